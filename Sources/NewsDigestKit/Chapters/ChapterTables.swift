/// Which rows of a text's tables are chapters, each table being decided as a whole.
///
/// Neither the rows of other tables nor lines that are no rows matter, so that canonical form, which has no tables of
/// chapters, is decided in the same way.
struct ChapterTables {
  /// The chapters that are rows of tables with other contents.
  private(set) var rejected: Set<Int> = []
  private(set) var accepted: Set<Int> = []
  /// The lines above a table's first chapter whose words are known: they are style.
  private(set) var heads: Set<Int> = []
  /// Rows with malformed times in tables with other contents.
  private(set) var text: Set<Int> = []
  private(set) var rejection: ChapterListRejection?
  private let lines: [ChapterListLine]
  private let chapters: [ChapterLine]
  private let bytes: ByteView
  private let words: Vocabulary

  init(of lines: [ChapterListLine], _ chapters: [ChapterLine], in bytes: ByteView, words: Vocabulary) {
    (self.lines, self.chapters, self.bytes, self.words) = (lines, chapters, bytes, words)
    var index = 0
    while index < lines.count {
      guard isRow(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, isRow(end), !lines[end].isSpaced { end += 1 }
      decide(index..<end)
      index = end
    }
  }

  private func isRow(_ index: Int) -> Bool {
    !lines[index].isOpaque && ChapterRow.isRow(lines[index].range, in: bytes)
  }

  private func chapter(_ index: Int) -> Int? {
    if case .chapter(let chapter) = lines[index].content { chapter } else { nil }
  }

  private mutating func decide(_ table: Range<Int>) {
    let rows = table.compactMap(chapter)
    guard let first = table.first(where: { chapter($0) != nil }) else {
      text.formUnion(table)
      return
    }
    let head = head(from: table.lowerBound, to: first)
    if listsChapters(rows, head: head?.head) {
      accepted.formUnion(rows)
      if let head, head.head.isKnown { heads.formUnion(head.lines) }
    } else {
      rejected.formUnion(rows)
      text.formUnion(table)
    }
  }

  /// The head directly above the first chapter, with the delimiter row between them.
  private func head(from start: Int, to first: Int) -> (head: ChapterRow.Head, lines: Range<Int>)? {
    let hasDelimiter = first > start && ChapterRow.isDelimiter(lines[first - 1].range, in: bytes)
    let index = hasDelimiter ? first - 2 : first - 1
    guard index >= start, let head = ChapterRow.head(lines[index].range, in: bytes, words: words) else { return nil }
    return (head, index..<first)
  }

  /// Whether rows with times are chapters. Without a head that says so, they are finishing times rather than chapters,
  /// unless they start at 0 or ascend.
  private mutating func listsChapters(_ rows: [Int], head: ChapterRow.Head?) -> Bool {
    var group = ChapterGroup(in: bytes)
    for row in rows { group.receive(chapters[row]) }
    guard rows.count(where: { !chapters[$0].title.isEmpty }) * 2 > rows.count else { return false }
    if let reason = group.mayBeTimetable ? .clockTimes : group.leadingRejection {
      rejection = rejection ?? ChapterListRejection(reason: reason, range: chapters[rows[0]].start.range)
      return false
    }
    if group.startsAtZero { return rows.count > 1 && group.descents * 5 <= rows.count || head?.isOfChapters ?? false }
    guard areComposed(rows) else { return false }
    if head?.isOfChapters ?? false { return true }
    return rows.count > 2 && group.descents == 0
      && rows.allSatisfy { chapters[$0].number == nil && !chapters[$0].notation.isTrailing }
  }

  /// Whether most times with units have several: others say how long something is.
  private func areComposed(_ rows: [Int]) -> Bool {
    let worded = rows.filter { chapters[$0].start.isWorded }
    return worded.count(where: { chapters[$0].start.unitCount > 1 }) * 2 >= worded.count
  }
}
