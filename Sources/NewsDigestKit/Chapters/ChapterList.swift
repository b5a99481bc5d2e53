/// A description with a list of chapters in it: show notes, the description of a video.
///
///     Welcome to the show.
///
///     Timestamps:
///     (00:00:10) Intro
///
///     **Tools**
///     (00:03:07) A new editor
///     What it does better than the old one.
///
/// Any text is one; if it does not list chapters, all of it is the ``introduction``. The notation of the chapters is
/// style: `0:00 Intro`, `- **[0:00]** Intro` and `Intro – 0:00` are parsed as the same.
public struct ChapterList: Hashable, Sendable {
  /// The paragraphs before the chapters, their lines joined by line feeds.
  public var introduction: [String]
  /// The line that announces the chapters, as written: `Timestamps:`.
  public var label: String?
  /// The chapters before any section.
  public var chapters: [Chapter]
  /// The chapters below headings.
  public var sections: [Section]
  /// The paragraphs after the last chapter and its notes.
  public var closing: [String]

  /// Makes a list.
  public init(
    introduction: [String] = [], label: String? = nil, chapters: [Chapter] = [], sections: [Section] = [],
    closing: [String] = []
  ) {
    (self.introduction, self.label, self.closing) = (introduction, label, closing)
    (self.chapters, self.sections) = (chapters, sections)
  }

  /// All chapters in the order of the text, those of the sections among them.
  public var allChapters: [Chapter] {
    chapters + sections.flatMap(\.chapters)
  }
}

extension ChapterList: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(introduction: []) }

  /// How a list of chapters is written.
  public static let grammar = Grammar<ChapterList>(ChapterListSyntax.self)
}

extension ChapterList {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.introduction.hasSameBytes(as: second.introduction) && first.label.hasSameBytes(as: second.label)
      && first.chapters == second.chapters && first.sections == second.sections
      && first.closing.hasSameBytes(as: second.closing)
  }
}

extension ChapterList: Codable, JSONObjectForm {
  enum CodingKeys: CodingKey {
    case introduction, label, chapters, sections, closing
  }

  /// Decodes a list. Nothing is required. Without `sections`, they are made of the chapters that name one; otherwise
  /// these must not contradict them.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let all = try values.decodeIfPresent([SectionedChapter].self, forKey: .chapters) ?? []
    if let index = SectionedChapter.misplaced(in: all) {
      var path = values.codingPath + [CodingKeys.chapters]
      path.append(RecordKey(index))
      throw DecodingError.dataCorrupted(
        .init(codingPath: path, debugDescription: "It has no `section` and follows a chapter that has one."))
    }
    self.init(
      introduction: try values.decodeIfPresent([String].self, forKey: .introduction) ?? [],
      label: try values.decodeIfPresent(String.self, forKey: .label),
      chapters: all.filter { $0.section == nil }.map(\.chapter),
      sections: try values.decodeIfPresent([Section].self, forKey: .sections) ?? [],
      closing: try values.decodeIfPresent([String].self, forKey: .closing) ?? [])
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.chapters])
    try views.decode(\.sectionedChapters, forKey: .chapters, of: .sections, into: &self)
  }

  /// Encodes the list. `chapters` has all chapters, those of a section with its name as `section`.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(introduction, forKey: CodingKeys.introduction)
    try values.encodeIfPresent(label, forKey: CodingKeys.label)
    try values.encode(
      chapters.map { SectionedChapter($0, of: nil) } + sectionedChapters.chapters, forKey: CodingKeys.chapters)
    try values.encode(sections, forKey: CodingKeys.sections)
    try values.encode(closing, forKey: CodingKeys.closing)
  }
}
