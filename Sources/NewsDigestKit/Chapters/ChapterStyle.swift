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
    var writer = writer
    spelling = line.start.spelling(among: neighbours).completed(with: writer.words, in: writer.language)
    endSpelling = line.end?.timestamp.spelling(among: neighbours).completed(with: writer.words, in: writer.language)
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

  // MARK: Rows of tables

  /// Writes the cells that a title lacks which the example's title has.
  ///
  /// - Returns: How much of the example after its title the cells of a longer title take the place of.
  func writeCells(after title: String, to writer: inout SegmentWriter) -> Int {
    guard line.bars != nil else { return 0 }
    var surplus = title.withBytes { ChapterRow.bars(in: $0.indices, of: $0) }
    surplus -= ChapterRow.bars(in: line.title, of: bytes)
    for _ in 0..<max(0, -surplus) { writer.syntax(" |") }
    return surplus > 0 ? emptyCells(surplus) : 0
  }

  /// The length of so many empty cells after the title, before the last bar; 0 if there are not as many.
  private func emptyCells(_ count: Int) -> Int {
    var (bars, end) = (0, line.title.upperBound)
    for offset in line.title.upperBound..<line.range.upperBound {
      guard bytes[offset] == .ascii("|") else {
        if bytes[offset].isSpaceOrTab { continue }
        return 0
      }
      bars += 1
      if bars == count { end = offset + 1 }
    }
    return bars > count ? end - line.title.upperBound : 0
  }

  // MARK: Numbers

  /// The number after that of the line written last.
  private static func number(after writer: SegmentWriter) -> Int? {
    writer.bytes.withBytes { bytes in
      guard let range = lastChapter(in: bytes, words: writer.words)?.number else { return nil }
      var scanner = DigitScanner(bytes, range)
      return scanner.number(digits: 1...9).map { $0.value + 1 }
    }
  }

  /// The chapter in the last line with text.
  private static func lastChapter(in bytes: ByteView, words: Vocabulary) -> ChapterLine? {
    var end = bytes.count
    for _ in 0..<tagLineLimit {
      end = bytes.trimmingWhiteSpace(max(0, end - lengthLimit)..<end).upperBound
      let start = bytes.startOfLastLine(in: max(0, end - lengthLimit)..<end)
      if let line = chapters(in: start..<end, of: bytes, words: words).last { return line }
      guard ChapterParts(of: start..<end, in: bytes).parts.isEmpty else { return nil }
      end = start
    }
    return nil
  }

  /// How many lines of nothing but tags may be between two chapters.
  private static let tagLineLimit = 4

  // MARK: Neighbours

  /// How many lines before and after an example are looked at.
  private static let reach = 48
  /// How many bytes of a line are looked at.
  private static let lengthLimit = 4096

  /// The times of the lines around an example, nearest first on each side, as far as they are needed to spell values.
  private static func neighbours(
    of line: ChapterLine, in bytes: ByteView, words: Vocabulary, for values: [Duration]
  ) -> [Timestamp] {
    var (times, end): ([Timestamp], Int) = ([], line.range.lowerBound)
    let isLineEnd = line.range.upperBound < bytes.count && bytes[line.range.upperBound] == .lineFeed
    var scanner = LineScanner(bytes, in: line.range.upperBound + (isLineEnd ? 1 : 0)..<bytes.count)
    for _ in 0..<reach where !line.start.showsSpelling(of: values, with: times) {
      if end > 0 {
        let start = bytes.startOfLastLine(in: max(0, end - lengthLimit)..<end - 1)
        times += self.times(of: start..<end, in: bytes, words, like: line).reversed()
        end = start
      }
      if let next = scanner.next() { times += self.times(of: next.content, in: bytes, words, like: line) }
    }
    return times
  }

  private static func times(
    of range: Range<Int>, in bytes: ByteView, _ words: Vocabulary, like line: ChapterLine
  ) -> [Timestamp] {
    chapters(in: range.prefix(lengthLimit), of: bytes, words: words).flatMap { other in
      guard other.notation.isTrailing == line.notation.isTrailing, other.start.isWorded == line.start.isWorded else {
        return [Timestamp]()
      }
      return (other.end.map { [$0.timestamp] } ?? []) + [other.start]
    }
  }

  /// The chapters of a line, or of the end of a long one.
  private static func chapters(in range: Range<Int>, of bytes: ByteView, words: Vocabulary) -> [ChapterLine] {
    let line = bytes.trimmingTrailingSpaces(
      LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content)
    guard let found = ChapterParts.parsed(line, in: bytes, words: words) else {
      if case .chapter(let chapter) = ChapterLine.parse(ofPart: line, in: bytes, words: words) { return [chapter] }
      return []
    }
    // Where a long line is cut off, its first part may be cut off too.
    let isWhole = line.lowerBound == 0 || bytes[line.lowerBound - 1] == .lineFeed
    let isFirstWhole = isWhole || !(found.parts.parts.first?.before.isEmpty ?? true)
    return found.values.dropFirst(isFirstWhole ? 0 : 1).compactMap { value in
      if case .chapter(let chapter) = value { chapter } else { nil }
    }
  }
}
