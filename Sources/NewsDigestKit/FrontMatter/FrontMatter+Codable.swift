extension FrontMatter: Codable {
  private enum CodingKeys: CodingKey {
    case notation, fields, closingComment, verbatimText
    case title, date, categories, tags, layout
  }

  /// Decodes the fields, comments and text. What is derived from them must not contradict them, and makes the fields if
  /// there are none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      fields: try container.decodeIfPresent([Field].self, forKey: .fields) ?? [],
      closingComment: try container.decodeIfPresent(String.self, forKey: .closingComment),
      notation: try container.decodeIfPresent(Notation.self, forKey: .notation) ?? .yaml)
    verbatimText = try container.decodeIfPresent(String.self, forKey: .verbatimText)
    let isStored = container.contains(.fields) || container.contains(.verbatimText)
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.title, .date, .categories, .tags, .layout])
    try views.decode(\.layout, forKey: .layout, of: .fields, isStored: isStored, into: &self)
    try views.decode(\.title, forKey: .title, of: .fields, isStored: isStored, into: &self)
    try views.decode(\.date, forKey: .date, of: .fields, isStored: isStored, into: &self)
    try views.decode(\.categories, forKey: .categories, of: .fields, isStored: isStored, into: &self)
    try views.decode(\.tags, forKey: .tags, of: .fields, isStored: isStored, into: &self)
  }

  /// Writes the notation if it is not YAML, the fields, comments and text, and what Jekyll makes of `title`, `date`,
  /// `categories`, `tags` and `layout` where they are there.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if notation != .yaml { try container.encode(notation, forKey: .notation) }
    try container.encode(fields, forKey: .fields)
    try container.encodeIfPresent(closingComment, forKey: .closingComment)
    try container.encodeIfPresent(verbatimText, forKey: .verbatimText)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(date, forKey: .date)
    try container.encodeIfPresent(layout, forKey: .layout)
    if !categories.isEmpty { try container.encode(categories, forKey: .categories) }
    if !tags.isEmpty { try container.encode(tags, forKey: .tags) }
  }
}
