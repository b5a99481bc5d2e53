/// Any post or page of a Jekyll site: front matter, and a body of which nothing is assumed.
public struct JekyllPost: Hashable, Codable, JSONObjectForm, Sendable {
  /// The front matter; `nil` when the file has none, in which case Jekyll copies it as it is.
  public var frontMatter: FrontMatter?
  /// Everything after the line that closes the front matter, byte for byte.
  public var body: String

  /// Makes a post.
  public init(frontMatter: FrontMatter?, body: String) {
    (self.frontMatter, self.body) = (frontMatter, body)
  }

  private enum CodingKeys: CodingKey {
    case frontMatter, body
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(frontMatter, forKey: CodingKeys.frontMatter)
    try values.encode(body, forKey: CodingKeys.body)
  }

  /// The body as Jekyll gives it to Markdown: from the first line that is not blank on.
  ///
  /// Jekyll's rule for the closing line includes all blank lines that follow, and keeps the indentation of the next
  /// line.
  public var content: Substring {
    guard frontMatter != nil else { return body[...] }
    let blank = body.utf8.prefix(while: \.isRubyWhiteSpace)
    guard blank.endIndex < body.utf8.endIndex else { return "" }
    return blank.lastIndex(of: .lineFeed).map { body[body.utf8.index(after: $0)...] } ?? body[...]
  }
}

extension JekyllPost: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(frontMatter: nil, body: "") }

  /// How a post is written.
  public static let grammar = Grammar<JekyllPost>(JekyllPostSyntax.self)
}

extension JekyllPost {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.frontMatter == second.frontMatter && first.body.hasSameBytes(as: second.body)
  }
}
