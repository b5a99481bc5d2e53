/// How a news post is written.
enum NewsPostSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    let frontMatter = FrontMatterParser.parse(bytes, into: &sink, isExpected: true)
    let start = frontMatter?.range.upperBound ?? ByteOrderMark.length(in: bytes)
    var parser = NewsPostBlockParser(bytes: bytes, words: words, sink: consume sink)
    MarkdownParser.parse(bytes, in: start..<bytes.count, into: &parser)
    parser.finish()
    sink = parser.sink
  }

  static func makeBuilder() -> NewsPostBuilder {
    NewsPostBuilder()
  }

  static func write(_ post: NewsPost, into sink: inout some ContentSink) {
    post.frontMatter?.write(into: &sink)
    write(post.introduction, of: "introduction", into: &sink)
    for (index, story) in post.stories.enumerated() {
      sink.receive(index == 0 ? .headline.leading : .headline, for: "stories[\(index)]") {
        $0.text(.headline, story.headline)
      }
      write(story.blocks, of: "stories[\(index)].blocks", into: &sink)
    }
  }

  private static func write(
    _ blocks: [NewsPost.Block], of property: @autoclosure () -> String, into sink: inout some ContentSink
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .citation(let citation):
        let kind = SegmentKind.citation(isDated: citation.publishedOn != nil)
        sink.receive(kind.separated(by: citation.layout), for: "\(property())[\(index)]") {
          $0.citation(citation)
        }
      case .image(let image):
        sink.receive(.image.separated(by: image.separation), for: "\(property())[\(index)]") { $0.image(image) }
      case .section(let heading):
        sink.receive(.sectionHeading, for: "\(property())[\(index)]") { $0.sectionHeading(heading) }
      case .markdown(let block): block.write(into: &sink, for: "\(property())[\(index)]")
      }
    }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .headline: writer.heading(level: 2, text: segment.text(.headline), as: .headline, like: example)
    case .citation, .undatedCitation: Citation(segment).write(to: &writer, like: example)
    case .image: PostImage(segment).write(to: &writer)
    default: MarkdownPageSyntax.write(segment, to: &writer, like: example)
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
    if after.isInsideFrontMatter { return FrontMatterSyntax.canonicalTrivia(after: after, before: before) }
    if before == .headline { return "\n\n---\n\n" }
    if before == .headline.leading, after == .thematicBreak { return "\n\n---\n\n" }
    if after.isCitation, before.isCitation { return "  \n" }
    return MarkdownTrivia.canonical(after: after, before: before)
  }

  static func separations(after: SegmentKind, before: SegmentKind) -> SegmentKind.Separations {
    if before.isCitation || before == .image {
      if after.isCitation, before.isCitation { return [.line, .usualLineBreak, .blankLine, .text] }
      return after.isCitation || after == .image || after == .paragraph || after.isListItem ? [.line, .lineBreak] : []
    }
    switch before {
    case .paragraph where after.isCitation || after == .image: return [.line, .lineBreak]
    case .paragraph where after == .headline || after == .headline.leading: return .line
    case _ where before.isListItem && (after.isCitation || after == .image): return .line
    default: return MarkdownTrivia.separations(after: after, before: before)
    }
  }
}

extension NewsPostSyntax {
  /// The kinds of segments that only news posts have.
  enum Sort: UInt8 {
    case headline, citation, undatedCitation, image
  }
}

extension SegmentKind {
  static var headline: SegmentKind { SegmentKind(NewsPostSyntax.Sort.headline, from: .format) }
  static var citation: SegmentKind { SegmentKind(NewsPostSyntax.Sort.citation, from: .format) }
  static var undatedCitation: SegmentKind { SegmentKind(NewsPostSyntax.Sort.undatedCitation, from: .format) }
  static var image: SegmentKind { SegmentKind(NewsPostSyntax.Sort.image, from: .format) }

  static func citation(isDated: Bool) -> SegmentKind { isDated ? .citation : .undatedCitation }

  var isCitation: Bool { self == .citation || self == .undatedCitation }
}
