/// A chapter in JSON, with the name of the section that it belongs to.
struct SectionedChapter: Codable {
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

  func encode(to encoder: any Encoder) throws {
    try chapter.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(section, forKey: .section)
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
