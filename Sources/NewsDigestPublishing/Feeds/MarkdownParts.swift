import NewsDigestKit

/// The entries of any digest in Markdown, each with the section or the item that it is.
struct MarkdownParts {
  private let digest: MarkdownDigest
  private let anchors: PartAnchors
  private(set) var parts: [FeedPart] = []

  init(_ digest: MarkdownDigest, _ document: DigestDocument<Digest>, _ site: Site) {
    self.digest = digest
    let markdown = DigestDocument<Digest>(parsing: document.publishedSource, as: .markdownDigest)
    anchors = PartAnchors(of: markdown, site)
    parts = digest.entries.map(part)
  }

  private func part(of entry: MarkdownDigest.Entry) -> FeedPart {
    let listed = DigestEntry(
      title: entry.title, links: entry.links, dates: entry.date.map { [$0] } ?? [], tags: entry.tags,
      summary: entry.summary)
    let blocks: [PublishedBlock]
    switch MarkdownPart(entry.property, in: digest) {
    case .section(let section): blocks = section.bodyBlocks
    case .block(let block): blocks = [.markdown(block)]
    case nil: blocks = listed.bodyBlocks
    }
    return .item(
      listed, blocks, excerpt: entry.summary.map { [.paragraph($0)] } ?? blocks.withoutHeadings,
      anchor: anchors[entry.property])
  }
}

/// What a path is that of: `sections[0].sections[2]`, `sections[1].blocks[3].children[0]`.
private enum MarkdownPart {
  case section(MarkdownDigest.Section)
  case block(MarkdownBlock)

  init?(_ path: String, in digest: MarkdownDigest) {
    let steps = path.split(separator: ".").map { step in
      (name: String(step.prefix { $0 != "[" }), index: step.drop { $0 != "[" }.dropFirst().dropLast())
    }
    guard let first = steps.first, let index = Int(first.index) else { return nil }
    var part: MarkdownPart? =
      first.name == "sections"
      ? digest.sections.element(at: index).map(Self.section) : digest.introduction.element(at: index).map(Self.block)
    for step in steps.dropFirst() {
      guard let index = Int(step.index) else { return nil }
      part = part?.child(step.name, at: index)
    }
    guard let part else { return nil }
    self = part
  }

  private func child(_ name: String, at index: Int) -> MarkdownPart? {
    switch self {
    case .section(let section):
      name == "sections"
        ? section.sections.element(at: index).map(Self.section)
        : section.blocks.element(at: index).map(Self.block)
    case .block(.listItem(let item)): item.children.element(at: index).map { .block(.listItem($0)) }
    case .block: nil
    }
  }
}

extension Array {
  fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
