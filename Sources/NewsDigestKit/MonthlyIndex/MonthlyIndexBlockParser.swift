/// Turns blocks of Markdown into segments of a monthly index.
struct MonthlyIndexBlockParser<Sink: SegmentSink<MonthlyIndexMeaning>>: MarkdownBlockSink {
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
  private var waiting: [(meaning: MonthlyIndexMeaning, range: Range<Int>)] = []

  init(bytes: ByteView, words: Vocabulary, sink: Sink) {
    (self.bytes, self.words, self.sink) = (bytes, words, sink)
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    guard let link = MonthlyIndexLine.link(in: content, of: bytes), !isFirstDay, waiting.isEmpty else { return nil }
    return FormatLine(
      link: link,
      titles: BulletSyntax.bullets(below: content.upperBound, in: bytes, until: MonthlyIndexLine.endsText))
  }

  func end(of line: FormatLine) -> Int? { line.titles.last?.upperBound }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    let first = LineScanner.line(at: range.lowerBound, in: bytes, end: bytes.count)
    let link = Link(text: bytes.string(line.link.text), url: bytes.string(line.link.destination))
    send(.digest(link), in: bytes.trimmingTrailingSpaces(first.content))
    for title in line.titles {
      guard let text = BulletSyntax.text(of: title, in: bytes) else { continue }
      send(.title(bytes.joinedLines(text, isIndentContent: true)), in: title)
    }
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .heading(3, let text) = block, let day = DayHeading(in: bytes, text, words: words) {
      sendWaiting()
      sink.note(day.languages)
      sink.receive(.day(bytes.string(text), isFirst: isFirstDay), in: range)
      isFirstDay = false
      return
    }
    switch block {
    case .thematicBreak where !isFirstDay && waiting.isEmpty:
      waiting.append((.closingRule, range))
    default:
      send(.markdown(MarkdownMeaning(block, in: range, of: bytes)), in: range)
    }
  }

  private mutating func send(_ meaning: MonthlyIndexMeaning, in range: Range<Int>) {
    if waiting.isEmpty { sink.receive(meaning, in: range) } else { waiting.append((meaning, range)) }
  }

  /// Gives out what waited; the rule is one within the list of days after all.
  private mutating func sendWaiting() {
    for (meaning, range) in waiting {
      if case .closingRule = meaning {
        sink.receive(.markdown(.thematicBreak), in: range)
      } else {
        sink.receive(meaning, in: range)
      }
    }
    waiting = []
  }

  mutating func finish() {
    for (meaning, range) in waiting { sink.receive(meaning, in: range) }
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    sink.report(diagnostic())
  }
}
