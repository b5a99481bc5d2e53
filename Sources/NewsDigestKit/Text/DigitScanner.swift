/// A cursor that parses the small tokens of dates and times.
struct DigitScanner {
  let bytes: ByteView
  private(set) var offset: Int
  let end: Int

  init(_ bytes: ByteView, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset == end }

  var isAtDigit: Bool { offset < end && bytes[offset].isASCIIDigit }

  /// The number that the next digits spell; `nil`, with the cursor unmoved, when there are fewer than asked for.
  ///
  /// It takes no more digits than the range allows.
  mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var value = 0
    var next = offset
    while next < end, next - offset < digits.upperBound, bytes[next].isASCIIDigit {
      value = value * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    guard next - offset >= digits.lowerBound else { return nil }
    defer { offset = next }
    return (value, next - offset)
  }

  /// Skips `text` if it comes next.
  mutating func skip(_ text: StaticString) -> Bool {
    guard bytes.hasPrefix(text, in: offset..<end) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  /// Skips the first letters of `word`, where no other letter follows them.
  mutating func skip(abbreviation word: StaticString, length: Int) -> Bool {
    guard offset + length < end, (0..<length).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] }),
      !bytes[offset + length].isASCIILetter
    else { return false }
    offset += length
    return true
  }

  /// Skips the spaces and tabs that come next, and returns their range.
  mutating func spaces() -> Range<Int> {
    let start = offset
    offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    return start..<offset
  }

  mutating func dateSeparator() -> DateSpelling.Separator? {
    if skip("-") { return .hyphenMinus }
    if skip("\u{2011}") { return .nonBreakingHyphen }
    if skip("\u{2010}") { return .hyphen }
    return nil
  }
}

extension [UInt8] {
  /// Appends a number that is not negative, with zeros before it up to so many digits.
  mutating func append(_ number: Int, digits: Int) {
    var (power, width) = (1, 1)
    while number / power >= 10 || width < digits { (power, width) = (power * 10, width + 1) }
    while power > 0 {
      append(.ascii("0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
