/// A heading of a page, and the anchor that its host gives it.
public struct PageHeading: Hashable, Sendable {
  /// The level, 1 to 6.
  public let level: Int
  /// The text as Markdown.
  public let text: String
  /// What a link to the heading ends with, without `#`. It may be empty.
  public let anchor: String
  /// Where the heading is: UTF-8 offsets in the source.
  public let range: Range<Int>
}

extension PageHeading {
  /// The headings of a source, in order, with the anchors that a host gives them.
  ///
  /// - Parameters:
  ///   - source: The text of a page.
  ///   - host: What makes the page.
  /// - Complexity: O(*n*) in the bytes of the source.
  public static func all(in source: SourceText, for host: PublishingHost) -> [PageHeading] {
    var anchors = HeadingSlug.Anchors(host.anchors)
    return MarkdownHeading.all(in: source, as: host.dialect).compactMap { heading in
      // kramdown gives a heading in HTML no anchor but its own.
      if host.dialect == .kramdown, heading.isHTML { return nil }
      return PageHeading(
        level: heading.level, text: heading.text, anchor: anchors.next(for: heading), range: heading.range)
    }
  }
}

extension PageHeading {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.level == second.level && first.text.hasSameBytes(as: second.text)
      && first.anchor.hasSameBytes(as: second.anchor) && first.range == second.range
  }
}
