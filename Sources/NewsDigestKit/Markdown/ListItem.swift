/// An item of a list, such as `- **산업적 영향**: …[2]`, with the items nested in it.
public struct ListItem: Hashable, Codable, JSONObjectForm, Sendable {
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
  /// How the item is laid out. It does not count for equality.
  public var layout = Layout()

  /// Makes an item.
  public init(
    number: Int? = nil, label: String? = nil, isLabelFollowedByColon: Bool = true, text: String, footnotes: [Int] = [],
    children: [ListItem] = []
  ) {
    (self.number, self.label, self.isLabelFollowedByColon) = (number, label, isLabelFollowedByColon)
    (self.text, self.footnotes, self.children) = (text, footnotes, children)
  }

  private enum CodingKeys: CodingKey {
    case number, label, isLabelFollowedByColon, text, footnotes, children, layout
  }

  /// Writes an object of the item's properties; `isLabelFollowedByColon` only where it is false, and `layout` where it
  /// is not that of a new item.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(number, forKey: CodingKeys.number)
    try values.encodeIfPresent(label, forKey: CodingKeys.label)
    try values.encodeIfPresent(isLabelFollowedByColon ? nil : false, forKey: CodingKeys.isLabelFollowedByColon)
    try values.encode(text, forKey: CodingKeys.text)
    try values.encode(footnotes, forKey: CodingKeys.footnotes)
    try values.encode(children, forKey: CodingKeys.children)
    try values.encodeIfPresent(layout == Layout() ? nil : layout, forKey: CodingKeys.layout)
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
    layout = try values.decodeIfPresent(Layout.self, forKey: .layout) ?? Layout()
  }
}

extension ListItem: ViewValue {}

extension ListItem {
  /// How an item is laid out where the page depends on it: canonical form keeps it.
  ///
  /// It is not a value. Two items that only differ in it are equal, and where it means nothing it is not written.
  public struct Layout: Hashable, Codable, JSONObjectForm, Sendable {
    /// What separates the item from the block before it: a blank line makes a list loose (CommonMark 5.3), and a line
    /// ending after a paragraph none to kramdown. By default, a list is tight, and a blank line is above its first item
    /// if that follows text.
    public var separation: BlockSeparation?
    /// How many columns a nested item is to the right of the one that it is in, where not every renderer nests it:
    /// fewer than to the text of that one, or so many more that it is text to CommonMark. By default, it is below the
    /// text.
    public var indentation: Int?
    /// Where the footnote references are; `nil` directly after the text.
    public var footnotes: FootnotePlacement?

    private enum CodingKeys: CodingKey {
      case separation, indentation, footnotes
    }

    /// Writes an object of the properties.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encodeIfPresent(separation, forKey: CodingKeys.separation)
      try values.encodeIfPresent(indentation, forKey: CodingKeys.indentation)
      try values.encodeIfPresent(footnotes, forKey: CodingKeys.footnotes)
    }

    /// Makes a layout.
    public init(
      separation: BlockSeparation? = nil, indentation: Int? = nil, footnotes: FootnotePlacement? = nil
    ) {
      (self.separation, self.indentation, self.footnotes) = (separation, indentation, footnotes)
    }
  }

  /// Where the footnote references of an item are.
  public enum FootnotePlacement: String, Hashable, Codable, JSONForm, Sendable, CaseIterable {
    /// After the text and a space: `text. [1]`.
    case afterSpace
    /// Before the full stop of the text: `text[1].`
    case beforeStop
    /// Before the full stop of the text, after a space: `text [1].`
    case beforeStopAfterSpace
  }
}

extension ListItem.FootnotePlacement {
  /// The placement in an item of a text; `nil` directly after the text.
  init?(isSpaced: Bool, isStopAfter: Bool) {
    switch (isSpaced, isStopAfter) {
    case (false, false): return nil
    case (true, false): self = .afterSpace
    case (false, true): self = .beforeStop
    case (true, true): self = .beforeStopAfterSpace
    }
  }

  var isSpaced: Bool { self != .beforeStop }
  var isStopAfter: Bool { self != .afterSpace }

  /// The placement as layout of a segment.
  init?(layout: Int) { self.init(isSpaced: layout & 1 != 0, isStopAfter: layout & 2 != 0) }
  static func layout(of placement: Self?) -> Int {
    placement.map { ($0.isSpaced ? 1 : 0) | ($0.isStopAfter ? 2 : 0) } ?? 0
  }
}

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
