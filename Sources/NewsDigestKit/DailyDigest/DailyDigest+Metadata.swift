extension DailyDigest {
  /// The first line of an entry: `> 📅 **2025-12-27** | **📌 일반** | OpenAI | source`.
  public struct Metadata: Hashable, Codable, JSONObjectForm, Sendable {
    /// The day of publication.
    public var date: CalendarDate?
    /// How much the entry matters.
    public var importance: Importance?
    /// Whom it is about. On a line with one name only, a name that is not a known organization is the source.
    public var organization: Organization?
    /// Who published it. It may hold ` | `.
    public var source: String?

    private enum CodingKeys: CodingKey {
      case date, importance, organization, source
    }

    /// Writes an object of the properties.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encodeIfPresent(date, forKey: CodingKeys.date)
      try values.encodeIfPresent(importance, forKey: CodingKeys.importance)
      try values.encodeIfPresent(organization, forKey: CodingKeys.organization)
      try values.encodeIfPresent(source, forKey: CodingKeys.source)
    }

    /// Makes the line from its fields.
    public init(
      date: CalendarDate? = nil, importance: Importance? = nil, organization: Organization? = nil,
      source: String? = nil
    ) {
      (self.date, self.importance, self.organization, self.source) = (date, importance, organization, source)
    }
  }
}

extension DailyDigest.Metadata {
  /// Whether both are the same, texts compared by their bytes and known words in any language.
  public static func == (first: Self, second: Self) -> Bool {
    first.isSame(as: second, words: .builtIn)
  }

  /// Whether both are the same, known words in any language.
  func isSame(as other: Self, words: Vocabulary) -> Bool {
    date == other.date && Self.isSame(importance, other.importance, words: words)
      && Self.isSame(organization, other.organization, words: words) && source.hasSameBytes(as: other.source)
  }

  private static func isSame<Word: VocabularyWord>(_ first: Word?, _ second: Word?, words: Vocabulary) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.isSameWord(as: second, words: words)
  }
}
