/// Footnote references such as `[1][3]`, which point to a numbered list of sources.
struct FootnoteReferences {
  /// From the first reference to the last; empty without any.
  let range: Range<Int>

  var isEmpty: Bool { range.isEmpty }

  /// Numbers of more digits than this are not footnote references.
  private static let digitLimit = 3

  /// Parses references at the start of `range`, and skips spaces before and between them.
  ///
  /// - Returns: The references; without any, an empty range at the start of the range.
  static func leading(_ range: Range<Int>, in bytes: ByteView) -> FootnoteReferences {
    var end = range.lowerBound
    while let next = endOfReference(at: bytes.trimmingLeadingSpaces(end..<range.upperBound), in: bytes) { end = next }
    return FootnoteReferences(range: range.lowerBound..<end)
  }

  private static func endOfReference(at range: Range<Int>, in bytes: ByteView) -> Int? {
    guard let start = range.first, bytes[start] == .ascii("[") else { return nil }
    let close = bytes.firstIndex(of: .ascii("]"), in: start..<min(range.upperBound, start + digitLimit + 2))
    guard close < range.upperBound, close <= start + digitLimit + 1 else { return nil }
    // Before a parenthesis, it is a link.
    guard isNumber(start + 1..<close, in: bytes), !bytes.hasPrefix("(", in: close + 1..<range.upperBound)
    else { return nil }
    return close + 1
  }

  /// Parses references at the end of `range`, which has no trailing spaces, and skips white space before and between
  /// them.
  ///
  /// - Returns: The references, the range before the first one without the white space at its end, and whether there
  ///   was any.
  static func trailing(
    _ range: Range<Int>, in bytes: ByteView
  ) -> (references: FootnoteReferences, before: Range<Int>, isSpaced: Bool) {
    var first = range.upperBound
    var rest = range
    var isSpaced = false
    while let start = startOfReference(endingAt: rest, in: bytes), isNumber(start + 1..<rest.upperBound - 1, in: bytes)
    {
      first = start
      rest = trimmingWhiteSpace(rest.lowerBound..<start, in: bytes)
      isSpaced = rest.upperBound < start
    }
    return (FootnoteReferences(range: first..<range.upperBound), rest, isSpaced)
  }

  private static func trimmingWhiteSpace(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    var end = bytes.trimmingTrailingSpaces(range).upperBound
    while end > range.lowerBound, bytes[end - 1] == .lineFeed {
      end = bytes.trimmingTrailingSpaces(range.lowerBound..<end - 1).upperBound
    }
    return range.lowerBound..<end
  }

  private static func startOfReference(endingAt range: Range<Int>, in bytes: ByteView) -> Int? {
    guard range.count >= 3, bytes[range.upperBound - 1] == .ascii("]") else { return nil }
    var index = range.upperBound - 2
    while index > range.lowerBound, bytes[index].isASCIIDigit, range.upperBound - index <= digitLimit + 1 { index -= 1 }
    guard bytes[index] == .ascii("[") else { return nil }
    let isEscaped = index > range.lowerBound && bytes[index - 1] == .ascii("\\")
    return isEscaped ? nil : index
  }

  private static func isNumber(_ digits: Range<Int>, in bytes: ByteView) -> Bool {
    guard !digits.isEmpty, digits.count <= digitLimit, bytes[digits.lowerBound] != .ascii("0") else { return false }
    return digits.allSatisfy { bytes[$0].isASCIIDigit }
  }
}

extension SlotList {
  /// Adds the numbers of references, each with its place.
  @inline(__always)
  mutating func footnotes(_ references: FootnoteReferences, in bytes: ByteView) {
    if !references.isEmpty { addFootnotes(references, in: bytes) }
  }

  private mutating func addFootnotes(_ references: FootnoteReferences, in bytes: ByteView) {
    var (number, start) = (0, 0)
    for index in references.range {
      if bytes[index] == .ascii("[") { start = index + 1 }
      if bytes[index].isASCIIDigit { number = number * 10 + Int(bytes[index] - .ascii("0")) }
      if bytes[index] == .ascii("]") {
        self.number(.footnotes, number, at: start..<index)
        number = 0
      }
    }
  }
}

extension SegmentWriter {
  /// Writes footnote references, one after the other.
  mutating func footnotes(_ numbers: [Int]) {
    for number in numbers {
      syntax("[")
      content(String(number), as: .footnotes)
      syntax("]")
    }
  }
}
