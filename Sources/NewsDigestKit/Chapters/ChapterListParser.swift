/// Parses the segments of a list of chapters, and reports diagnostics.
struct ChapterListParser<Sink: SegmentSink> {
  private let bytes: ByteView
  private let words: Vocabulary
  private let lines: [ChapterListLine]
  private let chapters: [ChapterLine]
  private let outline: ChapterListOutline
  private let ending: ChapterNoteEnding
  private let rejection: ChapterListRejection?
  private let lastChapter: Int
  private var sink: Sink
  private var hasNotes = false
  private var hasClosing = false

  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout Sink) {
    var parser = ChapterListParser(bytes: bytes, words: words, sink: sink)
    parser.parse()
    sink = parser.sink
  }

  private init(bytes: ByteView, words: Vocabulary, sink: Sink) {
    let found = ChapterListLines(of: bytes, words: words)
    (self.bytes, self.sink, lines, chapters) = (bytes, sink, found.lines, found.chapters)
    rejection = found.rejection
    self.words = words
    outline = ChapterListOutline(of: lines, in: bytes, words: words)
    lastChapter = lines.lastIndex(where: \.isChapter) ?? lines.count
    ending = outline.ending(after: lastChapter)
  }

  private mutating func parse() {
    var index = 0
    while index < lines.count { index = parse(lineAt: index) }
    report()
  }

  /// Parses the segment that starts at a line, and returns the index of the line after it.
  private mutating func parse(lineAt index: Int) -> Int {
    let range = lines[index].range
    switch outline.roles[index] {
    case .paragraph: return paragraph(from: index, as: .paragraph)
    case .closing:
      let kind = !hasClosing && ending.needsRule ? SegmentKind.closing.leading : .closing
      hasClosing = true
      return paragraph(from: index, as: kind)
    case .label:
      let text = bytes.trimmingSpaces(range)
      if let label = words[.chapterLabels].label(text, in: bytes) { sink.note(label.word.languages) }
      sink.receive(.chapterLabel, in: range, of: bytes) { $0.text(.itself, at: text) }
    case .section(let title): sink.receive(.chapterSection, in: range, of: bytes) { $0.text(.title, at: title) }
    case .chapter(let chapter):
      let chapter = chapters[chapter]
      sink.receive(.chapter, in: range, of: bytes) { $0.chapter(chapter) }
      hasNotes = false
    case .note:
      receiveNote(at: index)
      hasNotes = true
    case .trivia: break
    }
    return index + 1
  }

  private mutating func receiveNote(at index: Int) {
    let isSpaced = hasNotes && lines[index].isSpaced
    let isLast = index > lastChapter
    let isBeforeRule = isLast && ending.needsRuleAtEnd && !isNote(index + 1)
    let isIndented = isSpaced && isLast && !ending.haveEarlierNotes
    let range = lines[index].range
    let text = NoteText.range(of: range, in: bytes)
    sink.receive(.note(isSpaced: isSpaced, isBeforeRule: isBeforeRule), in: range, of: bytes) {
      $0.text(.notes, at: text)
      $0.hint(.isIndented, isIndented)
    }
  }

  private func isNote(_ index: Int) -> Bool {
    guard index < lines.count, case .note = outline.roles[index] else { return false }
    return true
  }

  /// Parses the paragraph that starts at a line, and returns the index of the line after it.
  private mutating func paragraph(from first: Int, as kind: SegmentKind) -> Int {
    var next = first + 1
    while next < lines.count, !lines[next].isSpaced, isParagraph(next) { next += 1 }
    let range = lines[first].range.lowerBound..<lines[next - 1].range.upperBound
    sink.receive(kind, in: range, of: bytes) { $0.text(.itself, at: range, as: .lines) }
    return next
  }

  private func isParagraph(_ index: Int) -> Bool {
    switch outline.roles[index] {
    case .paragraph, .closing: true
    default: false
    }
  }

  // MARK: Diagnostics

  private mutating func report() {
    guard sink.wantsDiagnostics else { return }
    let bytes = bytes
    guard lines.contains(where: \.isChapter) else { return reportMissing() }
    if let rejection, rejection.reason != .transcript { sink.report(.chapterListIgnored(rejection)) }
    var previous: ChapterLine?
    for index in lines.indices {
      switch lines[index].content {
      case .rejected: break
      case .text: reportMistyped(at: index)
      case .malformed(let malformed):
        if isAmongTimes(malformed, at: index) { sink.report(.malformedTimestamp(malformed, in: bytes)) }
      case .chapter(let index):
        report(chapters[index], after: previous)
        reportLink(of: index)
        previous = chapters[index]
      }
    }
  }

  /// Reports why no line is a chapter: all times are malformed, or something else shows.
  private mutating func reportMissing() {
    let bytes = bytes
    let malformed = lines.indices.compactMap { index -> MalformedTimestamp? in
      guard case .malformed(let malformed) = lines[index].content, isAmongTimes(malformed, at: index) else {
        return nil
      }
      return malformed
    }
    if malformed.count > 1 { for time in malformed { sink.report(.malformedTimestamp(time, in: bytes)) } }
    if let rejection = rejection ?? code { sink.report(.chapterListIgnored(rejection)) }
  }

  /// Whether a malformed time is at the start of its line, or other lines beside it have one at their ends.
  private func isAmongTimes(_ time: MalformedTimestamp, at index: Int) -> Bool {
    guard time.isTrailing else { return true }
    return [index - 1, index + 1].contains { index in
      guard lines.indices.contains(index) else { return false }
      switch lines[index].content {
      case .chapter(let chapter): return chapters[chapter].notation.isTrailing
      case .malformed(let other): return other.isTrailing
      case .text, .rejected: return false
      }
    }
  }

  /// A list of chapters in code.
  private var code: ChapterListRejection? {
    let times = lines.lazy.filter(\.isCode).compactMap { [bytes, words] line -> Range<Int>? in
      guard case .chapter(let chapter) = ChapterLine.parse(of: line.range, in: bytes, words: words),
        !chapter.start.isWorded
      else { return nil }
      return chapter.start.range
    }.prefix(2)
    guard times.count == 2, let first = times.first else { return nil }
    return ChapterListRejection(reason: .code, range: first)
  }

  /// Reports a mistyped time in a line next to chapters.
  private mutating func reportMistyped(at index: Int) {
    let neighbours = [index - 1, index + 1].filter { lines.indices.contains($0) && lines[$0].isChapter }
    guard !neighbours.isEmpty, !lines[index].isCode,
      let time = MistypedTimestamp(in: lines[index].range, of: bytes, isCertain: neighbours.count == 2)
    else { return }
    sink.report(.timestampMalformed(time))
  }

  /// Reports a link to another time. One that is around the title only may be about something else, unless one next to
  /// it goes to the same recording.
  private mutating func reportLink(of index: Int) {
    guard let (link, time) = timeLink(of: index), !time.isSame(as: chapters[index].start.value) else { return }
    let bytes = bytes
    let isAroundTime = (link.open.lowerBound..<link.close.upperBound).contains(chapters[index].start.range.lowerBound)
    let isOfRecording = [index - 1, index + 1].contains { other in
      guard let (otherLink, otherTime) = timeLink(of: other) else { return false }
      return bytes.equals(
        link.url.lowerBound..<time.range.lowerBound, bytes, otherLink.url.lowerBound..<otherTime.range.lowerBound)
    }
    let start = chapters[index].start
    if isAroundTime || isOfRecording { sink.report(.chapterLinkDiffers(time, from: start)) }
  }

  private func timeLink(of index: Int) -> (link: ChapterLine.LinkMarks, time: LinkTime)? {
    guard chapters.indices.contains(index), let link = chapters[index].link,
      let time = LinkTime(in: link.url, of: bytes)
    else { return nil }
    return (link, time)
  }

  private mutating func report(_ chapter: ChapterLine, after previous: ChapterLine?) {
    if chapter.start.value >= PendingDiagnostic.implausibleStart {
      sink.report(.chapterTimeImplausible(chapter.start.range))
    }
    if let end = chapter.end?.timestamp, end.value < chapter.start.value {
      sink.report(.chapterEndBeforeStart(end.range, start: chapter.start.range))
    }
    guard let previous else {
      guard chapter.start.value > .zero else { return }
      let bytes = bytes
      let link = chapter.link.flatMap { LinkTime(in: $0.url, of: bytes) }
      sink.report(.chapterListLateStart(chapter.start, link: link))
      return
    }
    if chapter.start.value < previous.start.value {
      sink.report(.chapterOutOfOrder(chapter.start.range, previous: previous.start.range))
    } else if chapter.start.value == previous.start.value {
      sink.report(.chapterStartRepeated(chapter.start.range, previous: previous.start.range))
    }
  }
}
