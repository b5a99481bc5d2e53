import NewsDigestKit

// In a digest in Markdown, an item is a section whose heading links to its first source:
//
//     ## [title](url)
//     `tag` `tag`
//     the summary, its lines separated by hard line breaks
//     - point
//     [name](url) – Published: 2025-12-01
//     whatever else there is
//
// A chapter is an item of a list: `- (1:02:33) [title](url)`, with its notes nested in it.

extension MarkdownDigest: ConversionSource {
  var neutral: NeutralDigest { MarkdownItems(of: self).digest }
}

// MARK: - Taking

extension MarkdownDigest: ItemisedTarget {
  /// The level of the headings of items without a title above them.
  private static let itemLevel = 2

  static var hasGroups: Bool { true }

  static func document(_ digest: NeutralDigest, _ items: [[MarkdownBlock]], _ log: inout ConversionLog)
    -> MarkdownDigest
  {
    var blocks: [MarkdownBlock] = []
    if digest.frontMatter?.title == nil, let title = digest.title {
      blocks.append(.heading(level: 1, text: title.text))
    }
    for part in digest.introduction { blocks += Self.blocks(of: part, &log) ?? [] }
    for (item, own) in zip(digest.items, items) {
      for part in item.leading {
        if case .group(let text) = part.value {
          blocks.append(.heading(level: itemLevel, text: text))
        } else {
          blocks += Self.blocks(of: part, &log) ?? []
        }
      }
      blocks += own
    }
    if !digest.closing.isEmpty { blocks.append(.thematicBreak) }
    for part in digest.closing { blocks += Self.blocks(of: part, &log) ?? [] }
    var made = MarkdownDigest(frontMatter: digest.frontMatter, blocks: blocks)
    if let day = digest.day, made.date != day { made.frontMatter = digest.frontMatter(&log, isTitled: false) }
    return made
  }

  static func element(of item: NeutralItem, at index: Int, _ log: inout ConversionLog) -> [MarkdownBlock] {
    var parts = ItemParts()
    for part in item.parts { parts.take(part, &log) }
    let level = item.group == nil ? itemLevel : itemLevel + 1
    return parts.start == nil
      ? parts.section(titled: item.title.text, level: level, &log) : parts.listItem(titled: item.title.text)
  }

  /// A section for each heading, with what is below it.
  init(frontMatter: FrontMatter?, blocks: [MarkdownBlock]) {
    self.init(frontMatter: frontMatter)
    var open: [Section] = []
    func close(to level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        if open.isEmpty { sections.append(last) } else { open[open.count - 1].sections.append(last) }
      }
    }
    for block in blocks {
      if case .heading(let level, let text) = block {
        close(to: level)
        open.append(Section(level: level, heading: text))
      } else if open.isEmpty {
        introduction.append(block)
      } else {
        open[open.count - 1].blocks.append(block)
      }
    }
    close(to: 0)
  }

  /// The blocks of a part that is no property of an item; `nil` after reporting one that has no place.
  fileprivate static func blocks(of part: NeutralPart, _ log: inout ConversionLog) -> [MarkdownBlock]? {
    switch part.value {
    case .text(let text): return [.paragraph(Paragraph(text.escapedForMarkdown))]
    case .summary(let block), .point(let block), .block(let block): return [block]
    case .image(let image): return block(of: .image(image), part, &log).map { [$0] }
    case .source: return part.sourceBlock(&log).map { [$0] }
    case .group(let text): return [.heading(level: itemLevel, text: text)]
    case .mention: return []
    case .tags(let tags): return tagParagraph(of: tags, part, &log).map { [$0] }
    case .day, .importance, .organization, .folded, .start, .end, .duration, .attributes, .contents:
      log.lose(part)
      return nil
    }
  }

  /// The tags as code; `nil` after reporting those that cannot be.
  fileprivate static func tagParagraph(
    of tags: [String], _ part: NeutralPart, _ log: inout ConversionLog
  ) -> MarkdownBlock? {
    let held = tags.filter { tag in
      let isHeld = !tag.isEmpty && !tag.utf8.contains { $0 == .ascii("`") || $0 == .lineFeed || $0 == .carriageReturn }
      if !isHeld { log.lose(.notHeld, part.property, value: tag) }
      return isHeld
    }
    return held.isEmpty ? nil : .paragraph(Paragraph(held.map { "`\($0)`" }.joined(separator: " ")))
  }

  fileprivate static func block(
    of block: NewsPost.Block, _ part: NeutralPart, _ log: inout ConversionLog
  ) -> MarkdownBlock? {
    if let block = block.markdown(log) { return block }
    log.lose(part, .notHeld)
    return nil
  }
}

/// The parts of an item in their order.
private struct ItemParts {
  private(set) var start: Duration?
  private var tags: [MarkdownBlock] = []
  private var lines: [(text: String, property: String)] = []
  private var paragraphs: [(text: String, property: String)] = []
  private var images: [MarkdownBlock] = []
  private var points: [MarkdownBlock] = []
  private var sources: [(source: NeutralSource, block: MarkdownBlock?)] = []
  private var mention: NeutralSource?
  private var free: [NeutralPart] = []

  mutating func take(_ part: NeutralPart, _ log: inout ConversionLog) {
    switch part.value {
    case .start(let time): if start == nil, time.isClock { start = time } else { log.lose(part) }
    case .tags(let words):
      if let paragraph = MarkdownDigest.tagParagraph(of: words, part, &log) { tags.append(paragraph) }
    case .summary(.listItem(let item)):
      lines += SummaryLine.lines(of: item, part.property, isNumbered: false, target: "summary", &log).map {
        ($0, part.property)
      }
    case .summary(.paragraph(let paragraph)): paragraphs.append((paragraph.text, part.property))
    case .point(.listItem(let item)): points.append(.listItem(item))
    case .text(let text): points.append(.listItem(ListItem(text: text.escapedForMarkdown)))
    case .image(let image):
      if let block = MarkdownDigest.block(of: .image(image), part, &log) { images.append(block) }
    case .source(let source):
      sources.append((source, part.sourceBlock(&log)))
    case .mention(let source): mention = mention ?? source
    case .summary(let block), .point(let block), .block(let block):
      free.append(NeutralPart(.block(block), part.property))
    case .day, .importance, .organization, .folded, .end, .duration, .group, .attributes, .contents: log.lose(part)
    }
  }

  private var link: String? { sources.lazy.compactMap(\.source.url).first ?? mention?.url }

  func section(titled title: String, level: Int, _ log: inout ConversionLog) -> [MarkdownBlock] {
    let linked = link.flatMap { Link.whole(title, $0) }
    let heading = MarkdownBlock.heading(level: level, text: linked ?? title)
    let others = free.withHeadings(from: level + 1).compactMap {
      if case .block(let block) = $0.value { block } else { nil }
    }
    return [heading] + tags + summary(&log) + images + points + citations(isLinked: linked != nil) + others
  }

  /// The lines of the summary as one paragraph, and its paragraphs.
  private func summary(_ log: inout ConversionLog) -> [MarkdownBlock] {
    let joined = lines.map(\.text).joined(separator: "\\\n")
    let all = (lines.isEmpty ? [] : [(joined, lines.map(\.property))]) + paragraphs.map { ($0.text, [$0.property]) }
    return all.map { text, properties in
      let paragraph = Paragraph(text)
      // A section has these as its tags, sources and pictures.
      if paragraph.codeWords != nil || paragraph.sourcesAndPictures != nil {
        for property in Set(properties).sorted() { log.lose(.notHeld, property, value: text) }
      }
      return .paragraph(paragraph)
    }
  }

  /// The sources, without one that the heading says all of.
  private func citations(isLinked: Bool) -> [MarkdownBlock] {
    let first = sources.firstIndex { $0.source.url != nil }
    return sources.enumerated().compactMap { index, source in
      isLinked && index == first && source.source.isAddressOnly ? nil : source.block
    }
  }

  func listItem(titled title: String) -> [MarkdownBlock] {
    let text = link.flatMap { Link.whole(title, $0) } ?? title
    let time = start.map { "(\($0.exactClock)) " } ?? ""
    let children = points.compactMap { if case .listItem(let item) = $0 { item } else { nil } }
    let first = sources.firstIndex { $0.source.url != nil }
    let further = sources.indices.filter { $0 != first || !sources[$0].source.isAddressOnly }.compactMap {
      sources[$0].block
    }
    let item = MarkdownBlock.listItem(ListItem(text: time + text, children: children))
    let others = free.compactMap { if case .block(let block) = $0.value { block } else { nil } }
    let summary = (lines + paragraphs).map { MarkdownBlock.paragraph(Paragraph($0.text)) }
    return [item] + tags + summary + images + further + others
  }
}

extension NeutralSource {
  /// Whether nothing is known but the address.
  fileprivate var isAddressOnly: Bool {
    knownName == nil && title == nil && day == nil && note == nil && footnotes.isEmpty
  }
}

extension Link {
  /// A text as a link; `nil` where Markdown has another one then.
  static func whole(_ text: String, _ url: String) -> String? {
    let isPlain = url.utf8.allSatisfy { $0 > .space && $0 != 0x7F && !"<>()\\".utf8.contains($0) }
    let markdown = isPlain ? "[\(text)](\(url))" : "[\(text)](<\(url)>)"
    return text.isEmpty || url.isEmpty || Link.all(in: markdown) != [Link(text: text, url: url)] ? nil : markdown
  }
}

extension NeutralDigest {
  /// The front matter with the day, without the title, which is a heading.
  fileprivate func frontMatter(_ log: inout ConversionLog, isTitled: Bool) -> FrontMatter? {
    var digest = self
    if !isTitled { digest.title = nil }
    return digest.frontMatter(&log)
  }
}
