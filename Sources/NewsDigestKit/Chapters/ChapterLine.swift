/// A line that gives a chapter, taken apart as ranges of the text.
struct ChapterLine {
  /// How sure it is that the line gives a chapter.
  enum Notation: Hashable {
    /// As the standard style has it, `(00:03:07) title`, which is never anything else.
    case canonical
    /// The time stands before the title.
    case leading
    /// The time stands behind the title, in lines of this shape.
    case trailing(shape: UInt8)
  }

  /// What the first half of a link stands at, and the second one.
  struct LinkMarks {
    var open: Range<Int>
    var close: Range<Int>
    var url: Range<Int>
  }

  var notation: Notation
  /// From the start of the line to the end of its text, or of the title below it.
  var range: Range<Int>
  let start: Timestamp
  /// The end, and what joins it to the start.
  var end: (timestamp: Timestamp, separator: Range<Int>)?
  var title: Range<Int>
  var link: LinkMarks?

  /// What a line is by itself.
  enum Parsed {
    case chapter(ChapterLine)
    /// A time that is none, where a chapter's would stand.
    case malformed(MalformedTimestamp)
    case other
  }

  /// Reads a line without its ending, or one with its title below it.
  static func parse(of range: Range<Int>, in bytes: ByteView) -> Parsed {
    let line = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content
    let parsed = parse(ofLine: line, in: bytes)
    let rest = bytes.trimmingWhiteSpace(line.upperBound..<range.upperBound)
    guard !rest.isEmpty else { return parsed }
    guard case .chapter(let chapter) = parsed, let joined = chapter.joined(withTitleIn: rest, of: bytes) else {
      return .other
    }
    return .chapter(joined)
  }

  /// The chapter with the title that stands below its time; `nil` where it has one, or `line` holds none.
  func joined(withTitleIn line: Range<Int>, of bytes: ByteView) -> ChapterLine? {
    guard title.isEmpty, bytes.firstIndex(of: .lineFeed, in: line) == line.upperBound,
      !NoteText.isRule(line, in: bytes), !NoteText.isHeading(line, in: bytes),
      CodeFence(opening: line, in: bytes) == nil,
      let title = ChapterTitle(in: bytes.trimmingSpaces(line), of: bytes, link: link), !title.range.isEmpty
    else { return nil }
    var chapter = self
    (chapter.title, chapter.link) = (title.range, title.link)
    chapter.range = range.lowerBound..<line.upperBound
    return chapter
  }

  private static func parse(ofLine line: Range<Int>, in bytes: ByteView) -> Parsed {
    let line = bytes.trimmingTrailingSpaces(line)
    guard mayHoldTimestamp(line, in: bytes) else { return .other }
    var parser = LeadingChapterParser(line, in: bytes)
    let parsed = parser.parse()
    if case .other = parsed, let trailing = TrailingChapterParser.parse(line, in: bytes) { return .chapter(trailing) }
    return parsed
  }

  /// Whether a line has a colon, or what may be a full-width one.
  private static func mayHoldTimestamp(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    bytes.firstIndex(of: .ascii(":"), in: line) < line.upperBound
      || bytes.firstIndex(of: 0xEF, in: line) < line.upperBound
  }

  func chapter(in bytes: ByteView) -> Chapter {
    Chapter(
      start: start.value, end: end?.timestamp.value, title: bytes.string(title), url: link.map { bytes.string($0.url) })
  }
}

/// A time that is none of a chapter: `00:99`, `-0:10`, `００：１０`, or one of the day.
struct MalformedTimestamp {
  enum Fault {
    case outOfRange, negative, fullWidth, timeOfDay
  }

  let fault: Fault
  let range: Range<Int>
}
