/// How a chapter's line is written: like an example, with the widths and the numbers of the list around it.
struct ChapterStyle {
  let line: ChapterLine
  let bytes: ByteView
  let spelling: TimestampSpelling
  let endSpelling: TimestampSpelling?
  /// The number of the item; `nil` for that of the example.
  private let number: Int?

  init(of line: ChapterLine, in example: SegmentExample, _ writer: SegmentWriter) {
    (self.line, bytes) = (line, example.bytes)
    let neighbours = Self.neighbours(of: line, in: example.bytes, words: writer.words)
    spelling = line.start.spelling(among: neighbours)
    endSpelling = line.end?.timestamp.spelling(among: neighbours)
    let isReplaced = writer.replaced.map { $0.range == example.range } ?? false
    number = isReplaced || line.number == nil ? nil : Self.number(after: writer)
  }

  func writeNumber(to writer: inout SegmentWriter) {
    guard let range = line.number else { return }
    guard let number else { return writer.syntax(bytes, range) }
    let isPadded = bytes[range.lowerBound] == .ascii("0")
    var digits: [UInt8] = []
    digits.append(number, digits: isPadded ? range.count : 1)
    digits.withBytes { writer.syntax($0, $0.indices) }
  }

  /// The number after that of the line written last.
  private static func number(after writer: SegmentWriter) -> Int? {
    writer.bytes.withBytes { bytes in
      let end = bytes.trimmingWhiteSpace(bytes.indices).upperBound
      let start = bytes.startOfLastLine(in: 0..<end)
      guard case .chapter(let line) = ChapterLine.parse(of: start..<end, in: bytes, words: writer.words),
        let range = line.number
      else { return nil }
      var scanner = DigitScanner(bytes, range)
      return scanner.number(digits: 1...9).map { $0.value + 1 }
    }
  }

  // MARK: Neighbours

  /// How many lines before and after an example are looked at.
  private static let reach = 48

  /// The times of the lines around an example, nearest first on each side.
  private static func neighbours(of line: ChapterLine, in bytes: ByteView, words: Vocabulary) -> [Timestamp] {
    var (times, end): ([Timestamp], Int) = ([], line.range.lowerBound)
    for _ in 0..<reach where end > 0 {
      let start = bytes.startOfLastLine(in: 0..<end - 1)
      append(start..<end, of: bytes, words, like: line, to: &times)
      end = start
    }
    var scanner = LineScanner(bytes, in: min(line.range.upperBound + 1, bytes.count)..<bytes.count)
    for _ in 0..<reach {
      guard let next = scanner.next() else { break }
      append(next.content, of: bytes, words, like: line, to: &times)
    }
    return times
  }

  private static func append(
    _ range: Range<Int>, of bytes: ByteView, _ words: Vocabulary, like line: ChapterLine, to times: inout [Timestamp]
  ) {
    let content = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content
    guard case .chapter(let other) = ChapterLine.parse(of: content, in: bytes, words: words),
      other.notation.isTrailing == line.notation.isTrailing
    else { return }
    times.append(other.start)
    if let end = other.end?.timestamp { times.append(end) }
  }
}
