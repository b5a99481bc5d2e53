public import NewsDigestKit

/// The format of an English daily whose stories are all in the front matter.
public struct StoriesInFrontMatter: DigestFormat {
  public var frontMatter: FrontMatter?
  public var blocks: [MarkdownBlock] = []

  public struct Story: Hashable, Sendable {
    public var title: String
    public var source: String
    public var url: String
    public var summary: String
  }

  public init() {}

  public static let grammar = Grammar<StoriesInFrontMatter> {
    FrontMatterBlock(\.frontMatter)
    Blocks(\.blocks)
  }

  /// The stories of the front matter. Setting them changes the fields that differ.
  public var stories: [Story] {
    get {
      guard case .sequence(let items)? = frontMatter?["stories"] else { return [] }
      return items.map { item in
        Story(
          title: item["title"]?.string ?? "", source: item["source"]?.string ?? "", url: item["url"]?.string ?? "",
          summary: item["summary"]?.string ?? "")
      }
    }
    set {
      let items = newValue.map { story -> YAMLValue in
        // The keys are in alphabetical order in every file.
        .mapping([
          .init(key: "source", value: .string(story.source)), .init(key: "summary", value: .string(story.summary)),
          .init(key: "title", value: .string(story.title)), .init(key: "url", value: .string(story.url)),
        ])
      }
      frontMatter?["stories"] = .sequence(items)
    }
  }
}
