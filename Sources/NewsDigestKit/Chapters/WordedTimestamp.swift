/// A place in a recording whose numbers have units: `1h02m03s`, `2 min 3 s`, `1시간 2분 3초`.
enum WordedTimestamp {
  private typealias Unit = UnitSpelling.Unit

  /// The time at an offset: hours, minutes and seconds in this order, of which some may be missing.
  ///
  /// Where a word is glued to the last unit, as in languages without spaces, it needs a second unit before it, or is
  /// one of the words around times: `3분기` is no time.
  static func timestamp(at start: Int, in bytes: ByteView, end: Int, words: Vocabulary) -> Timestamp? {
    var scanner = UnitScanner(DigitScanner(bytes, start..<end), words)
    var (parts, attoseconds, separator): ([UnitSpelling.Part], Int, String?) = ([], 0, nil)
    var isGlued = false
    while !isGlued, let found = scanner.next(after: parts.last) {
      if !parts.isEmpty { separator = separator ?? bytes.string(found.separator) }
      parts.append(found.part)
      (attoseconds, isGlued) = (found.attoseconds, found.isGlued)
    }
    guard !parts.isEmpty, !scanner.digits.isAtDigit, !isGlued || parts.count > 1 || scanner.isAtRangeWord else {
      return nil
    }
    let seconds = parts.reduce(0) { $0 + $1.value * $1.unit.seconds }
    return Timestamp(
      value: Duration(secondsComponent: Int64(seconds), attosecondsComponent: Int64(attoseconds)),
      spelling: TimestampSpelling(notation: .units(UnitSpelling(parts, separator: separator))),
      range: start..<scanner.offset,
      unitCount: parts.count)
  }

  // MARK: Lines that may have one

  private static let tailLimit = 48

  /// Whether a line may start or end with such a time.
  static func mayBeAtEnds(of line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    guard let last = line.last.map({ bytes[$0] }) else { return false }
    if mayBeAtStart(of: line, in: bytes, words) { return true }
    // The destination of a link may follow the time.
    let hasLink = last == .ascii(")") || last == .ascii(">")
    return mayBe(in: hasLink ? line : line.suffix(tailLimit), of: bytes, words: words)
  }

  /// Whether the first letter or digit of a line is one of such a time.
  private static func mayBeAtStart(of line: Range<Int>, in bytes: ByteView, _ words: Vocabulary) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = bytes[offset]
      if byte == .ascii("<"), let tag = ChapterTag(at: offset, in: bytes, end: line.upperBound) {
        offset = tag.range.upperBound
      } else if byte.isASCIIDigit {
        // The number of an item may precede it.
        return mayBe(in: (offset..<line.upperBound).prefix(tailLimit), of: bytes, words: words)
      } else if byte.isASCIILetter || 0xE4...0xED ~= byte {
        return words[.timeRanges].match(offset..<line.upperBound, in: bytes) != nil
          && mayBe(in: (offset..<line.upperBound).prefix(tailLimit), of: bytes, words: words)
      } else {
        offset += 1
      }
    }
    return false
  }

  /// Whether there is a digit with a unit after it.
  static func mayBe(in range: Range<Int>, of bytes: ByteView, words: Vocabulary) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset].isASCIIDigit else {
        offset += 1
        continue
      }
      while offset < range.upperBound, bytes[offset].isASCIIDigit { offset += 1 }
      var scanner = UnitScanner(DigitScanner(bytes, offset..<range.upperBound), words)
      if scanner.skipUnit() != nil { return true }
    }
    return false
  }
}

/// A cursor over numbers with units.
private struct UnitScanner {
  private(set) var digits: DigitScanner
  private let words: Vocabulary
  private var bytes: ByteView { digits.bytes }

  init(_ digits: DigitScanner, _ words: Vocabulary) { (self.digits, self.words) = (digits, words) }

  var offset: Int { digits.offset }

  typealias Found = (part: UnitSpelling.Part, attoseconds: Int, separator: Range<Int>, isGlued: Bool)

  /// The next number with its unit, which is smaller than the one before; `nil`, with the cursor unmoved, if there is
  /// none.
  mutating func next(after previous: UnitSpelling.Part?) -> Found? {
    let start = digits
    let separator = skipSeparator(isFirst: previous == nil)
    guard let number = digits.number(digits: 1...6), !digits.isAtDigit else { return reset(to: start) }
    let fraction = ParsedTimestamp.fraction(&digits)
    let numberEnd = offset
    guard let unit = skipUnit(), previous.map({ $0.unit.rawValue < unit.unit.rawValue }) ?? true,
      fraction == nil || unit.unit == .second, previous == nil || number.value < 60
    else { return reset(to: start) }
    let part = UnitSpelling.Part(
      unit: unit.unit, text: bytes.string(numberEnd..<offset), languages: unit.languages, value: number.value,
      digits: number.digits, fractionDigits: fraction?.digits ?? 0, hasDecimalComma: fraction?.hasComma ?? false)
    return (part, fraction?.attoseconds ?? 0, separator, unit.isGlued)
  }

  private mutating func reset(to start: DigitScanner) -> Found? {
    digits = start
    return nil
  }

  /// Skips a unit and the spaces before it.
  mutating func skipUnit() -> (unit: UnitSpelling.Unit, languages: LanguageSet, isGlued: Bool)? {
    skipSpaces()
    let rest = offset..<digits.end
    guard let first = rest.first, bytes[first].isASCIILetter || bytes[first] >= 0x80 else { return nil }
    let bounded = words[.durationUnits].match(rest, in: bytes)
    guard let word = bounded ?? glued(rest), let unit = UnitSpelling.Unit(word.term) else { return nil }
    digits.skip(to: word.range.upperBound)
    return (unit, word.languages, bounded == nil)
  }

  /// A unit with a letter after it, which is no part of the unit's last letter.
  private func glued(_ rest: Range<Int>) -> WordMatch? {
    guard bytes[rest.lowerBound] >= 0x80,
      let word = words[.durationUnits].match(rest, in: bytes, isBounded: false),
      let next = bytes.scalar(at: word.range.upperBound, end: rest.upperBound), next.value >= 0x80,
      !(0x1160...0x11FF).contains(next.value), next.properties.canonicalCombiningClass == .notReordered
    else { return nil }
    return word
  }

  /// Whether a word that joins two times, or ends the second one, is next.
  var isAtRangeWord: Bool { words[.timeRanges].match(offset..<digits.end, in: bytes, isBounded: true) != nil }

  private mutating func skipSeparator(isFirst: Bool) -> Range<Int> {
    let start = offset
    guard !isFirst else { return start..<start }
    skipSpaces()
    if offset < digits.end, bytes[offset] == .ascii(":") || bytes[offset] == .ascii(",") {
      digits.skip(to: offset + 1)
      skipSpaces()
    }
    return start..<offset
  }

  private static let spaceLimit = 4

  private mutating func skipSpaces() {
    for _ in 0..<Self.spaceLimit where offset < digits.end {
      let (sign, length) = ChapterSign.at(offset, in: bytes, end: digits.end)
      guard sign == .space else { return }
      digits.skip(to: offset + length)
    }
  }
}
