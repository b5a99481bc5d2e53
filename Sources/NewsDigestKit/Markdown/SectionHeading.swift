/// A heading that a format knows by its words: that of a story's summary, of the videos of a day.
///
/// What it means is its ``role``; the words are the author's. A heading with the word that a language has for its role
/// is equal to one with that of another language, because the language is style: a new one is written in the language
/// of the document.
public struct SectionHeading: Sendable {
  /// What the section is.
  public var role: Term
  /// The level of the heading, 1 to 6.
  public var level: Int
  /// The text of the heading. One that does not say the role is refused when the document is written.
  public var text: String

  /// Makes a heading from its parts.
  ///
  /// - Parameters:
  ///   - role: What the section is.
  ///   - level: The level of the heading.
  ///   - text: Its text; the word that the language has for the role where there is none.
  ///   - language: The language of that word.
  public init(_ role: Term, level: Int, text: String? = nil, in language: Language = .korean) {
    (self.role, self.level) = (role, level)
    self.text = text ?? Vocabulary.builtIn.word(for: role, in: language)
  }
}

extension SectionHeading {
  /// The words of the heading, without a number, a colon and the asterisks of bold text.
  ///
  /// Setting them keeps what surrounds the words.
  public var title: String {
    get { HeadingWords.words(of: text) }
    set { text = HeadingWords.replacing(in: text, with: newValue) }
  }

  /// The heading of a segment.
  init(_ segment: borrowing Segment) {
    role = segment.term(.role) ?? .summaryHeading
    level = segment.number(.level) ?? 0
    text = segment.text(.text)
  }

  /// The heading that some words at a level are, of those that the library knows.
  init?(level: Int, text: String, of group: WordGroup) {
    let term = text.withBytes { bytes in
      Vocabulary.builtIn[group].heading(bytes.indices, in: bytes)?.term
    }
    guard let term else { return nil }
    self.init(term, level: level, text: text)
  }

  /// Whether both are the same, words compared in any language.
  func isSame(as other: SectionHeading, words: Vocabulary) -> Bool {
    guard role == other.role, level == other.level else { return false }
    guard let group = role.group else { return text.hasSameBytes(as: other.text) }
    return words.isSameWording(text, other.text, in: group)
  }

  /// Writes the heading.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    writer.record(role.rawValue, as: .role)
    let written = role.group.map { writer.translated(text, asWordOf: $0) } ?? text
    writer.heading(ofLevel: level, text: written, as: .text, like: example)
  }
}

extension SlotList {
  /// Adds the slots of a heading that its words name.
  mutating func sectionHeading(_ role: Term, level: Int, text: Range<Int>) {
    term(.role, role)
    heading(level: level, text: text, wordOf: role.group)
  }

  /// Adds the slots of a heading.
  mutating func sectionHeading(_ heading: SectionHeading) {
    term(.role, heading.role)
    number(.level, heading.level)
    text(.text, heading.text, wordOf: heading.role.group)
  }
}

extension SectionHeading: Hashable {
  /// Whether both are the same, texts compared by their bytes or as words of any language.
  public static func == (first: Self, second: Self) -> Bool {
    first.isSame(as: second, words: .builtIn)
  }

  /// Feeds what makes headings equal into `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(role)
    hasher.combine(level)
    if role.group.flatMap({ Vocabulary.builtIn.term(writtenAs: text, in: $0) }) == nil { hasher.combine(bytesOf: text) }
  }
}

extension SectionHeading: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case role, level, text
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(role, forKey: CodingKeys.role)
    try values.encode(level, forKey: CodingKeys.level)
    try values.encode(text, forKey: CodingKeys.text)
  }

  /// Parses a heading from its JSON form; only `role` must be there.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try values.decode(Term.self, forKey: .role), level: try values.decodeIfPresent(Int.self, forKey: .level) ?? 3,
      text: try values.decodeIfPresent(String.self, forKey: .text))
  }
}
