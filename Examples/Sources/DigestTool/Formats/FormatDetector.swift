import NewsDigestKit

/// Tells which format a text has.
enum FormatDetector {
  /// The format of a text.
  ///
  /// Headings that only one producer writes come first. Else a text with front matter is a page, and one made of stories a
  /// news post; one without that lists chapters is an episode.
  static func format(of source: SourceText) -> DocumentFormat {
    let page = JekyllPost(parsing: source)
    let lines = page.body.split(whereSeparator: \.isNewline)
    if let format = format(withTitle: lines.first { $0.hasPrefix("# ") }) { return format }
    if lines.contains(where: isVideoHeading) { return .videoDigest }
    guard page.frontMatter != nil else {
      let hasChapters = ChapterList(parsing: source).allChapters.count >= fewestChapters
      return hasChapters ? .podcastEpisode : .unknown
    }
    let post = NewsPost(parsing: source)
    return isNews(post) || isWrappedNews(post) ? .newsPost : .jekyllPost
  }

  /// Fewer than three times in a text may be anything.
  private static let fewestChapters = 3

  private static func format(withTitle title: Substring?) -> DocumentFormat? {
    guard let title else { return nil }
    if title.hasPrefix("# 🤖 AI 뉴스 아카이브") { return .monthlyIndex }
    return title.hasPrefix("# 🤖 AI 뉴스 - ") ? .dailyDigest : nil
  }

  private static func isVideoHeading(_ line: Substring) -> Bool {
    line.hasPrefix("## 개별 영상 요약") || line.hasPrefix("### ") && line.contains("[링크](https://www.youtube.com/")
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
