public import NewsDigestKit

extension VideoDigest: PublishedContent {
  /// What comes before the first video, the videos, and what follows them.
  public var publishedBlocks: [PublishedBlock] {
    Block.published(introduction) + videos.flatMap(\.publishedBlocks) + Block.published(closing)
  }
}

extension VideoDigest.Video: PublishedContent {
  /// The title, the link, and what is written about the video.
  public var publishedBlocks: [PublishedBlock] { [.heading(level: 3, heading)] + bodyBlocks }

  /// What is written about the video, without the headings.
  public var excerptedBlocks: [PublishedBlock] { bodyBlocks.withoutHeadings }

  /// What is written about the video.
  var bodyBlocks: [PublishedBlock] {
    VideoDigest.Block.published(blocks) + sections.flatMap(\.publishedBlocks)
  }

  private var heading: String {
    let names = channel.map { "\(title), \($0)" } ?? title
    guard let link else { return names }
    return link.text.isEmpty ? Link(text: names, url: link.url).markdown : "\(names) \(link.markdown)"
  }
}

extension VideoDigest.Section: PublishedContent {
  /// The title and everything below it.
  public var publishedBlocks: [PublishedBlock] {
    [.heading(level: level, title)] + VideoDigest.Block.published(blocks)
  }
}

extension VideoDigest.Block: PublishedContent {
  /// The block; nothing for an attribute list.
  public var publishedBlocks: [PublishedBlock] {
    switch self {
    case .attributes: []
    case .labelled(let paragraph): paragraph.publishedBlocks
    case .part(let heading): heading.publishedBlocks
    case .markdown(let block): [.markdown(block)]
    }
  }

  /// Blocks, without the item that kramdown replaces by a table of contents.
  static func published(_ blocks: [VideoDigest.Block]) -> [PublishedBlock] {
    blocks.indices.flatMap { index in
      index + 1 < blocks.count && blocks[index + 1].isTableOfContents ? [] : blocks[index].publishedBlocks
    }
  }

  private var isTableOfContents: Bool {
    guard case .attributes(let list, of: .preceding) = self else { return false }
    return list.references.contains { $0.hasSameBytes(as: "toc") }
  }
}

extension LabelledParagraph: PublishedContent {
  /// The paragraph, with its label in bold.
  public var publishedBlocks: [PublishedBlock] {
    [.paragraph(text.isEmpty ? "**\(label):**" : "**\(label):** \(text)")]
  }
}
