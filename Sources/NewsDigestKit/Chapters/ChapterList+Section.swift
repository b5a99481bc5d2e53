extension ChapterList {
  /// Chapters below a heading.
  public struct Section: Hashable, Sendable {
    /// The heading, without the marks of one.
    public var title: String
    /// The chapters. Never empty: a heading without chapters is not a section.
    public var chapters: [Chapter]

    /// Makes a section.
    public init(title: String, chapters: [Chapter]) {
      (self.title, self.chapters) = (title, chapters)
    }
  }
}

extension ChapterList {
  /// Whether all times are round ones of a day, so that nothing but who asks for chapters makes chapters of them.
  var mayBeSchedule: Bool {
    allChapters.allSatisfy { chapter in
      let (seconds, fraction) = chapter.start.components
      return fraction == 0 && seconds % 5 == 0 && 4 * 60..<24 * 60 ~= seconds
    }
  }
}

extension ChapterList.Section {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.title.hasSameBytes(as: second.title) && first.chapters == second.chapters
  }
}

extension ChapterList.Section: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case title, chapters
  }

  /// Decodes a section. The `section` of a chapter must not contradict its title.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    title = try values.decode(String.self, forKey: .title)
    chapters = []
    let origin = decoder.codingPath + [CodingKeys.title]
    var list = try values.nestedUnkeyedContainer(forKey: .chapters)
    while !list.isAtEnd {
      chapters.append(try SectionedChapter.chapter(from: list.superDecoder(), ofSectionAt: origin, titled: title))
    }
  }

  /// Writes the title and the chapters, each with its `section`.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encode(title, forKey: CodingKeys.title)
    try values.encode(chapters.map { SectionedChapter($0, of: title) }, forKey: CodingKeys.chapters)
  }
}
