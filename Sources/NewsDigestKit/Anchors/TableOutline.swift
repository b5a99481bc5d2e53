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
  private let page: TablePage
  let rule: HeadingSlug
  /// The headings that the table should list, in order.
  let items: [Item]
  let titles: TableTitleStyle
  /// For each entry the anchor and range of its heading, whether it should be listed or not.
  private let headings: [Item?]

  init(of table: TableOfContents) {
    (self.table, page) = (table, table.page)
    let isDailyDigests = table.isDailyDigests
    let rules = table.page.rules(isDailyDigests: isDailyDigests)
    let candidates = rules.map { rule in
      let all = table.page.items(by: rule, isDailyDigests: isDailyDigests)
      return (rule: rule, match: TableMatch(of: table, with: all))
    }
    var best = candidates[0]
    for candidate in candidates.dropFirst() where candidate.match.hits > best.match.hits { best = candidate }
    best.match.matchRest(of: table.entries, on: page)
    rule = best.rule
    headings = best.match.itemsOfEntries
    items = Self.listed(best.match, in: table)
    titles = TableTitleStyle(
      of: headings.enumerated().compactMap { index, item in
        item.map { (heading: $0.heading.title, title: table.entries[index].title) }
      })
  }

  /// The headings that should be listed: those after the table of the levels that are listed, and those that are listed
  /// anyway.
  ///
  /// Tools differ in whether they list headings that are written as HTML: one counts as missing only if others are
  /// listed.
  private static func listed(_ match: TableMatch, in table: TableOfContents) -> [Item] {
    let examples = match.items.filter { $0.entry != nil && !$0.heading.attributes.isOmitted }.map(\.heading)
    let levels = examples.map(\.level)
    let listsHTML = examples.contains(where: \.isHTML)
    let isLevelListed: ClosedRange<Int>? = levels.min().flatMap { low in levels.max().map { low...$0 } }
    return match.items.filter { item in
      if item.heading.attributes.isOmitted { return false }
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
      guard let item = headings[index], !item.heading.attributes.isOmitted else {
        if leadsElsewhere(index) { return nil }
        return .init(kind: .broken, range: line.range, title: line.entry.title, anchor: line.entry.anchor)
      }
      if !HeadingSlug.decodingPercents(line.entry.anchor).hasSameBytes(as: item.anchor) {
        return problem(.outdated, at: line.range, item)
      }
      if !accepts(line.entry.title, for: item.heading) { return problem(.renamed, at: line.range, item) }
      return inOrder.contains(index) ? nil : problem(.outOfOrder, at: line.range, item)
    }
  }

  private func problem(
    _ kind: TableOfContents.Problem.Kind, at range: Range<Int>, _ item: Item
  ) -> TableOfContents.Problem {
    .init(kind: kind, range: range, title: titles.title(of: item.heading.title), anchor: item.anchor)
  }

  /// The longest run of entries in the order of their headings.
  private var entriesInOrder: BitSet {
    let places = items.compactMap(\.entry)
    return BitSet(LongestAscendingRun.indices(of: places).map { places[$0] })
  }

  /// Whether the entry of an item can stay as it is written.
  func isRight(_ entry: TableOfContents.Entry, for item: Item) -> Bool {
    HeadingSlug.decodingPercents(entry.anchor).hasSameBytes(as: item.anchor)
      && accepts(entry.title, for: item.heading)
  }

  /// Whether a heading may have a title: as the author wrote it, or without what is no part of it.
  private func accepts(_ title: String, for heading: MarkdownHeading) -> Bool {
    titles.accepts(title, for: heading.title)
      || heading.title.utf8.count < heading.text.utf8.count && titles.accepts(title, for: heading.text)
  }

  /// Whether an entry leads to a place of the page that is not a heading: it stays as it is.
  func leadsElsewhere(_ entry: Int) -> Bool {
    headings[entry] == nil && page.hasID(table.entries[entry].anchor)
  }
}

extension HeadingSlug {
  /// Whether it is one of kramdown, which takes a heading in HTML for text and gives it no anchor.
  var isKramdowns: Bool { self == .kramdown || self == .kramdownGFM }
}
