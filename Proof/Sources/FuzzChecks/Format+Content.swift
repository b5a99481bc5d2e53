import Checks
import Generation
import NewsDigestKit

extension Format {
  /// The format that a text is recognised as.
  init(of source: SourceText) {
    switch DigestRecognition(of: source).kind {
    case .newsPost: self = .newsPost
    case .dailyDigest: self = .dailyDigest
    case .monthlyIndex: self = .monthlyIndex
    case .podcastEpisode: self = .podcastEpisode
    case .videoDigest: self = .videoDigest
    case .jekyllPost: self = .jekyllPost
    case .unknown: self = .chapterList
    }
  }

  /// The type of the format's documents.
  var contentType: any DigestFormat.Type {
    switch self {
    case .newsPost: NewsPost.self
    case .dailyDigest: DailyDigest.self
    case .monthlyIndex: MonthlyIndex.self
    case .podcastEpisode: PodcastEpisode.self
    case .chapterList: ChapterList.self
    case .videoDigest: VideoDigest.self
    case .jekyllPost: JekyllPost.self
    }
  }

  /// Draws a model from choices, and writes it.
  func modelTrial(_ choices: inout Choices) -> Trial {
    switch self {
    case .newsPost: ModelCheck(.newsPost, over: []).trial(&choices)
    case .dailyDigest: ModelCheck(.dailyDigest, over: []).trial(&choices)
    case .monthlyIndex: ModelCheck(.monthlyIndex, over: []).trial(&choices)
    case .podcastEpisode: ModelCheck(.podcastEpisode, over: []).trial(&choices)
    case .chapterList: ModelCheck(.chapterList, over: []).trial(&choices)
    case .videoDigest: ModelCheck(.videoDigest, over: []).trial(&choices)
    case .jekyllPost: ModelCheck(.jekyllPost, over: []).trial(&choices)
    }
  }

  /// Draws edits of a document from choices, and writes it.
  func editTrial(of source: SourceText, _ choices: inout Choices) -> Trial {
    switch self {
    case .newsPost: EditCheck(.newsPost, of: [source]).trial(&choices)
    case .dailyDigest: EditCheck(.dailyDigest, of: [source]).trial(&choices)
    case .monthlyIndex: EditCheck(.monthlyIndex, of: [source]).trial(&choices)
    case .podcastEpisode: EditCheck(.podcastEpisode, of: [source]).trial(&choices)
    case .chapterList: EditCheck(.chapterList, of: [source]).trial(&choices)
    case .videoDigest: EditCheck(.videoDigest, of: [source]).trial(&choices)
    case .jekyllPost: EditCheck(.jekyllPost, of: [source]).trial(&choices)
    }
  }
}

extension Trial {
  /// The laws that do not hold, with the case behind them.
  var describedViolations: [Violation] {
    violations.map { Violation($0.law, "\($0.description)\ncase: \(input())") }
  }
}
