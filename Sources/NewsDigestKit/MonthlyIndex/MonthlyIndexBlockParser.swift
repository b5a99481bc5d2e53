/// Turns blocks of Markdown into segments of a monthly index.
struct MonthlyIndexBlockParser<Sink: SegmentSink>: MarkdownBlockSink {
  /// The line `📄 [12-31.md](./12-31.md)`, with the bullets below it.
  struct FormatLine {
    let link: InlineLink
    let titles: [Range<Int>]
  }

  let bytes: ByteView
  private let words: Vocabulary
  var sink: Sink
  private var isFirstDay = true
  /// What follows a thematic break after a day: it closes the index if no other day comes.
  private var waiting = SegmentList()

  init(bytes: ByteView, words: Vocabulary, sink: Sink) {
    (self.bytes, self.words, self.sink) = (bytes, words, sink)
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    guard let link = MonthlyIndexLine.link(in: content, of: bytes), !isFirstDay, waiting.count == 0 else { return nil }
    return FormatLine(
      link: link,
      titles: BulletSyntax.bullets(below: content.upperBound, in: bytes, until: MonthlyIndexLine.endsText))
  }

  func end(of line: FormatLine) -> Int? { line.titles.last?.upperBound }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    let first = LineScanner.line(at: range.lowerBound, in: bytes, end: bytes.count)
    let link = line.link
    send(.digest, in: bytes.trimmingTrailingSpaces(first.content)) {
      $0.text(.linkText, at: link.text)
      $0.text(.linkURL, at: link.destination)
    }
    for title in line.titles {
      guard let text = BulletSyntax.text(of: title, in: bytes) else { continue }
      send(.listedTitle, in: title) { $0.text(.titles, at: text, as: .lines) }
    }
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .heading(3, let text) = block, let day = DayHeading(in: bytes, text, words: words) {
      sendWaiting(closingAs: .thematicBreak)
      sink.note(day.languages)
      sink.receive(isFirstDay ? .day.leading : .day, in: range, of: bytes) { $0.text(.heading, at: text) }
      isFirstDay = false
      return
    }
    switch block {
    case .thematicBreak where !isFirstDay && waiting.count == 0: waiting.receive(.closingRule, in: range, of: bytes)
    default:
      if waiting.count == 0 {
        sink.receive(block, in: range, of: bytes)
      } else {
        waiting.receive(block, in: range, of: bytes)
      }
    }
  }

  private mutating func send(_ kind: SegmentKind, in range: Range<Int>, slots fill: (inout SlotList) -> Void) {
    if waiting.count == 0 {
      sink.receive(kind, in: range, of: bytes, slots: fill)
    } else {
      waiting.receive(kind, in: range, of: bytes, slots: fill)
    }
  }

  /// Gives out what waited.
  ///
  /// - Parameter kind: What the rule is after all: one within the list of days, or the closing one.
  private mutating func sendWaiting(closingAs kind: SegmentKind) {
    for index in waiting.indices {
      let segment = waiting.segment(index, in: bytes)
      sink.receive(segment.kind == .closingRule ? kind : segment.kind, in: segment.range, of: bytes) {
        $0.append(segment)
      }
    }
    waiting = SegmentList()
  }

  mutating func finish() { sendWaiting(closingAs: .closingRule) }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    sink.report(diagnostic())
  }
}
