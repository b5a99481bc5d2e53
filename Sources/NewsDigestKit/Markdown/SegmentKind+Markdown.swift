/// The kinds of segments that formats written in Markdown share.
extension SegmentKind {
  static var heading: SegmentKind { SegmentKind(MarkdownSyntax.Sort.heading, from: .markdown) }
  static var paragraph: SegmentKind { SegmentKind(MarkdownSyntax.Sort.paragraph, from: .markdown) }
  static var thematicBreak: SegmentKind { SegmentKind(MarkdownSyntax.Sort.thematicBreak, from: .markdown) }
  static var verbatim: SegmentKind { SegmentKind(MarkdownSyntax.Sort.verbatim, from: .markdown) }
  static var sectionHeading: SegmentKind { SegmentKind(MarkdownSyntax.Sort.sectionHeading, from: .markdown) }
  private static var bullet: SegmentKind { SegmentKind(MarkdownSyntax.Sort.bullet, from: .markdown) }
  private static var ordered: SegmentKind { SegmentKind(MarkdownSyntax.Sort.ordered, from: .markdown) }

  /// An item of a list. Items of another depth are no example of each other's indentation.
  static func listItem(depth: Int, isOrdered: Bool) -> SegmentKind {
    let depth = min(depth, MarkdownSyntax.Sort.depthCount - 1)
    return SegmentKind(rawValue: (isOrdered ? ordered : bullet).rawValue + UInt8(depth))
  }

  var isListItem: Bool {
    (Self.bullet.rawValue..<Self.ordered.rawValue + UInt8(MarkdownSyntax.Sort.depthCount)).contains(rawValue)
  }

  /// How deep an item is nested, if no others share its sort; `nil` for anything else.
  var depthOfItem: Int? {
    guard isListItem else { return nil }
    let depth = Int(rawValue - (rawValue < Self.ordered.rawValue ? Self.bullet : Self.ordered).rawValue)
    return depth < MarkdownSyntax.Sort.depthCount - 1 ? depth : nil
  }
}

extension MarkdownSyntax {
  /// The kinds of segments of Markdown. Those of items are followed by one for each further depth.
  enum Sort: UInt8 {
    case heading, paragraph, thematicBreak, verbatim, sectionHeading
    case bullet = 16
    case ordered = 24

    /// How many depths of items have a sort of their own; the last one is that of all deeper ones too.
    static let depthCount = 8
  }

  /// The name of a kind of Markdown.
  static func name(of kind: SegmentKind) -> String {
    kind.isListItem ? "listItem" : kind.name(in: Sort.self, from: .markdown) ?? ""
  }
}
