extension DigestKind {
  /// A ``MonthlyIndex``.
  public static let monthlyIndex: DigestKind = "monthly-index"
}

extension MonthlyIndex: RecognisedFormat {
  /// `monthly-index`.
  public static let kind = DigestKind.monthlyIndex

  static let signs = [
    DigestSign("monthly-index-title", 0.8, isSufficient: true, in: .heading) {
      $0.isTitle(with: .archiveTitles)
    },
    DigestSign("entry-count", 0.4) { $0.isCount(of: .totalCount) },
    DigestSign("day-link", 0.4) { $0.isDayLink },
  ]

  /// The first heading of level 1.
  public var digestTitle: String? {
    for case .heading(1, let text) in introduction { return text }
    return nil
  }

  /// None: it is about a month.
  public var digestDate: CalendarDate? { nil }

  /// The titles of all days.
  public var digestEntries: [DigestEntry] {
    zip(days, dates).enumerated().flatMap { index, dated in
      let links = dated.0.link.map { [$0] } ?? []
      let dates = dated.1.map { [$0] } ?? []
      return dated.0.titles.map { DigestEntry(title: $0, links: links, dates: dates, property: "days[\(index)]") }
    }
  }
}

extension SignLine {
  /// Whether the line is a quotation with a number in a phrase of a term.
  fileprivate func isCount(of term: Term) -> Bool {
    starts(with: "> ") && CountPhrase(in: bytes.string(range), of: term, words: words) != nil
  }

  /// Whether the line is a link to the file of a day.
  fileprivate var isDayLink: Bool {
    MonthlyIndex.Day.link(in: range, of: bytes).map { link in
      MonthlyIndex.Day.isFileName(bytes.string(link.destination))
    } ?? false
  }
}

extension MonthlyIndex.Day {
  /// The link of the line `📄 [12-31.md](./12-31.md)`.
  static func link(in content: Range<Int>, of bytes: ByteView) -> InlineLink? {
    let line = bytes.trimmingSpaces(content)
    let mark: StaticString = "📄"
    guard bytes.hasPrefix(mark, in: line) else { return nil }
    let start = bytes.trimmingLeadingSpaces(line.lowerBound + mark.utf8CodeUnitCount..<line.upperBound).lowerBound
    let link = InlineLink(at: start, in: bytes, end: line.upperBound)
    return link?.range.upperBound == line.upperBound ? link : nil
  }
}
