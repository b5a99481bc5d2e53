/// The index of a month's daily digests: each day, newest first, with the titles of its entries.
///
///     # 🤖 AI 뉴스 아카이브 - 2025년 12월
///     > 총 **63건**의 뉴스가 수집되었습니다.
///     ## 📑 목차
///     ### 📅 12월 31일 (16건)
///     📄 [12-31.md](./12-31.md)
///     - title
///     ---
///     *이 파일은 자동으로 생성됩니다.*
public struct MonthlyIndex: Hashable, Sendable {
  /// What comes before the first day. ``year``, ``month`` and ``total`` are computed from it.
  public var introduction: [MarkdownBlock]
  /// The days, in order.
  public var days: [Day]
  /// The content after the thematic break that follows the last day; `nil` without one.
  public var closing: [MarkdownBlock]?

  /// Makes an index.
  public init(introduction: [MarkdownBlock], days: [Day] = [], closing: [MarkdownBlock]? = nil) {
    (self.introduction, self.days, self.closing) = (introduction, days, closing)
  }

  /// How many code points of a title generated indexes have.
  static let titleLimit = 50
}

extension MonthlyIndex {
  /// The year in the title, `2025년 12월` or `December 2025`; `nil` without one.
  public var year: Int? { titleMonth?.year }

  /// The month in the title, 1 to 12; `nil` without one.
  public var month: Int? { titleMonth?.month }

  /// How many entries the month has, as the introduction says it. Setting it changes the number in the text, and does
  /// nothing without one.
  public var total: Int? {
    get { totalPlace?.count.value }
    set {
      guard let newValue, let (index, text, count) = totalPlace else { return }
      introduction[index] = .paragraph(Paragraph(count.replaced(by: newValue, in: text)))
    }
  }

  /// The date of a day of the index; `nil` where the title has no year or the calendar no such day.
  ///
  /// - Complexity: O(*n*) in the blocks of the introduction.
  public func date(of day: Day) -> CalendarDate? { day.date(in: year) }

  /// The date of each day, for which the title is looked for once.
  var dates: [CalendarDate?] {
    let year = year
    return days.map { $0.date(in: year) }
  }

  private var titleMonth: MonthInWords? {
    for case .heading(1, let text) in introduction { return MonthInWords(in: text) }
    return nil
  }

  private var totalPlace: (index: Int, text: String, count: CountPhrase)? {
    for (index, block) in introduction.enumerated() {
      guard case .paragraph(let paragraph) = block, let count = CountPhrase(in: paragraph.text, of: .totalCount) else {
        continue
      }
      return (index, paragraph.text, count)
    }
    return nil
  }
}

extension MonthlyIndex: InspectedFormat {
  /// Makes an empty document.
  public init() { self.init(introduction: []) }

  /// How a monthly index is written.
  public static let grammar = Grammar<MonthlyIndex> {
    Blocks(\.introduction)
    Each(\.days) {
      Heading(3, "\(\.heading, example: "📅 December 31", languages: DayHeading.languages)")
      Blocks(\.blocks) {
        Single(\.list) {
          Line("📄 [\(\.link.text)](\(\.link.url))").blankLinesAbove(0)
          Bullets(\.titles)
        }
      }
    }.blankLinesAbove(3)
    Footer(\.closing)
  }

  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void) {
    MonthlyIndexCheck.inspect(source, words: words, report: report)
  }
}

extension MonthlyIndex: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case year, month, total, introduction, days, closing
  }

  /// Decodes an index. Only `days` is required. `year`, `month` and `total` must not contradict `introduction`, and the
  /// `date` of a day must not contradict its `heading`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    introduction = try values.decodeIfPresent([MarkdownBlock].self, forKey: .introduction) ?? []
    days = try values.decode([Day].self, forKey: .days)
    closing = try values.decodeIfPresent([MarkdownBlock].self, forKey: .closing)
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.year, .month, .total])
    let introduction = decoder.codingPath + [CodingKeys.introduction]
    try views.check(year, forKey: .year, of: introduction)
    try views.check(month, forKey: .month, of: introduction)
    try views.decode(\.total, forKey: .total, of: .introduction, into: &self)
    var list = try values.nestedUnkeyedContainer(forKey: .days)
    for date in dates { try DatedDay.check(date, with: list.superDecoder()) }
  }

  /// Encodes the index, each day with its date, and the computed properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(year, forKey: CodingKeys.year)
    try values.encodeIfPresent(month, forKey: CodingKeys.month)
    try values.encodeIfPresent(total, forKey: CodingKeys.total)
    try values.encode(introduction, forKey: CodingKeys.introduction)
    try values.encode(zip(days, dates).map { DatedDay(day: $0, date: $1) }, forKey: CodingKeys.days)
    try values.encodeIfPresent(closing, forKey: CodingKeys.closing)
  }

  /// A day in JSON.
  private struct DatedDay: JSONObjectForm {
    let day: Day
    let date: CalendarDate?

    private enum CodingKeys: CodingKey {
      case date, heading
    }

    /// Checks the date in the JSON of a day.
    static func check(_ date: CalendarDate?, with decoder: any Decoder) throws {
      let views = try ViewDecoder<CodingKeys>(decoder, views: [.date])
      try views.check(date, forKey: .date, of: decoder.codingPath + [CodingKeys.heading])
    }

    func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encodeIfPresent(date, forKey: CodingKeys.date)
      try day.encodeMembers(to: &values)
    }
  }
}
