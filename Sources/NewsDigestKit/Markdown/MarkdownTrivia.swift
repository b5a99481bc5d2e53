/// Canonical trivia between blocks of Markdown.
enum MarkdownTrivia {
  static func canonical(after: SegmentKind, before: SegmentKind) -> StaticString {
    if before.isListItem, after.isListItem || after == .heading || after == .sectionHeading { return "\n" }
    return "\n\n"
  }
}
