/// How a list of chapters is written.
enum ChapterListSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, into sink: inout some SegmentSink<ChapterListMeaning>) {
    ChapterListParser.parse(bytes, into: &sink)
  }

  static func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void) {
    ChapterHostCheck.inspect(source, for: context, report: report)
  }

  static func makeBuilder() -> ChapterListBuilder {
    ChapterListBuilder()
  }

  static func write(_ list: ChapterList, into sink: inout some MeaningSink<ChapterListMeaning>) {
    for (index, text) in list.introduction.enumerated() {
      sink.receive(.introduction(text), for: "introduction[\(index)]")
    }
    if let label = list.label { sink.receive(.label(label), for: "label") }
    let ending = ChapterNoteEnding(of: list)
    write(list.chapters, of: "chapters", isLast: list.sections.isEmpty, ending, into: &sink)
    for (index, section) in list.sections.enumerated() {
      sink.receive(.section(section.title), for: "sections[\(index)]")
      write(
        section.chapters, of: "sections[\(index)].chapters", isLast: index == list.sections.count - 1, ending,
        into: &sink)
    }
    for (index, text) in list.closing.enumerated() {
      let isAfterRule = index == 0 && ending.needsRule
      sink.receive(.closing(text, isAfterRule: isAfterRule), for: "closing[\(index)]")
    }
  }

  private static func write(
    _ chapters: [Chapter], of property: @autoclosure () -> String, isLast: Bool, _ ending: ChapterNoteEnding,
    into sink: inout some MeaningSink<ChapterListMeaning>
  ) {
    for (index, chapter) in chapters.enumerated() {
      sink.receive(.chapter(chapter.line), for: "\(property())[\(index)]")
      let isLast = isLast && index == chapters.count - 1
      var isSpaced = false
      for (line, text) in chapter.notes.enumerated() {
        if text.isEmpty, !isSpaced, line > 0, line + 1 < chapter.notes.count {
          isSpaced = true
          continue
        }
        let note = ChapterListMeaning.Note(
          text: text, isSpaced: isSpaced, isIndented: isSpaced && isLast && !ending.haveEarlierNotes,
          isBeforeRule: isLast && line == chapter.notes.count - 1 && ending.needsRuleAtEnd)
        sink.receive(.note(note), for: "\(property())[\(index)]")
        isSpaced = false
      }
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let before else {
      return after == nil
        ? "" : after == .chapterNote.leading || after == .spacedChapterNote.leading ? "\n\n---\n" : "\n"
    }
    guard let after else { return "" }
    switch before {
    case .closing.leading: return "\n\n---\n\n"
    case .chapter: return after == .paragraph ? "\n\n" : "\n"
    case .chapterNote, .chapterNote.leading: return "\n"
    default: return "\n\n"
    }
  }
}

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
