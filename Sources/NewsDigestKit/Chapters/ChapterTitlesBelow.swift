/// Chapters whose titles are on the lines below their times: if no chapter has one next to its time and all have one
/// there.
///
/// Lines in canonical notation always have their titles next to the time, so that canonical form is parsed back as
/// written.
struct ChapterTitlesBelow {
  private(set) var chapters: [ChapterLine]
  /// The indices of the lines that are titles.
  private(set) var titles: Set<Int> = []

  init?(of lines: [ChapterListLine], _ chapters: [ChapterLine], in bytes: ByteView) {
    self.chapters = chapters
    guard chapters.allSatisfy({ $0.title.isEmpty ? $0.notation == .leading : $0.notation.isTrailing }) else {
      return nil
    }
    for index in lines.indices {
      guard case .chapter(let chapter) = lines[index].content, chapters[chapter].notation == .leading else { continue }
      guard let title = Self.title(below: index, in: lines, bytes),
        let joined = chapters[chapter].joined(withTitleIn: title, of: bytes)
      else { return nil }
      self.chapters[chapter] = joined
      titles.insert(index + 1)
    }
    guard titles.count > 1 else { return nil }
  }

  private static let lengthLimit = 100

  /// The line below a time that may be its title: after a blank line, or alone and short.
  private static func title(below index: Int, in lines: [ChapterListLine], _ bytes: ByteView) -> Range<Int>? {
    guard index + 1 < lines.count, lines[index + 1].isText else { return nil }
    if lines[index + 1].isSpaced { return lines[index + 1].range }
    let isAlone = index + 2 >= lines.count || lines[index + 2].isSpaced || lines[index + 2].isChapter
    return isAlone && bytes.fits(lines[index + 1].range, letters: lengthLimit) ? lines[index + 1].range : nil
  }
}

extension ChapterLine.Notation {
  var isTrailing: Bool { if case .trailing = self { true } else { false } }
}
