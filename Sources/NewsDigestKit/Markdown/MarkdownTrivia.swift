/// Canonical trivia between blocks of Markdown.
enum MarkdownTrivia {
  static func canonical(after: SegmentKind, before: SegmentKind) -> StaticString {
    if before.isListItem, after.isListItem || after == .heading || after == .sectionHeading { return "\n" }
    return "\n\n"
  }

  /// Separations that mean something else.
  ///
  /// A blank line makes a list loose. To kramdown, one before text that has a `|` makes a table of it, and one before
  /// an attribute list takes it from its block.
  static func separations(after: SegmentKind, before: SegmentKind) -> SegmentKind.Separations {
    if before.isListItem {
      return after.isListItem ? .blankLine : after == .paragraph || after == .verbatim ? .line : []
    }
    guard before == .paragraph else { return [] }
    return after == .heading || after == .sectionHeading || after == .verbatim ? .line : []
  }
}

/// A format whose paragraphs and lists are separated as those of Markdown.
protocol MarkdownDocumentSyntax: DocumentSyntax {}

extension MarkdownDocumentSyntax {
  static func separations(after: SegmentKind, before: SegmentKind) -> SegmentKind.Separations {
    MarkdownTrivia.separations(after: after, before: before)
  }
}
