/// Makes a list of chapters of its segments.
struct ChapterListBuilder: ContentBuilder {
  private var list = ChapterList()

  mutating func receive(_ segment: borrowing Segment) {
    switch segment.sort {
    case .chapterLabel: list.label = segment.text(.itself)
    case .chapterSection: list.sections.append(.init(title: segment.text(.title), chapters: []))
    case .chapter: append(Chapter(segment))
    case .chapterNote: append([segment.text(.notes)])
    case .spacedChapterNote: append(["", segment.text(.notes)])
    case .closing: list.closing.append(segment.text(.itself))
    default: list.introduction.append(segment.text(.itself))
    }
  }

  private mutating func append(_ chapter: Chapter) {
    if list.sections.isEmpty {
      list.chapters.append(chapter)
    } else {
      list.sections[list.sections.count - 1].chapters.append(chapter)
    }
  }

  private mutating func append(_ notes: [String]) {
    if let section = list.sections.indices.last {
      let chapter = list.sections[section].chapters.count - 1
      list.sections[section].chapters[chapter].notes += notes
    } else {
      list.chapters[list.chapters.count - 1].notes += notes
    }
  }

  mutating func finish() -> ChapterList { list }
}
