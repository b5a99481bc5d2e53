/// The text of a line of notes, whose indentation is style but for that of lists and code.
enum NoteText {
  /// Notes that would otherwise be parsed as something else are indented by this many columns.
  private static let indentation = 2
  /// From so many columns on, indentation means something.
  private static let indentationLimit = 4

  static func isIndented(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    width(of: line, in: bytes) >= indentation
  }

  static func isRule(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    if case .thematicBreak = MarkdownLine(line, in: bytes) { true } else { false }
  }

  static func isHeading(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    if case .heading = MarkdownLine(line, in: bytes) { true } else { false }
  }

  private static func width(of line: Range<Int>, in bytes: ByteView) -> Int {
    Indentation.width(of: line.lowerBound..<bytes.trimmingLeadingSpaces(line).lowerBound, in: bytes)
  }

  /// The text of a line without its ending and the spaces before that.
  static func range(of line: Range<Int>, in bytes: ByteView) -> Range<Int> {
    let trimmed = bytes.trimmingLeadingSpaces(line)
    guard trimmed.lowerBound > line.lowerBound, width(of: line, in: bytes) < indentationLimit else { return line }
    if case .listItem = MarkdownLine(line, in: bytes) { return line }
    return trimmed
  }

  /// Writes a note.
  ///
  /// - Parameter isIndented: Whether it must be indented to be a note in its place.
  static func write(
    _ text: String, isIndented: Bool, to writer: inout SegmentWriter, like example: SegmentExample?
  ) {
    let isOpen = text.withBytes { bytes in
      bytes.trimmingLeadingSpaces(bytes.indices) == bytes.indices
        && (isIndented || ChapterHeading.isPlainTitle(bytes.indices, in: bytes))
    }
    let margin = example.map(margin) ?? 0
    writer.syntax(.space, count: isOpen ? max(margin, indentation) : text.utf8.first?.isSpaceOrTab ?? true ? 0 : margin)
    writer.content(text, as: .notes)
  }

  /// The columns before the text of an example, where they are style.
  private static func margin(of example: SegmentExample) -> Int {
    let text = range(of: example.range, in: example.bytes)
    return Indentation.width(of: example.range.lowerBound..<text.lowerBound, in: example.bytes)
  }
}
