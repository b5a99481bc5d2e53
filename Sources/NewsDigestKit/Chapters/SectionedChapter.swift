/// A chapter in JSON, with the name of the section that it belongs to.
struct SectionedChapter: Codable, JSONObjectForm {
  let chapter: Chapter
  /// The title of the section; `nil` for a chapter before any.
  let section: String?

  init(_ chapter: Chapter, of section: String?) {
    (self.chapter, self.section) = (chapter, section)
  }

  private enum CodingKeys: CodingKey {
    case section
  }

  init(from decoder: any Decoder) throws {
    chapter = try Chapter(from: decoder)
    section = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .section)
  }

  func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try chapter.encodeMembers(to: &values)
    try values.encodeIfPresent(section, forKey: CodingKeys.section)
  }

  /// Decodes a chapter of a section.
  static func chapter(
    from decoder: any Decoder, ofSectionAt origin: [any CodingKey], titled title: String
  ) throws -> Chapter {
    let views = try ViewDecoder<CodingKeys>(decoder, views: [.section])
    if try decoder.container(keyedBy: CodingKeys.self).contains(.section) {
      try views.check(title, forKey: .section, of: origin)
    }
    return try Chapter(from: decoder)
  }

  /// The index of a chapter without a section that follows one with a section.
  static func misplaced(in chapters: [SectionedChapter]) -> Int? {
    guard let first = chapters.firstIndex(where: { $0.section != nil }) else { return nil }
    return chapters[first...].firstIndex { $0.section == nil }
  }

  /// The sections that chapters name, one for each run of chapters that name the same.
  static func sections(of chapters: [SectionedChapter]) -> [ChapterList.Section] {
    var sections: [ChapterList.Section] = []
    for chapter in chapters {
      guard let title = chapter.section else { continue }
      if sections.last.map({ $0.title.hasSameBytes(as: title) }) ?? false {
        sections[sections.count - 1].chapters.append(chapter.chapter)
      } else {
        sections.append(ChapterList.Section(title: title, chapters: [chapter.chapter]))
      }
    }
    return sections
  }
}

extension SectionedChapter: ViewValue {
  func hasSameForm(as other: SectionedChapter) -> Bool {
    chapter == other.chapter && section.hasSameBytes(as: other.section)
  }
}

/// The chapters in a list's JSON that name a section: a view of its sections.
struct SectionedChapters: ViewValue {
  var chapters: [SectionedChapter]

  init(_ chapters: [SectionedChapter]) {
    self.chapters = chapters
  }

  init(from decoder: any Decoder) throws {
    chapters = try [SectionedChapter](from: decoder).filter { $0.section != nil }
  }

  func encode(to encoder: any Encoder) throws { try chapters.encode(to: encoder) }

  func hasSameForm(as other: SectionedChapters) -> Bool { chapters.hasSameForm(as: other.chapters) }

  static func merging(
    _ value: SectionedChapters, _ other: SectionedChapters, from base: SectionedChapters
  ) -> SectionedChapters? {
    Array.merging(value.chapters, other.chapters, from: base.chapters).map(SectionedChapters.init)
  }
}

extension ChapterList {
  /// The chapters of the sections. Setting them keeps the sections where each chapter names the one that it was in.
  var sectionedChapters: SectionedChapters {
    get {
      SectionedChapters(
        sections.flatMap { section in section.chapters.map { SectionedChapter($0, of: section.title) } })
    }
    set {
      let (old, new) = (sectionedChapters.chapters, newValue.chapters)
      guard old.count == new.count, zip(old, new).allSatisfy({ $0.section.hasSameBytes(as: $1.section) }) else {
        return sections = SectionedChapter.sections(of: new)
      }
      var rest = new[...]
      for index in sections.indices {
        let count = sections[index].chapters.count
        sections[index].chapters = rest.prefix(count).map(\.chapter)
        rest = rest.dropFirst(count)
      }
    }
  }
}
