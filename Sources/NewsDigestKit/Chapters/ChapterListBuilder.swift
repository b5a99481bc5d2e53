/// Makes a list of chapters of its segments.
struct ChapterListBuilder: ContentBuilder {
  private var list = ChapterList()

  mutating func receive(_ meaning: consuming ChapterListMeaning, in range: Range<Int>) {
    switch consume meaning {
    case .introduction(let text): list.introduction.append(text)
    case .label(let text): list.label = text
    case .section(let title): list.sections.append(.init(title: title, chapters: []))
    case .chapter(let chapter): append(chapter)
    case .note(let note): append(note)
    case .closing(let text, _): list.closing.append(text)
    }
  }

  private mutating func append(_ chapter: Chapter) {
    if list.sections.isEmpty {
      list.chapters.append(chapter)
    } else {
      list.sections[list.sections.count - 1].chapters.append(chapter)
    }
  }

  private mutating func append(_ note: ChapterListMeaning.Note) {
    let notes = note.isSpaced ? ["", note.text] : [note.text]
    if let section = list.sections.indices.last {
      let chapter = list.sections[section].chapters.count - 1
      list.sections[section].chapters[chapter].notes += notes
    } else {
      list.chapters[list.chapters.count - 1].notes += notes
    }
  }

  consuming func finish() -> ChapterList { list }
}
