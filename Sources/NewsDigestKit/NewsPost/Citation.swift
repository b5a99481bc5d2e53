/// A source of a story: `[publisher](url) – 발행일: 2025-12-03`.
public struct Citation: Hashable, Codable, JSONObjectForm, Sendable {
  /// Who published it, or what the link calls it.
  public var name: String
  /// The title in the link when the publisher is before it: `Publisher - [title](url)`.
  public var title: String?
  /// Where it is, as written; `nil` where only the name is given.
  public var url: String?
  /// The day of publication (`발행일`).
  public var publishedOn: CalendarDate?
  /// A remark after the date, without the parentheses around it.
  public var note: String?
  /// The numbers of its footnote references, `[1][3]`.
  public var footnotes: [Int]
  /// How the citation is laid out. It does not count for equality.
  public var layout = Layout()

  /// Makes a citation.
  public init(
    name: String, title: String? = nil, url: String? = nil, publishedOn: CalendarDate? = nil, note: String? = nil,
    footnotes: [Int] = []
  ) {
    (self.name, self.title, self.url) = (name, title, url)
    (self.publishedOn, self.note, self.footnotes) = (publishedOn, note, footnotes)
  }

  private enum CodingKeys: CodingKey {
    case name, title, url, publishedOn, note, footnotes, layout
  }

  /// Writes an object of the citation's properties; `layout` only where it is not that of a new citation.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(name, forKey: CodingKeys.name)
    try values.encodeIfPresent(title, forKey: CodingKeys.title)
    try values.encodeIfPresent(url, forKey: CodingKeys.url)
    try values.encodeIfPresent(publishedOn, forKey: CodingKeys.publishedOn)
    try values.encodeIfPresent(note, forKey: CodingKeys.note)
    try values.encode(footnotes, forKey: CodingKeys.footnotes)
    try values.encodeIfPresent(layout == Layout() ? nil : layout, forKey: CodingKeys.layout)
  }

  /// Decodes a citation. Only `name` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    title = try values.decodeIfPresent(String.self, forKey: .title)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    publishedOn = try values.decodeIfPresent(CalendarDate.self, forKey: .publishedOn)
    note = try values.decodeIfPresent(String.self, forKey: .note)
    footnotes = try values.decodeIfPresent([Int].self, forKey: .footnotes) ?? []
    layout = try values.decodeIfPresent(Layout.self, forKey: .layout) ?? Layout()
  }
}

extension Citation: ViewValue {}

extension Citation {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.name.hasSameBytes(as: second.name) && first.title.hasSameBytes(as: second.title)
      && first.url.hasSameBytes(as: second.url) && first.publishedOn == second.publishedOn
      && first.note.hasSameBytes(as: second.note) && first.footnotes == second.footnotes
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(title)
    hasher.combine(url)
    hasher.combine(publishedOn)
    hasher.combine(note)
    hasher.combine(footnotes)
  }
}
