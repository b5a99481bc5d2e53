/// Foot marks such as `[1][3]`, which point to a numbered list of sources.
enum FootnoteMarks {
  /// Numbers of more digits than this are no foot marks.
  private static let digitLimit = 3

  /// Reads marks at the start of `range`, blanks before and between them skipped.
  ///
  /// - Returns: The numbers, and the offset behind the last mark, which is the start of the range when there is none.
  static func leading(_ range: Range<Int>, in bytes: ByteView) -> (numbers: [Int], end: Int) {
    var numbers: [Int] = []
    var end = range.lowerBound
    while let mark = mark(at: bytes.trimmingLeadingBlanks(end..<range.upperBound), in: bytes) {
      numbers.append(mark.number)
      end = mark.end
    }
    return (numbers, end)
  }

  private static func mark(at range: Range<Int>, in bytes: ByteView) -> (number: Int, end: Int)? {
    guard let start = range.first, bytes[start] == .ascii("[") else { return nil }
    let close = bytes.firstIndex(of: .ascii("]"), in: start..<min(range.upperBound, start + digitLimit + 2))
    guard close < range.upperBound, close <= start + digitLimit + 1 else { return nil }
    // With a parenthesis behind it, it is a link.
    guard let number = number(start + 1..<close, in: bytes), !bytes.hasPrefix("(", in: close + 1..<range.upperBound)
    else { return nil }
    return (number, close + 1)
  }

  /// Reads marks at the end of `range`, which has no trailing blanks; white space before and between them is skipped.
  ///
  /// - Returns: The numbers, the range before the first mark without the white space at its end, and whether there was any.
  static func trailing(
    _ range: Range<Int>, in bytes: ByteView
  ) -> (numbers: [Int], before: Range<Int>, isSpaced: Bool) {
    var numbers: [Int] = []
    var rest = range
    var isSpaced = false
    while let start = startOfMark(endingAt: rest, in: bytes),
      let number = number(start + 1..<rest.upperBound - 1, in: bytes)
    {
      numbers.append(number)
      rest = trimmingWhiteSpace(rest.lowerBound..<start, in: bytes)
      isSpaced = rest.upperBound < start
    }
    return (numbers.reversed(), rest, isSpaced)
  }

  private static func trimmingWhiteSpace(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    var end = bytes.trimmingTrailingBlanks(range).upperBound
    while end > range.lowerBound, bytes[end - 1] == .lineFeed {
      end = bytes.trimmingTrailingBlanks(range.lowerBound..<end - 1).upperBound
    }
    return range.lowerBound..<end
  }

  private static func startOfMark(endingAt range: Range<Int>, in bytes: ByteView) -> Int? {
    guard range.count >= 3, bytes[range.upperBound - 1] == .ascii("]") else { return nil }
    var index = range.upperBound - 2
    while index > range.lowerBound, bytes[index].isASCIIDigit, range.upperBound - index <= digitLimit + 1 { index -= 1 }
    guard bytes[index] == .ascii("[") else { return nil }
    let isEscaped = index > range.lowerBound && bytes[index - 1] == .ascii("\\")
    return isEscaped ? nil : index
  }

  private static func number(_ digits: Range<Int>, in bytes: ByteView) -> Int? {
    guard !digits.isEmpty, digits.count <= digitLimit, bytes[digits.lowerBound] != .ascii("0") else { return nil }
    var number = 0
    for index in digits {
      guard bytes[index].isASCIIDigit else { return nil }
      number = number * 10 + Int(bytes[index] - .ascii("0"))
    }
    return number
  }
}

extension SegmentWriter {
  /// Writes foot marks, one behind the other.
  mutating func footnotes(_ numbers: [Int]) {
    for number in numbers {
      syntax("[")
      content(String(number), as: "footnotes")
      syntax("]")
    }
  }
}
