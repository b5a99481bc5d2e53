extension DailyDigest {
  /// A part of an entry or of the introduction, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// The line `> 📅 **2025-12-27** | **📌 일반** | OpenAI | source`.
    case metadata(Metadata)
    /// The line `> 🏷️ LLM, 에이전트`.
    case tags([Tag])
    /// The text below `**💡 요약**`, of one or more lines.
    case summary(String)
    /// The points below `**📌 핵심 포인트**`.
    case keyPoints([String])
    /// A text folded away in `<details>`.
    case details(Details)
    /// The line `🔗 [원문 보기](url)`.
    case link(Link)
    /// Any other Markdown. A level-3 heading is never a block; it starts a new entry.
    case markdown(MarkdownBlock)
  }
}

extension DailyDigest.Block: MarkdownBlockConvertible, CollectedBlock {}

extension DailyDigest.Block {
  /// Whether both are the same link, the usual texts compared in any language.
  static func isSame(_ one: Link, _ other: Link, words: Vocabulary) -> Bool {
    one.url.hasSameBytes(as: other.url) && words.isSameWording(one.text, other.text, in: .originalLink)
  }

  /// Feeds what makes blocks equal into `hasher`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .metadata(let metadata): hasher.combine(metadata)
    case .tags(let tags): hasher.combine(tags)
    case .summary(let text): hasher.combine(bytesOf: text)
    case .keyPoints(let points): for point in points { hasher.combine(bytesOf: point) }
    case .details(let details): hasher.combine(details)
    case .link(let link): hasher.combine(bytesOf: link.url)
    case .markdown(let block): hasher.combine(block)
    }
  }

  /// Whether both are the same, texts compared by their bytes and known words in any language.
  public static func == (first: Self, second: Self) -> Bool {
    switch (first, second) {
    case (.metadata(let one), .metadata(let other)): one == other
    case (.tags(let one), .tags(let other)): one == other
    case (.summary(let one), .summary(let other)): one.hasSameBytes(as: other)
    case (.keyPoints(let one), .keyPoints(let other)):
      one.elementsEqual(other) { $0.hasSameBytes(as: $1) }
    case (.details(let one), .details(let other)): one == other
    case (.link(let one), .link(let other)): isSame(one, other, words: .builtIn)
    case (.markdown(let one), .markdown(let other)): one == other
    case (.metadata, _), (.tags, _), (.summary, _), (.keyPoints, _), (.details, _), (.link, _), (.markdown, _): false
    }
  }
}

extension DailyDigest.Block: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case type, tags, text, points
  }

  private enum Kind: String, Codable, JSONForm {
    case metadata, tags, summary, keyPoints, details, link
  }

  /// Decodes a block.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try values.decode(String.self, forKey: .type)) {
    case .metadata: self = .metadata(try DailyDigest.Metadata(from: decoder))
    case .tags: self = .tags(try values.decode([DailyDigest.Tag].self, forKey: .tags))
    case .summary: self = .summary(try values.decode(String.self, forKey: .text))
    case .keyPoints: self = .keyPoints(try values.decode([String].self, forKey: .points))
    case .details: self = .details(try DailyDigest.Details(from: decoder))
    case .link: self = .link(try Link(from: decoder))
    case nil: self = .markdown(try MarkdownBlock(from: decoder))
    }
  }

  /// Writes an object with the block's `type` and its properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    switch self {
    case .metadata(let metadata):
      try values.encode(Kind.metadata, forKey: CodingKeys.type)
      try metadata.encodeMembers(to: &values)
    case .tags(let tags):
      try values.encode(Kind.tags, forKey: CodingKeys.type)
      try values.encode(tags, forKey: CodingKeys.tags)
    case .summary(let text):
      try values.encode(Kind.summary, forKey: CodingKeys.type)
      try values.encode(text, forKey: CodingKeys.text)
    case .keyPoints(let points):
      try values.encode(Kind.keyPoints, forKey: CodingKeys.type)
      try values.encode(points, forKey: CodingKeys.points)
    case .details(let details):
      try values.encode(Kind.details, forKey: CodingKeys.type)
      try details.encodeMembers(to: &values)
    case .link(let link):
      try values.encode(Kind.link, forKey: CodingKeys.type)
      try link.encodeMembers(to: &values)
    case .markdown(let block): try block.encodeMembers(to: &values)
    }
  }
}
