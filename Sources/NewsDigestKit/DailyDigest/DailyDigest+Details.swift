extension DailyDigest {
  /// A collapsible section (`<details>`): `<details>`, a line `<summary>…</summary>`, the text, `</details>`.
  public struct Details: Hashable, Sendable {
    /// The content of `<summary>`, as HTML; `nil` without such a line.
    public var label: String?
    /// The text, exactly as between the blank lines around it. Its lines are joined by line feeds.
    public var text: String
    /// Whether `</details>` ends it. One that is never closed ends before the link to the article or the next entry.
    public var isClosed: Bool

    /// The label of an article's text, in Korean. A new text gets that of the document's language.
    public static let articleLabel = BoldTags.around(Vocabulary.builtIn.word(for: .originalSummary, in: .korean))

    /// Makes a text to be folded away.
    public init(label: String? = articleLabel, text: String, isClosed: Bool = true) {
      (self.label, self.text, self.isClosed) = (label, text, isClosed)
    }
  }
}

extension DailyDigest.Details {
  /// Whether the label is the word for an article's text, in any language.
  private func isArticle(words: Vocabulary) -> Bool {
    label.flatMap(BoldTags.content).flatMap { words.term(writtenAs: $0, in: .originalText) } != nil
  }

  /// The label in the language of a text, where it is a known word and is to be translated.
  func label(in writer: inout SegmentWriter) -> String? {
    guard let label, let word = BoldTags.content(of: label) else { return label }
    return BoldTags.around(writer.translated(word, asWordOf: .originalText))
  }

  /// Whether both are the same byte for byte.
  func hasSameBytes(as other: Self) -> Bool {
    label.hasSameBytes(as: other.label) && text.hasSameBytes(as: other.text) && isClosed == other.isClosed
  }

  /// Whether both are the same, texts compared by their bytes and the usual labels in any language.
  public static func == (first: Self, second: Self) -> Bool {
    first.isSame(as: second, words: .builtIn)
  }

  /// Whether both are the same, the usual labels in any language.
  func isSame(as other: Self, words: Vocabulary) -> Bool {
    hasSameBytes(as: other)
      || isArticle(words: words) && other.isArticle(words: words) && text.hasSameBytes(as: other.text)
        && isClosed == other.isClosed
  }

  /// Feeds what makes texts equal into `hasher`.
  public func hash(into hasher: inout Hasher) {
    if !isArticle(words: .builtIn), let label { hasher.combine(bytesOf: label) }
    hasher.combine(bytesOf: text)
    hasher.combine(isClosed)
  }
}

extension DailyDigest.Details: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case label, text, isClosed
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(label, forKey: CodingKeys.label)
    try values.encode(text, forKey: CodingKeys.text)
    try values.encode(isClosed, forKey: CodingKeys.isClosed)
  }

  /// Decodes the details. Only `text` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    label = try values.decodeIfPresent(String.self, forKey: .label)
    text = try values.decode(String.self, forKey: .text)
    isClosed = try values.decodeIfPresent(Bool.self, forKey: .isClosed) ?? true
  }
}
