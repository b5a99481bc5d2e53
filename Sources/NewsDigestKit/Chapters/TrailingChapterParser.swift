/// Parses a line that ends with the time of a chapter: `- title – *0:10*.`
struct TrailingChapterParser {
  private let bytes: ByteView
  private let line: Range<Int>
  private var end: Int
  private var closers: [Closer] = []
  private var link: ChapterLine.LinkMarks?

  /// Something after the time that is opened before it.
  private struct Closer {
    let range: Range<Int>
    let opening: Opening

    enum Opening {
      case text(StaticString)
      case run(of: UInt8, count: Int)
      case link
    }
  }

  static func parse(_ line: Range<Int>, in bytes: ByteView) -> ChapterLine? {
    var parser = TrailingChapterParser(bytes: bytes, line: line)
    return parser.parse()
  }

  private init(bytes: ByteView, line: Range<Int>) {
    (self.bytes, self.line, end) = (bytes, line, line.upperBound)
  }

  private mutating func parse() -> ChapterLine? {
    guard parseTail(), let last = timestamp(endingAt: end) else { return nil }
    var start = last
    var ending: (timestamp: Timestamp, separator: Range<Int>)?
    if let first = startOfRange(endingWith: last) {
      ending = (last, first.range.upperBound..<last.range.lowerBound)
      start = first
    }
    guard let opening = parseOpenings(before: start.range.lowerBound) else { return nil }
    let titleStart = startOfTitle(before: opening)
    let titleEnd = ChapterSeparator.start(to: opening, in: bytes, from: titleStart.offset)
    guard titleEnd > titleStart.offset, isSeparated(titleEnd, opening, start),
      let title = ChapterTitle(in: titleStart.offset..<titleEnd, of: bytes, link: link), !title.range.isEmpty
    else { return nil }
    let shape = TrailingChapterShape(start: titleStart.shape, enclosure: enclosure)
    let chapter = ChapterLine(
      notation: .trailing(shape), range: line, start: start, end: ending, title: title.range, link: title.link)
    return isOtherThanChapter(chapter, separator: titleEnd..<opening, isItem: shape.isItem) ? nil : chapter
  }

  // MARK: After the time

  private static let closerLimit = 6

  private mutating func parseTail() -> Bool {
    if end - 1 > line.lowerBound, bytes[end - 1] == .ascii(".") { end -= 1 }
    while end > line.lowerBound, closers.count <= Self.closerLimit {
      let byte = bytes[end - 1]
      switch byte {
      case .ascii("0")...(.ascii("9")): return true
      case .ascii("*"), .ascii("_"), .ascii("`"): closeRun(of: byte)
      case .ascii("]"): close(.text("["), length: 1)
      case .ascii(")"): closeParenthesis()
      default:
        let closer: StaticString = "）"
        guard bytes.hasSuffix(closer, before: end, from: line.lowerBound) else { return false }
        close(.text("（"), length: closer.utf8CodeUnitCount)
      }
    }
    return false
  }

  private mutating func close(_ opening: Closer.Opening, length: Int) {
    closers.append(Closer(range: end - length..<end, opening: opening))
    end -= length
  }

  private mutating func closeRun(of byte: UInt8) {
    var start = end
    while start > line.lowerBound, bytes[start - 1] == byte { start -= 1 }
    close(.run(of: byte, count: end - start), length: end - start)
  }

  /// Parses a parenthesis, or the second half of a link. A line has at most one link at its end, so that time stays
  /// linear.
  private mutating func closeParenthesis() {
    guard !hasLinkCloser, let bracket = startOfDestination() else { return close(.text("("), length: 1) }
    close(.link, length: end - bracket)
  }

  private var hasLinkCloser: Bool { closers.contains { if case .link = $0.opening { true } else { false } } }

  private func startOfDestination() -> Int? {
    var offset = end - 2
    while offset > line.lowerBound, !bytes[offset].isSpaceOrTab {
      if bytes[offset] == .ascii("("), bytes[offset - 1] == .ascii("]") { return offset - 1 }
      offset -= 1
    }
    return nil
  }

  // MARK: The time

  private static let digitLimit = 32

  /// The timestamp that ends at an offset.
  private func timestamp(endingAt end: Int) -> Timestamp? {
    var start = end
    while start > line.lowerBound, end - start < Self.digitLimit, Self.isTimestampByte(bytes[start - 1]) { start -= 1 }
    while start < end, !bytes[start].isASCIIDigit { start += 1 }
    guard case .timestamp(let timestamp) = ParsedTimestamp(in: bytes, start..<end),
      timestamp.range.upperBound == end
    else { return nil }
    return timestamp
  }

  private static func isTimestampByte(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == .ascii(":") || byte == .ascii(".") || byte == .ascii(",")
  }

  private func startOfRange(endingWith last: Timestamp) -> Timestamp? {
    let before = bytes.trimmingTrailingSpaces(line.lowerBound..<last.range.lowerBound)
    guard
      let rangeSeparator = Self.rangeSeparators.first(where: {
        bytes.hasSuffix($0, before: before.upperBound, from: line.lowerBound)
      })
    else { return nil }
    let rangeSeparatorStart = before.upperBound - rangeSeparator.utf8CodeUnitCount
    return timestamp(endingAt: bytes.trimmingTrailingSpaces(line.lowerBound..<rangeSeparatorStart).upperBound)
  }

  private static let rangeSeparators: [StaticString] = ["-", "–", "—", "~", "〜", "～"]

  // MARK: Before the time

  /// The start of what opens before the time; `nil` if it does not match what closes after it.
  private mutating func parseOpenings(before time: Int) -> Int? {
    var offset = time
    for closer in closers.reversed() {
      switch closer.opening {
      case .text(let text):
        guard bytes.hasSuffix(text, before: offset, from: line.lowerBound) else { return nil }
        offset -= text.utf8CodeUnitCount
      case .run(let byte, let count):
        guard offset - count >= line.lowerBound, (offset - count..<offset).allSatisfy({ bytes[$0] == byte }) else {
          return nil
        }
        offset -= count
      case .link:
        guard offset > line.lowerBound, bytes[offset - 1] == .ascii("["),
          let link = InlineLink(at: offset - 1, in: bytes, end: closer.range.upperBound),
          link.range.upperBound == closer.range.upperBound, link.text.upperBound == closer.range.lowerBound
        else { return nil }
        self.link = .init(link)
        offset -= 1
      }
    }
    return offset
  }

  private var enclosure: TrailingChapterShape.Enclosure {
    switch closers.last?.opening {
    case nil: .nothing
    case .text(let text):
      switch text.utf8Start[0] {
      case .ascii("("): .parentheses
      case .ascii("["): .squareBrackets
      default: .fullWidthParentheses
      }
    case .run(let byte, _): byte == .ascii("`") ? .code : .emphasis
    case .link: .link
    }
  }

  /// Where the title starts, after bullets, numbers and marks of a heading, and which of these there are.
  private func startOfTitle(before end: Int) -> (offset: Int, shape: TrailingChapterShape.Start) {
    switch MarkdownLine(line.lowerBound..<end, in: bytes) {
    case .heading(_, let text): (text.lowerBound, .heading)
    case .listItem(let marker, let text): (text.lowerBound, marker.number == nil ? .bullet : .number)
    default: (bytes.trimmingLeadingSpaces(line.lowerBound..<end).lowerBound, .nothing)
    }
  }

  /// Whether something separates the title and the time.
  private func isSeparated(_ titleEnd: Int, _ opening: Int, _ start: Timestamp) -> Bool {
    titleEnd < opening || opening < start.range.lowerBound || bytes[titleEnd - 1] >= 0x80
  }

  // MARK: What it is

  private static let titleLimit = 200

  /// Whether the line is a sentence, a date or a field of data.
  private func isOtherThanChapter(_ chapter: ChapterLine, separator: Range<Int>, isItem: Bool) -> Bool {
    let title = chapter.title
    if title.count > Self.titleLimit || !isItem && SentenceMark.isAt(endOf: title, in: bytes) { return true }
    let isColon = bytes.firstIndex(of: .ascii(":"), in: separator) < separator.upperBound
    if isColon, title.allSatisfy({ bytes[$0] == .ascii("_") || bytes[$0].isASCIILetter && bytes[$0] & 0x20 != 0 }) {
      return true
    }
    return endsInDate(title)
  }

  private func endsInDate(_ title: Range<Int>) -> Bool {
    guard title.count >= 3, bytes[title.upperBound - 1].isASCIIDigit, bytes[title.upperBound - 2].isASCIIDigit else {
      return false
    }
    let before = bytes[title.upperBound - 3]
    return before == .ascii("-") || before == .ascii("/")
  }
}
