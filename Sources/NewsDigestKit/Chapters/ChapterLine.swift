/// A line that gives a chapter, taken apart as ranges of the text.
struct ChapterLine {
  /// How sure it is that the line gives a chapter.
  enum Notation: Hashable {
    /// Canonical: `(00:03:07) title`, which is never anything else.
    case canonical
    /// The time is before the title.
    case leading
    /// The time is after the title, in lines of this shape.
    case trailing(TrailingChapterShape)
  }

  /// Where the first half of a link is, and the second one.
  struct LinkMarks {
    var open: Range<Int>
    var close: Range<Int>
    var url: Range<Int>

    /// Whether it is a tag of HTML.
    var isTag: Bool { open.contains(url.lowerBound) }
  }

  var notation: Notation
  /// From the start of the line to the end of its text, or of the title below it.
  var range: Range<Int>
  let start: Timestamp
  /// The end, and what joins it to the start.
  var end: (timestamp: Timestamp, separator: Range<Int>)?
  var title: Range<Int>
  var link: LinkMarks?
  /// The digits of its number, if it is a numbered item.
  var number: Range<Int>?
  /// How many bars it has, if it is a row of a table.
  var bars: Int?
  /// A time in parentheses at the end of the title, and where that starts. It is the chapter's length, and no part of
  /// the title, if the next chapter starts where this one ends then.
  var length: (value: Duration, start: Int)?
  /// Whether the line by itself is a sentence or a field of data rather than a chapter.
  var isDoubtful = false
  /// Whether it is a chapter, unless it is one of a transcript: it is in canonical notation, or was decided before.
  var isCertain = false

  /// What a line is by itself.
  enum Parsed {
    case chapter(ChapterLine)
    /// A malformed time in the place of a chapter's.
    case malformed(MalformedTimestamp)
    case other

    /// Whether there is no time as a clock shows it. Times with units need others beside them to be chapters.
    var isOther: Bool {
      switch self {
      case .chapter(let chapter): chapter.start.isWorded
      case .malformed: false
      case .other: true
      }
    }
  }

  /// Parses a line without its ending, or one with its title below it.
  static func parse(of range: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Parsed {
    let line = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content
    var rest = bytes.trimmingWhiteSpace(line.upperBound..<range.upperBound)
    let parsed: Parsed
    if let found = ChapterParts.parsed(bytes.trimmingTrailingSpaces(line), in: bytes, words: words) {
      parsed = found.values[0]
      let parts = found.parts.parts
      switch (parts.count, rest.isEmpty) {
      case (1, true): return parts[0].range == line ? parsed : .other
      case (1, false): rest = ChapterParts(of: rest, in: bytes).parts.only?.range ?? rest
      case (2, true): rest = parts[1].range
      default: return .other
      }
    } else {
      parsed = parse(ofPart: line, in: bytes, words: words)
    }
    guard !rest.isEmpty else { return parsed }
    guard case .chapter(let chapter) = parsed, let joined = chapter.joined(withTitleIn: rest, of: bytes) else {
      return .other
    }
    return .chapter(joined)
  }

  /// The chapter with the title below its time; `nil` if it already has a title, or `line` has none.
  func joined(withTitleIn line: Range<Int>, of bytes: ByteView) -> ChapterLine? {
    guard title.isEmpty, bars == nil, bytes.firstIndex(of: .lineFeed, in: line) == line.upperBound,
      !NoteText.isRule(line, in: bytes), !NoteText.isHeading(line, in: bytes),
      CodeFence(opening: line, in: bytes) == nil,
      let title = ChapterTitle(in: bytes.trimmingSpaces(line), of: bytes, link: link), !title.range.isEmpty
    else { return nil }
    var chapter = self
    (chapter.title, chapter.link) = (title.range, title.link)
    chapter.range = range.lowerBound..<line.upperBound
    return chapter
  }

  /// Parses a line, or a part of one, whatever tags it has.
  static func parse(ofPart line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Parsed {
    let line = bytes.trimmingTrailingSpaces(line)
    var parsed = Parsed.other
    if mayHoldTimestamp(line, in: bytes) { parsed = ChapterLineParser(line, in: bytes, words: words).parse() }
    if case .other = parsed, WordedTimestamp.mayBeAtEnds(of: line, in: bytes, words: words) {
      parsed = ChapterLineParser(line, in: bytes, words: words, hasUnits: true).parse()
      if case .chapter(let chapter) = parsed, chapter.start.isWorded {} else { return .other }
    }
    guard case .chapter(let chapter) = parsed, chapter.mayDifferInCanonicalForm(in: bytes) else { return parsed }
    let segment = Segment(.chapter, in: bytes) { $0.chapter(chapter) }
    return Chapter(segment).hasCanonicalLine(words: words) ? parsed : .other
  }

  /// Whether the title starts with what could belong to the times before it in canonical form.
  private func mayDifferInCanonicalForm(in bytes: ByteView) -> Bool {
    guard notation != .canonical, let first = title.first else { return false }
    // The words around times are those of the times in canonical form.
    if start.isWorded || bars != nil { return true }
    // Dashes, brackets and invisible characters are ASCII, or start with one of these bytes.
    return bytes[first] < 0x80 ? !bytes[first].isASCIILetter : [0xC2, 0xE2, 0xE3, 0xEF].contains(bytes[first])
  }

  /// Whether a line has a colon with digits around it, or what may be a full-width one.
  static func mayHoldTimestamp(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    var colon = bytes.firstIndex(of: .ascii(":"), in: line)
    while colon < line.upperBound {
      if colon > line.lowerBound, bytes[colon - 1].isASCIIDigit, colon + 1 < line.upperBound,
        bytes[colon + 1].isASCIIDigit
      {
        return true
      }
      colon = bytes.firstIndex(of: .ascii(":"), in: colon + 1..<line.upperBound)
    }
    return bytes.firstIndex(of: 0xEF, in: line) < line.upperBound
  }
}

extension SlotList {
  /// Adds the slots of a chapter's line.
  mutating func chapter(_ line: ChapterLine) {
    duration(.start, line.start.value, at: line.start.range)
    if let end = line.end?.timestamp { duration(.end, end.value, at: end.range) }
    text(.title, at: line.title)
    text(.url, at: line.link?.url)
  }

  /// Adds the slots of a chapter without its notes.
  mutating func chapter(_ chapter: Chapter) {
    duration(.start, chapter.start)
    duration(.end, chapter.end)
    text(.title, chapter.title)
    text(.url, chapter.url)
  }
}

extension Chapter {
  /// The chapter of a segment, without notes.
  init(_ segment: borrowing Segment) {
    self.init(start: .zero, title: "")
    for index in segment.indices {
      let slot = segment[index]
      switch slot.name {
      case .start: start = slot.duration ?? .zero
      case .end: end = slot.duration
      case .title: title = segment.text(of: slot) ?? ""
      case .url: url = segment.text(of: slot)
      default: break
      }
    }
  }
}

extension Array {
  /// The element of an array with a single one.
  var only: Element? { count == 1 ? self[0] : nil }
}

/// A time that cannot be one: `00:99`, `-0:10`, `００：１０`.
struct MalformedTimestamp {
  enum Fault {
    case outOfRange, negative, fullWidth
  }

  let fault: Fault
  let range: Range<Int>
  /// Whether it is after a title; then it is only one where others are.
  var isTrailing = false
}

extension ChapterLine.LinkMarks {
  init(_ link: InlineLink) {
    open = link.range.lowerBound..<link.text.lowerBound
    close = link.text.upperBound..<link.range.upperBound
    url = link.destination
  }
}
