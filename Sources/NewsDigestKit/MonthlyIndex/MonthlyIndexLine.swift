/// A line of a monthly index's own, by itself.
enum MonthlyIndexLine {
  private static let mark: StaticString = "📄"

  /// The link of the line `📄 [12-31.md](./12-31.md)`.
  static func link(in content: Range<Int>, of bytes: ByteView) -> InlineLink? {
    let line = bytes.trimmingSpaces(content)
    guard bytes.hasPrefix(mark, in: line) else { return nil }
    let start = bytes.trimmingLeadingSpaces(line.lowerBound + mark.utf8CodeUnitCount..<line.upperBound).lowerBound
    guard let link = InlineLink(at: start, in: bytes, end: line.upperBound), link.range.upperBound == line.upperBound
    else { return nil }
    return link
  }

  /// Whether a line ends the titles above it.
  static func endsText(_ content: Range<Int>, in bytes: ByteView) -> Bool {
    switch MarkdownLine(content, in: bytes) {
    case .heading, .thematicBreak: true
    case .text: link(in: content, of: bytes) != nil
    case .blank, .codeFence, .comment, .listItem: false
    }
  }
}
