/// The formats of documents.
public enum DigestKind: String, Hashable, Codable, Sendable, CaseIterable {
  /// A ``NewsPost``.
  case newsPost = "news-post"
  /// A ``DailyDigest``.
  case dailyDigest = "daily-digest"
  /// A ``MonthlyIndex``.
  case monthlyIndex = "monthly-index"
  /// A ``PodcastEpisode``.
  case podcastEpisode = "podcast-episode"
  /// A ``ChapterList``, for who knows that a text is one. Texts are recognised as a ``podcastEpisode`` instead, which
  /// says more of the same.
  case chapterList = "chapter-list"
  /// A ``VideoDigest``.
  case videoDigest = "video-digest"
  /// A ``JekyllPost``: a front matter, and a body of no other known format.
  case jekyllPost = "jekyll-post"
  /// A ``MarkdownDigest``: a text without a front matter and of no other known format, whose lines link to other pages.
  case markdownDigest = "markdown-digest"
  /// No known format.
  case unknown

  /// The model of documents of this format; a text of an unknown one is a ``JekyllPost`` without a front matter.
  public var contentType: any DigestFormat.Type {
    switch self {
    case .newsPost: NewsPost.self
    case .dailyDigest: DailyDigest.self
    case .monthlyIndex: MonthlyIndex.self
    case .podcastEpisode: PodcastEpisode.self
    case .chapterList: ChapterList.self
    case .videoDigest: VideoDigest.self
    case .markdownDigest: MarkdownDigest.self
    case .jekyllPost, .unknown: JekyllPost.self
    }
  }
}
