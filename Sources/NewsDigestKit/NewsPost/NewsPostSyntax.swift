/// How a news post is written.
enum NewsPostSyntax: DocumentSyntax {
  static func read(_ bytes: ByteView, into sink: inout some SegmentSink<NewsPostMeaning>) {
    let start = FrontMatterReader.read(bytes) { sink.receive(.frontMatter($0), in: $1) }
    var reader = NewsPostBlockReader(bytes: bytes, sink: sink)
    MarkdownReader.read(bytes, in: start..<bytes.count, into: &reader)
    sink = reader.sink
  }

  static func makeBuilder() -> NewsPostBuilder {
    NewsPostBuilder()
  }

  static func write(_ post: NewsPost, into sink: inout some MeaningSink<NewsPostMeaning>) {
    post.frontMatter?.write { sink.receive(.frontMatter($0), for: $1()) }
    write(post.introduction, of: "introduction", into: &sink)
    for (index, story) in post.stories.enumerated() {
      sink.receive(.headline(story.headline, isFirst: index == 0), for: "stories[\(index)]")
      write(story.blocks, of: "stories[\(index)].blocks", into: &sink)
    }
  }

  private static func write(
    _ blocks: [NewsPost.Block], of property: @autoclosure () -> String, into sink: inout some MeaningSink<NewsPostMeaning>
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .citation(let citation): sink.receive(.citation(citation), for: "\(property())[\(index)]")
      case .image(let image): sink.receive(.image(image), for: "\(property())[\(index)]")
      case .heading(let level, let text):
        sink.receive(.heading(level: level, text: text), for: "\(property())[\(index)]")
      case .listItem(let item): write(item, depth: 0, of: "\(property())[\(index)]", into: &sink)
      case .paragraph(let paragraph): sink.receive(.paragraph(paragraph.text), for: "\(property())[\(index)]")
      case .thematicBreak: sink.receive(.thematicBreak, for: "\(property())[\(index)]")
      case .verbatim(let text): sink.receive(.verbatim(text), for: "\(property())[\(index)]")
      }
    }
  }

  private static func write(
    _ item: ListItem, depth: Int, of property: @autoclosure () -> String,
    into sink: inout some MeaningSink<NewsPostMeaning>
  ) {
    sink.receive(.listItem(item, depth: depth), for: property())
    for (index, child) in item.children.enumerated() {
      write(child, depth: depth + 1, of: "\(property()).children[\(index)]", into: &sink)
    }
  }

  static func standardGap(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let before else {
      // A rule at the end would be taken for one that parts stories; a second one is.
      return after == nil ? "" : after == .thematicBreak ? "\n\n---\n" : "\n"
    }
    guard let after else {
      // A rule on the first line would open a front matter.
      return before == .thematicBreak ? "\n" : ""
    }
    if after.isInsideFrontMatter || (after.isListItem && before.isListItem) { return "\n" }
    if before == .headline { return "\n\n---\n\n" }
    if before == .headline.leading, after == .thematicBreak { return "\n\n---\n\n" }
    if after.isCitation, before.isCitation { return "  \n" }
    if after == .heading, before.isListItem { return "\n" }
    return "\n\n"
  }
}

extension SegmentKind {
  fileprivate var isCitation: Bool { self == .citation || self == .undatedCitation }
}

/// Turns blocks of Markdown into segments of a news post.
private struct NewsPostBlockReader<Sink: SegmentSink<NewsPostMeaning>>: MarkdownBlockSink {
  enum OwnLine {
    case citations([CitationSyntax])
    case image(PostImageSyntax)
  }

  let bytes: ByteView
  var sink: Sink
  /// A rule that parts two stories when a headline or nothing follows, and else is a block.
  private var openBreak: Range<Int>?
  private var isFirstHeadline = true

  init(bytes: ByteView, sink: Sink) {
    (self.bytes, self.sink) = (bytes, sink)
  }

  func ownLine(_ content: Range<Int>, in bytes: ByteView) -> OwnLine? {
    if let image = PostImageSyntax(content, in: bytes) { return .image(image) }
    return CitationSyntax.all(in: content, of: bytes).map(OwnLine.citations)
  }

  mutating func receive(_ line: OwnLine, in range: Range<Int>) {
    finishBreak()
    switch line {
    case .image(let image):
      sink.receive(.image(PostImage(image, in: bytes)), in: range)
    case .citations(let citations):
      var start = range.lowerBound
      for citation in citations {
        sink.receive(.citation(Citation(citation, in: bytes)), in: start..<citation.range.upperBound)
        start = citation.range.upperBound
      }
    }
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .heading(2, let text) = block {
      openBreak = nil
      sink.receive(.headline(bytes.string(text), isFirst: isFirstHeadline), in: range)
      isFirstHeadline = false
      return
    }
    finishBreak()
    switch block {
    case .heading(let level, let text): sink.receive(.heading(level: level, text: bytes.string(text)), in: range)
    case .thematicBreak: openBreak = range
    case .listItem(let depth, let number, let text):
      sink.receive(.listItem(ListItem(reading: text, number: number, in: bytes), depth: depth), in: range)
    case .paragraph: sink.receive(.paragraph(bytes.joinedLines(range, isIndentContent: true)), in: range)
    case .verbatim: sink.receive(.verbatim(bytes.joinedLines(range, isIndentContent: true)), in: range)
    }
  }

  private mutating func finishBreak() {
    guard let range = openBreak else { return }
    openBreak = nil
    sink.receive(.thematicBreak, in: range)
  }
}

/// Makes a news post of its segments.
struct NewsPostBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var introduction: [NewsPost.Block] = []
  private var stories: [NewsPost.Story] = []
  private var headline: String?
  private var blocks: [NewsPost.Block] = []
  private var items = ListItemNest()

  mutating func receive(_ meaning: consuming NewsPostMeaning, in range: Range<Int>) {
    if case .listItem(let item, let depth) = meaning {
      if let finished = items.add(item, depth: depth) { blocks.append(.listItem(finished)) }
      return
    }
    finishList()
    switch meaning {
    case .frontMatter(let meaning): frontMatter.receive(meaning)
    case .headline(let text, _):
      finishStory()
      headline = text
    case .citation(let citation): blocks.append(.citation(citation))
    case .image(let image): blocks.append(.image(image))
    case .heading(let level, let text): blocks.append(.heading(level: level, text: text))
    case .listItem: break
    case .paragraph(let text): blocks.append(.paragraph(Paragraph(text)))
    case .thematicBreak: blocks.append(.thematicBreak)
    case .verbatim(let text): blocks.append(.verbatim(text))
    }
  }

  private mutating func finishList() {
    if let finished = items.finish() { blocks.append(.listItem(finished)) }
  }

  private mutating func finishStory() {
    if let headline {
      stories.append(NewsPost.Story(headline: headline, blocks: blocks))
    } else {
      introduction = blocks
    }
    blocks = []
  }

  consuming func finish() -> NewsPost {
    finishList()
    finishStory()
    return NewsPost(frontMatter: frontMatter.frontMatter, introduction: introduction, stories: stories)
  }
}

extension NewsPostSyntax {
  static func diagnose(_ bytes: ByteView, into log: inout DiagnosticLog) {}
}
