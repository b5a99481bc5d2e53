/// A line that gives a chapter, taken apart as ranges of the text.
struct ChapterLine {
  /// How sure it is that the line gives a chapter.
  enum Notation: Hashable {
    /// As the standard style has it, `(00:03:07) title`, which is never anything else.
    case standard
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
  /// From the start of the line to the end of its text.
  let range: Range<Int>
  let start: Timestamp
  /// The end, and what joins it to the start.
  var end: (timestamp: Timestamp, joint: Range<Int>)?
  var title: Range<Int>
  var link: LinkMarks?

  /// What a line is by itself.
  enum Reading {
    case chapter(ChapterLine)
    /// A time that is none, where a chapter's would stand.
    case malformed(MalformedTimestamp)
    case other
  }

  /// Reads a line without its ending.
  static func reading(of line: Range<Int>, in bytes: ByteView) -> Reading {
    let line = bytes.trimmingTrailingBlanks(line)
    guard mayHoldTimestamp(line, in: bytes) else { return .other }
    var reader = LeadingChapterReader(line, in: bytes)
    let reading = reader.read()
    if case .other = reading, let trailing = TrailingChapterReader.read(line, in: bytes) { return .chapter(trailing) }
    return reading
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
