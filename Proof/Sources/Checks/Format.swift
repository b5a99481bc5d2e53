public import Generation
import NewsDigestKit

/// The formats, with what is needed to check each.
public enum Format: String, CaseIterable, Sendable, Codable {
  case newsPost = "news-post"
  case dailyDigest = "daily-digest"
  case monthlyIndex = "monthly-index"
  case podcastEpisode = "podcast-episode"
  case chapterList = "chapter-list"
  case videoDigest = "video-digest"
  case jekyllPost = "jekyll-post"
  case markdownDigest = "markdown-digest"

  /// The type of the format's documents.
  public var contentType: any CheckedFormat.Type {
    switch self {
    case .newsPost: NewsPost.self
    case .dailyDigest: DailyDigest.self
    case .monthlyIndex: MonthlyIndex.self
    case .podcastEpisode: PodcastEpisode.self
    case .chapterList: ChapterList.self
    case .videoDigest: VideoDigest.self
    case .jekyllPost: JekyllPost.self
    case .markdownDigest: MarkdownDigest.self
    }
  }

  /// Checks of generated models.
  public func models(_ documents: Documents) -> Check {
    // Writing over a large text takes long and shows no more.
    let sources = documents.sources(of: self, upTo: 8_000)
    func check<Content: CheckedFormat>(as content: Content.Type) -> Check {
      Check(format: rawValue, run: ModelCheck<Content>(over: sources).trial)
    }
    return check(as: contentType)
  }

  /// Checks of random edits on documents of up to so many bytes.
  public func edits(_ documents: Documents, upTo byteCount: Int) -> Check {
    let sources = documents.sources(of: self, upTo: byteCount)
    func check<Content: CheckedFormat>(as content: Content.Type) -> Check {
      Check(format: rawValue, run: EditCheck<Content>(of: sources).trial)
    }
    return check(as: contentType)
  }

  /// Checks of corrupted documents up to a number of bytes, and the choices that cut the small ones at every byte.
  public func mutations(_ documents: Documents, upTo byteCount: Int) -> (check: Check, cuts: [Choices]) {
    let sources = documents.sources(of: self, upTo: byteCount)
    func check<Content: CheckedFormat>(as content: Content.Type) -> (check: Check, cuts: [Choices]) {
      let texts = TextCheck(content, of: sources)
      let cuts = texts.smallDocuments(upTo: 4_000).prefix(8).enumerated().flatMap { document, byteCount in
        (0...byteCount).map { TextCheck<Content>.cut(document: document, at: $0) }
      }
      return (Check(format: rawValue, run: texts.trial), cuts)
    }
    return check(as: contentType)
  }
}
