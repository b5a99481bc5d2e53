/// A paragraph with a label taken apart, as ranges of the text.
struct LabelledParagraphSyntax {
  let label: Range<Int>
  /// What separates the label and the text: `:** `, also with a line ending.
  let separator: Range<Int>
  let text: Range<Int>

  /// Parses a paragraph that starts with a bold label and a colon, inside the bold text or after it.
  init?(_ paragraph: Range<Int>, in bytes: ByteView) {
    guard bytes.hasPrefix("**", in: paragraph) else { return nil }
    let line = LineScanner.line(at: paragraph.lowerBound, in: bytes, end: paragraph.upperBound)
    let syntax = ListItemSyntax(line.content, in: bytes)
    guard let label = syntax.label, syntax.hasColon else { return nil }
    var text = bytes.trimmingSpaces(syntax.separator.upperBound..<line.content.upperBound)
    if text.isEmpty { text = bytes.trimmingLeadingSpaces(line.end..<paragraph.upperBound) }
    let start = text.lowerBound
    (self.label, separator, self.text) = (label, label.upperBound..<start, start..<paragraph.upperBound)
  }
}

extension SlotList {
  /// Adds the slots of a paragraph with a label.
  mutating func paragraph(_ syntax: LabelledParagraphSyntax) {
    text(.label, at: syntax.label)
    text(.text, at: syntax.text, as: .lines)
  }
}

extension LabelledParagraph {
  /// The paragraph of a segment.
  init(_ segment: borrowing Segment) { self.init(label: segment.text(.label), text: segment.text(.text)) }

  /// Writes the paragraph.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    writer.syntax("**")
    writer.content(label, as: .label)
    if let example, let style = LabelledParagraphSyntax(example.range, in: example.bytes), !label.utf8.endsWithColon,
      StyleLimit.allows(style.separator)
    {
      writeSeparator(style, of: example.bytes, to: &writer)
    } else {
      writer.syntax(text.isEmpty ? ":**" : ":** ")
    }
    writer.content(text, as: .text)
  }

  private func writeSeparator(
    _ style: LabelledParagraphSyntax, of bytes: ByteView, to writer: inout SegmentWriter
  ) {
    let marks = style.separator.lowerBound..<endOfMarks(style.separator, in: bytes)
    writer.syntax(bytes, marks)
    guard !text.isEmpty else { return }
    if style.text.isEmpty {
      writer.syntax(.space)
    } else {
      writer.syntax(bytes, marks.upperBound..<style.separator.upperBound)
    }
  }

  /// Where the white space after the asterisks and the colon starts.
  private func endOfMarks(_ separator: Range<Int>, in bytes: ByteView) -> Int {
    var end = separator.upperBound
    while end > separator.lowerBound, bytes[end - 1] <= .space { end -= 1 }
    return end
  }
}
