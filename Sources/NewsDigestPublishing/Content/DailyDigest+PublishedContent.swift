public import NewsDigestKit

extension DailyDigest: PublishedContent {
  /// What comes before the first entry, and the entries.
  public var publishedBlocks: [PublishedBlock] {
    introduction.flatMap(\.publishedBlocks) + entries.flatMap(\.publishedBlocks)
  }
}

extension DailyDigest.Entry: PublishedContent {
  /// The title and everything below it.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: 3, title)] + blocks.flatMap(\.publishedBlocks) }

  /// The summary, or else the points, or whatever else is said.
  public var excerptedBlocks: [PublishedBlock] {
    if let summary { return [.paragraph(summary)] }
    if !keyPoints.isEmpty { return keyPoints.map(PublishedBlock.item) }
    return bodyBlocks.withoutHeadings
  }

  /// What is said below the title, without what is a property of its own everywhere: the day, the names and the tags.
  var bodyBlocks: [PublishedBlock] {
    blocks.flatMap { block -> [PublishedBlock] in
      switch block {
      case .metadata, .tags: []
      default: block.publishedBlocks
      }
    }
  }
}

extension DailyDigest.Block: PublishedContent {
  /// The block.
  public var publishedBlocks: [PublishedBlock] {
    switch self {
    case .metadata(let metadata): metadata.publishedBlocks
    case .tags(let tags): [.paragraph(tags.map(\.rawValue).joined(separator: ", "))]
    case .summary(let text): [.paragraph(text)]
    case .keyPoints(let points): points.map(PublishedBlock.item)
    case .details(let details): details.publishedBlocks
    case .link(let link): link.publishedBlocks
    case .markdown(let block): [.markdown(block)]
    }
  }
}

extension DailyDigest.Metadata: PublishedContent {
  /// The day, the importance and the names, on one line.
  public var publishedBlocks: [PublishedBlock] {
    let parts = [date?.description, importance?.rawValue, organization?.rawValue, source]
    return [.paragraph(parts.compactMap(\.self).joined(separator: " | "))]
  }
}

extension DailyDigest.Details: PublishedContent {
  /// The text that is folded away.
  public var publishedBlocks: [PublishedBlock] {
    let blocks = PublishedBlock.blocks(of: text)
    return label.map { [.details(summary: $0, blocks: blocks)] } ?? blocks
  }
}

extension Link: PublishedContent {
  /// The link as a paragraph.
  public var publishedBlocks: [PublishedBlock] { [.paragraph(markdown)] }
}
