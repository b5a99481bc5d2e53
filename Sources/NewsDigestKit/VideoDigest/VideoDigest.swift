/// A page of a just-the-docs site that sums up a day's videos.
///
///     # 2025-12-01 기술
///     {:.no_toc}
///     ## 일일 요약
///     headline
///     1. theme
///     ## 개별 영상 요약
///     ### title, channel [링크](https://www.youtube.com/watch?v=…), 22분 31초
///     \## 1. section
///     \*   **label:** text
///
/// Markdown that is escaped by mistake, as in the last two lines, is parsed as what it was meant to be, and written
/// back as it was.
public struct VideoDigest: Hashable, Sendable {
  /// The front matter; `nil` when the page has none.
  public var frontMatter: FrontMatter?
  /// What comes before the first video: the title of the page, its contents and the summary of the day.
  public var introduction: [Block]
  /// The videos, in order.
  public var videos: [Video]
  /// What follows the videos under a heading of the page's own.
  ///
  /// Its first block is a heading of level 1 or 2. Such a heading with further videos below belongs to the video before
  /// it.
  public var closing: [Block]

  /// Makes a page from its parts.
  public init(
    frontMatter: FrontMatter?, introduction: [Block] = [], videos: [Video] = [], closing: [Block] = []
  ) {
    (self.frontMatter, self.introduction) = (frontMatter, introduction)
    (self.videos, self.closing) = (videos, closing)
  }

  /// Makes a page of the usual parts in the usual order.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - topic: What the videos are about.
  ///   - parent: The page that just-the-docs lists this one under.
  ///   - headline: The sentence that the summary starts with.
  ///   - themes: What the videos have in common.
  ///   - videos: The videos.
  ///   - language: The language of the page's headings.
  public init(
    date: CalendarDate, topic: String, parent: String? = nil, headline: String? = nil, themes: [Theme] = [],
    videos: [Video], in language: Language = .korean
  ) {
    let title = topic.isEmpty ? date.description : "\(date) \(topic)"
    var frontMatter: FrontMatter = ["title": .string(title)]
    if let parent { frontMatter["parent"] = .string(parent) }
    frontMatter["nav_order"] = .integer(-(date.year * 10_000 + date.month * 100 + date.day))
    self.init(frontMatter: frontMatter, introduction: Self.contents(title: title, in: language), videos: videos)
    if let headline { self.headline = headline }
    if !themes.isEmpty { self.themes = themes }
    introduction += [.thematicBreak, .part(SectionHeading(.videosHeading, level: 2, in: language))]
  }

  /// The title of a page and its table of contents.
  private static func contents(title: String, in language: Language) -> [Block] {
    let contents = Decoration.removing(from: Vocabulary.builtIn.word(for: .contentsHeading, in: language))
    let hidden = Block.attributes(AttributeList([.className("no_toc")]), of: .preceding)
    return [
      .heading(level: 1, text: title), hidden, .heading(level: 2, text: contents), hidden,
      .listItem(ListItem(number: 1, text: "TOC")), .attributes(AttributeList([.reference("toc")]), of: .preceding),
      .thematicBreak, .part(SectionHeading(.daySummaryHeading, level: 2, in: language)),
    ]
  }
}

extension VideoDigest: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(frontMatter: nil) }

  /// How a page is written.
  public static let grammar = Grammar<VideoDigest>(VideoDigestSyntax.self)
}
