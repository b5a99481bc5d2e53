/// How a news post is written.
enum NewsPostSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink<NewsPostMeaning>) {
    let frontMatter = FrontMatterParser.parse(bytes, into: &sink, as: NewsPostMeaning.frontMatter, isExpected: true)
    let start = frontMatter?.upperBound ?? ByteOrderMark.length(in: bytes)
    var parser = NewsPostBlockParser(bytes: bytes, words: words, sink: sink)
    MarkdownParser.parse(bytes, in: start..<bytes.count, into: &parser)
    parser.finish()
    sink = parser.sink
  }

  static func makeBuilder() -> NewsPostBuilder {
    NewsPostBuilder()
  }

  static func write(_ post: NewsPost, into sink: inout some MeaningSink<NewsPostMeaning>) {
    post.frontMatter?.write(into: &sink, as: NewsPostMeaning.frontMatter)
    write(post.introduction, of: "introduction", into: &sink)
    for (index, story) in post.stories.enumerated() {
      sink.receive(.headline(story.headline, isFirst: index == 0), for: "stories[\(index)]")
      write(story.blocks, of: "stories[\(index)].blocks", into: &sink)
    }
  }

  private static func write(
    _ blocks: [NewsPost.Block], of property: @autoclosure () -> String,
    into sink: inout some MeaningSink<NewsPostMeaning>
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .citation(let citation): sink.receive(.citation(citation), for: "\(property())[\(index)]")
      case .image(let image): sink.receive(.image(image), for: "\(property())[\(index)]")
      case .section(let heading): sink.receive(.section(heading), for: "\(property())[\(index)]")
      case .markdown(let block):
        block.write(into: &sink, for: "\(property())[\(index)]")
      }
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let before else {
      // A thematic break at the end would be treated as a separator of stories, so a second one is added.
      return after == nil ? "" : after == .thematicBreak ? "\n\n---\n" : "\n"
    }
    guard let after else {
      // A rule on the first line would open a front matter.
      return before == .thematicBreak ? "\n" : ""
    }
    if after.isInsideFrontMatter { return "\n" }
    if before == .headline { return "\n\n---\n\n" }
    if before == .headline.leading, after == .thematicBreak { return "\n\n---\n\n" }
    if after.isCitation, before.isCitation { return "  \n" }
    return MarkdownTrivia.canonical(after: after, before: before)
  }
}
