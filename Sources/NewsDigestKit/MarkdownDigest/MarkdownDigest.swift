/// Any digest that is written in Markdown: its sections as its headings nest them, and the blocks of each in order.
///
///     # Weekly 12 – 2025-12-01
///     ## Compilers
///     - [A parser that keeps every byte](https://example.com/parser) – why it matters
///     ### Releases
///     …
///
/// It is the model of every document that has no format of its own. ``entries`` are what a reader would call its items.
public struct MarkdownDigest: Hashable, Sendable {
  /// The front matter; `nil` when the document has none.
  public var frontMatter: FrontMatter?
  /// What comes before the first heading.
  public var introduction: [MarkdownBlock]
  /// The sections, in order.
  public var sections: [Section]

  /// Makes a digest.
  public init(frontMatter: FrontMatter? = nil, introduction: [MarkdownBlock] = [], sections: [Section] = []) {
    (self.frontMatter, self.introduction, self.sections) = (frontMatter, introduction, sections)
  }

  /// A heading with what is below it, up to the next heading of its level or a higher one.
  public struct Section: Hashable, Codable, JSONObjectForm, Sendable {
    /// The level of the heading, 1 to 6. That of a nested section is always greater, but not always by one.
    public var level: Int
    /// The text of the heading, as Markdown. Whether it is underlined or starts with `#` is style.
    public var heading: String
    /// What comes before the first nested section.
    public var blocks: [MarkdownBlock]
    /// The nested sections, in order.
    public var sections: [Section]

    /// Makes a section.
    public init(level: Int, heading: String, blocks: [MarkdownBlock] = [], sections: [Section] = []) {
      (self.level, self.heading, self.blocks, self.sections) = (level, heading, blocks, sections)
    }
  }
}

extension MarkdownDigest: DigestFormat {
  /// Makes an empty document.
  public init() { self.init(frontMatter: nil) }

  /// How a digest is written.
  public static let grammar = Grammar<MarkdownDigest>(MarkdownDigestSyntax.self)
}

extension MarkdownDigest.Section {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.level == second.level && first.heading.hasSameBytes(as: second.heading) && first.blocks == second.blocks
      && first.sections == second.sections
  }

  private enum CodingKeys: CodingKey {
    case level, heading, blocks, sections
  }

  /// Writes an object of the properties.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(level, forKey: CodingKeys.level)
    try values.encode(heading, forKey: CodingKeys.heading)
    try values.encode(blocks, forKey: CodingKeys.blocks)
    try values.encode(sections, forKey: CodingKeys.sections)
  }

  /// Decodes a section. Only `level` and `heading` are required.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      level: try values.decode(Int.self, forKey: .level), heading: try values.decode(String.self, forKey: .heading),
      blocks: try values.decodeIfPresent([MarkdownBlock].self, forKey: .blocks) ?? [],
      sections: try values.decodeIfPresent([Self].self, forKey: .sections) ?? [])
  }
}

// MARK: - What the document says of itself

extension MarkdownDigest {
  /// The title: that of the front matter, or else the first heading of level 1, without markup; `nil` without one.
  public var title: String? {
    frontMatter?.title ?? mainSection.map { HeadingText.plain($0.heading, as: .commonMark) }
  }

  /// The day that the document is about: that of the front matter, or else the first one that the title, a heading or a
  /// line before the first entry says; `nil` without one.
  ///
  /// - Complexity: O(*n*) in the size of the document.
  public var date: CalendarDate? {
    if let date = frontMatter?.date?.date { return date }
    if let date = title.flatMap(Self.date(in:)) { return date }
    for section in sections {
      if let date = Self.date(in: section.heading) { return date }
    }
    let opening = mainSection?.blocks ?? introduction
    return opening.prefix { !$0.isItem }.lazy.compactMap(\.labelledDate).first
  }

  /// The first section of level 1.
  private var mainSection: Section? { sections.first { $0.level == 1 } }

  /// The date in a text; of several, the last one, which is where titles have it.
  static func date(in text: String) -> CalendarDate? { DateInWords.last(in: text)?.date }
}

extension MarkdownBlock {
  /// Whether it is an item of a list.
  var isItem: Bool { if case .listItem = self { true } else { false } }

  /// The date of a line that is about nothing else, such as `**Published**: 2025-12-01`.
  var labelledDate: CalendarDate? {
    guard case .paragraph(let paragraph) = self, !paragraph.text.utf8.contains(.lineFeed),
      let date = DateInWords.last(in: paragraph.text)
    else { return nil }
    return paragraph.text.withBytes { bytes in
      let before = bytes.trimmingSpaces(0..<date.range.lowerBound)
      return before.last.map { bytes.isLetter(at: $0, end: before.upperBound) || bytes[$0].isContinuation } ?? false
        ? nil : date.date
    }
  }
}

extension MarkdownDigest: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case frontMatter, title, date, introduction, sections
  }

  /// Decodes a digest. `title` and `date` must not contradict the rest.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      frontMatter: try values.decodeIfPresent(FrontMatter.self, forKey: .frontMatter),
      introduction: try values.decodeIfPresent([MarkdownBlock].self, forKey: .introduction) ?? [],
      sections: try values.decodeIfPresent([Section].self, forKey: .sections) ?? [])
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.title, .date])
    let path = decoder.codingPath + [CodingKeys.sections]
    try views.check(title, forKey: .title, of: path)
    try views.check(date, forKey: .date, of: path)
  }

  /// Encodes the digest, with its title and date.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeIfPresent(frontMatter, forKey: CodingKeys.frontMatter)
    try values.encodeIfPresent(title, forKey: CodingKeys.title)
    try values.encodeIfPresent(date, forKey: CodingKeys.date)
    try values.encode(introduction, forKey: CodingKeys.introduction)
    try values.encode(sections, forKey: CodingKeys.sections)
  }
}

extension MarkdownDigest {
  /// Whether it has a heading, a list or a link: anything but prose.
  var isStructured: Bool {
    !sections.isEmpty
      || introduction.contains { block in
        switch block {
        case .listItem: true
        case .paragraph(let paragraph): !paragraph.links.isEmpty
        case .heading, .thematicBreak, .verbatim: false
        }
      }
  }
}
