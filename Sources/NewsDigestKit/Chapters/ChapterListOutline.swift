/// What each line of a description is for.
struct ChapterListOutline {
  enum Role {
    case paragraph
    case label
    case section(Range<Int>)
    case chapter(Int)
    case note
    /// A thematic break before a chapter, a section or the closing paragraphs, or the head of a table, which is style.
    case trivia
    case closing
  }

  private(set) var roles: [Role]
  /// Whether a chapter before the last one has notes; then those of the last one may also follow a blank line.
  private(set) var haveEarlierNotes = false
  private let bytes: ByteView
  private let lines: [ChapterListLine]

  init(of lines: [ChapterListLine], in bytes: ByteView, words: Vocabulary) {
    (self.lines, self.bytes) = (lines, bytes)
    roles = Array(repeating: .paragraph, count: lines.count)
    guard let first = lines.firstIndex(where: \.isChapter), let last = lines.lastIndex(where: \.isChapter) else {
      return
    }
    for index in first...last {
      if case .chapter(let chapter) = lines[index].content {
        roles[index] = .chapter(chapter)
      } else {
        roles[index] = .note
      }
    }
    findHeadings(from: first, to: last)
    findStart(before: first, words: words)
    haveEarlierNotes = roles[first..<last].contains { if case .note = $0 { true } else { false } }
    findClosing(after: last)
  }

  // MARK: Between chapters

  /// Finds the headings, which are directly before a chapter, and the thematic breaks, which may be before either.
  private mutating func findHeadings(from first: Int, to last: Int) {
    var plain: [(index: Int, title: Range<Int>)] = []
    var chapters = 0
    for index in first...last {
      guard case .chapter = roles[index] else { continue }
      chapters += 1
      let heading = skipRules(before: index, from: first)
      guard heading > first, lines[heading - 1].isText,
        let found = ChapterHeading(lines[heading - 1].range, in: bytes)
      else { continue }
      switch found.notation {
      case .marked:
        roles[heading - 1] = .section(found.title)
        _ = skipRules(before: heading - 1, from: first)
      case .plain where heading > first + 1 && lines[heading - 2].isChapter: plain.append((heading - 1, found.title))
      case .plain: break
      }
    }
    // Were most chapters followed by one, they would be notes.
    guard plain.count * 2 <= chapters else { return }
    for (index, title) in plain { roles[index] = .section(title) }
  }

  /// Makes the thematic breaks directly before a line trivia, and returns the first of them.
  private mutating func skipRules(before index: Int, from first: Int) -> Int {
    var start = index
    while start - 1 > first, isRule(start - 1) {
      start -= 1
      roles[start] = .trivia
    }
    return start
  }

  private func isRule(_ index: Int) -> Bool {
    lines[index].isTableHead || NoteText.isRule(lines[index].range, in: bytes)
  }

  // MARK: Before the chapters

  private mutating func findStart(before first: Int, words: Vocabulary) {
    var next = first
    while next > 0, lines[next - 1].isTableHead {
      next -= 1
      roles[next] = .trivia
    }
    guard next > 0 else { return }
    if !ChapterHeading.isLabel(lines[next - 1].range, in: bytes, words: words), lines[next - 1].isText,
      let title = ChapterHeading.markedTitle(bytes.trimmingSpaces(lines[next - 1].range), in: bytes)
    {
      next -= 1
      roles[next] = .section(title)
    }
    if next > 0, ChapterHeading.isLabel(lines[next - 1].range, in: bytes, words: words) { roles[next - 1] = .label }
  }

  // MARK: After the chapters

  /// Finds the closing paragraphs. They start after a thematic break, at a heading or, if no other chapter has notes,
  /// after a blank line. If others have notes, a thematic break takes precedence over a heading, so that the last
  /// chapter may have both.
  private mutating func findClosing(after last: Int) {
    let hasRule = haveEarlierNotes && (last + 1..<lines.count).contains(where: isRule)
    for index in last + 1..<lines.count {
      if isRule(index) {
        roles[index] = .trivia
        return close(from: index + 1)
      }
      if !hasRule && isHeading(index) || !haveEarlierNotes && lines[index].isSpaced && !isIndented(index) {
        return close(from: index)
      }
      roles[index] = .note
    }
  }

  private mutating func close(from index: Int) {
    for index in index..<lines.count { roles[index] = .closing }
  }

  /// Whether a line is a heading with `#`.
  private func isHeading(_ index: Int) -> Bool {
    NoteText.isHeading(lines[index].range, in: bytes)
  }

  private func isIndented(_ index: Int) -> Bool {
    NoteText.isIndented(lines[index].range, in: bytes)
  }

  /// How the notes of the last chapter are distinguished from what follows them.
  func ending(after last: Int) -> ChapterNoteEnding {
    var (notes, closing): ([Range<Int>], [Range<Int>]) = ([], [])
    for index in lines.indices.dropFirst(last + 1) {
      switch roles[index] {
      case .note: notes.append(lines[index].range)
      case .closing: closing.append(lines[index].range)
      default: break
      }
    }
    return ChapterNoteEnding(haveEarlierNotes: haveEarlierNotes, notes: notes, closing: closing, in: bytes)
  }
}
