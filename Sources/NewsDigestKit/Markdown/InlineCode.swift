/// The code spans of a paragraph (CommonMark 6.1).
enum InlineCode {
  /// The ranges of the spans with their backticks, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  static func ranges(in range: Range<Int>, of bytes: ByteView) -> [Range<Int>] {
    let runs = runs(in: range, of: bytes)
    guard runs.count > 1 else { return [] }
    // For each run the next one that is as long.
    var closings: [Int?] = Array(repeating: nil, count: runs.count)
    var nextOfLength: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      closings[index] = nextOfLength[runs[index].count]
      nextOfLength[runs[index].count] = index
    }
    var spans: [Range<Int>] = []
    var index = 0
    while index < runs.count {
      if let closing = closings[index], !isEscaped(runs[index].lowerBound, from: range.lowerBound, in: bytes) {
        spans.append(runs[index].lowerBound..<runs[closing].upperBound)
        index = closing
      }
      index += 1
    }
    return spans
  }

  private static func runs(in range: Range<Int>, of bytes: ByteView) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = bytes.firstIndex(of: .ascii("`"), in: range)
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, bytes[end] == .ascii("`") { end += 1 }
      runs.append(start..<end)
      start = bytes.firstIndex(of: .ascii("`"), in: end..<range.upperBound)
    }
    return runs
  }

  /// Whether a backslash that is not escaped itself stands before `offset`.
  private static func isEscaped(_ offset: Int, from start: Int, in bytes: ByteView) -> Bool {
    var first = offset
    while first > start, bytes[first - 1] == .ascii("\\") { first -= 1 }
    return (offset - first) % 2 == 1
  }
}
