/// What is before, between or after the links of a line that names sources: names, dates and what separates them.
struct SourceSpan {
  enum Place {
    case first, middle, last
  }

  /// Words that are a name or a note.
  struct Word {
    let range: Range<Int>
    let isEnclosed: Bool
  }

  private(set) var words: [Word] = []
  private(set) var dates: [SourceDate] = []
  private(set) var footnotes: [Int] = []
  /// Whether a date has its label.
  private(set) var isDateLabelled = false
  /// Whether a mark such as a comma or a parenthesis comes last.
  private(set) var endsWithSeparator = false

  private let bytes: ByteView
  private let vocabulary: Vocabulary
  private let end: Int
  private let start: Int
  private var index: Int
  private var depth = 0
  /// Whether words may start here.
  private var isOpen: Bool
  /// Whether words with a colon come last, which may be the label of something else than the day of publication.
  private var isAfterLabel = false

  /// Parses a span; `nil` where there is anything that belongs to a sentence.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  init?(_ range: Range<Int>, at place: Place, of bytes: ByteView, words vocabulary: Vocabulary) {
    (self.bytes, self.vocabulary) = (bytes, vocabulary)
    (start, index, end) = (range.lowerBound, range.lowerBound, range.upperBound)
    isOpen = place == .first
    while index < end {
      guard skipMarks() || takeFootnotes() || takeDate() || place == .middle && skipConjunction() || takeWord() else {
        return nil
      }
    }
  }

  /// Skips spaces, marks of emphasis, emoji, parentheses and separators; whether there were any.
  private mutating func skipMarks() -> Bool {
    switch bytes[index] {
    case .space, .tab, .ascii("*"), .ascii("_"), .ascii("~"), .ascii("`"):
      index += 1
      return true
    case .ascii("("): return skipParenthesis(opening: true, length: 1)
    case .ascii(")"): return skipParenthesis(opening: false, length: 1)
    case .ascii("[") where isDate(at: index + 1): return skipParenthesis(opening: true, length: 1)
    case .ascii("]") where depth > 0: return skipParenthesis(opening: false, length: 1)
    case .ascii("<"): return skipTag()
    case .ascii(".") where !words.isEmpty || !dates.isEmpty: return skipFullStop()
    case 0xEF where bytes.hasPrefix("\u{FF08}", in: index..<end): return skipParenthesis(opening: true, length: 3)
    case 0xEF where bytes.hasPrefix("\u{FF09}", in: index..<end): return skipParenthesis(opening: false, length: 3)
    default: break
    }
    let length = Self.lengthOfSeparator(at: index, from: start, to: end, in: bytes)
    if length > 0 {
      isAfterLabel = !isOpen && Decoration.colonLength(index..<end, in: bytes) != nil && words.last != nil
      index += length
      (isOpen, endsWithSeparator) = (true, true)
      return true
    }
    let rest = Decoration.skippingLead(index..<end, in: bytes).rest.lowerBound
    guard rest > index else { return false }
    index = rest
    return true
  }

  private mutating func skipParenthesis(opening: Bool, length: Int) -> Bool {
    depth += opening ? 1 : -1
    index += length
    (isOpen, endsWithSeparator) = (true, opening)
    return true
  }

  /// Skips a tag that shows nothing itself, as `<small>`; a line break separates.
  private mutating func skipTag() -> Bool {
    guard let tag = HTMLTag(at: index, in: bytes, end: end), let name = tag.name,
      Self.tags.contains(where: { bytes.equals($0, in: name) })
    else { return false }
    if bytes.equals("br", in: name) { (isOpen, endsWithSeparator) = (true, true) }
    index = tag.end
    return true
  }

  /// Skips the full stop that ends the line.
  private mutating func skipFullStop() -> Bool {
    guard bytes.trimmingLeadingSpaces(index + 1..<end).isEmpty else { return false }
    index = end
    return true
  }

  /// Whether a date starts at an offset, with its label or without.
  private func isDate(at start: Int) -> Bool {
    let rest = Decoration.skippingLead(start..<end, in: bytes).rest
    let label = vocabulary[.publishedOn].label(rest, in: bytes)
    let dateStart = label?.range.upperBound ?? rest.lowerBound
    return dateStart < end && SourceDate(at: dateStart, in: bytes, end: end, words: vocabulary) != nil
  }

  private mutating func takeFootnotes() -> Bool {
    let references = FootnoteReferences.leading(index..<end, in: bytes)
    guard !references.isEmpty else { return false }
    footnotes += Segment(.verbatim, in: bytes) { $0.footnotes(references, in: bytes) }.numbers(.footnotes)
    index = references.range.upperBound
    return true
  }

  /// Takes a date, with its label if it has one.
  private mutating func takeDate() -> Bool {
    let label = vocabulary[.publishedOn].label(index..<end, in: bytes)
    // The marks that open the emphasis of a label may be skipped already.
    let tail = label.map { Decoration.skippingTail($0.range.upperBound..<end, marks: 3, in: bytes) }
    let dateStart = tail.map { Decoration.skippingLead($0.rest, in: bytes).rest.lowerBound } ?? index
    if dateStart < end, let date = SourceDate(at: dateStart, in: bytes, end: end, words: vocabulary) {
      guard label != nil || !isAfterLabel else { return false }
      dates.append(date)
      isDateLabelled = isDateLabelled || label != nil
      index = date.end
      (isOpen, endsWithSeparator) = (false, false)
      return true
    }
    guard let label, let tail, label.hasColon || tail.hasColon else { return false }
    // A label without a date: what follows is a note.
    index = tail.rest.lowerBound
    (isOpen, endsWithSeparator) = (true, true)
    return true
  }

  private mutating func skipConjunction() -> Bool {
    guard let word = vocabulary[.conjunctions].match(index..<end, in: bytes) else { return false }
    index = word.range.upperBound
    (isOpen, endsWithSeparator) = (true, true)
    return true
  }

  private mutating func takeWord() -> Bool {
    guard isOpen, !isAfterLabel || !bytes[index].isASCIIDigit, !Self.endsWord(bytes[index]) else { return false }
    var wordEnd = index
    while wordEnd < end, !Self.endsWord(bytes[wordEnd]), !isParenthesis(at: wordEnd),
      Self.lengthOfSeparator(at: wordEnd, from: start, to: end, in: bytes) == 0
    {
      wordEnd += 1
    }
    var last = wordEnd
    while last > index, bytes[last - 1].isSpaceOrTab || bytes[last - 1] == .ascii("*") || bytes[last - 1] == .ascii("_")
    {
      last -= 1
    }
    guard last > index else { return false }
    words.append(Word(range: index..<last, isEnclosed: depth > 0))
    index = wordEnd
    (isOpen, endsWithSeparator, isAfterLabel) = (false, false, false)
    return true
  }

  private func isParenthesis(at index: Int) -> Bool {
    bytes[index] == .ascii("(") || bytes[index] == .ascii(")")
      || bytes[index] == 0xEF
        && (bytes.hasPrefix("\u{FF08}", in: index..<end) || bytes.hasPrefix("\u{FF09}", in: index..<end))
  }

  /// Whether a byte belongs to markup, which no name has.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case .ascii("["), .ascii("]"), .ascii("<"), .ascii(">"), .ascii("`"), .ascii("{"), .ascii("}"), .ascii("\\"): true
    default: false
    }
  }
}

// MARK: - Separators

extension SourceSpan {
  private static let marks: [StaticString] = [
    "–", "—", "―", "‐", "‑", "−", "·", "•", "‧", "∙", "、", "，", "；", "：", "｜", "／", "→", "←",
  ]

  /// Tags of which the page shows no text.
  private static let tags: [StaticString] = [
    "br", "small", "sub", "sup", "span", "time", "em", "i", "strong", "b", "u", "mark", "cite", "font", "wbr",
  ]

  /// How many bytes a separator takes; 0 where there is none.
  ///
  /// A hyphen, a slash, an ampersand and a colon may be part of a name, and separate only beside a space or a link.
  private static func lengthOfSeparator(at index: Int, from start: Int, to end: Int, in bytes: ByteView) -> Int {
    let byte = bytes[index]
    switch byte {
    case .ascii(","), .ascii("|"), .ascii(";"): return 1
    case .ascii("\\"): return bytes.hasPrefix("\\|", in: index..<end) ? 2 : 0
    case .ascii("-"), .ascii("/"), .ascii("&"):
      let isBeforeSpace = index + 1 == end || bytes[index + 1].isSpaceOrTab
      let isAfterSpace = index == start || bytes[index - 1].isSpaceOrTab || bytes[index - 1] == .ascii("*")
      return isAfterSpace && (isBeforeSpace || index == start) ? 1 : 0
    case .ascii(":"):
      return index + 1 == end || bytes[index + 1].isSpaceOrTab || bytes[index + 1] == .ascii("*") ? 1 : 0
    case 0xC2, 0xE2, 0xE3, 0xEF:
      return marks.first { bytes.hasPrefix($0, in: index..<end) }?.utf8CodeUnitCount ?? 0
    default: return 0
    }
  }
}
