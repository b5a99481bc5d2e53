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

  /// Goes on at an offset that is not before this one.
  mutating func skip(to offset: Int) { self.offset = offset }

  /// Skips the spaces and tabs that come next, and returns their range.
  mutating func spaces() -> Range<Int> {
    let start = offset
    offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    return start..<offset
  }
}
