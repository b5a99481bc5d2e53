/// The text of a list item taken apart, as ranges of it.
struct ListItemSyntax {
  /// The bold words at the start, without the asterisks.
  private(set) var label: Range<Int>?
  /// Whether a colon stands inside or behind the asterisks.
  private(set) var hasColon = true
  /// What stands between the label and the text: `**: `, `:** ` or `** `.
  private(set) var separator = 0..<0
  /// The text behind the label and before the foot marks.
  private(set) var text: Range<Int>
  let footnotes: FootnoteMarks
  /// Whether there are blanks between the text and the foot marks.
  let isSpacedBeforeFootnotes: Bool
  /// Whether a full stop that belongs to the text stands behind the marks: `text[1].`
  let isStopBehindFootnotes: Bool

  /// - Parameter range: The text of an item, its lines joined by LF.
  init(_ range: Range<Int>, in bytes: ByteView) {
    let range = bytes.trimmingTrailingBlanks(range)
    var found = FootnoteMarks.trailing(range, in: bytes)
    var isStopBehind = false
    if found.marks.isEmpty, let last = range.last, bytes[last] == .ascii(".") {
      let marksBeforeStop = FootnoteMarks.trailing(range.lowerBound..<last, in: bytes)
      if !marksBeforeStop.marks.isEmpty { (found, isStopBehind) = (marksBeforeStop, true) }
    }
    text = found.marks.isEmpty ? range : found.before
    footnotes = found.marks
    isSpacedBeforeFootnotes = found.isSpaced
    isStopBehindFootnotes = isStopBehind
    readLabel(in: bytes)
  }

  private mutating func readLabel(in bytes: ByteView) {
    guard bytes.hasPrefix("**", in: text),
      let close = bytes.firstRange(of: "**", in: text.lowerBound + 2..<text.upperBound)
    else { return }
    let bold = text.lowerBound + 2..<close.lowerBound
    guard !bold.isEmpty, bytes.trimmingBlanks(bold) == bold,
      bytes.firstIndex(of: .lineFeed, in: bold) == bold.upperBound
    else { return }
    if let colon = Colon(endingAt: bold, in: bytes) {
      let label = bytes.trimmingTrailingBlanks(bold.lowerBound..<colon.range.lowerBound)
      if !label.isEmpty { return setLabel(label, separatorEnd: close.upperBound, in: bytes) }
    }
    let behind = bytes.trimmingLeadingBlanks(close.upperBound..<text.upperBound)
    if let colon = Colon(startingAt: behind, in: bytes) {
      setLabel(bold, separatorEnd: colon.range.upperBound, in: bytes)
    } else if behind.isEmpty || behind.lowerBound > close.upperBound {
      setLabel(bold, separatorEnd: close.upperBound, in: bytes)
      hasColon = false
    }
  }

  private mutating func setLabel(_ label: Range<Int>, separatorEnd: Int, in bytes: ByteView) {
    let start = bytes.trimmingLeadingBlanks(separatorEnd..<text.upperBound).lowerBound
    self.label = label
    separator = label.upperBound..<start
    text = start..<text.upperBound
  }

  /// A colon, ASCII or full-width.
  private struct Colon {
    let range: Range<Int>

    init?(startingAt range: Range<Int>, in bytes: ByteView) {
      if bytes.hasPrefix(":", in: range) {
        self.range = range.lowerBound..<range.lowerBound + 1
      } else if bytes.hasPrefix("：", in: range) {
        self.range = range.lowerBound..<range.lowerBound + 3
      } else {
        return nil
      }
    }

    init?(endingAt range: Range<Int>, in bytes: ByteView) {
      let end = range.upperBound
      if range.count > 1, bytes[end - 1] == .ascii(":") {
        self.range = end - 1..<end
      } else if range.count > 3, bytes.equals("：", in: end - 3..<end) {
        self.range = end - 3..<end
      } else {
        return nil
      }
    }
  }
}

extension ListItemSyntax {
  /// Whether the text of an item reads as `item` does, children and number aside.
  static func reads(_ range: Range<Int>, in bytes: ByteView, as item: ListItem) -> Bool {
    guard bytes.firstIndex(of: .lineFeed, in: range) < range.upperBound else {
      return ListItemSyntax(range, in: bytes).means(item, in: bytes)
    }
    return bytes.joinedLines(range, isIndentContent: false).withBytes { joined in
      ListItemSyntax(joined.indices, in: joined).means(item, in: joined)
    }
  }

  private func means(_ item: ListItem, in bytes: ByteView) -> Bool {
    guard bytes.equals(label, item.label), label == nil || hasColon == item.isLabelFollowedByColon,
      footnotes.isEmpty ? item.footnotes.isEmpty : footnotes.numbers(in: bytes) == item.footnotes
    else { return false }
    return isStopBehindFootnotes
      ? (bytes.string(text) + ".").hasSameBytes(as: item.text) : bytes.equals(text, item.text)
  }
}

extension ListItem {
  /// Reads the text of an item; its children come later.
  static func reading(_ range: Range<Int>, number: Int?, in bytes: ByteView) -> ListItem {
    guard bytes.firstIndex(of: .lineFeed, in: range) < range.upperBound else {
      return ListItem(ListItemSyntax(range, in: bytes), number: number, in: bytes)
    }
    return bytes.joinedLines(range, isIndentContent: false).withBytes { joined in
      ListItem(ListItemSyntax(joined.indices, in: joined), number: number, in: joined)
    }
  }

  // Each property is set here: an initialiser that calls another one copies the item.
  @inline(__always)
  private init(_ syntax: ListItemSyntax, number: Int?, in bytes: ByteView) {
    self.number = number
    label = syntax.label.map(bytes.string)
    isLabelFollowedByColon = syntax.hasColon
    text = bytes.string(syntax.text)
    if syntax.isStopBehindFootnotes { text += "." }
    footnotes = syntax.footnotes.numbers(in: bytes)
    children = []
  }
}
