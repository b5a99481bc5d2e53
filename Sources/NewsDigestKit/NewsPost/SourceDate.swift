/// The day of a source, and how it is spelt.
struct SourceDate {
  let value: CalendarDate
  let range: Range<Int>
  /// Where the date ends, with the time after it.
  let end: Int

  /// Parses a date at an offset, in numbers or in words.
  init?(at start: Int, in bytes: ByteView, end: Int, words: Vocabulary) {
    if case .date(let date, _, let dateEnd) = ParsedDate(in: bytes, start..<end) {
      (value, range) = (date, start..<dateEnd)
    } else if let found = DateInWords(at: start, in: bytes, words: words), found.range.upperBound <= end {
      (value, range) = (found.date, found.range)
    } else {
      return nil
    }
    self.end = Self.endOfTime(after: range.upperBound, in: bytes, end: end)
    guard !bytes.isLetter(at: self.end, end: end) else { return nil }
  }

  /// Whether a range may hold a date: the year of any has four digits.
  static func mayBe(in range: Range<Int>, of bytes: ByteView) -> Bool {
    // Of four digits in a row, one is at each fourth byte.
    var (last, digitCount) = (range.lowerBound + 3, 0)
    while last < range.upperBound {
      while digitCount < 4, bytes[last - digitCount].isASCIIDigit { digitCount += 1 }
      if digitCount == 4 { return true }
      last += 4 - digitCount
      digitCount = 0
    }
    return false
  }

  /// The end of a time of the day, ` 09:30`, or the given offset without one.
  private static func endOfTime(after start: Int, in bytes: ByteView, end: Int) -> Int {
    var scanner = DigitScanner(bytes, start..<end)
    guard scanner.skip("T") || !scanner.spaces().isEmpty, scanner.number(digits: 1...2) != nil, scanner.skip(":"),
      scanner.number(digits: 2...2) != nil
    else { return start }
    if scanner.skip(":"), scanner.number(digits: 2...2) == nil { return start }
    _ = scanner.skip("Z")
    return scanner.offset
  }

  /// Another day in this spelling.
  func spelling(of day: CalendarDate, in bytes: ByteView, words: Vocabulary) -> String {
    var output: [UInt8] = []
    if case .date(_, let spelling, _) = ParsedDate(in: bytes, range) {
      spelling.append(day, to: &output)
    } else {
      DateInWords(at: range.lowerBound, in: bytes, words: words)?
        .append(day, of: bytes, digits: shownDigits(in: bytes), words: words, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// How many digits a month and a day have at least, where one of them shows it.
  private func shownDigits(in bytes: ByteView) -> Int? {
    var digits: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, bytes[index].isASCIIDigit { index += 1 }
      if index - start == 1 { return 1 }
      if index - start == 2, bytes[start] == .ascii("0") { digits = 2 }
      if index == start { index += 1 }
    }
    return digits
  }
}
