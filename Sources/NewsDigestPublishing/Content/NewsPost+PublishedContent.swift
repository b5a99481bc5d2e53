public import NewsDigestKit

extension NewsPost: PublishedContent {
  /// The title, what comes before the first story, and the stories.
  public var publishedBlocks: [PublishedBlock] {
    PublishedBlock.title(frontMatter) + NewsPost.Story.published(introduction)
      + stories.flatMap(\.publishedBlocks)
  }
}

extension NewsPost.Story: PublishedContent {
  /// The headline and everything below it.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: 2, headline)] + Self.published(blocks) }

  /// The summary, or else what is no heading, source or picture.
  public var excerptedBlocks: [PublishedBlock] {
    let summary = summary
    guard summary.isEmpty else { return summary.map { .markdown(.listItem($0)) } }
    return blocks.flatMap { block -> [PublishedBlock] in
      if case .markdown(let block) = block { [PublishedBlock.markdown(block)].withoutHeadings } else { [] }
    }
  }

  /// Blocks, with the sources that follow each other in one paragraph.
  static func published(_ blocks: [NewsPost.Block]) -> [PublishedBlock] {
    var published: [PublishedBlock] = []
    var citations: [String] = []
    for block in blocks {
      if case .citation(let citation) = block {
        citations.append(citation.markdown)
        continue
      }
      if !citations.isEmpty { published.append(.paragraph(citations.joined(separator: " | "))) }
      citations = []
      published += block.publishedBlocks
    }
    return citations.isEmpty ? published : published + [.paragraph(citations.joined(separator: " | "))]
  }
}

extension NewsPost.Block: PublishedContent {
  /// The block.
  public var publishedBlocks: [PublishedBlock] {
    switch self {
    case .citation(let citation): citation.publishedBlocks
    case .image(let image): image.publishedBlocks
    case .section(let heading): heading.publishedBlocks
    case .markdown(let block): [.markdown(block)]
    }
  }
}

extension Citation: PublishedContent {
  /// The name, the link and the day.
  public var publishedBlocks: [PublishedBlock] { [.paragraph(markdown)] }

  /// The citation without its footnote references.
  var markdown: String {
    let text = title ?? name
    let link = url.map { Link(text: text, url: $0).markdown } ?? text
    let publisher = title == nil ? "" : "\(name) - "
    return publisher + link + (publishedOn.map { " – \($0)" } ?? "") + (note.map { " (\($0))" } ?? "")
  }
}

extension PostImage: PublishedContent {
  /// The picture; nothing for one that was taken out.
  public var publishedBlocks: [PublishedBlock] {
    url.map { [.paragraph("!" + Link(text: alternativeText, url: $0).markdown)] } ?? []
  }
}

extension SectionHeading: PublishedContent {
  /// The heading.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: level, text)] }
}

extension Link {
  /// The link as Markdown.
  var markdown: String {
    // In angle brackets, only these would end the address.
    var address = ""
    for scalar in url.unicodeScalars where scalar != "\n" && scalar != "\r" {
      switch scalar {
      case "<": address += "%3C"
      case ">": address += "%3E"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return "[\(text)](<\(address)>)"
  }
}

extension PublishedBlock {
  /// The title of a page.
  static func title(_ frontMatter: FrontMatter?) -> [PublishedBlock] {
    frontMatter?.title.map { [.heading(level: 1, $0.escapedForMarkdown)] } ?? []
  }
}
