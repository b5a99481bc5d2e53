/// What a segment of a list of chapters means.
enum ChapterListMeaning {
  case introduction(String)
  case label(String)
  case section(String)
  /// A chapter without its notes.
  case chapter(Chapter)
  case note(Note)
  /// A closing paragraph; the first one may need a rule before it.
  case closing(String, isAfterRule: Bool)

  /// A line of notes.
  struct Note {
    var text: String
    /// Whether blank lines part it from the note before it.
    var isSpaced: Bool
    /// Whether it must be indented to be distinguished from a closing paragraph.
    var isIndented: Bool
    /// Whether a rule must follow it at the end of the text.
    var isBeforeRule: Bool

    fileprivate var kind: SegmentKind {
      let kind = isSpaced ? SegmentKind.spacedChapterNote : .chapterNote
      return isBeforeRule ? kind.leading : kind
    }
  }
}

extension ChapterListMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .introduction: .paragraph
    case .label: .chapterLabel
    case .section: .chapterSection
    case .chapter: .chapter
    case .note(let note): note.kind
    case .closing(_, let isAfterRule): isAfterRule ? .closing.leading : .closing
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .introduction(let text): writer.content(text, as: "")
    case .label(let text): writer.chapterLabel(text, like: example)
    case .section(let title): writer.chapterSection(title, like: example)
    case .chapter(let chapter): chapter.writeLine(to: &writer, like: example)
    case .note(let note): NoteText.write(note.text, isIndented: note.isIndented, to: &writer, like: example)
    case .closing(let text, _): writer.content(text, as: "")
    }
  }

  func hasSameValues(as other: ChapterListMeaning) -> Bool {
    switch self {
    case .introduction(let text):
      if case .introduction(let other) = other { return text.hasSameBytes(as: other) }
    case .label(let text):
      if case .label(let other) = other { return text.hasSameBytes(as: other) }
    case .section(let title):
      if case .section(let other) = other { return title.hasSameBytes(as: other) }
    case .chapter(let chapter):
      if case .chapter(let other) = other { return chapter == other }
    case .note(let note):
      if case .note(let other) = other { return note.text.hasSameBytes(as: other.text) }
    case .closing(let text, _):
      if case .closing(let other, _) = other { return text.hasSameBytes(as: other) }
    }
    return false
  }
}

extension Chapter {
  /// The chapter without its notes.
  var line: Chapter {
    var line = self
    line.notes = []
    return line
  }
}

extension ChapterListMeaning {
  /// The kinds of segments that only lists of chapters have.
  enum Sort: UInt8 {
    case chapterLabel, chapterSection, chapter, chapterNote, spacedChapterNote, closing
  }
}

extension SegmentKind {
  static let chapterLabel = SegmentKind(ChapterListMeaning.Sort.chapterLabel, from: .format)
  static let chapterSection = SegmentKind(ChapterListMeaning.Sort.chapterSection, from: .format)
  static let chapter = SegmentKind(ChapterListMeaning.Sort.chapter, from: .format)
  static let chapterNote = SegmentKind(ChapterListMeaning.Sort.chapterNote, from: .format)
  static let spacedChapterNote = SegmentKind(ChapterListMeaning.Sort.spacedChapterNote, from: .format)
  static let closing = SegmentKind(ChapterListMeaning.Sort.closing, from: .format)
}

extension SegmentWriter {
  fileprivate mutating func chapterLabel(_ text: String, like example: SegmentExample?) {
    if let example {
      let text = example.bytes.trimmingLeadingSpaces(example.range)
      syntax(example.bytes, example.range.lowerBound..<text.lowerBound)
    }
    content(text, as: "label")
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
    content(title, as: "title")
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
      guard case .other = ChapterLine.parse(of: bytes.indices, in: bytes, words: words),
        let heading = ChapterHeading(bytes.indices, in: bytes)
      else { return false }
      return heading.notation == notation
        && heading.title == before.count..<before.count + title.utf8.count
    }
  }
}
