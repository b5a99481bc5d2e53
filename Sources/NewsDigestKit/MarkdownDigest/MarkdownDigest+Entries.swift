import OrderedCollections

extension MarkdownDigest {
  /// An item of a digest: what a reader would call a piece of news.
  public struct Entry: Hashable, Sendable {
    /// The path of the part that it is, as in ``WritingError/property`` and ``DigestOutline/range(of:)``:
    /// `sections[0].sections[2]`, or `sections[1].blocks[3]`.
    public let property: String
    /// What it is called, without markup.
    public let title: String
    /// Where it leads, in order.
    public let links: [Link]
    /// The day that it, its heading or the document says; `nil` without one.
    public let date: CalendarDate?
    /// Its words in code spans, or else the tags of the front matter.
    public let tags: [String]
    /// What it says, in short, as Markdown; `nil` where nothing is said.
    public let summary: String?
  }

  /// The items of the digest, in order.
  ///
  /// A section without sections in it is an entry if its heading has a link, or if it is mostly prose. Otherwise its
  /// entries are the items of its lists, and the paragraphs that start with a link. An item whose nested items start
  /// with links is not an entry: they are. An item with the link of a section's heading is a mention of that section.
  ///
  /// - Complexity: O(*n*) in the size of the digest.
  public var entries: [Entry] {
    var collector = EntryCollector(tags: frontMatter?.tags ?? [], date: date)
    collector.collect(introduction, at: "introduction", date: nil)
    for (index, section) in sections.enumerated() { collector.collect(section, at: "sections[\(index)]", date: nil) }
    return collector.entries
  }
}

/// Collects the entries of a digest.
private struct EntryCollector {
  let tags: [String]
  let date: CalendarDate?
  private var found: [(entry: MarkdownDigest.Entry, isSection: Bool)] = []

  init(tags: [String], date: CalendarDate?) {
    (self.tags, self.date) = (tags, date)
  }

  /// The entries, without those that only mention a section.
  var entries: [MarkdownDigest.Entry] {
    let sections = Set(found.lazy.filter(\.isSection).compactMap { $0.entry.links.first?.url })
    return found.lazy.filter { found in
      found.isSection || found.entry.links.first.map { !sections.contains($0.url) } ?? true
    }.map(\.entry)
  }

  // MARK: Sections

  mutating func collect(_ section: MarkdownDigest.Section, at path: String, date: CalendarDate?) {
    let date = MarkdownDigest.date(in: section.heading) ?? date
    let headingLinks = Link.all(in: section.heading)
    if section.sections.isEmpty, section.isEntry(headingLinks: headingLinks) {
      found.append((entry(of: section, at: path, headingLinks: headingLinks, date: date), true))
    } else {
      collect(section.blocks, at: "\(path).blocks", date: date)
    }
    for (index, nested) in section.sections.enumerated() {
      collect(nested, at: "\(path).sections[\(index)]", date: date)
    }
  }

  private func entry(
    of section: MarkdownDigest.Section, at path: String, headingLinks: [Link], date: CalendarDate?
  ) -> MarkdownDigest.Entry {
    let paragraphs = section.blocks.compactMap(\.paragraph)
    return MarkdownDigest.Entry(
      property: path, title: EntryText.title(of: section.heading),
      links: headingLinks + section.blocks.flatMap(\.links),
      date: date ?? section.blocks.lazy.compactMap(\.labelledDate).first ?? self.date,
      tags: tags(with: [section.heading] + paragraphs.map(\.text)),
      summary: paragraphs.first { !EntryText.isOnlyTags($0.text) && !$0.text.isEmpty }?.text)
  }

  // MARK: Items

  mutating func collect(_ blocks: [MarkdownBlock], at path: String, date: CalendarDate?) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .listItem(let item): collect(item, at: "\(path)[\(index)]", date: date)
      case .paragraph(let paragraph) where EntryText.startsWithLink(paragraph.text):
        found.append(
          (entry(at: "\(path)[\(index)]", label: nil, text: paragraph.text, others: [], date: date), false))
      default: break
      }
    }
  }

  private mutating func collect(_ item: ListItem, at path: String, date: CalendarDate?) {
    let own = EntryText.leadingDate(of: item.text) ?? date
    if item.children.contains(where: { EntryText.startsWithLink($0.text) || $0.label != nil && $0.hasLink }) {
      for (index, child) in item.children.enumerated() { collect(child, at: "\(path).children[\(index)]", date: own) }
    } else if item.isEntry {
      let others = item.children.flatMap(\.allLinks)
      found.append((entry(at: path, label: item.label, text: item.text, others: others, date: own), false))
    }
  }

  private func entry(
    at path: String, label: String?, text: String, others: [Link], date: CalendarDate?
  ) -> MarkdownDigest.Entry {
    let parts = EntryText.titleAndSummary(label: label, text: text)
    return MarkdownDigest.Entry(
      property: path, title: parts.title, links: (label.map(Link.all) ?? []) + Link.all(in: text) + others,
      date: date ?? self.date, tags: tags(with: [text]), summary: parts.summary)
  }

  private func tags(with texts: [String]) -> [String] {
    let own = texts.flatMap(EntryText.tags)
    return own.isEmpty ? tags : OrderedSet(own).elements
  }
}

// MARK: - What may be an entry

extension MarkdownDigest.Section {
  /// Whether a section without sections in it is an entry as a whole.
  fileprivate func isEntry(headingLinks: [Link]) -> Bool {
    if !headingLinks.isEmpty { return true }
    var (items, prose) = (0, 0)
    for block in blocks {
      switch block {
      case .listItem(let item): items += item.isEntry ? 1 : 0
      case .paragraph(let paragraph) where paragraph.text.utf8.first == .ascii("|"): break
      case .paragraph(let paragraph): if EntryText.startsWithLink(paragraph.text) { items += 1 } else { prose += 1 }
      default: break
      }
    }
    return prose > 0 && prose >= items
  }
}

extension ListItem {
  /// Whether it is an item that a digest lists: it holds a link to somewhere else, or starts with a bold title.
  fileprivate var isEntry: Bool { label != nil && !text.isEmpty || hasLink }

  fileprivate var hasLink: Bool { allLinks.contains { !$0.url.utf8.starts(with: "#".utf8) } }

  /// The links of the item and of those nested in it.
  fileprivate var allLinks: [Link] {
    (label.map(Link.all) ?? []) + Link.all(in: text) + children.flatMap(\.allLinks)
  }
}

extension MarkdownBlock {
  fileprivate var paragraph: Paragraph? { if case .paragraph(let paragraph) = self { paragraph } else { nil } }

  /// The links in the block and in the items nested in it.
  fileprivate var links: [Link] {
    switch self {
    case .heading(_, let text): Link.all(in: text)
    case .listItem(let item): item.allLinks
    case .paragraph(let paragraph): paragraph.links
    case .thematicBreak, .verbatim: []
    }
  }
}

/// What the text of an entry says.
private enum EntryText {
  /// The date that a text starts with.
  static func leadingDate(of text: String) -> CalendarDate? {
    text.withBytes { bytes in
      guard let start = bytes.indices.first(where: { bytes[$0].isASCIIDigit || bytes[$0].isASCIILetter }) else {
        return nil
      }
      return DateInWords(at: start, in: bytes, words: .builtIn)?.date
    }
  }

  /// A heading without markup, pictures, its number, and the code spans at its end.
  static func title(of heading: String) -> String {
    let text = heading.withBytes { bytes in
      var range = bytes.trimmingSpaces(bytes.indices)
      for span in CodeSpans.ranges(in: range, of: bytes).reversed() where span.upperBound == range.upperBound {
        guard span.lowerBound > range.lowerBound else { break }
        range = bytes.trimmingTrailingSpaces(range.lowerBound..<span.lowerBound)
      }
      return bytes.string(range)
    }
    // A picture leaves the space beside it.
    return HeadingText.plain(text, as: .commonMark).withBytes { $0.string($0.trimmingSpaces($0.indices)) }
  }

  /// Whether a text starts with a link, maybe after a mark, a bracketed word or emphasis.
  static func startsWithLink(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let link = InlineLink.all(in: bytes.indices, of: bytes).first,
        !bytes.hasPrefix("#", in: link.destination), !link.destination.isEmpty
      else { return false }
      let before = 0..<link.range.lowerBound
      return !bytes.hasLetter(in: before) && !before.contains { bytes[$0] == .lineFeed }
        || isBracketed(bytes.trimmingSpaces(before), in: bytes)
    }
  }

  private static func isBracketed(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return bytes[first] == .ascii("[") && bytes[last] == .ascii("]")
  }

  /// The title and the rest of an item.
  static func titleAndSummary(label: String?, text: String) -> (title: String, summary: String?) {
    if let label { return (title(of: label), text.isEmpty ? nil : text) }
    return text.withBytes { bytes in
      guard let link = InlineLink.all(in: bytes.indices, of: bytes).first else {
        return (HeadingText.plain(text, as: .commonMark), nil)
      }
      let before = bytes.trimmingSpaces(0..<link.range.lowerBound)
      // `TITLE [↗](url)`: a link whose text has no letter is a mark.
      let isMark = !bytes.hasLetter(in: link.text) && !link.text.contains { bytes[$0].isASCIIDigit }
      let title = isMark && !before.isEmpty ? before : link.text
      let rest = trimmingSeparator(bytes.trimmingSpaces(link.range.upperBound..<bytes.count), in: bytes)
      return (Self.title(of: bytes.string(title)), rest.isEmpty ? nil : bytes.string(rest))
    }
  }

  /// A text without the dash, colon or asterisks that separate it from a title.
  private static func trimmingSeparator(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    let separators: [StaticString] = ["-", "–", "—", ":", "：", "*", "_"]
    var rest = range
    while let separator = separators.first(where: { bytes.hasPrefix($0, in: rest) }) {
      rest = bytes.trimmingLeadingSpaces(rest.dropFirst(separator.utf8CodeUnitCount))
    }
    return rest
  }

  /// The words in the code spans that a line starts or ends with.
  static func tags(in text: String) -> [String] {
    text.withBytes { bytes in
      let spans = CodeSpans.ranges(in: bytes.indices, of: bytes)
      let leading = leadingCount(of: spans, in: bytes)
      var end = bytes.trimmingSpaces(bytes.indices).upperBound
      var trailing = spans.endIndex
      while trailing > leading, spans[trailing - 1].upperBound == end {
        trailing -= 1
        end = bytes.trimmingTrailingSpaces(0..<spans[trailing].lowerBound).upperBound
      }
      return (spans[..<leading] + spans[trailing...]).map { bytes.string(inside($0, in: bytes)) }
    }
  }

  /// Whether a line is nothing but code spans and emphasis, as `` `AI` `Chips` — *Source* `` is.
  static func isOnlyTags(_ text: String) -> Bool {
    text.withBytes { bytes in
      let spans = CodeSpans.ranges(in: bytes.indices, of: bytes)
      let count = leadingCount(of: spans, in: bytes)
      guard count > 0 else { return false }
      let rest = bytes.trimmingSpaces(spans[count - 1].upperBound..<bytes.count)
      return rest.first.map { !bytes[$0].isASCIIDigit && !bytes.isLetter(at: $0, end: rest.upperBound) } ?? true
    }
  }

  /// How many code spans a line starts with.
  private static func leadingCount(of spans: [Range<Int>], in bytes: ByteView) -> Int {
    var start = bytes.trimmingSpaces(bytes.indices).lowerBound
    for (index, span) in spans.enumerated() {
      guard span.lowerBound == start else { return index }
      start = bytes.trimmingLeadingSpaces(span.upperBound..<bytes.count).lowerBound
    }
    return spans.count
  }

  /// The text of a code span.
  private static func inside(_ span: Range<Int>, in bytes: ByteView) -> Range<Int> {
    let count = span.prefix { bytes[$0] == .ascii("`") }.count
    return bytes.trimmingSpaces(span.lowerBound + count..<max(span.lowerBound + count, span.upperBound - count))
  }
}

extension ByteView {
  /// Whether a letter starts in a range.
  fileprivate func hasLetter(in range: Range<Int>) -> Bool {
    range.contains { !self[$0].isContinuation && isLetter(at: $0, end: range.upperBound) }
  }
}
