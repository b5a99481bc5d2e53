/// The line that opens a fenced code block (CommonMark 4.5).
struct CodeFence {
  let mark: UInt8
  let length: Int
  /// What follows the marks: `markdown`, `swift`.
  let info: Range<Int>

  init?(opening line: Range<Int>, in bytes: ByteView) {
    mark = bytes[line.lowerBound]
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] == mark { end += 1 }
    length = end - line.lowerBound
    info = bytes.trimmingSpaces(end..<line.upperBound)
    guard length >= 3 else { return nil }
    if mark == .ascii("`"), bytes.firstIndex(of: mark, in: info) < info.upperBound { return nil }
  }

  /// Whether a line closes the block.
  func isClosed(by content: Range<Int>, in bytes: ByteView) -> Bool {
    let line = bytes.trimmingSpaces(content)
    return line.count >= length && line.allSatisfy { bytes[$0] == mark }
  }
}
