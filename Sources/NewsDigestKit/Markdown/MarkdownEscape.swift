/// A backslash before the mark of a heading or a bullet, which a careless conversion put there: `\## 1.`, `\*   text`.
struct MarkdownEscape {
  private let bytes: ByteView
  /// The spaces before the backslash.
  private let indentation: Range<Int>
  /// Everything after the backslash.
  private let escaped: Range<Int>
  /// What the line is without the backslash: a heading or a bullet.
  let line: MarkdownLine

  /// Parses a line, or the first line of a segment; `nil` without a backslash, or with anything else after it.
  init?(_ content: Range<Int>, in bytes: ByteView) {
    let trimmed = bytes.trimmingLeadingSpaces(content)
    guard trimmed.count > 1, bytes[trimmed.lowerBound] == .ascii("\\") else { return nil }
    (self.bytes, indentation, escaped) = (bytes, content.lowerBound..<trimmed.lowerBound, trimmed.dropFirst())
    let end = LineScanner.line(at: escaped.lowerBound, in: bytes, end: escaped.upperBound).content.upperBound
    switch MarkdownLine(escaped.lowerBound..<end, in: bytes) {
    case .heading(let level, let text): line = .heading(level: level, text: text)
    case .listItem(let marker, let text) where marker.number == nil:
      // To other parsers it is text, so its width is no indentation of what is below.
      let indent = Indentation.width(of: indentation, in: bytes)
      line = .listItem(.init(indent: indent, textOffset: MarkdownLine.ListMarker.minimum), text: text)
    default: return nil
    }
  }

  /// Parses an example.
  init?(_ example: SegmentExample) {
    self.init(example.range, in: example.bytes)
  }

  /// The offset of the backslash.
  var offset: Int { indentation.upperBound }

  /// The segment without the backslash, as an example of a spelling.
  var example: SegmentExample { SegmentExample(bytes: bytes, range: escaped) }

  /// Writes the spaces and the backslash.
  func write(to writer: inout SegmentWriter) {
    if StyleLimit.allows(indentation) { writer.syntax(bytes, indentation) }
    writer.syntax("\\")
  }
}
