/// How a chapter's line is written: like an example, with the widths and the numbers of the list around it.
struct ChapterStyle {
  let line: ChapterLine
  let bytes: ByteView
  let spelling: TimestampSpelling
  let endSpelling: TimestampSpelling?
  /// The number of the item; `nil` for that of the example.
  private let number: Int?

  init(of line: ChapterLine, in example: SegmentExample, for chapter: Chapter, _ writer: SegmentWriter) {
    (self.line, bytes) = (line, example.bytes)
    let values = [chapter.start, chapter.end ?? chapter.start]
    let neighbours = Self.neighbours(of: line, in: example.bytes, words: writer.words, for: values)
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

  /// The times of the lines around an example, nearest first on each side, as far as they are needed to spell values.
  private static func neighbours(
    of line: ChapterLine, in bytes: ByteView, words: Vocabulary, for values: [Duration]
  ) -> [Timestamp] {
    var (times, end): ([Timestamp], Int) = ([], line.range.lowerBound)
    var scanner = LineScanner(bytes, in: min(line.range.upperBound + 1, bytes.count)..<bytes.count)
    for _ in 0..<reach where !line.start.showsSpelling(of: values, with: times) {
      if end > 0 {
        let start = bytes.startOfLastLine(in: 0..<end - 1)
        times += self.times(of: start..<end, in: bytes, words, like: line)
        end = start
      }
      if let next = scanner.next() { times += self.times(of: next.content, in: bytes, words, like: line) }
    }
    return times
  }

  private static func times(
    of range: Range<Int>, in bytes: ByteView, _ words: Vocabulary, like line: ChapterLine
  ) -> [Timestamp] {
    let content = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content
    guard case .chapter(let other) = ChapterLine.parse(of: content, in: bytes, words: words),
      other.notation.isTrailing == line.notation.isTrailing
    else { return [] }
    return [other.start] + (other.end.map { [$0.timestamp] } ?? [])
  }
}
