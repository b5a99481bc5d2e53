import BitCollections

/// A table beside the headings that it should list.
struct TableOutline {
  /// A heading and its anchor.
  struct Item {
    let heading: MarkdownHeading
    /// By the rule, or the one that the author put into the heading.
    var anchor: String
    /// The index of the entry that represents it.
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
      return (rule: rule, match: TableMatch(of: table, with: Self.items(all, of: table, as: rule)))
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

  /// The rules to try. The markers of the generator of daily digests make its own rule likelier.
  private static func rules(for table: TableOfContents) -> [HeadingSlug] {
    isDailyDigests(table) ? [.dailyDigest] + HeadingSlug.allCases.dropLast() : HeadingSlug.allCases
  }

  /// Whether the markers are those of the generator of daily digests.
  private static func isDailyDigests(_ table: TableOfContents) -> Bool {
    table.source.withBytes { $0.hasPrefix(CanonicalTableMark.start.comment, at: table.range.lowerBound) }
  }

  /// The headings of the document. The generator of daily digests takes each line that starts like one, wherever it is.
  private static func headings(of table: TableOfContents, as rule: HeadingSlug) -> [MarkdownHeading] {
    rule == .dailyDigest && isDailyDigests(table)
      ? MarkdownHeading.allLines(in: table.source) : MarkdownHeading.all(in: table.source)
  }

  /// The headings that an entry may represent.
  private static func items(_ headings: [MarkdownHeading], of table: TableOfContents, as rule: HeadingSlug) -> [Item] {
    var anchors = HeadingSlug.Anchors(rule)
    return headings.compactMap { heading in
      let isText = heading.isHTML && rule.isKramdowns
      let anchor = isText ? heading.ownAnchors.first : anchors.next(for: heading.text)
      // A link to an empty anchor leads to the top of the page, not to the heading.
      return anchor.flatMap { $0.isEmpty ? nil : Item(heading: heading, anchor: $0) }
    }
    // A table lists nothing of its own: a heading there may be made of an entry.
    .filter { !table.range.overlaps($0.heading.range) }
  }

  /// The headings that should be listed: those after the table of the levels that are listed, and those that are listed
  /// anyway.
  ///
  /// Tools differ in whether they list headings that are written as HTML: one counts as missing only if others are
  /// listed.
  private static func listed(_ match: TableMatch, in table: TableOfContents) -> [Item] {
    let examples = match.items.filter { $0.entry != nil }.map(\.heading)
    let levels = examples.map(\.level)
    let listsHTML = examples.contains(where: \.isHTML)
    let isLevelListed: ClosedRange<Int>? = levels.min().flatMap { low in levels.max().map { low...$0 } }
    return match.items.filter { item in
      if item.entry != nil { return true }
      guard let isLevelListed else { return isListed(item.heading, in: table) }
      return item.heading.range.lowerBound >= table.range.upperBound && (!item.heading.isHTML || listsHTML)
        && isLevelListed.contains(item.heading.level)
    }
  }

  /// Whether a table lists a heading, as far as this can be decided without its entries.
  static func isListed(_ heading: MarkdownHeading, in table: TableOfContents) -> Bool {
    heading.range.lowerBound >= table.range.upperBound && heading.level > 1 && !heading.isHTML
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
        return .init(kind: .broken, range: line.range, title: line.entry.title, anchor: line.entry.anchor)
      }
      if !HeadingSlug.decodingPercents(line.entry.anchor).hasSameBytes(as: item.anchor) {
        return problem(.outdated, at: line.range, item)
      }
      if !titles.accepts(line.entry.title, for: item.heading.text) { return problem(.renamed, at: line.range, item) }
      return inOrder.contains(index) ? nil : problem(.outOfOrder, at: line.range, item)
    }
  }

  private func problem(
    _ kind: TableOfContents.Problem.Kind, at range: Range<Int>, _ item: Item
  ) -> TableOfContents.Problem {
    .init(kind: kind, range: range, title: titles.title(of: item.heading.text), anchor: item.anchor)
  }

  /// The longest run of entries in the order of their headings.
  private var entriesInOrder: BitSet {
    let places = items.compactMap(\.entry)
    return BitSet(LongestAscendingRun.indices(of: places).map { places[$0] })
  }

  /// Whether the entry of an item can stay as it is written.
  func isRight(_ entry: TableOfContents.Entry, for item: Item) -> Bool {
    HeadingSlug.decodingPercents(entry.anchor).hasSameBytes(as: item.anchor)
      && titles.accepts(entry.title, for: item.heading.text)
  }
}

extension HeadingSlug {
  /// Whether it is one of kramdown, which takes a heading in HTML for text and gives it no anchor.
  fileprivate var isKramdowns: Bool { self == .kramdown || self == .kramdownGFM }
}
