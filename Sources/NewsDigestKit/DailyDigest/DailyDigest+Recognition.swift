extension DigestKind {
  /// A ``DailyDigest``.
  public static let dailyDigest: DigestKind = "daily-digest"
}

extension DailyDigest: RecognisedFormat {
  /// `daily-digest`.
  public static let kind = DigestKind.dailyDigest

  static let signs = [
    DigestSign("daily-digest-title", 0.7, isSufficient: true, in: .heading) {
      $0.isTitle(with: .newsTitles) && $0.hasDay
    },
    DigestSign("entry-metadata", 0.6, isSufficient: true) { $0.isMetadata },
    DigestSign("table-of-contents-start", 0.3) { $0.starts(with: "<!-- TOC_START") },
    DigestSign("summary-label", 0.4) { $0.isLabel(of: .summaryLabel, withEmoji: "💡") },
    DigestSign("original-summary", 0.4) { $0.isDetailsSummary(with: .originalText) },
  ]

  /// The first heading of level 1.
  public var digestTitle: String? {
    for case .markdown(.heading(1, let text)) in introduction { return text }
    return nil
  }

  /// The day in the title.
  public var digestDate: CalendarDate? { date }
  /// The entries.
  public var digestEntries: [DigestEntry] {
    entries.enumerated().map { DigestEntry($1, property: "entries[\($0)]") }
  }
}

extension DigestEntry {
  fileprivate init(_ entry: DailyDigest.Entry, property: String) {
    self.init(
      title: entry.title, links: entry.url.map { [Link(text: entry.source ?? entry.title, url: $0)] } ?? [],
      dates: entry.date.map { [$0] } ?? [], tags: entry.tags.map(\.rawValue), summary: entry.summary,
      property: property)
  }
}

extension SignLine {
  /// Whether the heading has a day: one of a month is that of several days.
  fileprivate var hasDay: Bool {
    guard let text = heading?.text else { return false }
    return text.contains { start in
      DateInWords(at: start, in: bytes, words: words).map { $0.range.upperBound <= text.upperBound } ?? false
    }
  }

  /// Whether the line is the metadata of an entry: the day, and the importance.
  fileprivate var isMetadata: Bool {
    let mark: StaticString = "> 📅 "
    guard starts(with: mark),
      let fields = MetadataSyntax(range, afterMark: range.dropFirst(mark.utf8CodeUnitCount), in: bytes)
    else { return false }
    return fields.date != nil && fields.importance != nil
  }

  /// Whether the line is the label of a term, with an emoji.
  fileprivate func isLabel(of term: Term, withEmoji emoji: StaticString) -> Bool {
    Decoration.mayStart(with: bytes[range.lowerBound])
      && words.isLabel(bytes.trimmingSpaces(range), of: term, in: bytes)
      && bytes.firstRange(of: emoji, in: range) != nil
  }

  /// Whether the line opens details with a word.
  fileprivate func isDetailsSummary(with group: WordGroup) -> Bool {
    let opening: StaticString = "<summary><b>"
    return starts(with: opening)
      && words[group].label(range.dropFirst(opening.utf8CodeUnitCount), in: bytes) != nil
  }
}
