/// The runs of backticks of a text, by their length: a run that opens a code span is closed by the next one of its length
/// (CommonMark 6.1).
struct CodeSpans {
  /// Where the runs of each length start, in order.
  private var starts: [Int: [Int]] = [:]

  /// - Complexity: O(*n*) in the bytes of the text.
  init(in bytes: ByteView) {
    var index = 0
    while index < bytes.count {
      index = bytes.firstIndex(of: .ascii("`"), in: index..<bytes.count)
      let end = Self.endOfRun(at: index, in: bytes, end: bytes.count)
      if end > index { starts[end - index, default: []].append(index) }
      index = end
    }
  }

  /// What stands between the run at `start` and the one that closes it before `end`; `nil` where none does.
  ///
  /// The span starts and ends as many bytes before and behind its content as the run has.
  func content(ofSpanAt start: Int, in bytes: ByteView, end: Int) -> Range<Int>? {
    let contentStart = Self.endOfRun(at: start, in: bytes, end: end)
    guard let close = firstRun(of: contentStart - start, from: contentStart), close < end else { return nil }
    return contentStart..<close
  }

  /// The offset behind the run of equal bytes at `start`.
  static func endOfRun(at start: Int, in bytes: ByteView, end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    return index
  }

  private func firstRun(of length: Int, from offset: Int) -> Int? {
    guard let starts = starts[length] else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }
}
