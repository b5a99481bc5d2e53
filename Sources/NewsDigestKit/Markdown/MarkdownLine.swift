/// What one line of Markdown is by itself, after CommonMark 0.31.2.
enum MarkdownLine {
  case blank
  /// An ATX heading. The text is without the closing run of `#`.
  case heading(level: Int, text: Range<Int>)
  /// A line of three or more `-`, `*` or `_`.
  case thematicBreak
  case listItem(ListMarker, text: Range<Int>)
  case codeFence(CodeFence)
  /// A line that starts an HTML comment.
  case comment
  case text

  /// What is before the text of a list item.
  struct ListMarker {
    /// The columns before the marker.
    var indent: Int
    /// The columns from there to the text (CommonMark 5.2).
    var textOffset: Int
    /// The number of an ordered item; `nil` for a bullet.
    var number: Int?

    /// The column of the text.
    var text: Int { indent + textOffset }
    /// From which column on an item is nested in this one: left of the text of a numbered one, as kramdown does.
    var nested: Int { number == nil ? text : indent + Self.minimum }
    /// How many columns an item is nested by at least.
    static let minimum = 2
  }

  /// - Parameter content: The line without its ending.
  init(_ content: Range<Int>, in bytes: ByteView) {
    let trimmed = bytes.trimmingSpaces(content)
    guard let first = trimmed.first else {
      self = .blank
      return
    }
    let indent = Indentation.width(of: content.lowerBound..<trimmed.lowerBound, in: bytes)
    switch bytes[first] {
    case .ascii("#"): self = Self.heading(trimmed, in: bytes) ?? .text
    case .ascii("-"), .ascii("*"):
      self =
        Self.isThematicBreak(trimmed, in: bytes) ? .thematicBreak : Self.bullet(trimmed, indent, in: bytes) ?? .text
    case .ascii("+"): self = Self.bullet(trimmed, indent, in: bytes) ?? .text
    case .ascii("_"): self = Self.isThematicBreak(trimmed, in: bytes) ? .thematicBreak : .text
    case .ascii("0")...(.ascii("9")): self = Self.ordered(trimmed, indent, in: bytes) ?? .text
    case .ascii("`"), .ascii("~"): self = CodeFence(opening: trimmed, in: bytes).map(Self.codeFence) ?? .text
    case .ascii("<"): self = bytes.hasPrefix(HTMLComment.opening, in: trimmed) ? .comment : .text
    default: self = .text
    }
  }

  private static func heading(_ line: Range<Int>, in bytes: ByteView) -> MarkdownLine? {
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] == .ascii("#") { end += 1 }
    let level = end - line.lowerBound
    guard level <= 6, end == line.upperBound || bytes[end].isSpaceOrTab else { return nil }
    return .heading(level: level, text: withoutClosingRun(bytes.trimmingSpaces(end..<line.upperBound), in: bytes))
  }

  private static func withoutClosingRun(_ text: Range<Int>, in bytes: ByteView) -> Range<Int> {
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == .ascii("#") { end -= 1 }
    guard end < text.upperBound, end == text.lowerBound || bytes[end - 1].isSpaceOrTab else { return text }
    return bytes.trimmingTrailingSpaces(text.lowerBound..<end)
  }

  private static func isThematicBreak(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    let mark = bytes[line.lowerBound]
    var count = 0
    for index in line where !bytes[index].isSpaceOrTab {
      guard bytes[index] == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  private static func bullet(_ line: Range<Int>, _ indent: Int, in bytes: ByteView) -> MarkdownLine? {
    item(indent, number: nil, markerEnd: line.lowerBound + 1, of: line, in: bytes)
  }

  private static func ordered(_ line: Range<Int>, _ indent: Int, in bytes: ByteView) -> MarkdownLine? {
    var end = line.lowerBound
    var number = 0
    while end < line.upperBound, bytes[end].isASCIIDigit, end - line.lowerBound < 9 {
      number = number * 10 + Int(bytes[end] - .ascii("0"))
      end += 1
    }
    guard end < line.upperBound, bytes[end] == .ascii(".") || bytes[end] == .ascii(")") else { return nil }
    return item(indent, number: number, markerEnd: end + 1, of: line, in: bytes)
  }

  private static func item(
    _ indent: Int, number: Int?, markerEnd: Int, of line: Range<Int>, in bytes: ByteView
  ) -> MarkdownLine? {
    guard markerEnd == line.upperBound || bytes[markerEnd].isSpaceOrTab else { return nil }
    let text = bytes.trimmingLeadingSpaces(markerEnd..<line.upperBound)
    let width = markerEnd - line.lowerBound
    let end = indent + width
    let spaces = Indentation.width(of: markerEnd..<text.lowerBound, after: end, in: bytes) - end
    // With five spaces or more, the text is code after one space.
    let textOffset = width + (text.isEmpty || spaces > Indentation.ofCode ? 1 : spaces)
    return .listItem(ListMarker(indent: indent, textOffset: textOffset, number: number), text: text)
  }
}
