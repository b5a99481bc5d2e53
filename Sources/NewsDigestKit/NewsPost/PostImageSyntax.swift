/// A picture taken apart, as ranges of the text.
struct PostImageSyntax {
  let alternativeText: Range<Int>
  /// The destination of the picture; `nil` for the mark that one was taken out.
  let url: Range<Int>?
  let footnotes: FootnoteReferences

  fileprivate static let removalMark: StaticString = "<!-- Broken Image Removed:"

  /// Parses a line that is a picture, or the mark of one, with footnote references after it.
  init?(_ line: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(line)
    let end: Int
    if bytes.hasPrefix("![", in: line) {
      guard let link = InlineLink(at: line.lowerBound + 1, in: bytes, end: line.upperBound) else { return nil }
      (alternativeText, url, end) = (link.text, link.destination, link.range.upperBound)
    } else if bytes.hasPrefix(Self.removalMark, in: line) {
      let start = line.lowerBound + Self.removalMark.utf8CodeUnitCount
      guard let close = bytes.firstRange(of: "-->", in: start..<line.upperBound) else { return nil }
      (alternativeText, url, end) = (bytes.trimmingSpaces(start..<close.lowerBound), nil, close.upperBound)
    } else {
      return nil
    }
    footnotes = FootnoteReferences.leading(end..<line.upperBound, in: bytes)
    guard footnotes.range.upperBound == line.upperBound else { return nil }
  }
}

extension SlotList {
  /// Adds the slots of a picture.
  mutating func image(_ syntax: PostImageSyntax, in bytes: ByteView) {
    text(.alternativeText, at: syntax.alternativeText)
    text(.url, at: syntax.url)
    footnotes(syntax.footnotes, in: bytes)
  }

  /// Adds the slots of a picture.
  mutating func image(_ image: PostImage) {
    text(.alternativeText, image.alternativeText)
    text(.url, image.url)
    numbers(.footnotes, image.footnotes)
  }
}

extension PostImage {
  /// The picture of a segment.
  init(_ segment: borrowing Segment) {
    self.init(
      alternativeText: segment.text(.alternativeText), url: segment.optionalText(.url),
      footnotes: segment.numbers(.footnotes))
    separation = BlockSeparation(segment.kind)
  }

  /// Writes the picture; there is one way to spell it.
  func write(to writer: inout SegmentWriter) {
    if let url {
      writer.syntax("![")
      writer.content(alternativeText, as: .alternativeText)
      writer.syntax("](")
      writer.destination(url, as: .url)
      writer.syntax(")")
    } else {
      writer.syntax(PostImageSyntax.removalMark)
      writer.syntax(" ")
      writer.content(alternativeText, as: .alternativeText)
      writer.syntax(" -->")
    }
    writer.footnotes(footnotes)
  }
}
