public import Generation
public import NewsDigestKit

extension JekyllPost: CheckedFormat {
  /// What the paths of its documents hold.
  public static var pathMarks: [String] {
    [
      "/jekyll-posts/", "/just-the-docs/", "/toc-documents/", "/news-posts/", "Samples/jekyll-post", "/bad/",
    ]
  }

  /// Draws posts, and edits them.
  public static var generator: Generator<JekyllPost> { .jekyllPost }

  /// Adds a line to the body, and sets the title where there is a front matter.
  public mutating func makeEdit() {
    body += "새 글\n"
    if frontMatter != nil { frontMatter?["title"] = "새 글" }
  }

  /// The views of the front matter and of the document.
  public func derivedProperties(in source: SourceText) -> [Any?] {
    let properties: [Any?] = [content, Link.all(in: body)]
    return properties + derived(frontMatter, in: source) + derived(Digest(self), in: source)
  }
}
