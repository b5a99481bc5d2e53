/// The show notes of a podcast's episode: when it was recorded, what it is about, and its chapters.
///
///     A new episode! Recorded on 08/08/2025
///
///     Timestamps + Links:
///     (00:00:10) Intro
///
///     **Tools & Apps**
///     (00:03:07) A new editor
///     What it does better than the old one.
///
/// It is a ``ChapterList`` with the day of the recording, and parses the same notations.
/// All parts of the list are parts of the episode: `episode.chapters` is that of ``chapterList``.
@dynamicMemberLookup
public struct PodcastEpisode: Hashable, Sendable {
  /// The show notes as a list of chapters, which holds everything.
  public var chapterList: ChapterList

  /// Makes an episode of a list of chapters.
  public init(_ chapterList: ChapterList) {
    self.chapterList = chapterList
  }

  /// Makes an episode from its parts.
  ///
  /// - Parameters:
  ///   - recordedOn: The day of the recording. If the introduction does not give it, a line is added.
  ///   - introduction: The paragraphs before the chapters.
  ///   - label: The line that announces the chapters.
  ///   - chapters: The chapters before any section.
  ///   - sections: The chapters below headings.
  ///   - closing: The paragraphs after the chapters.
  public init(
    recordedOn: CalendarDate? = nil, introduction: [String] = [], label: String?, chapters: [Chapter] = [],
    sections: [ChapterList.Section] = [], closing: [String] = []
  ) {
    self.init(
      ChapterList(
        introduction: introduction, label: label, chapters: chapters, sections: sections, closing: closing))
    if let recordedOn { self.recordedOn = recordedOn }
  }

  /// Makes an episode from its parts, with a label in the language of their letters: `Timestamps:`, `타임스탬프:`.
  ///
  /// - Parameters:
  ///   - recordedOn: The day of the recording. If the introduction does not give it, a line is added.
  ///   - introduction: The paragraphs before the chapters.
  ///   - chapters: The chapters before any section.
  ///   - sections: The chapters below headings.
  ///   - closing: The paragraphs after the chapters.
  public init(
    recordedOn: CalendarDate? = nil, introduction: [String] = [], chapters: [Chapter] = [],
    sections: [ChapterList.Section] = [], closing: [String] = []
  ) {
    self.init(
      ChapterList(introduction: introduction, chapters: chapters, sections: sections, closing: closing))
    chapterList.label = Vocabulary.builtIn.word(for: .chaptersMarker, in: language) + ":"
    if let recordedOn { self.recordedOn = recordedOn }
  }

  /// A part of the list of chapters, as ``ChapterList/introduction`` and ``ChapterList/chapters``.
  public subscript<Value>(dynamicMember property: WritableKeyPath<ChapterList, Value>) -> Value {
    get { chapterList[keyPath: property] }
    _modify { yield &chapterList[keyPath: property] }
  }

  /// What the list of chapters shows, as ``ChapterList/allChapters``.
  public subscript<Value>(dynamicMember property: KeyPath<ChapterList, Value>) -> Value {
    chapterList[keyPath: property]
  }

  /// The day of the recording, as the introduction gives it: `2025년 8월 8일 녹화`, `Recorded on 08/08/2025`.
  ///
  /// Setting it changes the day in the introduction, in the spelling that it has there, or adds a line in the language
  /// of the label, or else of the letters, as `Recorded on 2025-08-08`. Setting `nil` takes the day away, and the words
  /// that belong to it.
  public var recordedOn: CalendarDate? {
    get { chapterList.introduction.lazy.compactMap { RecordingDate(in: $0)?.date }.first }
    set {
      var introduction = chapterList.introduction
      defer { chapterList.introduction = introduction }
      for index in introduction.indices {
        guard let found = RecordingDate(in: introduction[index]) else { continue }
        introduction[index] = found.replaced(by: newValue, in: introduction[index])
        if introduction[index].isEmpty { introduction.remove(at: index) }
        return
      }
      if let newValue {
        introduction.insert(RecordingDate.text(newValue, in: language), at: min(1, introduction.count))
      }
    }
  }
}

extension PodcastEpisode {
  /// The language of the label, or else the one that the letters of the texts suggest.
  private var language: Language {
    let words = Vocabulary.builtIn
    let label = chapterList.label?.withBytes { words[.chapterLabels].label($0.indices, in: $0) }
    if let language = label.flatMap({ words.languages(in: $0.word.languages).first }) { return language }
    let texts = chapterList.introduction + chapterList.sections.map(\.title) + chapterList.allChapters.map(\.title)
    return texts.joined(separator: "\n").withBytes { Language(suggestedBy: $0) } ?? .english
  }
}

extension PodcastEpisode: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(ChapterList()) }

  /// How an episode is written.
  public static let grammar = Grammar<PodcastEpisode>(PodcastEpisodeSyntax.self)
}

extension PodcastEpisode: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case recordedOn, introduction
  }

  /// Decodes an episode. `recordedOn` is used if there is no `introduction`, and must not contradict it otherwise.
  public init(from decoder: any Decoder) throws {
    self.init(try ChapterList(from: decoder))
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.recordedOn])
    try views.decode(\.recordedOn, forKey: .recordedOn, of: .introduction, into: &self)
  }

  /// Encodes the day of the recording and the list of chapters.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try chapterList.encodeMembers(to: &values)
    try values.encodeIfPresent(recordedOn, forKey: CodingKeys.recordedOn)
  }
}
