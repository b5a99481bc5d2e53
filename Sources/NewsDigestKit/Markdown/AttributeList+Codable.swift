extension AttributeList: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case name, items, id, classes
  }

  /// Decodes a list. Only `items` is required; `id` and `classes` must not contradict it.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decodeIfPresent(String.self, forKey: .name)
    items = try values.decode([String].self, forKey: .items).map { text in
      // Spaces around an item would be lost. A space after it separates a trailing backslash from the brace.
      guard let list = AttributeList("{:\(text) }"), list.name == nil, list.items.count == 1,
        text.utf8.first?.isSpaceOrTab == false, text.utf8.last?.isSpaceOrTab == false
      else {
        throw DecodingError.dataCorruptedError(
          forKey: .items, in: values, debugDescription: "“\(text)” is no item of an attribute list.")
      }
      return list.items[0]
    }
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.id, .classes])
    try views.decode(\.id, forKey: .id, of: .items, into: &self)
    try views.decode(\.classes, forKey: .classes, of: .items, into: &self)
  }

  /// Writes the name, the items as kramdown parses them, and the id and the classes if there are any.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(name, forKey: CodingKeys.name)
    // By scalars: a mark at the start of an item joins with the colon into one character.
    try values.encode(
      items.map { String(AttributeList([$0]).description.unicodeScalars.dropFirst(2).dropLast()) },
      forKey: CodingKeys.items)
    try values.encodeIfPresent(id, forKey: CodingKeys.id)
    try values.encodeIfNotEmpty(classes, forKey: CodingKeys.classes)
  }
}
