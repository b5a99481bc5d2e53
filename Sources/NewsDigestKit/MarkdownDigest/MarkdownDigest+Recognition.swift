extension DigestKind {
  /// A ``MarkdownDigest``: a text of no other known format whose lines link to other pages, or whose front matter is
  /// not one of Jekyll's.
  public static let markdownDigest: DigestKind = "markdown-digest"
}

extension MarkdownDigest: RecognisedFormat {
  /// `markdown-digest`.
  public static let kind = DigestKind.markdownDigest

  static var isFallback: Bool { true }

  /// How many lines of a digest without a format of its own link to other pages.
  private static let expectedLinkCount = 3

  static func claim(on text: TextSigns) -> DigestClaim? {
    if !text.isPageOfJekyll, let claim = text.claimOfFrontMatter { return claim }
    let links = text.links
    guard links.count >= expectedLinkCount else { return nil }
    return DigestClaim(
      confidence: 1 - 1 / Double(links.count),
      reasons: [.init("links-to-pages", arguments: ["count": .number(links.count)], range: links[0])])
  }

  static func lastResort(_ source: SourceText, _ words: Vocabulary) -> MarkdownDigest? {
    let digest = MarkdownDigest(parsing: source, vocabulary: words)
    return digest.isStructured ? digest : nil
  }

  /// The title.
  public var digestTitle: String? { title }
  /// The day.
  public var digestDate: CalendarDate? { date }
  /// The entries.
  public var digestEntries: [DigestEntry] { entries.map(DigestEntry.init) }
}

extension DigestEntry {
  fileprivate init(_ entry: MarkdownDigest.Entry) {
    self.init(
      title: entry.title, links: entry.links, dates: entry.date.map { [$0] } ?? [], tags: entry.tags,
      summary: entry.summary, property: entry.property)
  }
}
