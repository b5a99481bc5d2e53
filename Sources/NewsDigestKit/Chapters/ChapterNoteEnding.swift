/// How the notes of the last chapter are distinguished from what follows them.
struct ChapterNoteEnding {
  /// Whether a chapter before the last one has notes.
  let haveEarlierNotes: Bool
  /// Whether closing paragraphs must follow a thematic break.
  let needsRule: Bool
  /// Whether the text must end with a thematic break, because no closing paragraph follows.
  let needsRuleAtEnd: Bool

  /// What the closing paragraphs show.
  private struct Closing {
    var startsWithHeading = false
    var startsLikeNotes = false
    var hasRule = false
    var isEmpty = true
  }

  private init(haveEarlierNotes: Bool, hasHeading: Bool, _ closing: Closing) {
    self.haveEarlierNotes = haveEarlierNotes
    needsRuleAtEnd = haveEarlierNotes && hasHeading && closing.isEmpty
    needsRule =
      haveEarlierNotes ? hasHeading || !closing.startsWithHeading || closing.hasRule : closing.startsLikeNotes
  }

  init(of list: ChapterList) {
    let chapters = list.allChapters
    self.init(
      haveEarlierNotes: chapters.dropLast().contains { !$0.notes.isEmpty },
      hasHeading: chapters.last.map { Self.contain($0.notes, NoteText.isHeading) } ?? false,
      Closing(
        startsWithHeading: Self.starts(list.closing, with: NoteText.isHeading),
        startsLikeNotes: Self.starts(list.closing) { NoteText.isRule($0, in: $1) || NoteText.isIndented($0, in: $1) },
        hasRule: Self.contain(list.closing, NoteText.isRule), isEmpty: list.closing.isEmpty))
  }

  /// - Parameters:
  ///   - notes: The lines of the last chapter's notes.
  ///   - closing: Those of the closing paragraphs.
  init(haveEarlierNotes: Bool, notes: [Range<Int>], closing: [Range<Int>], in bytes: ByteView) {
    self.init(
      haveEarlierNotes: haveEarlierNotes, hasHeading: notes.contains { NoteText.isHeading($0, in: bytes) },
      Closing(
        startsWithHeading: closing.first.map { NoteText.isHeading($0, in: bytes) } ?? false,
        startsLikeNotes: closing.first.map { NoteText.isRule($0, in: bytes) || NoteText.isIndented($0, in: bytes) }
          ?? false,
        hasRule: closing.contains { NoteText.isRule($0, in: bytes) }, isEmpty: closing.isEmpty))
  }

  private static func starts(_ texts: [String], with test: (Range<Int>, ByteView) -> Bool) -> Bool {
    texts.first?.withBytes { bytes in
      test(bytes.trimmingTrailingSpaces(LineScanner.line(at: 0, in: bytes, end: bytes.count).content), bytes)
    } ?? false
  }

  private static func contain(_ texts: [String], _ test: (Range<Int>, ByteView) -> Bool) -> Bool {
    texts.contains { text in
      text.withBytes { bytes in
        var lines = LineScanner(bytes, in: bytes.indices)
        while let line = lines.next() {
          if test(bytes.trimmingTrailingSpaces(line.content), bytes) { return true }
        }
        return false
      }
    }
  }
}
