/// How a list of chapters is written.
enum ChapterListSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink<ChapterListMeaning>) {
    ChapterListParser.parse(bytes, words: words, into: &sink)
  }

  static var medium: PublishedMedium { .showNotes }

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
