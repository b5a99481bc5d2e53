import NewsDigestKit

extension NewsPost: ConversionSource {
  var neutral: NeutralDigest {
    var digest = NeutralDigest(
      frontMatter: frontMatter, title: NeutralText(titleOf: frontMatter), day: frontMatter?.date?.date)
    digest.introduction =
      Block.parts(
        of: introduction.enumerated().map { ($1, "introduction[\($0)]") }
      ).withoutSeparators
    digest.items = stories.enumerated().map { $1.neutral(at: "stories[\($0)]") }
    return digest
  }
}

extension NewsPost.Story {
  fileprivate func neutral(at path: String) -> NeutralItem {
    var item = NeutralItem(property: path, title: NeutralText(text: headline, property: "\(path).headline"))
    item.parts =
      NewsPost.Block.parts(
        of: blocks.enumerated().map { ($1, "\(path).blocks[\($0)]") }
      ).withoutSeparators
    if !item.parts.contains(where: { if case .source = $0.value { true } else { false } }),
      let cited = citations.first(where: { $0.url != nil })
    {
      item.parts.append(NeutralPart(.mention(NeutralSource(cited)), path))
    }
    return item
  }
}

extension NewsPost.Block {
  /// The parts that blocks are, each with the property that it comes from.
  static func parts(of blocks: [(block: NewsPost.Block, property: String)]) -> [NeutralPart] {
    var parts: [NeutralPart] = []
    var section: Term?
    for (block, property) in blocks {
      if case .citation(let citation) = block, let words = citation.separatorWords {
        parts.append(NeutralPart(.attributes(words), "\(property).layout"))
      }
      switch block.withoutLayout {
      case .citation(let citation): parts.append(NeutralPart(.source(NeutralSource(citation)), property))
      case .image(let image): parts.append(NeutralPart(.image(image), property))
      case .section(let heading): section = heading.role
      case .markdown(let block):
        if block.headingLevel != nil { section = nil }
        parts.append(NeutralPart(value(of: block, in: section), property))
      }
    }
    return parts
  }

  private static func value(of block: MarkdownBlock, in section: Term?) -> NeutralValue {
    switch (block, section) {
    case (.listItem, .summaryHeading?), (.paragraph, .summaryHeading?): .summary(block)
    case (.listItem, .insightsHeading?), (.paragraph, .insightsHeading?): .point(block)
    default: .block(block)
    }
  }
}

extension NeutralSource {
  init(_ citation: Citation) {
    self.init(
      name: citation.name, title: citation.title, url: citation.url, day: citation.publishedOn, note: citation.note,
      footnotes: citation.footnotes)
  }

  /// The source as a citation; `nil` if nothing is known of it.
  var citation: Citation? {
    guard let name = knownName ?? title ?? url.map({ Self.name(of: $0) ?? $0 }) ?? name else { return nil }
    return Citation(
      name: name, title: knownName == nil ? nil : title, url: url, publishedOn: day, note: note, footnotes: footnotes)
  }
}

extension NeutralPart {
  /// The source as Markdown, with less where it cannot hold all; `nil` after reporting one that cannot be held at all,
  /// or of which nothing is known.
  func sourceBlock(_ log: inout ConversionLog) -> MarkdownBlock? {
    guard case .source(let source) = value, source.citation != nil else { return nil }
    for (index, part) in ([self] + simpler).enumerated() {
      guard case .source(let source) = part.value, let citation = source.citation,
        let block = NewsPost.Block.citation(citation).markdown(log)
      else { continue }
      if index > 0 { log.loseDetails(of: self, in: part) }
      return block
    }
    log.lose(self, .notHeld)
    return nil
  }
}

extension NeutralText {
  /// The title of a front matter, as Markdown.
  init?(titleOf frontMatter: FrontMatter?) {
    guard let frontMatter, let title = frontMatter.title else { return nil }
    let index = frontMatter.index(of: "title") ?? 0
    self.init(text: title.escapedForMarkdown, property: "frontMatter.fields[\(index)]")
  }
}

// MARK: - Taking

extension NewsPost: ItemisedTarget {
  static func document(_ digest: NeutralDigest, _ items: [Story], _ log: inout ConversionLog) -> NewsPost {
    var post = NewsPost(frontMatter: digest.frontMatter(&log), stories: items)
    for part in digest.introduction.withHeadings(from: 3) {
      if let blocks = Block.blocks(of: part, &log) { post.introduction += blocks }
    }
    for item in digest.items { log.lose(item.leading) }
    log.lose(digest.closing)
    return post
  }

  static func element(of item: NeutralItem, at index: Int, _ log: inout ConversionLog) -> Story {
    var story = Story(headline: item.title.text, blocks: [])
    var (free, summary, points): ([Block], [Block], [Block]) = ([], [], [])
    var mention: Citation?
    for part in item.parts.withHeadings(from: 3) {
      switch part.value {
      case .mention(let source): mention = source.citation
      case .summary(let block): summary += [.markdown(block)]
      case .point(let block): points += [.markdown(block)]
      case .text(let text): summary += [.listItem(ListItem(text: text.escapedForMarkdown))]
      case .source, .image, .block: free += Block.blocks(of: part, &log) ?? []
      case .day, .importance, .organization, .tags, .folded, .start, .end, .duration, .group, .attributes, .contents:
        log.lose(part, target: "stories[\(index)]")
      }
    }
    story.blocks = images(of: free) + citations(of: free) + others(of: free)
    if story.citations.isEmpty, let mention { story.blocks.insert(.citation(mention), at: story.images.count) }
    story.blocks += section(.summaryHeading, summary, log) + section(.insightsHeading, points, log)
    return story
  }

  private static func section(_ role: Term, _ blocks: [Block], _ log: ConversionLog) -> [Block] {
    blocks.isEmpty ? [] : [.section(SectionHeading(role, level: 3, in: log.language ?? .korean))] + blocks
  }

  private static func images(of blocks: [Block]) -> [Block] {
    blocks.filter { if case .image = $0 { true } else { false } }
  }

  private static func citations(of blocks: [Block]) -> [Block] {
    blocks.filter { if case .citation = $0 { true } else { false } }
  }

  private static func others(of blocks: [Block]) -> [Block] {
    blocks.filter { block in
      switch block {
      case .image, .citation: false
      case .section, .markdown: true
      }
    }
  }
}

extension NewsPost.Block {
  /// The blocks of a part that is no property of a story; `nil` after reporting one that has no place.
  fileprivate static func blocks(of part: NeutralPart, _ log: inout ConversionLog) -> [NewsPost.Block]? {
    switch part.value {
    case .source(let source): return source.citation.map { [.citation($0)] } ?? []
    case .image(let image): return [.image(image)]
    case .text(let text): return [.paragraph(Paragraph(text.escapedForMarkdown))]
    case .summary(let block), .point(let block), .block(let block): return blocks(of: block)
    case .mention: return []
    case .day, .importance, .organization, .tags, .folded, .start, .end, .duration, .group, .attributes, .contents:
      log.lose(part)
      return nil
    }
  }
}

extension NeutralDigest {
  /// The front matter of a format that always has one, with the title and the day.
  func frontMatter(_ log: inout ConversionLog) -> FrontMatter? {
    var fields = frontMatter ?? FrontMatter()
    if fields.verbatimText != nil { return fields }
    if fields.title == nil, let title {
      let plain = title.text.plainText
      if !plain.escapedForMarkdown.hasSameBytes(as: title.text) {
        log.lose(.rewritten, title.property, value: title.text, written: plain, target: "frontMatter.title")
      }
      fields["title"] = .string(plain)
    }
    if fields.date == nil, fields["date"] == nil, let day {
      let isTyped = fields.notation == .yaml || fields.notation == .toml
      fields["date"] = isTyped ? .date(day) : .string(day.description)
    }
    return fields.fields.isEmpty && frontMatter == nil ? nil : fields
  }
}
