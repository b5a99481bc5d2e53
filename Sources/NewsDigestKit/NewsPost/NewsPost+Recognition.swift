extension DigestKind {
  /// A ``NewsPost``.
  public static let newsPost: DigestKind = "news-post"
}

extension NewsPost: RecognisedFormat {
  /// `news-post`.
  public static let kind = DigestKind.newsPost

  static let signs = [
    DigestSign("insights-heading", 0.5, in: .heading) { $0.isHeading(3, of: .insightsHeading) },
    DigestSign("summary-heading", 0.4, in: .heading) { $0.isHeading(3, of: .summaryHeading) },
    DigestSign("dated-source", 0.5) { $0.hasLabelledDate },
    DigestSign("news-category", 0.3, in: .frontMatter) { $0.starts(with: "categories: news") },
    DigestSign("news-post-title", 0.4, in: .frontMatter) { $0.isFrontMatterTitle(with: .newsTitles) },
  ]

  static var isPageOfSite: Bool { true }

  /// The title in the front matter.
  public var digestTitle: String? { frontMatter?.title }
  /// The day in the front matter.
  public var digestDate: CalendarDate? { frontMatter?.date?.date }

  /// The stories.
  public var digestEntries: [DigestEntry] {
    let tags = frontMatter?.tags ?? []
    return stories.enumerated().map { DigestEntry($1, tags: tags, property: "stories[\($0)]") }
  }
}

extension DigestEntry {
  fileprivate init(_ story: NewsPost.Story, tags: [String], property: String) {
    let citations = story.citations
    let prose = story.prose
    let points = story.summary.map {
      [$0.label, $0.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }
    self.init(
      title: story.title,
      links: citations.compactMap { citation in
        citation.url.map { Link(text: citation.title ?? citation.name, url: $0) }
      } + prose.flatMap(\.links),
      dates: citations.compactMap(\.publishedOn), tags: tags,
      summary: Self.summary(of: points) ?? prose.first?.text, property: property)
  }
}

extension SignLine {
  /// Whether the line has `) – ` and the label of a date.
  fileprivate var hasLabelledDate: Bool {
    var parenthesis = bytes.firstIndex(of: .ascii(")"), in: range)
    while parenthesis < range.upperBound {
      if let label = textAfterDash(in: parenthesis + 1..<range.upperBound),
        words[.publishedOn].label(label, in: bytes) != nil
      {
        return true
      }
      parenthesis = bytes.firstIndex(of: .ascii(")"), in: parenthesis + 1..<range.upperBound)
    }
    return false
  }

  /// Whether the line is the title in a front matter, and has a word.
  fileprivate func isFrontMatterTitle(with group: WordGroup) -> Bool {
    guard let title else { return false }
    return title.contains { words[group].match($0..<title.upperBound, in: bytes) != nil }
  }
}
