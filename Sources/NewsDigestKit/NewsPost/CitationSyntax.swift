/// A citation taken apart, as ranges of the text.
struct CitationSyntax {
  /// From the publisher's name to the last mark or the note.
  private(set) var range: Range<Int>
  /// What is before the link, `Publisher - `: the name and the separator.
  private(set) var publisher: (name: Range<Int>, separator: Range<Int>)?
  /// The text of the link, or the name without one.
  private(set) var name: Range<Int>
  private(set) var link: InlineLink?
  /// The destination that a definition gives to a reference link.
  private(set) var definedURL: String?
  private(set) var isBracketed: Bool
  private(set) var footnotesAfterName = FootnoteReferences(range: 0..<0)
  /// From after the name and its references to the date: ` – 발행일: `.
  private(set) var beforeDate: Range<Int>?
  private(set) var date: (value: CalendarDate, spelling: DateSpelling)?
  private(set) var dateRange: Range<Int>?
  /// Where the date starts that is in words, as `December 3, 2025`.
  private(set) var startOfDateInWords: Int?
  /// The languages of the date's label.
  private(set) var labelLanguages: LanguageSet = []
  /// A date that the calendar does not have, or words in its place.
  private(set) var unreadableDate: Range<Int>?
  private(set) var footnotesAfterDate = FootnoteReferences(range: 0..<0)
  /// The remark, without the parentheses around it.
  private(set) var note: Range<Int>?
  /// What separates the note from what is before it: ` (`, ` – ` or ` – 발행일: `.
  private(set) var beforeNote: Range<Int>?
  private(set) var footnotesAfterNote = FootnoteReferences(range: 0..<0)

  /// The citations that a line consists of, or `nil` when it holds anything else. Most lines hold one.
  static func all(
    in line: Range<Int>, of bytes: ByteView, words: Vocabulary
  ) -> (first: CitationSyntax, others: [CitationSyntax])? {
    let line = bytes.trimmingSpaces(line)
    guard !line.isEmpty else { return nil }
    guard bytes[line.lowerBound] == .ascii("[") else {
      return CitationSyntax(namedBeforeDateIn: line, of: bytes, words: words).map { ($0, []) }
    }
    let first = CitationSyntax(bracketedAt: line.lowerBound, in: bytes, end: line.upperBound, words: words)
    guard let first else { return nil }
    var others: [CitationSyntax] = []
    var end = first.range.upperBound
    while end < line.upperBound {
      guard let start = start(afterSeparatorAt: end, in: bytes, end: line.upperBound, words: words),
        let next = CitationSyntax(bracketedAt: start, in: bytes, end: line.upperBound, words: words)
      else { return nil }
      others.append(next)
      end = next.range.upperBound
    }
    return (first, others)
  }

  // MARK: The name

  /// Parses `[name](url)…` or `[name] – 발행일: …`.
  private init?(bracketedAt start: Int, in bytes: ByteView, end: Int, words: Vocabulary) {
    isBracketed = true
    range = start..<end
    if let link = InlineLink(at: start, in: bytes, end: end) {
      self.link = link
      name = link.text
      guard parseTail(from: link.range.upperBound, in: bytes, end: end, words: words) else { return nil }
    } else {
      let close = bytes.firstIndex(of: .ascii("]"), in: start..<end)
      guard close < end else { return nil }
      name = start + 1..<close
      guard parseTail(from: close + 1, in: bytes, end: end, words: words), beforeDate != nil else { return nil }
    }
  }

  /// Parses a line that is `[name][label] – 발행일: …`, `[name][] …` or `[name] …`, with a label that is defined without a
  /// title: a citation has no place for one.
  init?(referenceIn line: Range<Int>, of bytes: ByteView, definitions: LinkDefinitions, words: Vocabulary) {
    let line = bytes.trimmingSpaces(line)
    guard let reference = SourceLink.reference(at: line, of: bytes, definitions), !reference.hasTitle,
      reference.text.lowerBound == line.lowerBound + 1, case .defined(let url) = reference.destination
    else { return nil }
    (range, name, isBracketed, definedURL) = (line, reference.text, true, url)
    guard parseTail(from: reference.range.upperBound, in: bytes, end: line.upperBound, words: words),
      range.upperBound == line.upperBound
    else { return nil }
  }

  /// Whether it is what the notation is for: a link, with nothing else in the place of its date and no markup after it.
  func isUsual(in bytes: ByteView) -> Bool {
    guard link != nil, publisher == nil else { return false }
    guard let note else { return true }
    return date != nil && !note.isEmpty && !"*_\\<".utf8.contains(bytes[note.lowerBound])
  }

  /// Parses `Publisher – 발행일: …` or `Publisher - [title](url) - 발행일: …`.
  private init?(namedBeforeDateIn line: Range<Int>, of bytes: ByteView, words: Vocabulary) {
    guard let separator = Separator(beforeLabelIn: line, of: bytes, words: words) else { return nil }
    (range, isBracketed) = (line, false)
    let beforeSeparator = line.lowerBound..<separator.start
    if let bracket = Self.startOfLink(afterSeparatorIn: beforeSeparator, of: bytes),
      let link = InlineLink(at: bracket.link, in: bytes, end: separator.start)
    {
      publisher = (line.lowerBound..<bracket.separator, bracket.separator..<bracket.link)
      self.link = link
      name = link.text
      guard parseTail(from: link.range.upperBound, in: bytes, end: line.upperBound, words: words) else { return nil }
    } else {
      let references = FootnoteReferences.trailing(beforeSeparator, in: bytes)
      name = references.before
      guard !name.isEmpty, bytes.firstRange(of: "](", in: name) == nil,
        parseTail(from: name.upperBound, in: bytes, end: line.upperBound, words: words), date != nil
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

  /// A dash with spaces around it.
  private struct Separator {
    /// Where the spaces before it start.
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

    /// The first dash in a line with a name before it and the label of a date after it.
    init?(beforeLabelIn line: Range<Int>, of bytes: ByteView, words: Vocabulary) {
      var dashes = Dashes(in: line.dropFirst(2), of: bytes)
      while let offset = dashes.next() {
        guard bytes[offset - 1].isSpaceOrTab, let length = Self.length(at: offset..<line.upperBound, in: bytes)
        else { continue }
        let after = offset + length..<line.upperBound
        let label = bytes.trimmingLeadingSpaces(after)
        guard label.lowerBound > after.lowerBound, words[.publishedOn].label(label, in: bytes) != nil else { continue }
        let name = bytes.trimmingTrailingSpaces(line.lowerBound..<offset)
        guard !name.isEmpty else { continue }
        start = name.upperBound
        return
      }
      return nil
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

  /// The places in a range that a dash may start at, in order. Most lines have none.
  private struct Dashes: IteratorProtocol {
    private static let firstByteOfOthers: UInt8 = 0xE2

    private let bytes: ByteView
    private let end: Int
    private var hyphen: Int
    private var other: Int

    init(in range: Range<Int>, of bytes: ByteView) {
      (self.bytes, end) = (bytes, range.upperBound)
      hyphen = bytes.firstIndex(of: .ascii("-"), in: range)
      other = bytes.firstIndex(of: Self.firstByteOfOthers, in: range)
    }

    mutating func next() -> Int? {
      let offset = min(hyphen, other)
      guard offset < end else { return nil }
      if offset == hyphen {
        hyphen = bytes.firstIndex(of: .ascii("-"), in: offset + 1..<end)
      } else {
        other = bytes.firstIndex(of: Self.firstByteOfOthers, in: offset + 1..<end)
      }
      return offset
    }
  }

  // MARK: What follows the name

  /// Parses references, date and note; false when something else follows.
  private mutating func parseTail(from start: Int, in bytes: ByteView, end: Int, words: Vocabulary) -> Bool {
    let references = FootnoteReferences.leading(start..<end, in: bytes)
    footnotesAfterName = references
    let rest = bytes.trimmingLeadingSpaces(references.range.upperBound..<end)
    guard !endsHere(at: references.range.upperBound, in: bytes, end: end, words: words) else { return true }
    if let separator = Separator.length(at: rest, in: bytes) {
      let after = bytes.trimmingLeadingSpaces(rest.lowerBound + separator..<end)
      guard let label = words[.publishedOn].label(after, in: bytes) else {
        return parseNote(after, lead: references.range.upperBound, in: bytes, words: words)
      }
      labelLanguages = label.word.languages
      return parseDate(label.range.upperBound..<end, lead: references.range.upperBound, in: bytes, words: words)
    }
    return bytes.hasPrefix("(", in: rest) && parseNote(rest, lead: references.range.upperBound, in: bytes, words: words)
      && isNoteEnclosed(in: bytes)
  }

  /// Ends the citation at the end of the line or before a separator.
  private mutating func endsHere(at offset: Int, in bytes: ByteView, end: Int, words: Vocabulary) -> Bool {
    guard offset == end || Self.start(afterSeparatorAt: offset, in: bytes, end: end, words: words) != nil else {
      return false
    }
    range = range.lowerBound..<offset
    return true
  }

  private mutating func parseDate(_ start: Range<Int>, lead: Int, in bytes: ByteView, words: Vocabulary) -> Bool {
    let end = start.upperBound
    beforeDate = lead..<start.lowerBound
    let dateEnd: Int
    if case .date(let value, let spelling, let end) = ParsedDate(in: bytes, start) {
      (date, dateEnd) = ((value, spelling), end)
    } else if let found = start.first.flatMap({ DateInWords(at: $0, in: bytes, words: words) }),
      found.range.upperBound <= end
    {
      (date, startOfDateInWords) = ((found.date, DateSpelling()), found.range.lowerBound)
      dateEnd = found.range.upperBound
    } else {
      guard !start.isEmpty else {
        range = range.lowerBound..<end
        return true
      }
      unreadableDate = start
      return parseNote(start, lead: lead, in: bytes, words: words)
    }
    dateRange = start.lowerBound..<dateEnd
    let references = FootnoteReferences.leading(dateEnd..<end, in: bytes)
    footnotesAfterDate = references
    return endsHere(at: references.range.upperBound, in: bytes, end: end, words: words)
      || parseNote(
        bytes.trimmingLeadingSpaces(references.range.upperBound..<end), lead: references.range.upperBound, in: bytes,
        words: words)
  }

  /// Parses a note up to the end of the line, or to a separator with a link after it.
  private mutating func parseNote(_ rest: Range<Int>, lead: Int, in bytes: ByteView, words: Vocabulary) -> Bool {
    guard let end = Self.endBeforeSeparator(rest, in: bytes, words: words) else { return false }
    let found = FootnoteReferences.trailing(bytes.trimmingTrailingSpaces(rest.lowerBound..<end), in: bytes)
    footnotesAfterNote = found.references
    range = range.lowerBound..<end
    let note = Self.inParentheses(found.before, in: bytes) ?? found.before
    self.note = note
    beforeNote = lead..<note.lowerBound
    return !found.before.isEmpty || !found.references.isEmpty
  }

  func isNoteEnclosed(in bytes: ByteView) -> Bool {
    guard let note, note.lowerBound > 0 else { return false }
    return bytes[note.lowerBound - 1] == .ascii("(") && bytes.hasPrefix(")", at: note.upperBound)
  }

  /// The text between parentheses that enclose all of `range`.
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

  private static let joiningMarks: [StaticString] = [
    "\\|", "|", "·", "•", ",", "/", ";", "&", "—", "–", "-", "／", "｜", "、", "，", "；",
  ]

  /// Where the link starts that follows a joining mark such as ` | `, or spaces.
  private static func start(afterSeparatorAt offset: Int, in bytes: ByteView, end: Int, words: Vocabulary) -> Int? {
    let rest = bytes.trimmingLeadingSpaces(offset..<end)
    guard let first = rest.first else { return nil }
    var after = rest
    if let joiningMark = joiningMarks.first(where: { bytes.hasPrefix($0, in: rest) }) {
      after = rest.lowerBound + joiningMark.utf8CodeUnitCount..<end
    } else if bytes[first] != .ascii("["), let word = words[.conjunctions].match(rest, in: bytes) {
      after = word.range.upperBound..<end
    }
    let start = bytes.trimmingLeadingSpaces(after).lowerBound
    return start > offset && InlineLink(at: start, in: bytes, end: end) != nil ? start : nil
  }

  /// How many bytes of a joining mark a range ends with; `nil` where it ends with none.
  private static func lengthOfJoiningMark(endingAt range: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Int? {
    let symbol = joiningMarks.first { joiningMark in
      let length = joiningMark.utf8CodeUnitCount
      return range.count >= length && bytes.equals(joiningMark, in: range.upperBound - length..<range.upperBound)
    }
    return symbol?.utf8CodeUnitCount ?? words[.conjunctions].suffix(of: range, in: bytes)?.range.count
  }

  /// The end of a note: before the first separator with a link after it; `nil` if nothing is before the separator. A
  /// bracket that does not start a link ends the search, so that time stays linear.
  private static func endBeforeSeparator(_ rest: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Int? {
    var bracket = bytes.firstIndex(of: .ascii("["), in: rest)
    while bracket < rest.upperBound {
      let before = bytes.trimmingTrailingSpaces(rest.lowerBound..<bracket)
      if let length = lengthOfJoiningMark(endingAt: before, in: bytes, words: words) {
        let end = bytes.trimmingTrailingSpaces(rest.lowerBound..<before.upperBound - length).upperBound
        guard InlineLink(at: bracket, in: bytes, end: rest.upperBound) != nil else { return rest.upperBound }
        return end > rest.lowerBound ? end : nil
      }
      bracket = bytes.firstIndex(of: .ascii("["), in: bracket + 1..<rest.upperBound)
    }
    return rest.upperBound
  }
}

extension CitationSyntax {
  /// How many letters a word has at most that may be a label.
  private static let labelLimit = 60

  /// A word of the note that is where the label of a date is expected: `Released on: 2025-12-03`.
  func unknownLabel(in bytes: ByteView, words: Vocabulary) -> Range<Int>? {
    guard date == nil, unreadableDate == nil, let note else { return nil }
    let start = Decoration.skippingLead(note, in: bytes).rest
    guard
      let colon = start.first(where: { Decoration.colonLength($0..<note.upperBound, in: bytes) != nil }),
      colon > start.lowerBound, bytes.fits(start.lowerBound..<colon, letters: Self.labelLimit)
    else { return nil }
    let word = bytes.trimmingSpaces(start.lowerBound..<colon)
    let rest = Decoration.skippingTail(colon..<note.upperBound, marks: 4, in: bytes).rest
    guard !word.isEmpty, let first = rest.first, DateInWords(at: first, in: bytes, words: words) != nil,
      word.allSatisfy({ bytes[$0] >= 0x80 || bytes[$0].isASCIILetter || bytes[$0].isSpaceOrTab })
    else { return nil }
    return word
  }
}

extension SlotList {
  /// Adds the slots of a citation.
  mutating func citation(_ syntax: CitationSyntax, in bytes: ByteView) {
    text(.name, at: syntax.publisher?.name ?? syntax.name)
    if syntax.publisher != nil { text(.title, at: syntax.name) }
    if let url = syntax.definedURL {
      text(.url, url)
    } else {
      text(.url, at: syntax.link?.destination)
    }
    date(.publishedOn, syntax.date?.value, at: syntax.dateRange ?? 0..<0)
    text(.note, at: syntax.note)
    footnotes(syntax.footnotesAfterName, in: bytes)
    footnotes(syntax.footnotesAfterDate, in: bytes)
    footnotes(syntax.footnotesAfterNote, in: bytes)
    layout(of: syntax, in: bytes)
  }

  /// Adds the slots of a citation.
  mutating func citation(_ citation: Citation) {
    text(.name, citation.name)
    text(.title, citation.title)
    text(.url, citation.url)
    date(.publishedOn, citation.publishedOn)
    text(.note, citation.note)
    numbers(.footnotes, citation.footnotes)
    layout(of: citation)
  }
}

extension Citation {
  /// The citation of a segment.
  init(_ segment: borrowing Segment) {
    self.init(name: "")
    var (layoutSlot, separator): (Int, String?) = (0, nil)
    for index in segment.indices {
      let slot = segment[index]
      switch slot.name {
      case .name: name = segment.text(of: slot) ?? ""
      case .title: title = segment.text(of: slot)
      case .url: url = segment.text(of: slot)
      case .publishedOn: publishedOn = slot.date
      case .note: note = segment.text(of: slot)
      case .footnotes: footnotes.append(slot.number ?? 0)
      case .citationLayout: layoutSlot = slot.layout ?? 0
      case .separator: separator = segment.text(of: slot)
      default: break
      }
    }
    layout = Layout(slot: layoutSlot, separation: BlockSeparation(segment.kind), separator: separator)
  }
}
