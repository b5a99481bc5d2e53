import ArgumentParser
import NewsDigestKit

/// A format of documents that the tool knows.
///
/// A new format of the library needs a case, a line in ``contentType``, and its layout: a ``Presentable`` model.
enum DocumentFormat: String, CaseIterable, Codable, ExpressibleByArgument {
  case newsPost = "news-post"
  case dailyDigest = "daily-digest"
  case monthlyIndex = "monthly-index"
  case podcastEpisode = "podcast-episode"
  case videoDigest = "video-digest"
  /// Chapters in any description. Only who knows what a text is can ask for it: an episode says more of the same.
  case chapterList = "chapter-list"
  case jekyllPost = "jekyll-post"
  case markdownDigest = "markdown-digest"
  case unknown

  /// The formats that are recognised.
  static let detectable = allCases.filter { $0 != .chapterList }

  /// The model of the format's documents.
  var contentType: any (DigestFormat & Presentable).Type {
    switch self {
    case .newsPost: NewsPost.self
    case .dailyDigest: DailyDigest.self
    case .monthlyIndex: MonthlyIndex.self
    case .podcastEpisode: PodcastEpisode.self
    case .videoDigest: VideoDigest.self
    case .chapterList: ChapterList.self
    case .markdownDigest: MarkdownDigest.self
    // A text of no known format is at least the body of a page.
    case .jekyllPost, .unknown: JekyllPost.self
    }
  }
}
