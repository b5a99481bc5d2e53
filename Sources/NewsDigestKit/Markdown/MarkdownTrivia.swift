/// Gaps between blocks of Markdown in the standard style.
enum MarkdownTrivia {
  static func canonical(after: SegmentKind, before: SegmentKind) -> StaticString {
    if before.isListItem, after.isListItem || after == .heading || after == .sectionHeading { return "\n" }
    return "\n\n"
  }
}
