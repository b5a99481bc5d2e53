/// An item of a list, such as `- **산업적 영향**: …[2]`, with the items nested in it.
public struct ListItem: Hashable, Codable, Sendable {
  /// The number of an item of an ordered list; `nil` for a bullet.
  public var number: Int?
  // This is next to the number because the two share one word of memory there.
  /// Whether a colon separates the label and the text: `**label**: text`, not `**label** text`.
  ///
  /// It has no meaning without a label.
  public var isLabelFollowedByColon: Bool
  /// The bold words that the item starts with, without asterisks and colon; `nil` when it starts otherwise.
  public var label: String?
  /// The text after the label, as Markdown. Several lines are joined by line feeds.
  public var text: String
  /// The numbers of the footnote references at the end, `[1][3]`.
  public var footnotes: [Int]
  /// The items nested in this one, at most 32 levels deep.
  public var children: [ListItem]

  /// Makes an item.
  public init(
    number: Int? = nil, label: String? = nil, isLabelFollowedByColon: Bool = true, text: String, footnotes: [Int] = [],
    children: [ListItem] = []
  ) {
    (self.number, self.label, self.isLabelFollowedByColon) = (number, label, isLabelFollowedByColon)
    (self.text, self.footnotes, self.children) = (text, footnotes, children)
  }

  private enum CodingKeys: CodingKey {
    case number, label, isLabelFollowedByColon, text, footnotes, children
  }

  /// Writes an object of the item's properties; `isLabelFollowedByColon` only where it is false.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(number, forKey: .number)
    try values.encodeIfPresent(label, forKey: .label)
    if !isLabelFollowedByColon { try values.encode(false, forKey: .isLabelFollowedByColon) }
    try values.encode(text, forKey: .text)
    try values.encode(footnotes, forKey: .footnotes)
    try values.encode(children, forKey: .children)
  }

  /// Decodes an item. Only `text` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    number = try values.decodeIfPresent(Int.self, forKey: .number)
    label = try values.decodeIfPresent(String.self, forKey: .label)
    isLabelFollowedByColon = try values.decodeIfPresent(Bool.self, forKey: .isLabelFollowedByColon) ?? true
    text = try values.decode(String.self, forKey: .text)
    footnotes = try values.decodeIfPresent([Int].self, forKey: .footnotes) ?? []
    children = try values.decodeIfPresent([ListItem].self, forKey: .children) ?? []
  }
}

extension ListItem: ViewValue {}

extension ListItem {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.number == second.number && first.label.hasSameBytes(as: second.label)
      && (first.label == nil || first.isLabelFollowedByColon == second.isLabelFollowedByColon)
      && first.text.hasSameBytes(as: second.text) && first.footnotes == second.footnotes
      && first.children == second.children
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(label)
    hasher.combine(text)
    hasher.combine(footnotes)
    hasher.combine(children)
  }
}
