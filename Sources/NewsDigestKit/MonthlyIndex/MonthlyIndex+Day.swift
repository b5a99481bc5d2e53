extension MonthlyIndex {
  /// A day of an index: its heading, the link to its digest and the titles of its entries.
  public struct Day: Hashable, Sendable {
    /// The text of the `###` line: `📅 12월 31일 (16건)`. ``month``, ``day`` and ``count`` are views of it.
    public var heading: String
    /// Everything below the heading, in order. ``link`` and ``titles`` are views of it.
    public var blocks: [Block]

    /// Makes a day.
    public init(heading: String, blocks: [Block]) {
      (self.heading, self.blocks) = (heading, blocks)
    }

    /// Makes a day with the usual heading and link.
    ///
    /// - Parameters:
    ///   - date: The day.
    ///   - titles: The titles of its entries, of which 50 characters are listed.
    ///   - language: The language of the heading.
    public init(date: CalendarDate, titles: [String], in language: Language = .korean) {
      let name = Self.fileName(month: date.month, day: date.day)
      let day = DateFormat.text(.dayDate, month: date.month, day: date.day, in: language)
      self.init(
        heading: "\(Self.mark) \(day) \(CountPhrase.text(titles.count, of: .dayCount, in: language))",
        blocks: [
          .digest(
            Link(text: name, url: "./\(name)"),
            titles: titles.map { $0.truncated(to: MonthlyIndex.titleLimit) })
        ])
    }

    /// What the heading of a day starts with.
    static let mark = "📅"

    /// The name of a day's file in generated archives: `12-31.md`.
    static func fileName(month: Int, day: Int) -> String {
      var name: [UInt8] = []
      name.append(month, digits: 2)
      name.append(.ascii("-"))
      name.append(day, digits: 2)
      return String(decoding: name, as: UTF8.self) + ".md"
    }

    /// Whether an address ends with the name of a day's file.
    static func isFileName(_ address: String) -> Bool {
      address.withBytes { bytes in
        var scanner = DigitScanner(bytes, max(0, bytes.count - "12-31.md".utf8.count)..<bytes.count)
        let isMonth = scanner.number(digits: 2...2).map { 1...12 ~= $0.value } ?? false
        guard isMonth, scanner.skip("-"), let day = scanner.number(digits: 2...2) else { return false }
        return 1...31 ~= day.value && scanner.skip(".md")
      }
    }
  }

  /// A part of a day, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// The line `📄 [12-31.md](./12-31.md)` and the bullets below it.
    case digest(Link, titles: [String])
    /// Any other Markdown.
    case markdown(MarkdownBlock)
  }
}

extension MonthlyIndex.Day {
  /// The month, 1 to 12.
  public var month: Int? { DayHeading(heading)?.month }

  /// The day of the month.
  public var day: Int? { DayHeading(heading)?.day }

  /// The date in a year; `nil` where the calendar has no such day.
  func date(in year: Int?) -> CalendarDate? {
    guard let year, let heading = DayHeading(heading) else { return nil }
    return CalendarDate(year: year, month: heading.month, day: heading.day)
  }

  /// How many entries the heading says the day has. Setting it changes the number in the heading, and does nothing
  /// without one.
  public var count: Int? {
    get { CountPhrase(in: heading, of: .dayCount)?.value }
    set {
      guard let newValue, let count = CountPhrase(in: heading, of: .dayCount) else { return }
      heading = count.replaced(by: newValue, in: heading)
    }
  }

  /// The link to the day's digest.
  public internal(set) var link: Link? {
    get {
      for case .digest(let link, _) in blocks { return link }
      return nil
    }
    set {
      let place = blocks.firstIndex { if case .digest = $0 { true } else { false } }
      switch (place, newValue) {
      case (let place?, let link?): blocks[place] = .digest(link, titles: titles)
      case (let place?, nil): blocks.remove(at: place)
      case (nil, let link?): blocks.insert(.digest(link, titles: []), at: 0)
      case (nil, nil): break
      }
    }
  }

  /// The titles of the entries, as the index writes them. Setting them does nothing where the day has no link.
  public var titles: [String] {
    get {
      for case .digest(_, let titles) in blocks { return titles }
      return []
    }
    set {
      for (index, block) in blocks.enumerated() {
        guard case .digest(let link, _) = block else { continue }
        blocks[index] = .digest(link, titles: newValue)
        return
      }
    }
  }
}

/// The heading of a day taken apart.
struct DayHeading {
  let month: Int
  let day: Int
  /// The languages of its words.
  let languages: LanguageSet

  /// Parses `📅 12월 31일`, with anything after it.
  init?(_ text: String) {
    guard let heading = text.withBytes({ DayHeading(in: $0, $0.indices, words: .builtIn) }) else { return nil }
    self = heading
  }

  /// The languages of a text that starts as such a heading does; `nil` for any other.
  @Sendable
  static func languages(in bytes: ByteView, _ range: Range<Int>, words: Vocabulary) -> LanguageSet? {
    DayHeading(in: bytes, range, words: words)?.languages
  }

  init?(in bytes: ByteView, _ range: Range<Int>, words: Vocabulary) {
    var scanner = DigitScanner(bytes, range)
    guard scanner.skip("📅") else { return nil }
    _ = scanner.spaces()
    guard let day = DayInWords(scanner.offset..<range.upperBound, in: bytes, words: words) else { return nil }
    (month, self.day, languages) = (day.month, day.day, day.languages)
  }
}

/// The link to a day's digest with the titles below it, as the grammar has them.
struct LinkedTitles: DigestPart {
  var link = Link(text: "", url: "")
  var titles: [String] = []
}

extension MonthlyIndex.Block: DigestBlock {
  /// The Markdown that it is; `nil` for a link with its titles.
  public var markdownBlock: MarkdownBlock? { if case .markdown(let block) = self { block } else { nil } }

  /// The link with its titles, if it is one.
  var list: LinkedTitles? {
    get { if case .digest(let link, let titles) = self { LinkedTitles(link: link, titles: titles) } else { nil } }
    set { if let newValue { self = .digest(newValue.link, titles: newValue.titles) } }
  }

  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    switch (first, second) {
    case (.digest(let link, let titles), .digest(let otherLink, let otherTitles)):
      link == otherLink && titles.elementsEqual(otherTitles) { $0.hasSameBytes(as: $1) }
    case (.markdown(let one), .markdown(let other)): one == other
    case (.digest, _), (.markdown, _): false
    }
  }
}

extension MonthlyIndex.Day: DigestPart {
  /// Makes a day without a heading, which a document cannot hold.
  public init() { self.init(heading: "", blocks: []) }

  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.heading.hasSameBytes(as: second.heading) && first.blocks == second.blocks
  }
}

extension MonthlyIndex.Day: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case heading, count, link, titles, blocks
  }

  /// Decodes a day. Without `blocks`, it is made from `link` and `titles`, which must not contradict them otherwise, as
  /// `count` must not contradict `heading`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      heading: try values.decode(String.self, forKey: .heading),
      blocks: try values.decodeIfPresent([MonthlyIndex.Block].self, forKey: .blocks) ?? [])
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.count, .link, .titles])
    try views.decode(\.count, forKey: .count, of: .heading, into: &self)
    try views.decode(\.link, forKey: .link, of: .blocks, into: &self)
    try views.decode(\.titles, forKey: .titles, of: .blocks, into: &self)
  }

  /// Writes the heading, the views and the blocks.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(heading, forKey: CodingKeys.heading)
    try values.encodeIfPresent(count, forKey: CodingKeys.count)
    try values.encodeIfPresent(link, forKey: CodingKeys.link)
    try values.encode(titles, forKey: CodingKeys.titles)
    try values.encode(blocks, forKey: CodingKeys.blocks)
  }
}

extension MonthlyIndex.Block: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case type, link, titles
  }

  private enum Kind: String, Codable, JSONForm {
    case digest
  }

  /// Decodes a block.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try values.decode(String.self, forKey: .type)) {
    case .digest:
      self = .digest(
        try values.decode(Link.self, forKey: .link),
        titles: try values.decodeIfPresent([String].self, forKey: .titles) ?? [])
    case nil: self = .markdown(try MarkdownBlock(from: decoder))
    }
  }

  /// Writes an object with the block's `type` and its properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    switch self {
    case .digest(let link, let titles):
      try values.encode(Kind.digest, forKey: CodingKeys.type)
      try values.encode(link, forKey: CodingKeys.link)
      try values.encode(titles, forKey: CodingKeys.titles)
    case .markdown(let block): try block.encodeMembers(to: &values)
    }
  }
}
