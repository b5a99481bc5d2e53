import NewsDigestKit

extension DailyDigest: ConversionSource {
  var neutral: NeutralDigest {
    var digest = NeutralDigest(day: date)
    var rebuilt = self
    rebuilt.rebuildTableOfContents()
    let isTableDerived = rebuilt.tableOfContents == tableOfContents
    var isInTable = false
    for (index, block) in introduction.enumerated() {
      let property = "introduction[\(index)]"
      switch block {
      case .markdown(.heading(1, let text)) where digest.title == nil:
        digest.title = NeutralText(text: text, property: property)
      case .markdown(.verbatim(let text)) where text.isTableMark("TOC_START"):
        isInTable = true
        // The heading of the table.
        if case .block(.heading)? = digest.introduction.last?.value { digest.introduction.removeLast() }
      case .markdown(.verbatim(let text)) where text.isTableMark("TOC_END"): isInTable = false
      case .markdown(.listItem(let item)) where isInTable:
        if !isTableDerived { digest.introduction.append(NeutralPart(.contents(item.text.plainText), property)) }
      case .markdown(.paragraph(let text)) where isInTable:
        if !entries.isEmpty { digest.introduction.append(NeutralPart(.contents(text.plainText), property)) }
      case .markdown(.thematicBreak): break
      default: digest.introduction += block.parts(at: property, of: nil)
      }
    }
    digest.items = entries.enumerated().map { $1.neutral(at: "entries[\($0)]") }
    return digest
  }
}

extension String {
  fileprivate func isTableMark(_ mark: StaticString) -> Bool {
    let bytes = bytes
    return bytes.hasPrefix("<!--", at: 0) && bytes.firstOffset(of: mark, from: 0) != nil
  }
}

extension DailyDigest.Entry {
  fileprivate func neutral(at path: String) -> NeutralItem {
    var item = NeutralItem(property: path, title: NeutralText(text: title, property: "\(path).title"))
    for (index, block) in blocks.enumerated() {
      item.parts += block.parts(at: "\(path).blocks[\(index)]", of: self)
    }
    item.parts = item.parts.withoutSeparators
    return item
  }
}

extension DailyDigest.Block {
  /// The parts that a block is.
  ///
  /// - Parameter entry: The entry that it is in; its first link has the name and the day of its first metadata.
  fileprivate func parts(at property: String, of entry: DailyDigest.Entry?) -> [NeutralPart] {
    switch self {
    case .metadata(let metadata): return metadata.parts(at: property, of: entry)
    case .tags(let tags): return [NeutralPart(.tags(tags.map(\.rawValue)), property)]
    case .summary(let text):
      return text.utf8.split(separator: .lineFeed).map { line in
        NeutralPart(.summary(.listItem(SummaryLine.parsed(String(Substring(line))))), property)
      }
    case .keyPoints(let points):
      return points.map { NeutralPart(.point(.listItem(SummaryLine.parsed($0))), property) }
    case .details(let details): return [NeutralPart(.folded(details), property)]
    case .link(let link):
      let isUsual = Vocabulary.builtIn.languages.contains { language in
        Vocabulary.builtIn.spellings(of: .originalLink, in: language).contains { link.text == $0 }
      }
      var source = NeutralSource(title: isUsual ? nil : link.text, url: link.url)
      if let entry, entry.firstLink == self { entry.addMetadata(to: &source, at: property) }
      return [NeutralPart(.source(source), property)]
    case .markdown(let block): return [NeutralPart(.block(block.withoutLayout), property)]
    }
  }
}

extension DailyDigest.Entry {
  /// Adds the name and the day of the first metadata to the source that the first link is.
  ///
  /// - Parameter property: A block of the entry.
  fileprivate func addMetadata(to source: inout NeutralSource, at property: String) {
    let index = blocks.firstIndex { if case .metadata = $0 { true } else { false } }
    guard let index, let metadata = firstMetadata else { return }
    let end = property.utf8.lastIndex(of: .ascii("[")) ?? property.endIndex
    let path = "\(property[..<end])[\(index)]"
    (source.name, source.day) = (metadata.source, metadata.date)
    (source.nameProperty, source.dayProperty) = ("\(path).source", "\(path).date")
  }

  fileprivate var firstLink: DailyDigest.Block? { blocks.first { if case .link = $0 { true } else { false } } }
  fileprivate var firstMetadata: DailyDigest.Metadata? {
    for case .metadata(let metadata) in blocks { return metadata }
    return nil
  }
}

extension DailyDigest.Metadata {
  fileprivate func parts(at property: String, of entry: DailyDigest.Entry?) -> [NeutralPart] {
    var parts: [NeutralPart] = []
    if entry?.firstLink == nil || entry?.firstMetadata != self {
      if let source {
        parts.append(NeutralPart(.source(NeutralSource(name: source, day: date)), property))
      } else if let date {
        parts.append(NeutralPart(.day(date), "\(property).date"))
      }
    }
    if let importance { parts.append(NeutralPart(.importance(importance), "\(property).importance")) }
    if let organization { parts.append(NeutralPart(.organization(organization), "\(property).organization")) }
    return parts
  }
}

// MARK: - Taking

extension DailyDigest: ItemisedTarget {
  static func document(_ digest: NeutralDigest, _ items: [Entry], _ log: inout ConversionLog) -> DailyDigest {
    log.lose(digest.frontMatter, except: ["title", "date"])
    if let frontMatter = digest.frontMatter, let date = frontMatter.date, date != DateTime(startOf: date.date) {
      let property = "frontMatter.fields[\(frontMatter.index(of: "date") ?? 0)]"
      log.lose(.rewritten, property, value: "\(date)", written: "\(date.date)", target: "date")
    }
    var made = DailyDigest(introduction: usualIntroduction(of: digest.day, in: log.language ?? .korean), entries: items)
    let usual = made.introduction.isEmpty ? nil : made.introduction.removeFirst()
    if let usual, let title = title(of: digest, usual, &log) { made.introduction.insert(title, at: 0) }
    var blocks: [Block] = []
    for part in digest.introduction.withHeadings(from: digest.title == nil ? 4 : 1) {
      // A heading of level 3 is that of an entry.
      var part = part
      if case .block(.heading(3, let text)) = part.value { part.value = .block(.heading(level: 4, text: text)) }
      blocks += Block.blocks(of: part, &log)
    }
    let place = made.introduction.firstIndex { if case .markdown(.heading(1, _)) = $0 { false } else { true } } ?? 0
    made.introduction.insert(contentsOf: blocks, at: place)
    made.rebuildTableOfContents()
    for item in digest.items { log.lose(item.leading) }
    log.lose(digest.closing)
    return made
  }

  /// The usual title, with any day where none is known, and the table of contents.
  private static func usualIntroduction(of day: CalendarDate?, in language: Language) -> [Block] {
    guard let day = day ?? CalendarDate(year: 2000, month: 1, day: 1) else { return [] }
    return DailyDigest(date: day, entries: [], in: language).introduction
  }

  /// The heading of the digest: the title, with the day where it does not say it.
  private static func title(of digest: NeutralDigest, _ usual: Block, _ log: inout ConversionLog) -> Block? {
    guard let title = digest.title else { return digest.day == nil ? nil : usual }
    var text = title.text
    if let day = digest.day, DailyDigest(introduction: [.heading(level: 1, text: text)]).date != day {
      text += usual.dateAfterTitle
    }
    let plain = text.plainText
    if !plain.hasSameBytes(as: digest.frontMatter?.title ?? title.text.plainText) {
      log.lose(
        .rewritten, title.property, value: digest.frontMatter?.title ?? title.text, written: plain,
        target: "introduction[0]")
    }
    return .heading(level: 1, text: text)
  }

  static func element(of item: NeutralItem, at index: Int, _ log: inout ConversionLog) -> Entry {
    let path = "entries[\(index)]"
    var entry = DailyDigest.EntryParts()
    for part in item.parts.withHeadings(from: 4) { entry.take(part, at: path, &log) }
    return Entry(title: item.title.text, blocks: entry.blocks)
  }
}

extension DailyDigest {
  /// The blocks of an entry in their usual order.
  fileprivate struct EntryParts {
    private var metadata = Metadata()
    private var hasSource = false
    private var tags: [Tag] = []
    private var free: [Block] = []
    private var summary: [String] = []
    private var points: [String] = []
    private var details: [Block] = []
    private var link: Link?
    private var isLinkNamed = false
    private var sources: [Block] = []
    /// The label that the last block is below.
    private var label: Term?

    var blocks: [Block] {
      var (metadata, link) = (metadata, link)
      // A name alone is no metadata, and that of an organization is whom the entry is about: the link has it then.
      if let name = metadata.source, link != nil, !isLinkNamed, !isSource(name) {
        link?.text = name
        metadata.source = nil
      }
      var blocks: [Block] = metadata == Metadata() ? [] : [.metadata(metadata)]
      if !tags.isEmpty { blocks.append(.tags(tags)) }
      blocks += free
      if !summary.isEmpty { blocks.append(.summary(summary.joined(separator: "\n"))) }
      if !points.isEmpty { blocks.append(.keyPoints(points)) }
      return blocks + details + (link.map { [.link($0)] } ?? []) + sources
    }

    /// Whether metadata with a name has it as that of the source.
    private func isSource(_ name: String) -> Bool {
      metadata.organization != nil
        || (metadata.date != nil || metadata.importance != nil) && !Organization(rawValue: name).isKnown
    }

    mutating func take(_ part: NeutralPart, at path: String, _ log: inout ConversionLog) {
      switch part.value {
      case .source(let source): take(source, part, at: path, &log)
      case .mention(let source): if !hasSource { take(source, part, at: path, &log) }
      case .day(let day): if metadata.date == nil { metadata.date = day } else { log.lose(part, target: path) }
      case .importance(let word):
        if metadata.importance == nil { metadata.importance = word } else { log.lose(part, target: path) }
      case .organization(let word):
        if metadata.organization == nil { metadata.organization = word } else { log.lose(part, target: path) }
      case .tags(let words): tags += words.map(Tag.init(rawValue:))
      case .summary(.listItem(let item)):
        summary += SummaryLine.lines(
          of: item, part.property, isNumbered: true, target: "\(path).summary", &log)
      case .summary(.paragraph(let paragraph)): summary.append(paragraph.text)
      case .text(let text): summary.append(text.escapedForMarkdown)
      case .point(.listItem(let item)):
        points += SummaryLine.lines(
          of: item, part.property, isNumbered: false, target: "\(path).keyPoints", &log)
      case .folded(let text): details.append(.details(text))
      case .block(let block): take(block, part, at: path, &log)
      case .image, .summary, .point: free += Block.blocks(of: part, &log)
      case .start, .end, .duration, .group, .attributes, .contents: log.lose(part, target: path)
      }
    }

    /// A block of Markdown: what the label above it says that it is, or itself.
    private mutating func take(
      _ block: MarkdownBlock, _ part: NeutralPart, at path: String, _ log: inout ConversionLog
    ) {
      let blocks = Block.blocks(of: block)
      switch (blocks.count == 1 ? blocks[0] : nil, block, label) {
      case (.summary(let text)?, _, _):
        label = .summaryLabel
        if !text.isEmpty { summary.append(text) }
        log.lose(part, .derived, target: "\(path).summary")
      case (.keyPoints(let items)?, _, _):
        label = .keyPointsLabel
        points += items
        log.lose(part, .derived, target: "\(path).keyPoints")
      case (_, .paragraph(let paragraph), .summaryLabel?): summary.append(paragraph.text)
      case (_, .listItem(let item), .keyPointsLabel?):
        points += SummaryLine.lines(
          of: item, part.property, isNumbered: false, target: "\(path).keyPoints", &log)
      default:
        label = nil
        free += blocks
      }
    }

    /// The first source with an address is the link; further ones follow as they are in posts.
    private mutating func take(
      _ source: NeutralSource, _ part: NeutralPart, at path: String, _ log: inout ConversionLog
    ) {
      guard !hasSource, let url = source.url ?? (source.knownName == nil ? nil : "") else {
        if let block = part.sourceBlock(&log) { sources.append(.markdown(block)) }
        return
      }
      hasSource = true
      if metadata.date != nil, source.day != metadata.date { log.loseDay(of: source, part.property, target: path) }
      if metadata.date == nil { metadata.date = source.day }
      metadata.source = source.knownName
      if !url.isEmpty {
        link =
          DailyDigest.Entry(title: "", url: url).blocks.lazy.compactMap { block in
            if case .link(let link) = block { link } else { nil }
          }.first
        if let title = source.title { link?.text = title }
        isLinkNamed = source.title != nil
      } else if let title = source.title {
        log.lose(.noPlace, "\(part.property).title", value: title, target: path)
      }
      if let note = source.note { log.lose(.noPlace, "\(part.property).note", value: note, target: path) }
      if !source.footnotes.isEmpty {
        let numbers = source.footnotes.map { "[\($0)]" }.joined()
        log.lose(.noPlace, "\(part.property).footnotes", value: numbers, target: path)
      }
    }
  }
}

extension DailyDigest.Block {
  /// The blocks of a part that is no property of an entry.
  fileprivate static func blocks(of part: NeutralPart, _ log: inout ConversionLog) -> [DailyDigest.Block] {
    switch part.value {
    case .text(let text): return [.paragraph(Paragraph(text.escapedForMarkdown))]
    case .summary(let block), .point(let block), .block(let block): return blocks(of: block)
    case .image(let image): return blocks(of: .image(image), part, &log)
    case .source: return part.sourceBlock(&log).map { [.markdown($0)] } ?? []
    case .mention: return []
    case .folded(let details): return [.details(details)]
    case .day, .importance, .organization, .tags, .start, .end, .duration, .group, .attributes, .contents:
      log.lose(part)
      return []
    }
  }

  private static func blocks(
    of block: NewsPost.Block, _ part: NeutralPart, _ log: inout ConversionLog
  ) -> [DailyDigest.Block] {
    guard let block = block.markdown(log) else {
      log.lose(part, .notHeld)
      return []
    }
    return [.markdown(block)]
  }

  /// The blocks that a block of Markdown is in an entry.
  static func blocks(of block: MarkdownBlock) -> [DailyDigest.Block] {
    guard case .paragraph(let paragraph) = block else { return [.markdown(block)] }
    guard let digest = try? DailyDigest(parsing: "### ·\n\n" + paragraph.text), digest.entries.count == 1,
      !digest.entries[0].blocks.isEmpty
    else { return [.markdown(block)] }
    return digest.entries[0].blocks
  }

  /// What follows the words of a usual title: ` - 2025년 12월 27일`.
  fileprivate var dateAfterTitle: String {
    guard case .markdown(.heading(_, let text)) = self else { return "" }
    let bytes = text.bytes
    guard let dash = bytes.lastIndex(of: .ascii("-")), dash > 0 else { return "" }
    return " " + Bytes(bytes[dash...]).text
  }
}
