extension NewsPost {
  /// A part of a story or of the introduction, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// A source.
    case citation(Citation)
    /// A picture on a line of its own.
    case image(PostImage)
    /// Any other Markdown. A heading of level 2 is none of it: it starts a story.
    case markdown(MarkdownBlock)

    /// A heading, as of a section.
    public static func heading(level: Int, text: String) -> Block { .markdown(.heading(level: level, text: text)) }
    /// An item of a list.
    public static func listItem(_ item: ListItem) -> Block { .markdown(.listItem(item)) }
    /// A paragraph of prose.
    public static func paragraph(_ paragraph: Paragraph) -> Block { .markdown(.paragraph(paragraph)) }
    /// A rule within a story. A rule between two stories is no block.
    public static var thematicBreak: Block { .markdown(.thematicBreak) }
    /// A fenced code block or an HTML comment.
    public static func verbatim(_ text: String) -> Block { .markdown(.verbatim(text)) }
  }
}

extension NewsPost.Block: MarkdownBlockConvertible {
  init(_ block: MarkdownBlock) {
    self = .markdown(block)
  }
}

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
