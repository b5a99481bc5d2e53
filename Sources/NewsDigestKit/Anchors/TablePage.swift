/// The headings of a document with their anchors by each rule, found once for all of its tables.
final class TablePage: Sendable {
  private let itemsOfRules: [HeadingSlug: [TableOutline.Item]]
  /// The headings as the generator of daily digests sees them: each line that starts like one, wherever it is.
  private let dailyDigestItems: [TableOutline.Item]
  private let ids: Set<[UInt8]>
  /// Whether the text looks like a page of a Jekyll site.
  private let isJekylls: Bool

  /// - Parameter isDailyDigests: Whether any of the tables has the markers of the generator of daily digests.
  init(_ source: SourceText, isDailyDigests: Bool) {
    let pages = [MarkdownPage(source, as: .commonMark), MarkdownPage(source, as: .kramdown)]
    var items: [HeadingSlug: [TableOutline.Item]] = [:]
    for rule in HeadingSlug.allCases {
      items[rule] = Self.items(pages[rule.isKramdowns ? 1 : 0].headings, by: rule)
    }
    itemsOfRules = items
    dailyDigestItems = isDailyDigests ? Self.items(MarkdownHeading.allLines(in: source), by: .dailyDigest) : []
    ids = Set(pages.flatMap { $0.tagIDs + $0.listIDs }.map { Array($0.utf8) })
    isJekylls =
      pages[1].headings.contains { $0.explicitID != nil }
      || source.withBytes { FrontMatterFence.find(in: $0, at: ByteOrderMark.length(in: $0))?.notation == .yaml }
  }

  /// The rules to try. The markers of the generator of daily digests make its own rule likelier, and a front matter
  /// that of Jekyll.
  func rules(isDailyDigests: Bool) -> [HeadingSlug] {
    if isDailyDigests { return [.dailyDigest] + HeadingSlug.allCases.dropLast() }
    return isJekylls ? [.kramdownGFM] + HeadingSlug.allCases.filter { $0 != .kramdownGFM } : HeadingSlug.allCases
  }

  /// The headings that an entry may represent.
  func items(by rule: HeadingSlug, isDailyDigests: Bool) -> [TableOutline.Item] {
    rule == .dailyDigest && isDailyDigests ? dailyDigestItems : itemsOfRules[rule] ?? []
  }

  /// Whether an anchor is an id that the author gave to something.
  func hasID(_ anchor: String) -> Bool {
    !ids.isEmpty && ids.contains(Array(HeadingSlug.decodingPercents(anchor).utf8))
  }

  private static func items(_ headings: [MarkdownHeading], by rule: HeadingSlug) -> [TableOutline.Item] {
    var anchors = HeadingSlug.Anchors(rule)
    return headings.compactMap { heading in
      let isText = heading.isHTML && rule.isKramdowns
      let anchor = isText ? heading.attributes.anchors.first : anchors.next(for: heading)
      // A link to an empty anchor leads to the top of the page, not to the heading.
      return anchor.flatMap { $0.isEmpty ? nil : TableOutline.Item(heading: heading, anchor: $0) }
    }
  }
}

extension TablePage: Hashable {
  /// It is made of the source: tables of equal sources have equal ones.
  static func == (first: TablePage, second: TablePage) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
