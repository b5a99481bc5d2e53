/// Which entry of a table represents which heading.
struct TableMatch {
  private(set) var items: [TableOutline.Item]
  /// For each entry, the heading that it represents.
  private(set) var itemsOfEntries: [TableOutline.Item?]
  /// How many entries have the anchor of a heading.
  private(set) var hits = 0

  private let table: TableOfContents

  init(of table: TableOfContents, with items: [TableOutline.Item]) {
    let entries = table.entries
    // A table lists nothing of its own: a heading there may be made of an entry.
    let items = items.filter { !table.range.overlaps($0.heading.range) }
    (self.items, self.table) = (items, table)
    itemsOfEntries = Array(repeating: nil, count: entries.count)
    let anchors = entries.map { Array(HeadingSlug.decodingPercents($0.anchor).utf8) }
    let itemAnchors = items.map { Array($0.anchor.utf8) }
    // Several headings may have the same anchor: the one with the entry's title is meant.
    if Set(itemAnchors).count < items.count {
      match(
        zip(anchors, entries).map { $0 + [0] + TableTitleStyle.plain($1.title).utf8 },
        with: zip(itemAnchors, items).map { $0 + [0] + TableTitleStyle.plain($1.heading.title).utf8 })
    }
    match(anchors, with: itemAnchors)
    hits = itemsOfEntries.count { $0 != nil }
  }

  /// Pairs entries that have no heading's anchor with headings that hold their anchor or have their title.
  mutating func matchRest(of entries: [TableOfContents.Entry], on page: TablePage) {
    guard hits < entries.count else { return }
    matchOwnAnchors(of: entries)
    let known = itemsOfEntries.map { $0 != nil }
    match(
      entries.map { Array(TableTitleStyle.plain($0.title).utf8) },
      with: items.map { Array(TableTitleStyle.plain($0.heading.title).utf8) })
    // An entry with a heading's title that leads to an id near it, as one below the heading, is right.
    for place in items.indices {
      guard let index = items[place].entry, !known[index], page.hasID(entries[index].anchor) else { continue }
      items[place].anchor = HeadingSlug.decodingPercents(entries[index].anchor)
      itemsOfEntries[index] = items[place]
    }
  }

  /// Pairs entries with headings that have their anchor in HTML, as `## <a name="anchor"></a>Title` or in a line above.
  private mutating func matchOwnAnchors(of entries: [TableOfContents.Entry]) {
    var places: [[UInt8]: Int] = [:]
    for index in items.indices where items[index].entry == nil {
      for anchor in items[index].heading.attributes.anchors { places[Array(anchor.utf8)] = index }
    }
    guard !places.isEmpty else { return }
    for (index, entry) in entries.enumerated() where itemsOfEntries[index] == nil {
      let anchor = HeadingSlug.decodingPercents(entry.anchor)
      guard let item = places.removeValue(forKey: Array(anchor.utf8)), items[item].entry == nil else { continue }
      items[item].entry = index
      items[item].anchor = anchor
      itemsOfEntries[index] = items[item]
    }
  }

  /// Pairs what is not paired yet and has the same key, in order.
  private mutating func match(_ entryKeys: [[UInt8]], with itemKeys: [[UInt8]]) {
    var free: [[UInt8]: [Int]] = [:]
    for index in items.indices where items[index].entry == nil { free[itemKeys[index], default: []].append(index) }
    guard !free.isEmpty else { return }
    var entries: [[UInt8]: [Int]] = [:]
    for entry in itemsOfEntries.indices where itemsOfEntries[entry] == nil && free[entryKeys[entry]] != nil {
      entries[entryKeys[entry], default: []].append(entry)
    }
    for (key, candidates) in free {
      guard let entries = entries[key] else { continue }
      for (entry, item) in zip(entries, meant(of: candidates, for: entries.count)) {
        items[item].entry = entry
        itemsOfEntries[entry] = items[item]
      }
    }
  }

  /// The items that a number of entries with their key represent: first those that a table lists, then others for the
  /// entries that are left.
  private func meant(of candidates: [Int], for count: Int) -> [Int] {
    guard candidates.count > count else { return candidates }
    let isListed = candidates.map { TableOutline.isListed(items[$0].heading, in: table) }
    var others = max(0, count - isListed.count { $0 })
    return zip(candidates, isListed).compactMap { candidate, isListed in
      if isListed { return candidate }
      others -= 1
      return others >= 0 ? candidate : nil
    }
  }
}
