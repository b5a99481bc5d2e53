/// A Jekyll news post: front matter, and stories with their sources, a summary and insights.
///
///     ## headline
///     [publisher](url) – 발행일: 2025-12-03
///     ### 요약
///     - …
///     ### 주요 내용 및 시사점
///     - **기술적 의미**: …
public struct NewsPost: Hashable, Sendable {
  /// The front matter; `nil` when the post has none.
  public var frontMatter: FrontMatter?
  /// What comes before the first story; the whole post without stories.
  public var introduction: [Block]
  /// The stories, in order.
  public var stories: [Story]

  /// Makes a post.
  public init(frontMatter: FrontMatter?, introduction: [Block] = [], stories: [Story] = []) {
    (self.frontMatter, self.introduction, self.stories) = (frontMatter, introduction, stories)
  }

  /// Makes a post with the front matter that Jekyll expects.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - date: When the post is published.
  ///   - categories: The categories, written as one string, as in the generated posts.
  ///   - stories: The stories.
  public init(title: String, date: DateTime, categories: [String] = ["news"], stories: [Story]) {
    self.init(
      frontMatter: FrontMatter(fields: [
        .init(key: "layout", value: "post"),
        .init(key: "title", value: .string(title)),
        .init(key: "date", value: .dateTime(date)),
        .init(key: "categories", value: .string(categories.joined(separator: " "))),
      ]),
      stories: stories)
  }
}

extension NewsPost: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(frontMatter: nil) }

  /// How a news post is written.
  public static let grammar = Grammar<NewsPost>(NewsPostSyntax.self)
}

extension NewsPost: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case frontMatter, introduction, stories
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(frontMatter, forKey: CodingKeys.frontMatter)
    try values.encode(introduction, forKey: CodingKeys.introduction)
    try values.encode(stories, forKey: CodingKeys.stories)
  }

  /// Decodes a post. Only `stories` is required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    frontMatter = try values.decodeIfPresent(FrontMatter.self, forKey: .frontMatter)
    introduction = try values.decodeIfPresent([Block].self, forKey: .introduction) ?? []
    stories = try values.decode([Story].self, forKey: .stories)
  }
}
