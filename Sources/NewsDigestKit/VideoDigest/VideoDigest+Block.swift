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
  }
}

extension VideoDigest.Block: MarkdownBlockConvertible {}

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
