extension DailyDigest {
  /// A text that is folded away: `<details>`, a line `<summary>…</summary>`, the text, `</details>`.
  public struct Details: Hashable, Sendable {
    /// What stands between the tags of `<summary>`, as HTML; `nil` where there is no such line.
    public var label: String?
    /// The text, exactly as it stands between the blank lines around it. Its lines are joined by line feeds.
    public var text: String
    /// Whether `</details>` ends it. One that is never closed ends before the link to the article or the next entry.
    public var isClosed: Bool

    /// The label of an article's text.
    public static let articleLabel = "<b>📄 원문 보기</b>"

    /// Makes a text to be folded away.
    public init(label: String? = articleLabel, text: String, isClosed: Bool = true) {
      (self.label, self.text, self.isClosed) = (label, text, isClosed)
    }
  }
}

extension DailyDigest.Details {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.label.hasSameBytes(as: second.label) && first.text.hasSameBytes(as: second.text)
      && first.isClosed == second.isClosed
  }
}

extension DailyDigest.Details: Codable {
  private enum CodingKeys: CodingKey {
    case label, text, isClosed
  }

  /// Reads a text from its JSON form; only `text` must be there.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    label = try values.decodeIfPresent(String.self, forKey: .label)
    text = try values.decode(String.self, forKey: .text)
    isClosed = try values.decodeIfPresent(Bool.self, forKey: .isClosed) ?? true
  }
}
