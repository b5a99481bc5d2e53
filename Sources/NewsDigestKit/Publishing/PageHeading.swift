/// A heading of a page, and the anchor that its host gives it.
public struct PageHeading: Hashable, Sendable {
  /// The level, 1 to 6.
  public let level: Int
  /// The text as Markdown.
  public let text: String
  /// The text without comments, empty anchors and `{#id}`, as a table of contents shows it.
  public let title: String
  /// What a link to the heading ends with, without `#`. It may be empty.
  public let anchor: String
  /// Where the heading is: UTF-8 offsets in the source.
  public let range: Range<Int>
  /// Where the title is, as UTF-8 offsets in the source: what to replace to rename the heading. It is all of the text
  /// where the title is not one part of it.
  public let titleRange: Range<Int>
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
        level: heading.level, text: heading.text, title: heading.title, anchor: anchors.next(for: heading),
        range: heading.range, titleRange: heading.titleRange(in: source))
    }
  }
}

extension MarkdownHeading {
  /// Where the title is: at the start or the end of the text, or all of it.
  fileprivate func titleRange(in source: SourceText) -> Range<Int> {
    let count = title.utf8.count
    guard count < textRange.count else { return textRange }
    return source.withBytes { bytes in
      let (start, end) = (textRange.prefix(count), textRange.suffix(count))
      return title.withBytes { title in
        [start, end].first { bytes.equals($0, title, title.indices) } ?? textRange
      }
    }
  }
}

extension PageHeading {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.level == second.level && first.text.hasSameBytes(as: second.text)
      && first.title.hasSameBytes(as: second.title) && first.anchor.hasSameBytes(as: second.anchor)
      && first.range == second.range && first.titleRange == second.titleRange
  }
}
