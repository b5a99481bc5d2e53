/// A document of any format.
///
///     switch try Digest(parsing: text) {
///     case .newsPost(let post): …
///     case .dailyDigest(let digest): …
///     …
///     }
public enum Digest: Hashable, Sendable {
  /// A news post of stories.
  case newsPost(NewsPost)
  /// A day of entries with a table of contents.
  case dailyDigest(DailyDigest)
  /// The days of a month.
  case monthlyIndex(MonthlyIndex)
  /// The show notes of an episode.
  case podcastEpisode(PodcastEpisode)
  /// The chapters of any description, where a text is parsed as such.
  case chapterList(ChapterList)
  /// A page of summaries of videos.
  case videoDigest(VideoDigest)
  /// A file with a front matter and no other known format.
  case jekyllPost(JekyllPost)
  /// Any other digest in Markdown.
  case markdownDigest(MarkdownDigest)
  /// A text without a heading, a list or a link.
  case unknown(String)

  /// Recognises the format of a text and parses it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(
    parsing text: String, vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(text, byteLimit: byteLimit), vocabulary: vocabulary)
  }

  /// Recognises the format of bytes, which must be UTF-8, and parses them.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``ParsingError``: the bytes are not UTF-8, or too many.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    parsing bytes: some Collection<UInt8>, vocabulary: Vocabulary = .builtIn,
    byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(bytes: bytes, byteLimit: byteLimit), vocabulary: vocabulary)
  }

  /// Recognises the format of a source and parses it.
  ///
  /// A text of no known format is a ``MarkdownDigest`` if it has a heading, a list or a link, so that it can be shown
  /// and searched, although ``DigestRecognition`` has no reason to call it a digest.
  public init(parsing source: SourceText, vocabulary: Vocabulary = .builtIn) {
    let kind = DigestRecognition(of: source, vocabulary: vocabulary).kind
    self.init(parsing: source, as: kind, vocabulary: vocabulary)
    if kind == .unknown {
      let digest = MarkdownDigest(parsing: source, vocabulary: vocabulary)
      if digest.isStructured { self = .markdownDigest(digest) }
    }
  }

  /// Parses a source as a format, whatever it looks like.
  public init(parsing source: SourceText, as kind: DigestKind, vocabulary: Vocabulary = .builtIn) {
    self =
      switch kind {
      case .newsPost: .newsPost(NewsPost(parsing: source, vocabulary: vocabulary))
      case .dailyDigest: .dailyDigest(DailyDigest(parsing: source, vocabulary: vocabulary))
      case .monthlyIndex: .monthlyIndex(MonthlyIndex(parsing: source, vocabulary: vocabulary))
      case .podcastEpisode: .podcastEpisode(PodcastEpisode(parsing: source, vocabulary: vocabulary))
      case .chapterList: .chapterList(ChapterList(parsing: source, vocabulary: vocabulary))
      case .videoDigest: .videoDigest(VideoDigest(parsing: source, vocabulary: vocabulary))
      case .jekyllPost: .jekyllPost(JekyllPost(parsing: source, vocabulary: vocabulary))
      case .markdownDigest: .markdownDigest(MarkdownDigest(parsing: source, vocabulary: vocabulary))
      case .unknown: .unknown(source.text)
      }
  }

  /// The format of the document.
  public var kind: DigestKind {
    switch self {
    case .newsPost: .newsPost
    case .dailyDigest: .dailyDigest
    case .monthlyIndex: .monthlyIndex
    case .podcastEpisode: .podcastEpisode
    case .chapterList: .chapterList
    case .videoDigest: .videoDigest
    case .jekyllPost: .jekyllPost
    case .markdownDigest: .markdownDigest
    case .unknown: .unknown
    }
  }
}
