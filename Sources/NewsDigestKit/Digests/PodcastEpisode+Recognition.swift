extension DigestKind {
  /// A ``PodcastEpisode``.
  public static let podcastEpisode: DigestKind = "podcast-episode"
  /// A ``ChapterList``, for who knows that a text is one. Texts are recognised as a ``podcastEpisode`` instead, which
  /// says more of the same.
  public static let chapterList: DigestKind = "chapter-list"
}

extension PodcastEpisode: RecognisedFormat {
  /// `podcast-episode`.
  public static let kind = DigestKind.podcastEpisode

  /// Show notes have no format lines: their list of chapters identifies them.
  static func claim(on text: TextSigns) -> DigestClaim? {
    // Show notes are no pages of Jekyll.
    guard !text.isPageOfJekyll else { return nil }
    let source = SourceText(trusted: text.bytes.string(0..<text.body.upperBound))
    let list = ChapterList(parsing: source, vocabulary: text.words)
    let count = list.allChapters.count
    guard count > 0, !list.mayBeSchedule, !isDiary(list, in: text) else { return nil }
    // Three chapters are what hosts ask for; fewer may be chance.
    return DigestClaim(
      confidence: count < 3 ? 0.4 : 1 - 1 / Double(count),
      reasons: [.init("chapter-list", arguments: ["count": .number(count)], range: 0..<0)])
  }

  /// Whether the times are of a day: headings with times are chapters where the first one is that of the start.
  private static func isDiary(_ list: ChapterList, in text: TextSigns) -> Bool {
    guard let first = list.allChapters.first, first.start >= .seconds(60) else { return false }
    return text.headings.lazy.filter { startsWithTime($0, in: text.bytes) }.count >= list.allChapters.count
  }

  private static func startsWithTime(_ text: Range<Int>, in bytes: ByteView) -> Bool {
    var scanner = DigitScanner(bytes, text)
    return scanner.number(digits: 1...2) != nil && scanner.skip(":") && scanner.isAtDigit
  }

  /// None: show notes have no title.
  public var digestTitle: String? { nil }
  /// The day of the recording.
  public var digestDate: CalendarDate? { recordedOn }
  /// The chapters.
  public var digestEntries: [DigestEntry] {
    chapterList.entries(dates: recordedOn.map { [$0] } ?? [])
  }
}

extension ChapterList: RecognisedFormat {
  /// `chapter-list`.
  public static let kind = DigestKind.chapterList

  /// None: a description has no title.
  public var digestTitle: String? { nil }
  /// None.
  public var digestDate: CalendarDate? { nil }
  /// The chapters.
  public var digestEntries: [DigestEntry] { entries(dates: []) }

  fileprivate func entries(dates: [CalendarDate]) -> [DigestEntry] {
    func entries(_ chapters: [Chapter], at path: String) -> [DigestEntry] {
      chapters.enumerated().map { DigestEntry($1, dates: dates, property: "\(path)[\($0)]") }
    }
    return entries(chapters, at: "chapters")
      + sections.enumerated().flatMap { entries($1.chapters, at: "sections[\($0)].chapters") }
  }
}

extension DigestEntry {
  fileprivate init(_ chapter: Chapter, dates: [CalendarDate], property: String) {
    self.init(
      title: chapter.title, links: chapter.url.map { [Link(text: chapter.title, url: $0)] } ?? [], dates: dates,
      summary: Self.summary(of: chapter.notes), start: chapter.start, property: property)
  }
}
