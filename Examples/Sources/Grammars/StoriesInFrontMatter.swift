import NewsDigestKit

/// The format of an English daily whose stories are all in the front matter.
struct StoriesInFrontMatter: DigestFormat {
  var frontMatter: FrontMatter?
  var blocks: [MarkdownBlock] = []

  struct Story: Hashable, Sendable {
    var title: String
    var source: String
    var url: String
    var summary: String
  }
  static let grammar = Grammar<StoriesInFrontMatter> {
    FrontMatterBlock(\.frontMatter)
    Blocks(\.blocks)
  }

  /// The stories of the front matter. Setting them changes the fields that differ.
  var stories: [Story] {
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
