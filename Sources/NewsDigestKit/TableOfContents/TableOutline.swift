/// A table beside the headings that it should list.
struct TableOutline {
  /// A heading and its anchor.
  struct Item {
    let heading: MarkdownHeading
    /// By the rule, or the one that the author put into the heading.
    var anchor: String
    /// The index of the entry that stands for it.
    var entry: Int?
  }

  let table: TableOfContents
  let rule: HeadingSlug
  /// The headings that the table should list, in order.
  let items: [Item]
  let titles: TableTitleStyle
  /// For each entry the anchor and range of its heading, whether it should be listed or not.
  private let headings: [Item?]

  init(of table: TableOfContents) {
    self.table = table
    let candidates = Self.rules(for: table).map { rule in
      let all = Self.headings(of: table, as: rule)
      return (rule: rule, match: TableMatch(table.entries, with: Self.anchored(all, as: rule)))
    }
    var best = candidates[0]
    for candidate in candidates.dropFirst() where candidate.match.hits > best.match.hits { best = candidate }
    best.match.matchRest(of: table.entries)
    rule = best.rule
    headings = best.match.itemsOfEntries
    items = Self.listed(best.match, in: table)
    titles = TableTitleStyle(
      of: headings.enumerated().compactMap { index, item in
        item.map { (heading: $0.heading.text, title: table.entries[index].title) }
      })
  }

  /// The rules to try. The producer's marks make its own rule the likelier one.
  private static func rules(for table: TableOfContents) -> [HeadingSlug] {
    isProducers(table) ? [.producer] + HeadingSlug.allCases.dropLast() : HeadingSlug.allCases
  }

  /// Whether the marks are those of the daily digests' producer.
  private static func isProducers(_ table: TableOfContents) -> Bool {
    table.source.withBytes { $0.hasPrefix("<!-- TOC_START -->", at: table.range.lowerBound) }
  }

  /// The headings of the document. The producer takes each line that starts as one does, wherever it stands.
  private static func headings(of table: TableOfContents, as rule: HeadingSlug) -> [MarkdownHeading] {
    rule == .producer && isProducers(table)
      ? MarkdownHeading.allLines(in: table.source) : MarkdownHeading.all(in: table.source)
  }

  private static func anchored(_ headings: [MarkdownHeading], as rule: HeadingSlug) -> [Item] {
    var anchors = HeadingSlug.Anchors(rule)
    return headings.compactMap { heading in
      let isText = heading.isHTML && rule.isKramdowns
      let anchor = isText ? heading.ownAnchors.first : anchors.next(for: heading.text)
      // A link to an empty anchor leads to the top of the page, not to the heading.
      return anchor.flatMap { $0.isEmpty ? nil : Item(heading: heading, anchor: $0) }
    }
  }

  /// The headings that should be listed: those of the levels that are, behind the table; and those that are anyway.
  ///
  /// Tools differ in whether they list headings that are written as HTML: they are missing only where others are listed.
  private static func listed(_ match: TableMatch, in table: TableOfContents) -> [Item] {
    let examples = match.items.filter { $0.entry != nil }.map(\.heading)
    let levels = examples.map(\.level)
    let listsHTML = examples.contains(where: \.isHTML)
    let isLevelListed: ClosedRange<Int>? = levels.min().flatMap { low in levels.max().map { low...$0 } }
    return match.items.filter { item in
      if item.entry != nil { return true }
      guard item.heading.range.lowerBound >= table.range.upperBound, !item.heading.isHTML || listsHTML else {
        return false
      }
      return isLevelListed.map { $0.contains(item.heading.level) } ?? (item.heading.level > 1)
    }
  }

  // MARK: Problems

  var problems: [TableOfContents.Problem] {
    entryProblems
      + items.filter { $0.entry == nil }.map { item in
        problem(.missing, at: item.heading.range, item)
      }
  }

  private var entryProblems: [TableOfContents.Problem] {
    let inOrder = entriesInOrder
    return table.lines.entries.enumerated().compactMap { index, line in
      guard let item = headings[index] else {
        return .init(kind: .dead, range: line.range, title: line.entry.title, anchor: line.entry.anchor)
      }
      if !HeadingSlug.decodingPercents(line.entry.anchor).hasSameBytes(as: item.anchor) {
        return problem(.stale, at: line.range, item)
      }
      if !titles.accepts(line.entry.title, for: item.heading.text) { return problem(.retitled, at: line.range, item) }
      return inOrder.contains(index) ? nil : problem(.outOfOrder, at: line.range, item)
    }
  }

  private func problem(
    _ kind: TableOfContents.Problem.Kind, at range: Range<Int>, _ item: Item
  ) -> TableOfContents.Problem {
    .init(kind: kind, range: range, title: titles.title(of: item.heading.text), anchor: item.anchor)
  }

  /// The entries that stand in the order of their headings, as many as can be.
  private var entriesInOrder: Set<Int> {
    let places = items.compactMap(\.entry)
    return Set(LongestAscendingRun.indices(of: places).map { places[$0] })
  }

  /// Whether the entry of an item can stay as it is written.
  func isRight(_ entry: TableOfContents.Entry, for item: Item) -> Bool {
    HeadingSlug.decodingPercents(entry.anchor).hasSameBytes(as: item.anchor)
      && titles.accepts(entry.title, for: item.heading.text)
  }
}

/// Which entry of a table stands for which heading.
struct TableMatch {
  private(set) var items: [TableOutline.Item]
  /// For each entry the heading that it stands for.
  private(set) var itemsOfEntries: [TableOutline.Item?]
  /// How many entries have the anchor of a heading.
  private(set) var hits = 0

  init(_ entries: [TableOfContents.Entry], with items: [TableOutline.Item]) {
    self.items = items
    itemsOfEntries = Array(repeating: nil, count: entries.count)
    let anchors = entries.map { Array(HeadingSlug.decodingPercents($0.anchor).utf8) }
    // Several headings may have the same anchor: the one with the entry's title is meant.
    match(
      zip(anchors, entries).map { $0 + [0] + $1.title.utf8 },
      with: items.map { Array($0.anchor.utf8) + [0] + TableTitleStyle.inOneLine($0.heading.text).utf8 })
    match(anchors, with: items.map { Array($0.anchor.utf8) })
    hits = itemsOfEntries.count { $0 != nil }
  }

  /// Pairs entries that have no heading's anchor with headings that hold their anchor or have their title.
  mutating func matchRest(of entries: [TableOfContents.Entry]) {
    guard hits < entries.count else { return }
    matchOwnAnchors(of: entries)
    match(
      entries.map { Array(TableTitleStyle.plain($0.title).utf8) },
      with: items.map { Array(TableTitleStyle.plain($0.heading.text).utf8) })
  }

  /// Pairs entries with headings that hold their anchor as HTML: `## <a name="anchor"></a>Title`.
  private mutating func matchOwnAnchors(of entries: [TableOfContents.Entry]) {
    var places: [[UInt8]: Int] = [:]
    for index in items.indices where items[index].entry == nil {
      for anchor in items[index].heading.ownAnchors { places[Array(anchor.utf8)] = index }
    }
    guard !places.isEmpty else { return }
    for (index, entry) in entries.enumerated() where itemsOfEntries[index] == nil {
      guard let item = places.removeValue(forKey: Array(entry.anchor.utf8)), items[item].entry == nil else { continue }
      items[item].entry = index
      items[item].anchor = entry.anchor
      itemsOfEntries[index] = items[item]
    }
  }

  /// Pairs what is not paired yet and has the same key.
  private mutating func match(_ entryKeys: [[UInt8]], with itemKeys: [[UInt8]]) {
    var free: [[UInt8]: [Int]] = [:]
    for index in items.indices.reversed() where items[index].entry == nil {
      free[itemKeys[index], default: []].append(index)
    }
    for entry in itemsOfEntries.indices where itemsOfEntries[entry] == nil {
      guard let item = free[entryKeys[entry]]?.popLast() else { continue }
      items[item].entry = entry
      itemsOfEntries[entry] = items[item]
    }
  }
}

extension HeadingSlug {
  /// Whether it is one of kramdown, which takes a heading in HTML for text and gives it no anchor.
  fileprivate var isKramdowns: Bool { self == .kramdown || self == .kramdownGFM }
}
