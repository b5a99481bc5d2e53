public import NewsDigestKit

extension MarkdownDigest: PublishedContent {
  /// What comes before the first heading, and the sections.
  public var publishedBlocks: [PublishedBlock] {
    introduction.map(PublishedBlock.markdown) + sections.flatMap(\.publishedBlocks)
  }
}

extension MarkdownDigest.Section: PublishedContent {
  /// The heading and everything below it.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: level, heading)] + bodyBlocks }

  /// What is below the heading, without further headings.
  public var excerptedBlocks: [PublishedBlock] { bodyBlocks.withoutHeadings }

  /// Everything below the heading.
  var bodyBlocks: [PublishedBlock] {
    blocks.map(PublishedBlock.markdown) + sections.flatMap(\.publishedBlocks)
  }
}

extension JekyllPost: PublishedContent {
  /// The title, and the body as Markdown.
  public var publishedBlocks: [PublishedBlock] { PublishedBlock.title(frontMatter) + excerptedBlocks }
  /// The body as Markdown.
  public var excerptedBlocks: [PublishedBlock] { PublishedBlock.blocks(of: String(content)) }
}

extension MonthlyIndex: PublishedContent {
  /// What comes before the first day, the days, and what follows them.
  public var publishedBlocks: [PublishedBlock] {
    introduction.map(PublishedBlock.markdown) + days.flatMap(\.publishedBlocks)
      + (closing ?? []).map(PublishedBlock.markdown)
  }
}

extension MonthlyIndex.Day: PublishedContent {
  /// The heading, the link and the titles.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: 3, heading)] + bodyBlocks }
  /// The titles.
  public var excerptedBlocks: [PublishedBlock] { titles.map(PublishedBlock.item) }

  /// Everything below the heading.
  var bodyBlocks: [PublishedBlock] {
    blocks.flatMap { block -> [PublishedBlock] in
      switch block {
      case .digest(let link, let titles): link.publishedBlocks + titles.map(PublishedBlock.item)
      case .markdown(let block): [.markdown(block)]
      }
    }
  }
}

extension DigestEntry: PublishedContent {
  /// The title, the summary and the links.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: 2, title)] + bodyBlocks }
  /// The summary, or else the title.
  public var excerptedBlocks: [PublishedBlock] { [summary.map(PublishedBlock.paragraph) ?? .paragraph(title)] }

  /// The summary and the links.
  var bodyBlocks: [PublishedBlock] {
    (summary.map { [.paragraph($0)] } ?? []) + links.map { .item($0.markdown) }
  }
}

extension Digest: PublishedContent {
  /// The document in its own format. That of a format of your own, unless it is published content, is its text as
  /// Markdown.
  public var publishedBlocks: [PublishedBlock] {
    if let content = content as? any PublishedContent { return content.publishedBlocks }
    return (try? content.formatted()).map(PublishedBlock.blocks) ?? []
  }
}
