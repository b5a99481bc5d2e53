import NewsDigestKit

/// Finds the items of a digest in Markdown, with the properties that they come from.
struct MarkdownItems {
  private(set) var digest = NeutralDigest()
  private let entries: [String: MarkdownDigest.Entry]
  /// The sections that entries are in.
  private let groups: Set<String>
  private let day: CalendarDate?
  private let pageTags: [String]
  /// What comes between the last item and the next one.
  private var leading: [NeutralPart] = []
  private var group: String?

  init(of page: MarkdownDigest) {
    let list = page.entries
    entries = Dictionary(list.map { ($0.property, $0) }) { first, _ in first }
    var groups: Set<String> = []
    for entry in list { groups.formUnion(entry.property.enclosingParts) }
    self.groups = groups
    (day, pageTags) = (page.date, page.frontMatter?.tags ?? [])
    (digest.frontMatter, digest.day) = (page.frontMatter, day)
    digest.title = NeutralText(titleOf: page.frontMatter)
    collect(page.introduction, at: "introduction")
    for (index, section) in page.sections.enumerated() { collect(section, at: "sections[\(index)]") }
    finish()
  }

  /// What follows the last item is around the items; a page without items is one.
  private mutating func finish() {
    if digest.items.isEmpty {
      digest.introduction += leading
      guard let title = digest.title, !digest.introduction.isEmpty, digest.frontMatter?.title != nil else { return }
      digest.items = [NeutralItem(property: "introduction", title: title, parts: digest.introduction.withoutSeparators)]
      digest.introduction = []
    } else {
      digest.closing = leading.withoutSeparators
      digest.introduction = digest.introduction.withoutSeparators
    }
  }

  // MARK: Sections

  private mutating func collect(_ section: MarkdownDigest.Section, at path: String) {
    let isEntry = entries[path] != nil || section.isLinkedItem
    let isGroup = !isEntry && (groups.contains(path) || section.hasStarts)
    let isTitle = section.level == 1 && !isEntry && (isGroup || digest.items.isEmpty && !section.sections.isEmpty)
    guard isGroup || isTitle else { return append(item(of: section, at: path)) }
    let heading = NeutralText(text: section.heading, property: "\(path).heading")
    if isTitle, digest.title == nil {
      digest.title = heading
    } else if isTitle, digest.items.isEmpty {
      // Beside the title of the front matter, which it mostly is.
      let isSame = section.heading.plainText.hasSameBytes(as: digest.frontMatter?.title ?? "")
      if !isSame { add(NeutralPart(.block(.heading(level: 1, text: section.heading)), heading.property)) }
    } else {
      group = section.heading
      leading.append(NeutralPart(.group(section.heading), heading.property))
    }
    collect(section.blocks, at: "\(path).blocks")
    for (index, nested) in section.sections.enumerated() { collect(nested, at: "\(path).sections[\(index)]") }
  }

  private mutating func append(_ item: NeutralItem) {
    var item = item
    (item.leading, item.group) = (leading.filter { !$0.isSeparator }, group)
    leading = []
    digest.items.append(item)
  }

  /// A part that is in no item.
  private mutating func add(_ part: NeutralPart) {
    if digest.items.isEmpty, group == nil { digest.introduction.append(part) } else { leading.append(part) }
  }

  // MARK: Blocks

  private mutating func collect(_ blocks: [MarkdownBlock], at path: String) {
    for (index, block) in blocks.enumerated() {
      let property = "\(path)[\(index)]"
      if case .listItem(let item) = block, let (time, rest) = Duration.clock(startOf: item.text), item.label == nil {
        append(chapter(of: item, rest, at: property, time))
      } else if let entry = entries[property] {
        append(self.item(of: entry, block))
      } else if groups.contains(property), case .listItem(let item) = block {
        collectChildren(of: item, at: property)
      } else {
        add(NeutralPart(.block(block.withoutLayout), property))
      }
    }
  }

  /// Items that are nested in an item that is not one of the digest: its text is a heading to them.
  private mutating func collectChildren(of item: ListItem, at property: String) {
    var own = item.withoutLayout
    own.children = []
    add(NeutralPart(.block(.listItem(own)), property))
    collect(item.children.map(MarkdownBlock.listItem), at: "\(property).children")
  }

  // MARK: Items

  private func chapter(of item: ListItem, _ text: String, at property: String, _ time: Duration) -> NeutralItem {
    let link = Link.all(in: text).first { Link.whole($0.text, $0.url).map { $0.hasSameBytes(as: text) } ?? false }
    var chapter = NeutralItem(
      property: property, title: NeutralText(text: link?.text ?? text, property: "\(property).text"),
      parts: [NeutralPart(.start(time), "\(property).text")])
    if let link { chapter.parts.append(NeutralPart(.source(NeutralSource(url: link.url)), "\(property).text")) }
    chapter.parts += item.children.points(at: "\(property).children")
    return chapter
  }

  private func item(of entry: MarkdownDigest.Entry, _ block: MarkdownBlock) -> NeutralItem {
    let property = entry.property
    var item = NeutralItem(
      property: property, title: NeutralText(text: entry.title.escapedForMarkdown, property: property))
    // What a post reads as a source is one.
    if case .paragraph = block, case let blocks = NewsPost.Block.blocks(of: block), blocks.count == 1,
      case .citation(let citation) = blocks[0]
    {
      item.parts.append(NeutralPart(.source(NeutralSource(citation)), property))
      return dated(item, entry)
    }
    let text = summary(of: entry, block) ?? ""
    if !text.isEmpty { item.parts.append(NeutralPart(.summary(.paragraph(Paragraph(text))), property)) }
    var shown = Set(Link.all(in: text).map(\.url.bytes))
    if case .listItem(let own) = block {
      item.parts += own.withoutLayout.children.points(at: "\(property).children")
      for child in own.children { shown.formUnion(child.links.map(\.url.bytes)) }
    }
    for (index, link) in entry.links.enumerated() where index == 0 || !shown.contains(link.url.bytes) {
      item.parts.append(NeutralPart(.source(source(of: link, entry, isFirst: index == 0)), property))
    }
    let tags = tags(of: entry)
    if !tags.isEmpty { item.parts.append(NeutralPart(.tags(tags), property)) }
    return dated(item, entry)
  }

  /// What an entry says: all of its text where the title and the summary are not all of it.
  private func summary(of entry: MarkdownDigest.Entry, _ block: MarkdownBlock) -> String? {
    let text: String
    switch block {
    case .listItem(let item):
      let isLabelSaid = item.label.map { isSaid($0, by: entry) } ?? true
      text = isLabelSaid ? item.text : SummaryLine.text(of: item, isNumbered: false)
    case .paragraph(let paragraph): text = paragraph.text
    case .heading, .thematicBreak, .verbatim: return entry.summary
    }
    return text.isSaid(by: [entry.title, entry.summary?.plainText ?? ""]) ? entry.summary : text
  }

  /// Whether the title of an entry and its links say all of a label: they are without its pictures.
  private func isSaid(_ label: String, by entry: MarkdownDigest.Entry) -> Bool {
    let urls = Set(entry.links.map(\.url.bytes))
    return label.isSaid(by: [entry.title]) && Link.all(in: label).allSatisfy { urls.contains($0.url.bytes) }
  }

  /// The source that a link is: named by its text, if that is neither the title nor a mark such as an arrow.
  private func source(of link: Link, _ entry: MarkdownDigest.Entry, isFirst: Bool) -> NeutralSource {
    let name = link.text.plainText
    let isName = name.unicodeScalars.contains { $0.properties.isAlphabetic }
    return NeutralSource(
      name: isName && !name.hasSameBytes(as: entry.title) && !name.hasSameBytes(as: link.url) ? name : nil,
      url: link.url)
  }

  /// The tags of an entry that are not those of the page.
  private func tags(of entry: MarkdownDigest.Entry) -> [String] {
    entry.tags.elementsEqual(pageTags) { $0.hasSameBytes(as: $1) } ? [] : entry.tags
  }

  /// An item with the day of its entry, where neither the page nor a source says it.
  private func dated(_ item: NeutralItem, _ entry: MarkdownDigest.Entry?) -> NeutralItem {
    guard let date = entry?.date, date != day else { return item }
    let isSaid = item.parts.contains { part in
      if case .source(let source) = part.value { source.day == date } else { false }
    }
    var item = item
    if !isSaid { item.parts.append(NeutralPart(.day(date), item.property)) }
    return item
  }
}

// MARK: - A section as an item

extension MarkdownItems {
  private func item(of section: MarkdownDigest.Section, at path: String) -> NeutralItem {
    let entry = entries[path]
    let headingLinks = Link.all(in: section.heading)
    let linked = headingLinks.first { link in
      headingLinks.count == 1 && section.heading.utf8.first == .ascii("[") && section.heading.utf8.last == .ascii(")")
        && section.heading.utf8.count <= link.text.utf8.count + link.url.utf8.count + 6
    }
    let isWhole = section.heading.plainText.hasSameBytes(as: entry?.title ?? section.heading.plainText)
    let isSaid = entry.map { entry in
      section.heading.isSaid(
        by: [entry.title, entry.date?.description ?? ""] + entry.tags + entry.links.map(\.text.plainText))
    }
    let shorter = headingLinks.isEmpty && isWhole || isSaid == false ? nil : entry?.title.escapedForMarkdown
    let title = linked?.text ?? shorter ?? section.heading
    var item = NeutralItem(property: path, title: NeutralText(text: title, property: "\(path).heading"))
    let own = Set(section.blocks.flatMap { $0.codeWords ?? [] }.map(\.bytes))
    if var words = entry.map({ tags(of: $0) }) {
      words.removeAll { own.contains($0.bytes) }
      if !words.isEmpty { item.parts.append(NeutralPart(.tags(words), "\(path).heading")) }
    }
    var body = SectionBody(summary: entry?.summary)
    body.append(section, at: path)
    item.parts += body.parts.withoutSeparators
    for link in headingLinks where !body.hasSource(link.url) {
      let isName = linked == nil && link.text.unicodeScalars.contains { $0.properties.isAlphabetic }
      let source = NeutralSource(name: isName ? link.text.plainText : nil, url: link.url)
      item.parts.insert(NeutralPart(.source(source), "\(path).heading"), at: 0)
    }
    if headingLinks.isEmpty, !body.hasSource, let link = entry?.links.first {
      item.parts.append(NeutralPart(.mention(NeutralSource(url: link.url)), path))
    }
    return dated(item, entry)
  }
}

/// The parts below the heading of an item.
private struct SectionBody {
  private(set) var parts: [NeutralPart] = []
  private(set) var hasSource = false
  private var urls: Set<Bytes> = []
  private let summary: String?
  private var hasSummary = false
  private var hasPoints = false
  private var hasHeading = false

  init(summary: String?) { self.summary = summary }

  func hasSource(_ url: String) -> Bool { urls.contains(url.bytes) }

  mutating func append(_ section: MarkdownDigest.Section, at path: String) {
    for (index, block) in section.blocks.enumerated() { append(block.withoutLayout, at: "\(path).blocks[\(index)]") }
    for (index, nested) in section.sections.enumerated() {
      let path = "\(path).sections[\(index)]"
      hasHeading = true
      parts.append(NeutralPart(.block(.heading(level: nested.level, text: nested.heading)), "\(path).heading"))
      append(nested, at: path)
    }
  }

  private mutating func append(_ block: MarkdownBlock, at property: String) {
    switch block {
    case .listItem where !hasHeading:
      parts.append(NeutralPart(.point(block), property))
      hasPoints = true
    case .paragraph(let paragraph) where !hasHeading: append(paragraph, at: property)
    default: parts.append(NeutralPart(.block(block), property))
    }
  }

  private mutating func append(_ paragraph: Paragraph, at property: String) {
    if let words = paragraph.codeWords { return parts.append(NeutralPart(.tags(words), property)) }
    if let typed = paragraph.sourcesAndPictures {
      for block in typed {
        if case .citation(let citation) = block {
          hasSource = true
          if let url = citation.url { urls.insert(url.bytes) }
        }
      }
      parts += NewsPost.Block.parts(of: typed.map { ($0, property) })
    } else if !hasSummary, !hasPoints, summary.map({ $0.hasSameBytes(as: paragraph.text) }) ?? true {
      hasSummary = true
      parts += paragraph.summaryLines.map { NeutralPart(.summary($0), property) }
    } else {
      parts.append(NeutralPart(.block(.paragraph(paragraph)), property))
    }
  }
}

extension Paragraph {
  /// The sources and pictures that a paragraph of an item is; `nil` where it is text.
  var sourcesAndPictures: [NewsPost.Block]? {
    let blocks = NewsPost.Block.blocks(of: .paragraph(self))
    let areAll = blocks.allSatisfy { block in
      switch block {
      case .citation(let citation): citation.separatorWords == nil
      case .image: true
      case .section, .markdown: false
      }
    }
    return areAll ? blocks : nil
  }

  /// The words of a paragraph that is nothing but code; `nil` for another one.
  var codeWords: [String]? {
    var words: [String] = []
    for node in InlineParser.nodes(of: text.bytes, definitions: LinkDefinitions(), emphasis: .commonMark) {
      switch node {
      case .code(let word): words.append(word.text)
      case .text(let text) where text.allSatisfy(\.isWhiteSpace): break
      case .softBreak: break
      default: return nil
      }
    }
    return words.isEmpty ? nil : words
  }

  /// The lines of a paragraph that has hard line breaks and no others; all of it otherwise.
  fileprivate var summaryLines: [MarkdownBlock] {
    let lines = text.utf8.split(separator: .lineFeed).map { String(Substring($0)) }
    guard lines.count > 1, lines.dropLast().allSatisfy({ $0.utf8.last == .ascii("\\") }) else {
      return [.paragraph(self)]
    }
    return (lines.dropLast().map { String($0.dropLast()) } + lines.suffix(1)).map { .listItem(SummaryLine.parsed($0)) }
  }
}

extension MarkdownBlock {
  fileprivate var codeWords: [String]? { if case .paragraph(let paragraph) = self { paragraph.codeWords } else { nil } }
}

extension MarkdownDigest.Section {
  /// Whether its heading is a link, and no heading below is one.
  fileprivate var isLinkedItem: Bool { isLinked && !sections.contains(where: \.hasLinked) }

  private var hasLinked: Bool { isLinked || sections.contains(where: \.hasLinked) }

  private var isLinked: Bool {
    heading.utf8.first == .ascii("[") && heading.utf8.last == .ascii(")") && Link.all(in: heading).count == 1
  }

  /// Whether it lists chapters.
  fileprivate var hasStarts: Bool {
    blocks.contains { block in
      if case .listItem(let item) = block { Duration.clock(startOf: item.text) != nil } else { false }
    }
  }
}

extension NeutralPart {
  fileprivate var isSeparator: Bool { if case .block(.thematicBreak) = value { true } else { false } }
}

extension [ListItem] {
  /// Items as points.
  fileprivate func points(at path: String) -> [NeutralPart] {
    enumerated().map { NeutralPart(.point(.listItem($1)), "\(path)[\($0)]") }
  }
}

extension ListItem {
  /// The links of the item and of those nested in it.
  fileprivate var links: [Link] {
    (label.map(Link.all) ?? []) + Link.all(in: text) + children.flatMap(\.links)
  }
}

extension String {
  /// Whether some texts together have each word of this one, as often as it does.
  fileprivate func isSaid(by texts: [String]) -> Bool {
    var counts: [Bytes: Int] = [:]
    for word in texts.flatMap(\.words) { counts[word, default: 0] += 1 }
    return plainText.words.allSatisfy { word in
      counts[word, default: 0] -= 1
      return counts[word, default: 0] >= 0
    }
  }

  /// The words of a text, without what is between them.
  fileprivate var words: [Bytes] {
    unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map {
      Bytes(Substring($0).utf8)
    }
  }

  /// The paths of the parts that a property is in, and its own.
  fileprivate var enclosingParts: [String] {
    utf8.indices.filter { utf8[$0] == .ascii("]") }.map { String(self[...$0]) }
  }
}
