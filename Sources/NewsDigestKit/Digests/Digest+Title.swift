extension Digest {
  /// The title of the document: that in its front matter, or the heading of a day or a month; `nil` without one, as for
  /// show notes.
  public var title: String? {
    switch self {
    case .newsPost(let post): return post.frontMatter?.title
    case .dailyDigest(let digest):
      for case .markdown(.heading(1, let text)) in digest.introduction { return text }
    case .monthlyIndex(let index):
      for case .heading(1, let text) in index.introduction { return text }
    case .videoDigest(let digest): return digest.frontMatter?.title ?? digest.pageTitle
    case .jekyllPost(let post): return post.frontMatter?.title
    case .markdownDigest(let digest): return digest.title
    case .podcastEpisode, .chapterList, .unknown: return nil
    }
    return nil
  }

  /// The day that the document is about, or on which it was published or recorded; `nil` if it has none, and for a
  /// month.
  public var date: CalendarDate? {
    switch self {
    case .newsPost(let post): post.frontMatter?.date?.date
    case .dailyDigest(let digest): digest.date
    case .podcastEpisode(let episode): episode.recordedOn
    case .videoDigest(let digest): digest.date
    case .jekyllPost(let post): post.frontMatter?.date?.date
    case .markdownDigest(let digest): digest.date
    case .monthlyIndex, .chapterList, .unknown: nil
    }
  }
}
