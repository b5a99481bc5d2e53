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

  /// Checks of generated models.
  public func models(_ documents: Documents) -> Check {
    // Writing over a large text takes long and shows no more.
    let sources = documents.sources(of: self, upTo: 8_000)
    return switch self {
    case .newsPost: check(ModelCheck(.newsPost, over: sources).trial)
    case .dailyDigest: check(ModelCheck(.dailyDigest, over: sources).trial)
    case .monthlyIndex: check(ModelCheck(.monthlyIndex, over: sources).trial)
    case .podcastEpisode: check(ModelCheck(.podcastEpisode, over: sources).trial)
    case .chapterList: check(ModelCheck(.chapterList, over: sources).trial)
    case .videoDigest: check(ModelCheck(.videoDigest, over: sources).trial)
    case .jekyllPost: check(ModelCheck(.jekyllPost, over: sources).trial)
    }
  }

  /// Checks of random edits on documents of up to so many bytes.
  public func edits(_ documents: Documents, upTo byteCount: Int) -> Check {
    let sources = documents.sources(of: self, upTo: byteCount)
    return switch self {
    case .newsPost: check(EditCheck(.newsPost, of: sources).trial)
    case .dailyDigest: check(EditCheck(.dailyDigest, of: sources).trial)
    case .monthlyIndex: check(EditCheck(.monthlyIndex, of: sources).trial)
    case .podcastEpisode: check(EditCheck(.podcastEpisode, of: sources).trial)
    case .chapterList: check(EditCheck(.chapterList, of: sources).trial)
    case .videoDigest: check(EditCheck(.videoDigest, of: sources).trial)
    case .jekyllPost: check(EditCheck(.jekyllPost, of: sources).trial)
    }
  }

  /// Checks of spoilt documents of up to so many bytes, and the choices that cut the small ones at every byte.
  public func mutations(_ documents: Documents, upTo byteCount: Int) -> (check: Check, cuts: [Choices]) {
    let sources = documents.sources(of: self, upTo: byteCount)
    return switch self {
    case .newsPost: mutations(TextCheck(NewsPost.self, of: sources))
    case .dailyDigest: mutations(TextCheck(DailyDigest.self, of: sources))
    case .monthlyIndex: mutations(TextCheck(MonthlyIndex.self, of: sources))
    case .podcastEpisode: mutations(TextCheck(PodcastEpisode.self, of: sources))
    case .chapterList: mutations(TextCheck(ChapterList.self, of: sources))
    case .videoDigest: mutations(TextCheck(VideoDigest.self, of: sources))
    case .jekyllPost: mutations(TextCheck(JekyllPost.self, of: sources))
    }
  }

  private func check(_ trial: @escaping @Sendable (inout Choices) -> Trial) -> Check {
    Check(format: rawValue, run: trial)
  }

  private func mutations<Content>(_ texts: TextCheck<Content>) -> (check: Check, cuts: [Choices]) {
    let cuts = texts.smallDocuments(upTo: 4_000).prefix(8).enumerated().flatMap { document, byteCount in
      (0...byteCount).map { TextCheck<Content>.cut(document: document, at: $0) }
    }
    return (check(texts.trial), cuts)
  }
}
