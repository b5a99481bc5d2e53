/// A paragraph of running text, as Markdown.
public struct Paragraph: Hashable, Codable, Sendable {
  /// The text as written, its lines joined by line feeds.
  public var text: String

  /// Makes a paragraph of a text.
  public init(_ text: String) {
    self.text = text
  }

  /// The links in the running text, in order, but not pictures.
  public internal(set) var links: [Link] {
    get { Link.all(in: text) }
    set { text = Link.replacing(newValue, in: text) }
  }

  private enum CodingKeys: CodingKey {
    case text, links
  }

  /// Decodes a paragraph. Only `text` is required, and `links` must not contradict it.
  public init(from decoder: any Decoder) throws {
    text = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .text)
    try ViewDecoder<CodingKeys>(decoder, views: [.links]).decode(\.links, forKey: .links, of: .text, into: &self)
  }

  /// Writes `text`, and `links` where there are any.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(text, forKey: .text)
    let links = links
    if !links.isEmpty { try values.encode(links, forKey: .links) }
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
}
