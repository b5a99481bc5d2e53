extension Digest {
  /// What the document calls itself: the title in its front matter, or the heading of a day or a month; `nil` where it has none, as
  /// show notes do.
  public var title: String? {
    switch self {
    case .newsPost(let post): return post.frontMatter?.title
    case .dailyDigest(let digest):
      for case .markdown(.heading(1, let text)) in digest.introduction { return text }
    case .monthlyIndex(let index):
      for case .heading(1, let text) in index.introduction { return text }
    case .videoDigest(let digest): return digest.frontMatter?.title ?? digest.pageTitle
    case .jekyllPost(let post): return post.frontMatter?.title
    case .podcastEpisode, .chapterList, .unknown: return nil
    }
    return nil
  }

  /// The day that the document is about, or that it was published or recorded on; `nil` where it names none, and for a month.
  public var date: CalendarDate? {
    switch self {
    case .newsPost(let post): post.frontMatter?.date?.date
    case .dailyDigest(let digest): digest.date
    case .podcastEpisode(let episode): episode.recordedOn
    case .videoDigest(let digest): digest.date
    case .jekyllPost(let post): post.frontMatter?.date?.date
    case .monthlyIndex, .chapterList, .unknown: nil
    }
  }
}
