import NewsDigestKit

/// Tells which format a text has.
enum FormatDetector {
  /// The format of a text: a text with front matter is a page, and one made of stories a news post.
  static func format(of source: SourceText) -> DocumentFormat {
    let post = NewsPost(parsing: source)
    guard post.frontMatter != nil else { return .unknown }
    return isNews(post) || isWrappedNews(post) ? .newsPost : .jekyllPost
  }

  /// Whether most sections are stories.
  ///
  /// One alone may be a coincidence.
  private static func isNews(_ post: NewsPost) -> Bool {
    post.stories.count(where: isNews) * 2 > post.stories.count
  }

  /// Whether a section is a story: it names its source before it says anything, or sums up.
  private static func isNews(_ story: NewsPost.Story) -> Bool {
    let opening = story.blocks.first { if case .image = $0 { false } else { true } }
    if case .citation = opening { return true }
    return !story.summary.isEmpty
  }

  /// Whether all of a post stands in a code block, as language models like to answer.
  private static func isWrappedNews(_ post: NewsPost) -> Bool {
    guard post.stories.isEmpty, case .markdown(.verbatim(let block)) = post.introduction.first,
      let firstLine = block.firstIndex(of: "\n"),
      let inside = try? NewsPost(parsing: String(block[firstLine...]))
    else { return false }
    return isNews(inside)
  }
}
