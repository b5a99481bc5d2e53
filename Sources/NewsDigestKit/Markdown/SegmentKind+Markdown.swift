/// The kinds of segments that formats written in Markdown share.
extension SegmentKind {
  static let heading = SegmentKind(MarkdownMeaning.Sort.heading, from: .markdown)
  static let paragraph = SegmentKind(MarkdownMeaning.Sort.paragraph, from: .markdown)
  static let thematicBreak = SegmentKind(MarkdownMeaning.Sort.thematicBreak, from: .markdown)
  static let verbatim = SegmentKind(MarkdownMeaning.Sort.verbatim, from: .markdown)
  static let sectionHeading = SegmentKind(MarkdownMeaning.Sort.sectionHeading, from: .markdown)
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
  /// The kinds of segments of Markdown. Those of items are followed by one for each further depth.
  fileprivate enum Sort: UInt8 {
    case heading, paragraph, thematicBreak, verbatim, sectionHeading
    case bullet = 16
    case ordered = 24

    /// How many depths of items have a sort of their own; the last one is that of all deeper ones too.
    static let depthCount = 8
  }
}
