/// A citation taken apart, as ranges of the text.
struct CitationSyntax {
  /// From the publisher's name to the last mark or the note.
  private(set) var range: Range<Int>
  /// What stands before the link: `Publisher - `, and the blanks and dash of it.
  private(set) var publisher: (name: Range<Int>, separator: Range<Int>)?
  /// The text of the link, or the name without one.
  private(set) var name: Range<Int>
  private(set) var link: InlineLink?
  private(set) var isBracketed: Bool
  private(set) var footnotesAfterName = FootnoteReferences(range: 0..<0)
  /// From behind the name and its marks to the date: ` – 발행일: `.
  private(set) var beforeDate: Range<Int>?
  private(set) var date: (value: CalendarDate, spelling: DateSpelling)?
  /// A date that the calendar does not have, or words in its place.
  private(set) var unreadableDate: Range<Int>?
  private(set) var footnotesAfterDate = FootnoteReferences(range: 0..<0)
  /// The remark, without the parentheses around it.
  private(set) var note: Range<Int>?
  /// From what stands before the note to the note: ` (`, ` – ` or ` – 발행일: `.
  private(set) var beforeNote: Range<Int>?
  private(set) var footnotesAfterNote = FootnoteReferences(range: 0..<0)

  func footnotes(in bytes: ByteView) -> [Int] {
    var numbers = footnotesAfterName.numbers(in: bytes)
    if !footnotesAfterDate.isEmpty { numbers += footnotesAfterDate.numbers(in: bytes) }
    if !footnotesAfterNote.isEmpty { numbers += footnotesAfterNote.numbers(in: bytes) }
    return numbers
  }

  /// The citations that a line consists of, or `nil` when it holds anything else. Most lines hold one.
  static func all(in line: Range<Int>, of bytes: ByteView) -> (first: CitationSyntax, others: [CitationSyntax])? {
    let line = bytes.trimmingSpaces(line)
    guard !line.isEmpty else { return nil }
    guard bytes[line.lowerBound] == .ascii("[") else {
      return CitationSyntax(namedBeforeDateIn: line, of: bytes).map { ($0, []) }
    }
    guard let first = CitationSyntax(bracketedAt: line.lowerBound, in: bytes, end: line.upperBound) else { return nil }
    var others: [CitationSyntax] = []
    var end = first.range.upperBound
    while end < line.upperBound {
      guard let start = Self.start(afterSeparatorAt: end, in: bytes, end: line.upperBound),
        let next = CitationSyntax(bracketedAt: start, in: bytes, end: line.upperBound)
      else { return nil }
      others.append(next)
      end = next.range.upperBound
    }
    return (first, others)
  }

  // MARK: The name

  /// Reads `[name](url)…` or `[name] – 발행일: …`.
  private init?(bracketedAt start: Int, in bytes: ByteView, end: Int) {
    isBracketed = true
    range = start..<end
    if let link = InlineLink(at: start, in: bytes, end: end) {
      self.link = link
      name = link.text
      guard parseTail(from: link.range.upperBound, in: bytes, end: end) else { return nil }
    } else {
      let close = bytes.firstIndex(of: .ascii("]"), in: start..<end)
      guard close < end else { return nil }
      name = start + 1..<close
      guard parseTail(from: close + 1, in: bytes, end: end), beforeDate != nil else { return nil }
    }
  }

  private static let dateLabel: StaticString = "발행일"

  /// Reads `Publisher – 발행일: …` or `Publisher - [title](url) - 발행일: …`.
  private init?(namedBeforeDateIn line: Range<Int>, of bytes: ByteView) {
    guard let label = bytes.firstRange(of: Self.dateLabel, in: line) else { return nil }
    let separator = Separator(endingAt: line.lowerBound..<label.lowerBound, in: bytes)
    guard let separator, separator.start > line.lowerBound else { return nil }
    (range, isBracketed) = (line, false)
    let beforeSeparator = line.lowerBound..<separator.start
    if let bracket = Self.startOfLink(afterSeparatorIn: beforeSeparator, of: bytes),
      let link = InlineLink(at: bracket.link, in: bytes, end: separator.start)
    {
      publisher = (line.lowerBound..<bracket.separator, bracket.separator..<bracket.link)
      self.link = link
      name = link.text
      guard parseTail(from: link.range.upperBound, in: bytes, end: line.upperBound) else { return nil }
    } else {
      let references = FootnoteReferences.trailing(beforeSeparator, in: bytes)
      name = references.before
      guard !name.isEmpty, bytes.firstRange(of: "](", in: name) == nil,
        parseTail(from: name.upperBound, in: bytes, end: line.upperBound), date != nil
      else { return nil }
    }
  }

  /// The first ` - [` in a range.
  private static func startOfLink(afterSeparatorIn range: Range<Int>, of bytes: ByteView) -> (
    separator: Int, link: Int
  )? {
    let bracket = bytes.firstIndex(of: .ascii("["), in: range)
    guard bracket < range.upperBound, let separator = Separator(endingAt: range.lowerBound..<bracket, in: bytes),
      separator.start > range.lowerBound
    else { return nil }
    return (separator.start, bracket)
  }

  /// A dash with blanks around it.
  private struct Separator {
    /// Where the blanks before it start.
    let start: Int

    init?(endingAt range: Range<Int>, in bytes: ByteView) {
      let trimmed = bytes.trimmingTrailingSpaces(range)
      guard trimmed.upperBound < range.upperBound, let length = Self.length(endingAt: trimmed, in: bytes) else {
        return nil
      }
      let before = trimmed.lowerBound..<trimmed.upperBound - length
      start = bytes.trimmingTrailingSpaces(before).upperBound
      guard start < before.upperBound else { return nil }
    }

    private static func length(endingAt range: Range<Int>, in bytes: ByteView) -> Int? {
      if range.count >= 1, bytes[range.upperBound - 1] == .ascii("-") { return 1 }
      guard range.count >= 3 else { return nil }
      let last = range.upperBound - 3..<range.upperBound
      return bytes.equals("–", in: last) || bytes.equals("—", in: last) ? 3 : nil
    }

    /// The length of the dash at the start of a range.
    static func length(at range: Range<Int>, in bytes: ByteView) -> Int? {
      if bytes.hasPrefix("-", in: range) { return 1 }
      return bytes.hasPrefix("–", in: range) || bytes.hasPrefix("—", in: range) ? 3 : nil
    }
  }

  // MARK: What follows the name

  /// Reads marks, date and note; false when something else follows.
  private mutating func parseTail(from start: Int, in bytes: ByteView, end: Int) -> Bool {
    let references = FootnoteReferences.leading(start..<end, in: bytes)
    footnotesAfterName = references
    let rest = bytes.trimmingLeadingSpaces(references.range.upperBound..<end)
    guard !endsHere(at: references.range.upperBound, in: bytes, end: end) else { return true }
    if let separator = Separator.length(at: rest, in: bytes) {
      let after = bytes.trimmingLeadingSpaces(rest.lowerBound + separator..<end)
      guard bytes.hasPrefix(Self.dateLabel, in: after) else {
        return parseNote(after, lead: references.range.upperBound, in: bytes)
      }
      return parseDate(after, lead: references.range.upperBound, in: bytes)
    }
    return bytes.hasPrefix("(", in: rest) && parseNote(rest, lead: references.range.upperBound, in: bytes)
      && isNoteEnclosed(in: bytes)
  }

  /// Ends the citation at the end of the line or before a joiner.
  private mutating func endsHere(at offset: Int, in bytes: ByteView, end: Int) -> Bool {
    guard offset == end || Self.start(afterSeparatorAt: offset, in: bytes, end: end) != nil else { return false }
    range = range.lowerBound..<offset
    return true
  }

  private mutating func parseDate(_ labelled: Range<Int>, lead: Int, in bytes: ByteView) -> Bool {
    let end = labelled.upperBound
    var start = bytes.trimmingLeadingSpaces(labelled.lowerBound + Self.dateLabel.utf8CodeUnitCount..<end)
    for colon in [":", "："] as [StaticString] where bytes.hasPrefix(colon, in: start) {
      start = bytes.trimmingLeadingSpaces(start.lowerBound + colon.utf8CodeUnitCount..<end)
      break
    }
    beforeDate = lead..<start.lowerBound
    guard case .date(let value, let spelling, let dateEnd) = ParsedDate(in: bytes, start) else {
      guard !start.isEmpty else {
        range = range.lowerBound..<end
        return true
      }
      unreadableDate = start
      return parseNote(start, lead: lead, in: bytes)
    }
    date = (value, spelling)
    let references = FootnoteReferences.leading(dateEnd..<end, in: bytes)
    footnotesAfterDate = references
    return endsHere(at: references.range.upperBound, in: bytes, end: end)
      || parseNote(
        bytes.trimmingLeadingSpaces(references.range.upperBound..<end), lead: references.range.upperBound, in: bytes)
  }

  /// Reads a note up to the end of the line or a joiner with a link behind it.
  private mutating func parseNote(_ rest: Range<Int>, lead: Int, in bytes: ByteView) -> Bool {
    guard let end = Self.endBeforeSeparator(rest, in: bytes) else { return false }
    let found = FootnoteReferences.trailing(bytes.trimmingTrailingSpaces(rest.lowerBound..<end), in: bytes)
    footnotesAfterNote = found.references
    range = range.lowerBound..<end
    let note = Self.inParentheses(found.before, in: bytes) ?? found.before
    self.note = note
    beforeNote = lead..<note.lowerBound
    return !found.before.isEmpty || !found.references.isEmpty
  }

  private func isNoteEnclosed(in bytes: ByteView) -> Bool {
    guard let note, note.lowerBound > 0 else { return false }
    return bytes[note.lowerBound - 1] == .ascii("(") && bytes.hasPrefix(")", at: note.upperBound)
  }

  /// What stands between parentheses that enclose all of `range`.
  private static func inParentheses(_ range: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    guard range.count >= 2, bytes[range.lowerBound] == .ascii("("), bytes[range.upperBound - 1] == .ascii(")")
    else { return nil }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    return isBalanced(inner, in: bytes) ? inner : nil
  }

  /// Whether each closing parenthesis has an opening one before it, and the reverse.
  static func isBalanced(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    var depth = 0
    for index in range {
      if bytes[index] == .ascii("(") { depth += 1 }
      if bytes[index] == .ascii(")") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  static func isBalanced(_ text: String) -> Bool {
    text.withBytes { isBalanced($0.indices, in: $0) }
  }

  // MARK: Several citations on a line

  private static let joiningMarks: [StaticString] = ["|", "·", "•", ",", "/", ";", "및", "와", "과", "&", ""]

  /// Where the link starts that follows a joiner such as ` | `.
  private static func start(afterSeparatorAt offset: Int, in bytes: ByteView, end: Int) -> Int? {
    let rest = bytes.trimmingLeadingSpaces(offset..<end)
    for joiningMark in joiningMarks where bytes.hasPrefix(joiningMark, in: rest) {
      let start = bytes.trimmingLeadingSpaces(rest.lowerBound + joiningMark.utf8CodeUnitCount..<end).lowerBound
      guard start > offset, InlineLink(at: start, in: bytes, end: end) != nil else { continue }
      return start
    }
    return nil
  }

  /// The end of a note: before the first joiner with a link behind it; `nil` where nothing stands before the joiner. One bracket that
  /// starts no link ends the search, so that time stays linear.
  private static func endBeforeSeparator(_ rest: Range<Int>, in bytes: ByteView) -> Int? {
    var bracket = bytes.firstIndex(of: .ascii("["), in: rest)
    while bracket < rest.upperBound {
      let before = bytes.trimmingTrailingSpaces(rest.lowerBound..<bracket)
      for joiningMark in joiningMarks.dropLast() {
        let length = joiningMark.utf8CodeUnitCount
        guard before.count >= length, bytes.equals(joiningMark, in: before.upperBound - length..<before.upperBound)
        else {
          continue
        }
        let end = bytes.trimmingTrailingSpaces(rest.lowerBound..<before.upperBound - length).upperBound
        guard InlineLink(at: bracket, in: bytes, end: rest.upperBound) != nil else { return rest.upperBound }
        return end > rest.lowerBound ? end : nil
      }
      bracket = bytes.firstIndex(of: .ascii("["), in: bracket + 1..<rest.upperBound)
    }
    return rest.upperBound
  }
}

extension CitationSyntax: LazySegment {
  @inline(__always)
  func meaning(in bytes: ByteView) -> NewsPostMeaning { .citation(Citation(self, in: bytes)) }

  func means(_ meaning: NewsPostMeaning, in bytes: ByteView) -> Bool {
    guard case .citation(let citation) = meaning else { return false }
    return date?.value == citation.publishedOn && bytes.equals(publisher?.name ?? name, citation.name)
      && bytes.equals(publisher == nil ? nil : name, citation.title)
      && bytes.equals(link?.destination, citation.url) && bytes.equals(note, citation.note)
      && footnotes(in: bytes) == citation.footnotes
  }
}

extension Citation {
  init(_ syntax: CitationSyntax, in bytes: ByteView) {
    name = bytes.string(syntax.publisher?.name ?? syntax.name)
    title = syntax.publisher == nil ? nil : bytes.string(syntax.name)
    url = syntax.link.map { bytes.string($0.destination) }
    publishedOn = syntax.date?.value
    note = syntax.note.map(bytes.string)
    footnotes = syntax.footnotes(in: bytes)
  }
}
