/// A day's news with a table of contents, an entry each, and the articles' texts folded away.
///
///     # 🤖 AI 뉴스 - 2025년 12월 27일
///     ## 📑 목차
///     <!-- TOC_START -->
///     1. [title](#anchor)
///     <!-- TOC_END -->
///     ---
///     ### title
///     > 📅 **2025-12-27** | **📌 일반** | organization | source
///     > 🏷️ tag, tag
///     **💡 요약**
///     …
public struct DailyDigest: Hashable, Sendable {
  /// What comes before the first entry: the title with the date, and the table of contents. ``date`` and
  /// ``tableOfContents`` are computed from it.
  public var introduction: [Block]
  /// The entries, in order.
  public var entries: [Entry]

  /// Makes a digest.
  public init(introduction: [Block], entries: [Entry] = []) {
    (self.introduction, self.entries) = (introduction, entries)
  }

  /// Makes a digest with the usual title and a table of its entries.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - entries: The entries.
  ///   - language: The language of the title and the table's heading.
  public init(date: CalendarDate, entries: [Entry], in language: Language = .korean) {
    let words = Vocabulary.builtIn
    self.init(
      introduction: [
        .heading(
          level: 1, text: "\(words.word(for: .newsTitle, in: language)) - \(DateFormat.text(date, in: language))"),
        .heading(level: 2, text: words.word(for: .contentsHeading, in: language)),
      ],
      entries: entries)
    rebuildTableOfContents()
  }
}

extension DailyDigest {
  /// The last day in the first heading of level 1, as `2025년 12월 27일` or `December 27, 2025`; `nil` without one.
  /// Setting it changes the day in the heading, in the same words, and does nothing where there is none.
  public var date: CalendarDate? {
    get { titleIndex.flatMap { introduction[$0].headingText }.flatMap { DateInWords.last(in: $0)?.date } }
    set {
      guard let newValue, let titleIndex, let text = introduction[titleIndex].headingText,
        let date = DateInWords.last(in: text)
      else { return }
      introduction[titleIndex] = .heading(level: 1, text: date.replaced(by: newValue, in: text))
    }
  }

  /// The language of the title and the heading of the table.
  var language: Language {
    var votes = LanguageVotes()
    for case .markdown(.heading(_, let text)) in introduction {
      text.withBytes { bytes in
        for group in [WordGroup.contents, .newsTitles] {
          if let label = Vocabulary.builtIn[group].label(bytes.indices, in: bytes) { votes.add(label.word.languages) }
        }
      }
    }
    return votes.language(in: .builtIn) ?? .korean
  }

  private var titleIndex: Int? {
    introduction.firstIndex { if case .markdown(.heading(1, _)) = $0 { true } else { false } }
  }
}

extension DailyDigest.Block {
  fileprivate var headingText: String? {
    if case .markdown(.heading(_, let text)) = self { text } else { nil }
  }
}

extension DailyDigest: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(introduction: []) }

  /// How a daily digest is written.
  public static let grammar = Grammar<DailyDigest>(DailyDigestSyntax.self)
}

extension DailyDigest: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case date, tableOfContents, introduction, entries
  }

  /// Decodes a digest. Without `introduction`, it is made from `date`, the entries and `tableOfContents`; otherwise
  /// these must not contradict it.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let entries = try values.decodeIfPresent([Entry].self, forKey: .entries) ?? []
    if let introduction = try values.decodeIfPresent([Block].self, forKey: .introduction) {
      self.init(introduction: introduction, entries: entries)
    } else if let date = try values.decodeIfPresent(CalendarDate.self, forKey: .date) {
      self.init(date: date, entries: entries)
    } else {
      self.init(introduction: [], entries: entries)
    }
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.date, .tableOfContents])
    try views.decode(\.date, forKey: .date, of: .introduction, into: &self)
    try views.decode(\.tableOfContents, forKey: .tableOfContents, of: .introduction, into: &self)
  }

  /// Writes the views, the introduction and the entries.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(date, forKey: CodingKeys.date)
    try values.encode(tableOfContents, forKey: CodingKeys.tableOfContents)
    try values.encode(introduction, forKey: CodingKeys.introduction)
    try values.encode(entries, forKey: CodingKeys.entries)
  }
}
