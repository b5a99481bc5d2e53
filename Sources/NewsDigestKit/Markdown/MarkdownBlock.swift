/// A part of a Markdown text, in the order of the text.
public enum MarkdownBlock: Hashable, Sendable {
  /// A heading that starts with `#`.
  case heading(level: Int, text: String)
  /// An item of a list, with the items nested in it.
  case listItem(ListItem)
  /// A paragraph of prose, a quotation or a table.
  case paragraph(Paragraph)
  /// A rule.
  case thematicBreak
  /// A fenced code block or an HTML comment, with its fences or marks. Its lines are joined by line feeds.
  case verbatim(String)
}

extension MarkdownBlock {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    switch (first, second) {
    case (.heading(let level, let one), .heading(let otherLevel, let other)):
      level == otherLevel && one.hasSameBytes(as: other)
    case (.listItem(let one), .listItem(let other)): one == other
    case (.paragraph(let one), .paragraph(let other)): one == other
    case (.thematicBreak, .thematicBreak): true
    case (.verbatim(let one), .verbatim(let other)): one.hasSameBytes(as: other)
    case (.heading, _), (.listItem, _), (.paragraph, _), (.thematicBreak, _), (.verbatim, _): false
    }
  }
}

extension MarkdownBlock: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case type, level, text
  }

  /// The `type` of a block in JSON.
  enum Kind: String, Codable, JSONForm, CaseIterable {
    case heading, listItem, paragraph, thematicBreak, verbatim
  }

  /// Decodes a block.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(Kind.self, forKey: .type) {
    case .heading:
      self = .heading(
        level: try values.decode(Int.self, forKey: .level), text: try values.decode(String.self, forKey: .text))
    case .listItem: self = .listItem(try ListItem(from: decoder))
    case .paragraph: self = .paragraph(try Paragraph(from: decoder))
    case .thematicBreak: self = .thematicBreak
    case .verbatim: self = .verbatim(try values.decode(String.self, forKey: .text))
    }
  }

  /// Writes an object with the block's `type` and its properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    switch self {
    case .heading(let level, let text):
      try values.encode(Kind.heading, forKey: CodingKeys.type)
      try values.encode(level, forKey: CodingKeys.level)
      try values.encode(text, forKey: CodingKeys.text)
    case .listItem(let item):
      try values.encode(Kind.listItem, forKey: CodingKeys.type)
      try item.encodeMembers(to: &values)
    case .paragraph(let paragraph):
      try values.encode(Kind.paragraph, forKey: CodingKeys.type)
      try paragraph.encodeMembers(to: &values)
    case .thematicBreak:
      try values.encode(Kind.thematicBreak, forKey: CodingKeys.type)
    case .verbatim(let text):
      try values.encode(Kind.verbatim, forKey: CodingKeys.type)
      try values.encode(text, forKey: CodingKeys.text)
    }
  }
}

/// A block of a format that can be any Markdown.
public protocol MarkdownBlockConvertible {
  /// Makes a block of one of Markdown.
  static func markdown(_ block: MarkdownBlock) -> Self
}

extension MarkdownBlockConvertible {
  /// A heading that starts no part of the document.
  public static func heading(level: Int, text: String) -> Self { markdown(.heading(level: level, text: text)) }
  /// An item of a list.
  public static func listItem(_ item: ListItem) -> Self { markdown(.listItem(item)) }
  /// A paragraph of prose.
  public static func paragraph(_ paragraph: Paragraph) -> Self { markdown(.paragraph(paragraph)) }
  /// A thematic break. One between two sections of the document is not a block.
  public static var thematicBreak: Self { markdown(.thematicBreak) }
  /// A fenced code block or an HTML comment.
  public static func verbatim(_ text: String) -> Self { markdown(.verbatim(text)) }
}
