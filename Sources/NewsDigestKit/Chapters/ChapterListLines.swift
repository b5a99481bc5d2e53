/// The lines of a description, each known to give a chapter or not.
struct ChapterListLines {
  private(set) var lines: [ChapterListLine] = []
  private(set) var chapters: [ChapterLine] = []

  init(of bytes: ByteView) {
    var fence: CodeFence?
    var isSpaced = false
    var scanner = LineScanner(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count)
    while let line = scanner.next() {
      let range = bytes.trimmingTrailingSpaces(line.content)
      guard !bytes.trimmingLeadingSpaces(range).isEmpty else {
        isSpaced = true
        continue
      }
      lines.append(ChapterListLine(range: range, isSpaced: isSpaced, content: content(of: range, &fence, in: bytes)))
      isSpaced = false
    }
    decide(in: bytes)
    joinTitles(in: bytes)
  }

  /// What a line is by itself. Code is opaque.
  private mutating func content(
    of range: Range<Int>, _ fence: inout CodeFence?, in bytes: ByteView
  ) -> ChapterListLine.Content {
    let start = bytes.trimmingLeadingSpaces(range).lowerBound
    if let open = fence {
      if open.isClosed(by: range, in: bytes) { fence = nil }
      return .text
    }
    if bytes[start] == .ascii("`") || bytes[start] == .ascii("~") {
      fence = CodeFence(opening: start..<range.upperBound, in: bytes)
      if fence != nil { return .text }
    }
    switch ChapterLine.parse(of: range, in: bytes) {
    case .chapter(let chapter):
      chapters.append(chapter)
      return .chapter(chapters.count - 1)
    case .malformed(let malformed): return .malformed(malformed)
    case .other: return .text
    }
  }

  /// Distinguishes the chapters from the lines that only look like one.
  private mutating func decide(in bytes: ByteView) {
    var leading = ChapterGroup()
    var trailing: [TrailingChapterShape: ChapterGroup] = [:]
    var hasCanonical = false
    for chapter in chapters {
      switch chapter.notation {
      case .canonical: hasCanonical = true
      case .leading: leading.receive(chapter, in: bytes)
      case .trailing(let shape): trailing[shape, default: ChapterGroup()].receive(chapter, in: bytes)
      }
    }
    let isLeading = leading.areLeadingChapters
    let shapes = hasCanonical || isLeading ? [] : Set(trailing.filter(\.value.areTrailingChapters).keys)
    let isChapter = chapters.map { chapter in
      switch chapter.notation {
      case .canonical: true
      case .leading: isLeading
      case .trailing(let shape): shapes.contains(shape)
      }
    }
    for index in lines.indices {
      guard case .chapter(let chapter) = lines[index].content, !isChapter[chapter] else { continue }
      lines[index].content = .malformed(.init(fault: .timeOfDay, range: chapters[chapter].start.range))
    }
  }

  /// Uses the line after a blank line below each chapter as its title, if no chapter has one next to its time and all
  /// have one there. Lines in canonical notation always have their titles next to the time, so that canonical form is
  /// parsed back as written.
  private mutating func joinTitles(in bytes: ByteView) {
    let places = lines.indices.filter { lines[$0].isChapter }
    let joined = places.compactMap { chapterWithTitleBelow($0, in: bytes) }
    guard joined.count > 1, joined.count == places.count else { return }
    for (place, chapter) in zip(places, joined) {
      lines[place].range = chapter.range
      if case .chapter(let index) = lines[place].content { chapters[index] = chapter }
    }
    let titles = Set(places.map { $0 + 1 })
    lines = lines.indices.filter { !titles.contains($0) }.map { lines[$0] }
  }

  private func chapterWithTitleBelow(_ place: Int, in bytes: ByteView) -> ChapterLine? {
    guard place + 1 < lines.count, lines[place + 1].isSpaced, lines[place + 1].isText,
      case .chapter(let index) = lines[place].content, chapters[index].notation == .leading
    else { return nil }
    return chapters[index].joined(withTitleIn: lines[place + 1].range, of: bytes)
  }
}
