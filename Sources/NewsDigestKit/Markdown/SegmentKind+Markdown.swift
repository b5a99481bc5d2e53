/// The kinds of segments that formats written in Markdown share.
extension SegmentKind {
  static let heading = SegmentKind(MarkdownMeaning.Sort.heading, from: .markdown)
  static let paragraph = SegmentKind(MarkdownMeaning.Sort.paragraph, from: .markdown)
  static let thematicBreak = SegmentKind(MarkdownMeaning.Sort.thematicBreak, from: .markdown)
  static let verbatim = SegmentKind(MarkdownMeaning.Sort.verbatim, from: .markdown)
  private static let bullet = SegmentKind(MarkdownMeaning.Sort.bullet, from: .markdown)
  private static let ordered = SegmentKind(MarkdownMeaning.Sort.ordered, from: .markdown)

  /// An item of a list. Items of another depth are no example of each other's indentation.
  static func listItem(depth: Int, isOrdered: Bool) -> SegmentKind {
    let depth = min(depth, MarkdownMeaning.Sort.depthCount - 1)
    return SegmentKind(rawValue: (isOrdered ? ordered : bullet).rawValue + UInt8(depth))
  }

  var isListItem: Bool {
    (Self.bullet.rawValue..<Self.ordered.rawValue + UInt8(MarkdownMeaning.Sort.depthCount)).contains(rawValue)
  }
}

extension MarkdownMeaning {
  /// The sorts of segments of Markdown. Those of items are followed by one for each further depth.
  fileprivate enum Sort: UInt8 {
    case heading, paragraph, thematicBreak, verbatim
    case bullet = 16
    case ordered = 24

    /// How many depths of items have a sort of their own; the last one is that of all deeper ones too.
    static let depthCount = 8
  }
}

extension SegmentWriter {
  /// Writes an ATX heading (CommonMark 4.2) with a level that is a value of the model.
  mutating func heading(ofLevel level: Int, text: String, as name: StaticString, like template: SegmentTemplate?) {
    record(String(level), as: "level")
    heading(level: level, text: text, as: name, like: template)
  }

  /// Writes an ATX heading.
  mutating func heading(level: Int, text: String, as name: StaticString, like template: SegmentTemplate?) {
    heading(level: level, endingWith: text, isEmpty: text.isEmpty, like: template) { $0.content(text, as: name) }
  }

  /// Writes an ATX heading whose text is made of several values.
  ///
  /// - Parameters:
  ///   - level: Its level.
  ///   - end: The value that its text ends with.
  ///   - isEmpty: Whether it has no text.
  ///   - template: An example of its spelling.
  ///   - text: Writes the text.
  mutating func heading(
    level: Int, endingWith end: String, isEmpty: Bool, like template: SegmentTemplate?,
    text: (inout SegmentWriter) -> Void
  ) {
    let style = template.flatMap(HeadingStyle.init)
    // Markdown has six levels. One mark more is no heading, so that another level does not read back.
    let marks = min(max(level, 0), 7)
    syntax(.ascii("#"), count: marks)
    if !isEmpty { syntax(.space, count: style?.blanks ?? 1) }
    text(&self)
    // A run of `#` at the end is no text unless another one closes the heading.
    if end.utf8.endsInClosingRun || style?.hasClosingRun ?? false {
      syntax(.space)
      syntax(.ascii("#"), count: marks)
    }
  }
}

extension String.UTF8View {
  fileprivate var endsInClosingRun: Bool {
    guard last == .ascii("#") else { return false }
    let before = reversed().drop { $0 == .ascii("#") }.first
    return before.map(\.isBlank) ?? true
  }
}

/// How a heading is spelt.
private struct HeadingStyle {
  var blanks: Int
  var hasClosingRun: Bool

  init?(_ template: SegmentTemplate) {
    let line = template.bytes.trimmingBlanks(template.range)
    guard case .heading(let level, let text) = MarkdownLine(line, in: template.bytes), !text.isEmpty else { return nil }
    blanks = StyleLimit.blanks(text.lowerBound - line.lowerBound - level)
    hasClosingRun = line.upperBound > text.upperBound
  }
}

/// Gaps between blocks of Markdown in the standard style.
enum MarkdownGap {
  static func standard(after: SegmentKind, before: SegmentKind) -> StaticString {
    if before.isListItem, after.isListItem || after == .heading { return "\n" }
    return "\n\n"
  }
}
