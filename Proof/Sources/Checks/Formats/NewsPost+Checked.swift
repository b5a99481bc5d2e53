public import Generation
public import NewsDigestKit

extension NewsPost: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    ["/news-posts/", "Samples/news-post", "00-ai-news", "seeds/000", "seeds/001"]
  }

  /// Draws news posts, and edits them.
  public static var generator: Generator<NewsPost> { .newsPost }

  /// Sets the headline of the story in the middle, or adds one.
  public mutating func makeEdit() {
    if stories.isEmpty { return stories.append(Story(headline: "새 소식", blocks: [])) }
    stories[stories.count / 2].headline = "새 소식"
  }

  /// The views of each story, of the front matter and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    var properties: [Any?] = []
    for story in stories {
      properties += [story.citations, story.images, story.summary, story.insights]
      for case .markdown(let block) in story.blocks { properties += block.derivedProperties }
    }
    return properties + derived(frontMatter, in: source) + derived(Digest(self), in: source)
  }
}
