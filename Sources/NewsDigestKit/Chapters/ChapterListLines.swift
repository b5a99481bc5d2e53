/// The lines of a description, each known to give a chapter or not.
struct ChapterListLines {
  private(set) var lines: [ChapterListLine] = []
  private(set) var chapters: [ChapterLine] = []
  /// Why lines that look like a list of chapters are not one, and the first of them.
  private(set) var rejection: ChapterListRejection?
  private let words: Vocabulary
  /// Whether some lines have breaks between what may be chapters.
  private var hasParts = false

  init(of bytes: ByteView, words: Vocabulary) {
    self.init(of: bytes, words: words, areParted: true)
    // Breaks are only breaks where chapters are between them.
    guard hasParts, !lines.contains(where: { $0.isPart && $0.isChapter }) else { return }
    let haveChapters = lines.contains(where: \.isChapter)
    self.init(of: bytes, words: words, areParted: false)
    guard !haveChapters else { return }
    for index in lines.indices where lines[index].isChapter { lines[index].content = .rejected }
  }

  private init(of bytes: ByteView, words: Vocabulary, areParted: Bool) {
    self.words = words
    var region = OpaqueRegion(in: bytes, words: words)
    var isSpaced = false
    var scanner = LineScanner(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count)
    while let line = scanner.next() {
      let range = bytes.trimmingTrailingSpaces(line.content)
      guard !bytes.trimmingLeadingSpaces(range).isEmpty else {
        isSpaced = true
        continue
      }
      let isOpaque = region.contains(range)
      if isOpaque || !areParted || !receiveParts(of: range, isSpaced: isSpaced, in: bytes) {
        lines.append(
          ChapterListLine(
            range: range, isSpaced: isSpaced, content: isOpaque ? .text : content(of: range, in: bytes),
            isCode: isOpaque && region.isCode, isOpaque: isOpaque))
      }
      isSpaced = false
    }
    hasParts = lines.contains(where: \.isPart)
    if hasParts { lines = ChapterMarkup.lines(lines, in: bytes) }
    decide(in: bytes)
  }

  /// Takes the parts of a line that has chapters between breaks; false if it is no such line.
  private mutating func receiveParts(of range: Range<Int>, isSpaced: Bool, in bytes: ByteView) -> Bool {
    guard
      ChapterLine.mayHoldTimestamp(range, in: bytes)
        || ChapterParts.mayPart(range, in: bytes) && WordedTimestamp.mayBe(in: range, of: bytes, words: words),
      let (parts, values) = ChapterParts.parsed(range, in: bytes, words: words)
    else { return false }
    for (index, part) in parts.parts.enumerated() {
      var line = ChapterListLine(
        range: part.range, isSpaced: isSpaced && index == 0, content: content(values[index]), isPart: true)
      line.breaks.before = part.before
      if index + 1 == values.count { line.breaks.after = parts.after }
      lines.append(line)
    }
    return true
  }

  /// What a line is by itself.
  private mutating func content(of range: Range<Int>, in bytes: ByteView) -> ChapterListLine.Content {
    content(ChapterLine.parse(ofPart: range, in: bytes, words: words))
  }

  private mutating func content(_ parsed: ChapterLine.Parsed) -> ChapterListLine.Content {
    switch parsed {
    case .chapter(let chapter):
      chapters.append(chapter)
      return .chapter(chapters.count - 1)
    case .malformed(let malformed): return .malformed(malformed)
    case .other: return .text
    }
  }

  /// Decides about the rows of tables and about times with units, which are chapters by themselves or not at all.
  private mutating func decideGroups(in bytes: ByteView) {
    var kept = Array(repeating: true, count: chapters.count)
    if chapters.contains(where: { $0.bars != nil }) || lines.contains(where: { $0.isMalformed }) {
      let tables = ChapterTables(of: lines, chapters, in: bytes, words: words)
      for index in tables.text where lines[index].isMalformed { lines[index].content = .text }
      for index in tables.heads { lines[index].isTableHead = true }
      for index in tables.accepted { chapters[index].isCertain = true }
      for index in tables.rejected { kept[index] = false }
      rejection = tables.rejection
    }
    if chapters.contains(where: \.start.isWorded) {
      let places = ChapterPlaces(of: lines, titles: [], in: bytes)
      let worded = WordedChapters(chapters, at: places, in: bytes)
      for index in chapters.indices where chapters[index].start.isWorded && chapters[index].bars == nil {
        chapters[index].isCertain = worded.accepted.contains(index)
        kept[index] = chapters[index].isCertain
      }
    }
    if kept.contains(false) { removeChapters { !kept[$0] } }
  }

  /// Makes the lines of some chapters text.
  private mutating func removeChapters(where isRemoved: (Int) -> Bool) {
    let all = chapters
    chapters = []
    for index in lines.indices {
      guard case .chapter(let chapter) = lines[index].content else { continue }
      if isRemoved(chapter) {
        lines[index].content = .text
      } else {
        chapters.append(all[chapter])
        lines[index].content = .chapter(chapters.count - 1)
      }
    }
  }

  /// Distinguishes the chapters from the lines that only look like one.
  private mutating func decide(in bytes: ByteView) {
    decideGroups(in: bytes)
    guard !chapters.isEmpty else { return }
    let joined = ChapterTitlesBelow(of: lines, chapters, in: bytes)
    if let joined { chapters = joined.chapters }
    let places = ChapterPlaces(of: lines, titles: joined?.titles ?? [], in: bytes)
    let decision = ChapterDecision(chapters, at: places, areTitlesBelow: joined != nil, in: bytes)
    rejection = rejection ?? decision.rejection
    for index in lines.indices {
      guard case .chapter(let chapter) = lines[index].content else { continue }
      if !decision.isChapter[chapter] {
        lines[index].content = .rejected
      } else if joined != nil {
        lines[index].range = chapters[chapter].range
      }
    }
    separateLengths(in: bytes)
    guard let joined, decision.isChapter.contains(true) else { return }
    lines = lines.indices.filter { !joined.titles.contains($0) }.map { lines[$0] }
  }
}

extension ChapterListLines {
  private static let lengthTolerance = Duration.seconds(1)

  /// Takes lengths off the titles that they end: a time there is one where each next chapter starts after such a time.
  fileprivate mutating func separateLengths(in bytes: ByteView) {
    let found = lines.compactMap { line -> Int? in if case .chapter(let index) = line.content { index } else { nil } }
    let errors = zip(found, found.dropFirst()).compactMap { index, next in
      chapters[index].length.map { chapters[next].start.value - chapters[index].start.value - $0.value }
    }
    guard !errors.isEmpty, errors.allSatisfy({ max($0, .zero - $0) <= Self.lengthTolerance }) else { return }
    for index in found {
      guard let start = chapters[index].length?.start, start > chapters[index].title.lowerBound,
        let title = ChapterTitle(
          in: chapters[index].title.lowerBound..<start, of: bytes, link: chapters[index].link)
      else { continue }
      (chapters[index].title, chapters[index].link) = (title.range, title.link)
    }
  }
}

/// The parts of a text whose lines are no chapters, whatever they look like: front matter, code, comments, and what is
/// below the heading of a transcript.
private struct OpaqueRegion {
  private(set) var isCode = false
  private let bytes: ByteView
  private let words: Vocabulary
  private var frontMatterEnd = 0
  private var fence: CodeFence?
  private var isComment = false
  /// The level of the heading of a transcript, if the last line is below one.
  private var transcriptLevel: Int?

  init(in bytes: ByteView, words: Vocabulary) {
    (self.bytes, self.words) = (bytes, words)
    frontMatterEnd = findFrontMatter()
  }

  /// The end of a front matter. Blank lines before it and the marks of the rule that closes it do not matter, because
  /// canonical form has others.
  private func findFrontMatter() -> Int {
    let start = bytes.trimmingLeadingWhiteSpace(ByteOrderMark.length(in: bytes)..<bytes.count).lowerBound
    var lines = LineScanner(bytes, in: start..<bytes.count)
    guard let opening = lines.next(), bytes.equals("---", in: bytes.trimmingTrailingSpaces(opening.content)),
      let field = lines.next(), bytes.firstIndex(of: .ascii(":"), in: field.content) < field.content.upperBound
    else { return 0 }
    while let line = lines.next() {
      let content = bytes.trimmingTrailingSpaces(line.content)
      if NoteText.isRule(content, in: bytes) || bytes.equals("...", in: content) { return line.end }
    }
    return 0
  }

  /// Whether the next line with text is in such a part.
  mutating func contains(_ line: Range<Int>) -> Bool {
    isCode = false
    if line.lowerBound < frontMatterEnd { return true }
    if let open = fence {
      isCode = true
      if open.isClosed(by: line, in: bytes) { fence = nil }
      return true
    }
    let text = bytes.trimmingLeadingSpaces(line)
    if isComment || bytes.hasPrefix(HTMLComment.opening, in: text) {
      isComment = bytes.firstRange(of: HTMLComment.closing, in: text) == nil
      return true
    }
    let byte = bytes[text.lowerBound]
    if byte == .ascii("`") || byte == .ascii("~") {
      fence = CodeFence(opening: text, in: bytes)
      if fence != nil { return true }
    }
    findTranscript(text)
    return transcriptLevel != nil
  }

  /// A transcript ends at a heading of its level. The times of its parts may be headings too.
  private mutating func findTranscript(_ line: Range<Int>) {
    guard let title = ChapterHeading.markedTitle(line, in: bytes) else { return }
    let level: Int
    if case .heading(let number, _) = MarkdownLine(line, in: bytes) { level = number } else { level = 1 }
    if words[.transcripts].label(whole: bytes.trimmingSpaces(title), in: bytes) != nil {
      transcriptLevel = transcriptLevel ?? (bytes[line.lowerBound] == .ascii("*") ? 6 : level)
    } else if let transcriptLevel, level <= transcriptLevel,
      ChapterLine.parse(of: line, in: bytes, words: words).isOther
    {
      self.transcriptLevel = nil
    }
  }
}
