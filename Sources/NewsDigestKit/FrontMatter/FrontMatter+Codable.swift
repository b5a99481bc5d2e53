extension FrontMatter: Codable, JSONObjectForm {
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
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(notation == .yaml ? nil : notation, forKey: CodingKeys.notation)
    try values.encode(fields, forKey: CodingKeys.fields)
    try values.encodeIfPresent(closingComment, forKey: CodingKeys.closingComment)
    try values.encodeIfPresent(verbatimText, forKey: CodingKeys.verbatimText)
    try values.encodeIfPresent(title, forKey: CodingKeys.title)
    try values.encodeIfPresent(date, forKey: CodingKeys.date)
    try values.encodeIfPresent(layout, forKey: CodingKeys.layout)
    try values.encodeIfNotEmpty(categories, forKey: CodingKeys.categories)
    try values.encodeIfNotEmpty(tags, forKey: CodingKeys.tags)
  }
}
