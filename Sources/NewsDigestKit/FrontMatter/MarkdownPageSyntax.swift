/// How the segments of a page are written that formats share: those of a front matter and of Markdown.
enum MarkdownPageSyntax {
  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    if segment.kind.isFrontMatter {
      FrontMatterSyntax.write(segment, to: &writer, like: example)
    } else {
      MarkdownSyntax.write(segment, to: &writer, like: example)
    }
  }

  /// Canonical trivia where the format has none of its own.
  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let before else { return after == nil ? "" : "\n" }
    // A rule on the first line would open a front matter.
    guard let after else { return before == .thematicBreak ? "\n" : "" }
    return after.isInsideFrontMatter
      ? FrontMatterSyntax.canonicalTrivia(after: after, before: before)
      : MarkdownTrivia.canonical(after: after, before: before)
  }
}
