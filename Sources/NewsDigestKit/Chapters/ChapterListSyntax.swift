/// How a list of chapters is written.
enum ChapterListSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    ChapterListParser.parse(bytes, words: words, into: &sink)
  }

  static var medium: PublishedMedium { .showNotes }

  static func makeBuilder() -> ChapterListBuilder {
    ChapterListBuilder()
  }

  static func write(_ list: ChapterList, into sink: inout some ContentSink) {
    for (index, text) in list.introduction.enumerated() {
      sink.receive(.paragraph, for: "introduction[\(index)]") { $0.text(.itself, text) }
    }
    if let label = list.label { sink.receive(.chapterLabel, for: "label") { $0.text(.itself, label) } }
    let ending = ChapterNoteEnding(of: list)
    write(list.chapters, of: "chapters", isLast: list.sections.isEmpty, ending, into: &sink)
    for (index, section) in list.sections.enumerated() {
      sink.receive(.chapterSection, for: "sections[\(index)]") { $0.text(.title, section.title) }
      write(
        section.chapters, of: "sections[\(index)].chapters", isLast: index == list.sections.count - 1, ending,
        into: &sink)
    }
    for (index, text) in list.closing.enumerated() {
      let kind = index == 0 && ending.needsRule ? SegmentKind.closing.leading : .closing
      sink.receive(kind, for: "closing[\(index)]") { $0.text(.itself, text) }
    }
  }

  private static func write(
    _ chapters: [Chapter], of property: @autoclosure () -> String, isLast: Bool, _ ending: ChapterNoteEnding,
    into sink: inout some ContentSink
  ) {
    for (index, chapter) in chapters.enumerated() {
      sink.receive(.chapter, for: "\(property())[\(index)]") { $0.chapter(chapter) }
      let isLast = isLast && index == chapters.count - 1
      var isSpaced = false
      for (line, text) in chapter.notes.enumerated() {
        if text.isEmpty, !isSpaced, line > 0, line + 1 < chapter.notes.count {
          isSpaced = true
          continue
        }
        let isBeforeRule = isLast && line == chapter.notes.count - 1 && ending.needsRuleAtEnd
        sink.receive(.note(isSpaced: isSpaced, isBeforeRule: isBeforeRule), for: "\(property())[\(index)]") {
          $0.text(.notes, text)
          $0.hint(.isIndented, isSpaced && isLast && !ending.haveEarlierNotes)
        }
        isSpaced = false
      }
    }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .chapterLabel: writer.chapterLabel(segment.text(.itself), like: example)
    case .chapterSection: writer.chapterSection(segment.text(.title), like: example)
    case .chapter: Chapter(segment).writeLine(to: &writer, like: example)
    case .chapterNote, .spacedChapterNote:
      let isIndented = segment.flag(.isIndented)
      NoteText.write(segment.text(.notes), isIndented: isIndented, to: &writer, like: example)
    default: writer.content(segment.text(.itself), as: .itself)
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

extension ChapterListSyntax {
  /// The kinds of segments that only lists of chapters have.
  enum Sort: UInt8 {
    case chapterLabel, chapterSection, chapter, chapterNote, spacedChapterNote, closing
  }
}

extension SegmentKind {
  static var chapterLabel: SegmentKind { SegmentKind(ChapterListSyntax.Sort.chapterLabel, from: .format) }
  static var chapterSection: SegmentKind { SegmentKind(ChapterListSyntax.Sort.chapterSection, from: .format) }
  static var chapter: SegmentKind { SegmentKind(ChapterListSyntax.Sort.chapter, from: .format) }
  static var chapterNote: SegmentKind { SegmentKind(ChapterListSyntax.Sort.chapterNote, from: .format) }
  static var spacedChapterNote: SegmentKind { SegmentKind(ChapterListSyntax.Sort.spacedChapterNote, from: .format) }
  /// A closing paragraph; the first one may need a rule before it, and then is the leading one.
  static var closing: SegmentKind { SegmentKind(ChapterListSyntax.Sort.closing, from: .format) }

  /// A line of notes.
  ///
  /// - Parameters:
  ///   - isSpaced: Whether blank lines part it from the note before it.
  ///   - isBeforeRule: Whether a rule must follow it at the end of the text.
  static func note(isSpaced: Bool, isBeforeRule: Bool) -> SegmentKind {
    let kind = isSpaced ? spacedChapterNote : chapterNote
    return isBeforeRule ? kind.leading : kind
  }
}

extension SegmentWriter {
  fileprivate mutating func chapterLabel(_ text: String, like example: SegmentExample?) {
    if let example {
      let text = example.bytes.trimmingLeadingSpaces(example.range)
      syntax(example.bytes, example.range.lowerBound..<text.lowerBound)
    }
    content(text, as: .itself)
  }

  /// Writes a heading: like the example, or as `**title**`, or if that would not be one as `## title` or without marks.
  fileprivate mutating func chapterSection(_ title: String, like example: SegmentExample?) {
    if let example, let heading = ChapterHeading(example.range, in: example.bytes) {
      let before = example.bytes.bytes(example.range.lowerBound..<heading.title.lowerBound)
      let after = example.bytes.bytes(heading.title.upperBound..<example.range.upperBound)
      if ChapterHeading.isTitle(title, between: before, and: after, as: heading.notation, words: words) {
        return chapterSection(title, before, after)
      }
    }
    let marks: [(before: StaticString, after: StaticString, notation: ChapterHeading.Notation)] = [
      ("**", "**", .marked), ("## ", "", .marked), ("", "", .plain),
    ]
    let styles = marks.lazy.map { (Array($0.before), Array($0.after), $0.notation) }
    let style = styles.first { [words] style in
      ChapterHeading.isTitle(title, between: style.0, and: style.1, as: style.2, words: words)
    }
    chapterSection(title, style?.0 ?? [], style?.1 ?? [])
  }

  private mutating func chapterSection(_ title: String, _ before: [UInt8], _ after: [UInt8]) {
    before.withBytes { syntax($0, $0.indices) }
    content(title, as: .title)
    after.withBytes { syntax($0, $0.indices) }
  }
}

extension [UInt8] {
  fileprivate init(_ text: StaticString) {
    self = text.withUTF8Buffer { Array($0) }
  }
}

extension ChapterHeading {
  /// Whether a line of these three parts is a heading with this title.
  fileprivate static func isTitle(
    _ title: String, between before: [UInt8], and after: [UInt8], as notation: Notation, words: Vocabulary
  ) -> Bool {
    (before + title.utf8 + after).withBytes { bytes in
      guard ChapterLine.parse(of: bytes.indices, in: bytes, words: words).isOther,
        let heading = ChapterHeading(bytes.indices, in: bytes)
      else { return false }
      return heading.notation == notation
        && heading.title == before.count..<before.count + title.utf8.count
    }
  }
}
