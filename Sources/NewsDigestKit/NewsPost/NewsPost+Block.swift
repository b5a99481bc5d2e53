extension NewsPost {
  /// A part of a story or of the introduction, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// A source.
    case citation(Citation)
    /// A picture on a line of its own.
    case image(PostImage)
    /// The heading of a story's summary or insights.
    case section(SectionHeading)
    /// Any other Markdown. A heading of level 2 is never a block: it starts a story.
    case markdown(MarkdownBlock)
  }
}

extension NewsPost.Block: MarkdownBlockConvertible, CollectedBlock {
  /// A heading that starts no story; that of a section where its words say so.
  public static func heading(level: Int, text: String) -> Self {
    SectionHeading(level: level, text: text, of: .storySections).map(Self.section)
      ?? .markdown(.heading(level: level, text: text))
  }
}

extension NewsPost.Block: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case type, role
  }

  private enum Kind: String, Codable, JSONForm {
    case citation, image, heading
  }

  /// Decodes a block.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try values.decode(String.self, forKey: .type)) {
    case .citation: self = .citation(try Citation(from: decoder))
    case .image: self = .image(try PostImage(from: decoder))
    case .heading where values.contains(.role): self = .section(try SectionHeading(from: decoder))
    case .heading, nil:
      let block = try MarkdownBlock(from: decoder)
      if case .heading(let level, let text) = block {
        self = .heading(level: level, text: text)
      } else {
        self = .markdown(block)
      }
    }
  }

  /// Writes an object with the block's `type` and its properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    switch self {
    case .citation(let citation):
      try values.encode(Kind.citation, forKey: CodingKeys.type)
      try citation.encodeMembers(to: &values)
    case .image(let image):
      try values.encode(Kind.image, forKey: CodingKeys.type)
      try image.encodeMembers(to: &values)
    case .section(let heading):
      try values.encode(Kind.heading, forKey: CodingKeys.type)
      try heading.encodeMembers(to: &values)
    case .markdown(let block): try block.encodeMembers(to: &values)
    }
  }
}
