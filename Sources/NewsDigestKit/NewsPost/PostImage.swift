/// A picture of a story: `![alt](url)`, or the mark that one was taken out, `<!-- Broken Image Removed: alt -->`.
public struct PostImage: Hashable, Codable, JSONObjectForm, Sendable {
  /// What the picture shows.
  public var alternativeText: String
  /// Where it is, as written; `nil` for one that was taken out.
  public var url: String?
  /// The numbers of its footnote references.
  public var footnotes: [Int]
  /// What separates it from the block before it, where that is not a blank line. It is layout, which does not count for
  /// equality.
  public var separation: BlockSeparation?

  /// Makes a picture.
  public init(alternativeText: String, url: String?, footnotes: [Int] = []) {
    (self.alternativeText, self.url, self.footnotes) = (alternativeText, url, footnotes)
  }

  private enum CodingKeys: CodingKey {
    case alternativeText, url, footnotes, separation
  }

  /// Writes an object of the picture's properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(alternativeText, forKey: CodingKeys.alternativeText)
    try values.encodeIfPresent(url, forKey: CodingKeys.url)
    try values.encode(footnotes, forKey: CodingKeys.footnotes)
    try values.encodeIfPresent(separation, forKey: CodingKeys.separation)
  }

  /// Decodes a picture. Only `alternativeText` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    alternativeText = try values.decode(String.self, forKey: .alternativeText)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    footnotes = try values.decodeIfPresent([Int].self, forKey: .footnotes) ?? []
    separation = try values.decodeIfPresent(BlockSeparation.self, forKey: .separation)
  }
}

extension PostImage: ViewValue {}

extension PostImage {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.alternativeText.hasSameBytes(as: second.alternativeText) && first.url.hasSameBytes(as: second.url)
      && first.footnotes == second.footnotes
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(alternativeText)
    hasher.combine(url)
    hasher.combine(footnotes)
  }
}
