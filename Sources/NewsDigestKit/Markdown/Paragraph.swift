/// A paragraph of running text, as Markdown.
public struct Paragraph: Hashable, Codable, JSONObjectForm, Sendable {
  /// The text as written, its lines joined by line feeds.
  public var text: String
  /// What separates it from the block before it, where that is not a blank line. It is layout, which does not count for
  /// equality.
  public var separation: BlockSeparation?

  /// Makes a paragraph of a text.
  public init(_ text: String) {
    self.text = text
  }

  /// The paragraph of a segment.
  init(_ segment: borrowing Segment) {
    (text, separation) = (segment.text(.text), BlockSeparation(segment.kind))
  }

  /// The links in the running text, in order, but not pictures.
  public internal(set) var links: [Link] {
    get { Link.all(in: text) }
    set { text = Link.replacing(newValue, in: text) }
  }

  private enum CodingKeys: CodingKey {
    case text, links, separation
  }

  /// Decodes a paragraph. Only `text` is required, and `links` must not contradict it.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    text = try values.decode(String.self, forKey: .text)
    separation = try values.decodeIfPresent(BlockSeparation.self, forKey: .separation)
    try ViewDecoder<CodingKeys>(decoder, views: [.links]).decode(\.links, forKey: .links, of: .text, into: &self)
  }

  /// Writes `text`, and `links` and `separation` where there are any.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(text, forKey: CodingKeys.text)
    try values.encodeIfNotEmpty(links, forKey: CodingKeys.links)
    try values.encodeIfPresent(separation, forKey: CodingKeys.separation)
  }
}

extension Paragraph: ExpressibleByStringInterpolation {
  /// Makes a paragraph of a text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Paragraph {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.hasSameBytes(as: second.text)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
