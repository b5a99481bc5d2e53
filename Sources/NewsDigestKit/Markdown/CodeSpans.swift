/// The code spans of a text (CommonMark 6.1): from a run of backticks to the next one of the same length, in the same
/// block of lines.
struct CodeSpans {
  /// The offset after the closing run of each run that has one, by its start.
  private var ends: [Int: Int] = [:]

  /// - Complexity: O(*n*) in the bytes of the range.
  init(in range: Range<Int>, of bytes: ByteView) {
    var open: [Int: Int] = [:]
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, bytes[index] == .ascii("`") { index += 1 }
      let length = index - start
      if length > 0 {
        if let opening = open[length] { ends[opening] = index }
        open[length] = start
      } else {
        if bytes[index] == .lineFeed, Self.isBlankLine(at: index + 1, in: bytes, end: range.upperBound) { open = [:] }
        index += 1
      }
    }
  }

  /// The offset after the code span that the backtick at `start` opens; `nil` if it does not open one.
  func end(ofSpanAt start: Int) -> Int? { ends[start] }

  /// The spans of a text with their backticks, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  static func ranges(in range: Range<Int>, of bytes: ByteView) -> [Range<Int>] {
    guard bytes.firstIndex(of: .ascii("`"), in: range) < range.upperBound else { return [] }
    let spans = CodeSpans(in: range, of: bytes)
    var ranges: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case .ascii("\\"):
        index += 2
      case .ascii("`"):
        let start = index
        while index < range.upperBound, bytes[index] == .ascii("`") { index += 1 }
        guard let end = spans.end(ofSpanAt: start) else { continue }
        ranges.append(start..<end)
        index = end
      default:
        index += 1
      }
    }
    return ranges
  }

  private static func isBlankLine(at start: Int, in bytes: ByteView, end: Int) -> Bool {
    guard start < end else { return false }
    return bytes.trimmingSpaces(LineScanner.line(at: start, in: bytes, end: end).content).isEmpty
  }
}
