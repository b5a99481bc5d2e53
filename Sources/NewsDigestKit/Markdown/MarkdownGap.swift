/// Gaps between blocks of Markdown in the standard style.
enum MarkdownGap {
  static func standard(after: SegmentKind, before: SegmentKind) -> StaticString {
    if before.isListItem, after.isListItem || after == .heading || after == .sectionHeading { return "\n" }
    return "\n\n"
  }
}
