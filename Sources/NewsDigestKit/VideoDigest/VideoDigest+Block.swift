extension VideoDigest {
  /// A part of a page, in the order of the text.
  public enum Block: Hashable, Sendable {
    /// A kramdown attribute list, and the block that it belongs to.
    ///
    /// A definition belongs to no block: its target is always `following`.
    case attributes(AttributeList, of: AttributeList.Target)
    /// A paragraph that starts with a bold label.
    case labelled(LabelledParagraph)
    /// The heading of the day's summary or of the videos.
    case part(SectionHeading)
    /// Any other Markdown.
    case markdown(MarkdownBlock)
  }
}

extension VideoDigest.Block: MarkdownBlockConvertible, CollectedBlock {
  /// A heading that starts no section of a video; that of a part of the page where its words say so.
  public static func heading(level: Int, text: String) -> Self {
    SectionHeading(level: level, text: text, of: .pageSections).map(Self.part)
      ?? .markdown(.heading(level: level, text: text))
  }
}

extension VideoDigest.Block: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case type, of, role
  }

  private enum Kind: String, Codable, JSONForm {
    case attributes, labelled, heading
  }

  /// Decodes a block.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try values.decode(String.self, forKey: .type)) {
    case .attributes:
      self = .attributes(
        try AttributeList(from: decoder), of: try values.decode(AttributeList.Target.self, forKey: .of))
    case .labelled: self = .labelled(try LabelledParagraph(from: decoder))
    case .heading where values.contains(.role): self = .part(try SectionHeading(from: decoder))
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
    case .attributes(let list, let target):
      try values.encode(Kind.attributes, forKey: CodingKeys.type)
      try values.encode(target, forKey: CodingKeys.of)
      try list.encodeMembers(to: &values)
    case .labelled(let paragraph):
      try values.encode(Kind.labelled, forKey: CodingKeys.type)
      try paragraph.encodeMembers(to: &values)
    case .part(let heading):
      try values.encode(Kind.heading, forKey: CodingKeys.type)
      try heading.encodeMembers(to: &values)
    case .markdown(let block): try block.encodeMembers(to: &values)
    }
  }
}
