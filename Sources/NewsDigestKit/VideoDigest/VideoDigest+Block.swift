extension VideoDigest {
  /// A part of a page, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// A kramdown attribute list, and the block that it belongs to.
    ///
    /// A definition belongs to no block: its target is always `following`.
    case attributes(AttributeList, of: AttributeList.Target)
    /// A paragraph that starts with a bold label.
    case labelled(LabelledParagraph)
    /// Any other Markdown.
    case markdown(MarkdownBlock)

    /// A heading that starts no video and no section.
    public static func heading(level: Int, text: String) -> Block { .markdown(.heading(level: level, text: text)) }
    /// An item of a list.
    public static func listItem(_ item: ListItem) -> Block { .markdown(.listItem(item)) }
    /// A paragraph of prose.
    public static func paragraph(_ paragraph: Paragraph) -> Block { .markdown(.paragraph(paragraph)) }
    /// A rule. One that ends a video is no block.
    public static var thematicBreak: Block { .markdown(.thematicBreak) }
    /// A fenced code block or an HTML comment.
    public static func verbatim(_ text: String) -> Block { .markdown(.verbatim(text)) }
  }
}

extension VideoDigest.Block: MarkdownBlockConvertible {
  init(_ block: MarkdownBlock) {
    self = .markdown(block)
  }
}

extension VideoDigest.Block: Codable {
  private enum CodingKeys: CodingKey {
    case type, of
  }

  private enum Kind: String, Codable {
    case attributes, labelled
  }

  /// Reads a block from its JSON form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try values.decode(String.self, forKey: .type)) {
    case .attributes:
      self = .attributes(
        try AttributeList(from: decoder), of: try values.decode(AttributeList.Target.self, forKey: .of))
    case .labelled: self = .labelled(try LabelledParagraph(from: decoder))
    case nil: self = .markdown(try MarkdownBlock(from: decoder))
    }
  }

  /// Writes an object with the block's `type` and its properties.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .attributes(let list, let target):
      try values.encode(Kind.attributes, forKey: .type)
      try values.encode(target, forKey: .of)
      try list.encode(to: encoder)
    case .labelled(let paragraph):
      try values.encode(Kind.labelled, forKey: .type)
      try paragraph.encode(to: encoder)
    case .markdown(let block): try block.encode(to: encoder)
    }
  }
}
