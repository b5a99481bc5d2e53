import Checks
import NewsDigestKit

/// A format whose documents are measured, with an edit that any of them can have.
protocol GrowthFormat: DigestFormat {
  /// Changes the part in the middle, or adds one where there is none.
  mutating func makeEdit()
}

extension NewsPost: GrowthFormat {
  mutating func makeEdit() {
    if stories.isEmpty { return stories.append(Story(headline: "새 소식", blocks: [])) }
    stories[stories.count / 2].headline = "새 소식"
  }
}

extension DailyDigest: GrowthFormat {
  mutating func makeEdit() {
    if entries.isEmpty { return entries.append(Entry(title: "새 소식", blocks: [])) }
    entries[entries.count / 2].title = "새 소식"
  }
}

extension MonthlyIndex: GrowthFormat {
  mutating func makeEdit() {
    if days.isEmpty { return introduction.append(.paragraph(Paragraph("새 글"))) }
    days.remove(at: days.count / 2)
  }
}

extension ChapterList: GrowthFormat {
  mutating func makeEdit() {
    if chapters.isEmpty { return closing.append("새 글") }
    chapters[chapters.count / 2].title = "새 장"
  }
}

extension PodcastEpisode: GrowthFormat {
  mutating func makeEdit() { chapterList.makeEdit() }
}

extension VideoDigest: GrowthFormat {
  mutating func makeEdit() {
    if videos.isEmpty { return closing.append(.paragraph(Paragraph("새 글"))) }
    videos[videos.count / 2].title = "새 영상"
  }
}

extension JekyllPost: GrowthFormat {
  mutating func makeEdit() {
    body += "새 글\n"
    if frontMatter != nil { frontMatter?["title"] = "새 글" }
  }
}

extension Format {
  var growthType: any GrowthFormat.Type {
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
}
