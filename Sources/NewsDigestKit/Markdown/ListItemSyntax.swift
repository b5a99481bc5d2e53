/// The text of a list item taken apart, as ranges of it.
struct ListItemSyntax {
  /// The bold words at the start, without the asterisks.
  private(set) var label: Range<Int>?
  /// Whether a colon is inside or after the asterisks.
  private(set) var hasColon = true
  /// What separates the label and the text: `**: `, `:** ` or `** `.
  private(set) var separator = 0..<0
  /// The text after the label and before the footnote references.
  private(set) var text: Range<Int>
  let footnotes: FootnoteReferences
  /// Whether there are spaces between the text and the footnote references.
  let isSpacedBeforeFootnotes: Bool
  /// Whether a full stop that belongs to the text follows the references: `text[1].`
  let isStopAfterFootnotes: Bool

  /// - Parameter range: The text of an item, which may go on over several lines.
  init(_ range: Range<Int>, in bytes: ByteView) {
    let range = bytes.trimmingTrailingSpaces(range)
    var found = FootnoteReferences.trailing(range, in: bytes)
    var isStopAfter = false
    if found.references.isEmpty, let last = range.last, bytes[last] == .ascii(".") {
      let footnotesBeforeStop = FootnoteReferences.trailing(range.lowerBound..<last, in: bytes)
      if !footnotesBeforeStop.references.isEmpty { (found, isStopAfter) = (footnotesBeforeStop, true) }
    }
    text = found.references.isEmpty ? range : found.before
    footnotes = found.references
    isSpacedBeforeFootnotes = found.isSpaced
    isStopAfterFootnotes = isStopAfter
    parseLabel(in: bytes)
  }

  private mutating func parseLabel(in bytes: ByteView) {
    guard bytes.hasPrefix("**", in: text),
      let close = bytes.firstRange(of: "**", in: text.lowerBound + 2..<text.upperBound)
    else { return }
    let bold = text.lowerBound + 2..<close.lowerBound
    guard !bold.isEmpty, bytes.trimmingSpaces(bold) == bold,
      bytes.firstIndex(of: .lineFeed, in: bold) == bold.upperBound
    else { return }
    if let colon = Colon(endingAt: bold, in: bytes) {
      let label = bytes.trimmingTrailingSpaces(bold.lowerBound..<colon.range.lowerBound)
      if !label.isEmpty { return setLabel(label, separatorEnd: close.upperBound, in: bytes) }
    }
    let after = bytes.trimmingLeadingSpaces(close.upperBound..<text.upperBound)
    if let colon = Colon(startingAt: after, in: bytes) {
      setLabel(bold, separatorEnd: colon.range.upperBound, in: bytes)
    } else if after.isEmpty || after.lowerBound > close.upperBound {
      setLabel(bold, separatorEnd: close.upperBound, in: bytes)
      hasColon = false
    }
  }

  private mutating func setLabel(_ label: Range<Int>, separatorEnd: Int, in bytes: ByteView) {
    let start = bytes.trimmingLeadingSpaces(separatorEnd..<text.upperBound).lowerBound
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

extension SlotList {
  /// Adds the slots of an item without its children.
  @inline(__always)
  mutating func listItem(_ syntax: ListItemSyntax, number: Int?, in bytes: ByteView) {
    self.number(.number, number)
    if let label = syntax.label {
      text(.label, at: label)
      flag(.isLabelFollowedByColon, syntax.hasColon)
    }
    if syntax.isStopAfterFootnotes {
      text(.text, bytes.joinedLines(syntax.text, isIndentContent: false) + ".", at: syntax.text)
    } else {
      text(.text, at: syntax.text, as: .unindentedLines)
    }
    footnotes(syntax.footnotes, in: bytes)
    guard !syntax.footnotes.isEmpty else { return }
    let placement = ListItem.FootnotePlacement(
      isSpaced: syntax.isSpacedBeforeFootnotes, isStopAfter: syntax.isStopAfterFootnotes)
    layout(.footnoteLayout, ListItem.FootnotePlacement.layout(of: placement))
  }

  /// Adds the slots of an item without its children.
  mutating func listItem(_ item: ListItem) {
    number(.number, item.number)
    if let label = item.label {
      text(.label, label)
      flag(.isLabelFollowedByColon, item.isLabelFollowedByColon)
    }
    text(.text, item.text)
    numbers(.footnotes, item.footnotes)
    guard !item.footnotes.isEmpty else { return }
    layout(.footnoteLayout, ListItem.FootnotePlacement.layout(of: item.layout.footnotes))
  }
}

extension ListItem {
  /// The item of a segment, without children.
  @inline(__always)
  init(_ segment: borrowing Segment) {
    (number, isLabelFollowedByColon, label, text, footnotes, children) = (nil, true, nil, "", [], [])
    layout.separation = BlockSeparation(segment.kind)
    for index in segment.indices {
      let slot = segment[index]
      switch slot.name {
      case .number: number = slot.number
      case .label: label = segment.text(of: slot)
      case .isLabelFollowedByColon: isLabelFollowedByColon = slot.flag
      case .text: text = segment.text(of: slot) ?? ""
      case .footnotes: footnotes.append(slot.number ?? 0)
      case .footnoteLayout: layout.footnotes = FootnotePlacement(layout: slot.layout ?? 0)
      case .indentation: if let columns = slot.layout, columns > 0 { layout.indentation = columns }
      default: break
      }
    }
  }
}
