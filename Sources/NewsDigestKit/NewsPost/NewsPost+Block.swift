extension NewsPost {
  /// A part of a story or of the introduction, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// A source.
    case citation(Citation)
    /// A picture on a line of its own.
    case image(PostImage)
    /// Any other Markdown. A heading of level 2 is none of it: it starts a story.
    case markdown(MarkdownBlock)
  }
}

extension NewsPost.Block: MarkdownBlockConvertible {}

extension NewsPost.Block: Codable {
  private enum CodingKeys: CodingKey {
    case type
  }

  private enum Kind: String, Codable {
    case citation, image
  }

  /// Reads a block from its JSON form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try values.decode(String.self, forKey: .type)) {
    case .citation: self = .citation(try Citation(from: decoder))
    case .image: self = .image(try PostImage(from: decoder))
    case nil: self = .markdown(try MarkdownBlock(from: decoder))
    }
  }

  /// Writes an object with the block's `type` and its properties.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .citation(let citation):
      try values.encode(Kind.citation, forKey: .type)
      try citation.encode(to: encoder)
    case .image(let image):
      try values.encode(Kind.image, forKey: .type)
      try image.encode(to: encoder)
    case .markdown(let block): try block.encode(to: encoder)
    }
  }
}
