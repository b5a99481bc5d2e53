public import Generation
public import NewsDigestKit

/// A format with what its checks need.
public protocol CheckedFormat: DigestFormat {
  /// Draws models, and edits them.
  static var generator: Generator<Self> { get }
  /// Makes an edit that any document can have: changes the part in the middle, or adds one where there is none.
  mutating func makeEdit()
  /// All that the library works out from a document when it is asked for it, each property once.
  ///
  /// - Parameter source: The text of the document.
  func derivedProperties(in source: SourceText) -> [Any?]
}

extension NewsPost: CheckedFormat {
  /// Draws news posts, and edits them.
  public static var generator: Generator<NewsPost> { .newsPost }

  /// Sets the headline of the story in the middle, or adds one.
  public mutating func makeEdit() {
    if stories.isEmpty { return stories.append(Story(headline: "새 소식", blocks: [])) }
    stories[stories.count / 2].headline = "새 소식"
  }
}

extension DailyDigest: CheckedFormat {
  /// Draws daily digests, and edits them.
  public static var generator: Generator<DailyDigest> { .dailyDigest }

  /// Sets the title of the entry in the middle, or adds one.
  public mutating func makeEdit() {
    if entries.isEmpty { return entries.append(Entry(title: "새 소식", blocks: [])) }
    entries[entries.count / 2].title = "새 소식"
  }
}

extension MonthlyIndex: CheckedFormat {
  /// Draws monthly indexes, and edits them.
  public static var generator: Generator<MonthlyIndex> { .monthlyIndex }

  /// Removes the day in the middle, or adds a paragraph.
  public mutating func makeEdit() {
    if days.isEmpty { return introduction.append(.paragraph(Paragraph("새 글"))) }
    days.remove(at: days.count / 2)
  }
}

extension ChapterList: CheckedFormat {
  /// Draws lists of chapters, and edits them.
  public static var generator: Generator<ChapterList> { .chapterList }

  /// Sets the title of the chapter in the middle, or adds a closing paragraph.
  public mutating func makeEdit() {
    if chapters.isEmpty { return closing.append("새 글") }
    chapters[chapters.count / 2].title = "새 장"
  }
}

extension PodcastEpisode: CheckedFormat {
  /// Draws podcast episodes, and edits them.
  public static var generator: Generator<PodcastEpisode> { .podcastEpisode }

  /// Edits the list of chapters.
  public mutating func makeEdit() { chapterList.makeEdit() }
}

extension VideoDigest: CheckedFormat {
  /// Draws pages of videos, and edits them.
  public static var generator: Generator<VideoDigest> { .videoDigest }

  /// Sets the title of the video in the middle, or adds a closing paragraph.
  public mutating func makeEdit() {
    if videos.isEmpty { return closing.append(.paragraph(Paragraph("새 글"))) }
    videos[videos.count / 2].title = "새 영상"
  }
}

extension MarkdownDigest: CheckedFormat {
  /// Draws digests, and edits them.
  public static var generator: Generator<MarkdownDigest> { .markdownDigest }

  /// Sets the heading of the section in the middle, or adds a paragraph.
  public mutating func makeEdit() {
    if sections.isEmpty { return introduction.append(.paragraph("새 글")) }
    sections[sections.count / 2].heading = "새 소식"
  }
}

extension JekyllPost: CheckedFormat {
  /// Draws posts, and edits them.
  public static var generator: Generator<JekyllPost> { .jekyllPost }

  /// Adds a line to the body, and sets the title where there is a front matter.
  public mutating func makeEdit() {
    body += "새 글\n"
    if frontMatter != nil { frontMatter?["title"] = "새 글" }
  }
}
