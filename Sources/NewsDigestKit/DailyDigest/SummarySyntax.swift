/// The label `**💡 요약**` and the text below it.
enum SummarySyntax {
  /// The text below a label: all lines up to a heading, a thematic break or a format line, without outer blank lines.
  static func text(below label: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Range<Int> {
    var lines = LineScanner(bytes, in: label.upperBound..<bytes.count)
    _ = lines.next()
    var text: Range<Int>?
    while let line = lines.next(), !DailyDigestLine.endsText(line.content, in: bytes, words: words) {
      let trimmed = bytes.trimmingTrailingSpaces(line.content)
      if trimmed.isEmpty { continue }
      text = (text?.lowerBound ?? line.start)..<trimmed.upperBound
    }
    return text ?? label.upperBound..<label.upperBound
  }

  static func write(_ text: String, to writer: inout SegmentWriter, like example: SegmentExample?) {
    writer.entryLabel(.summaryLabel, like: example)
    guard !text.isEmpty else { return writer.content(text, as: .summary) }
    if let example, example.hasBlankLineBelowLabel { writer.lines("\n\n") } else { writer.lines("\n") }
    writer.content(text, as: .summary)
  }
}

extension SegmentWriter {
  /// Writes the label of a part of an entry, which is the first line of the example.
  mutating func entryLabel(_ term: Term, like example: SegmentExample?) {
    if let example { return syntax(example.bytes, example.label) }
    syntax("**")
    word(term)
    syntax("**")
  }
}

extension SegmentExample {
  fileprivate var label: Range<Int> {
    bytes.trimmingTrailingSpaces(LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content)
  }

  fileprivate var hasBlankLineBelowLabel: Bool {
    let label = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound)
    guard label.end < range.upperBound else { return false }
    let next = LineScanner.line(at: label.end, in: bytes, end: range.upperBound)
    return bytes.trimmingSpaces(next.content).isEmpty
  }
}
