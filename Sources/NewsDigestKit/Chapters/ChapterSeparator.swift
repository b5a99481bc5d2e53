/// What may separate a time and a title: spaces, and marks such as `-`, `—`, `:` and `|`.
enum ChapterSeparator {
  /// The end of the separator that starts at `start`. A mark between a space and a word belongs to the word, as in `-5
  /// degrees`.
  static func end(from start: Int, in bytes: ByteView, end: Int) -> Int {
    var offset = start
    while true {
      offset = skip(from: offset, in: bytes, end: end) { $0 == .space }
      let next = skip(from: offset, in: bytes, end: end) { if case .mark = $0 { true } else { false } }
      guard next > offset else { return offset }
      let isAfterSpace =
        offset == 0 || bytes[offset - 1] == .lineFeed || ChapterSign.before(offset, in: bytes, from: 0).sign == .space
      guard !isAfterSpace || next == end || ChapterSign.at(next, in: bytes, end: end).sign == .space else {
        return offset
      }
      offset = next
    }
  }

  /// The start of the separator that ends at `end`. A full stop or an ellipsis after a word belongs to the word.
  static func start(to end: Int, in bytes: ByteView, from start: Int) -> Int {
    var offset = end
    while true {
      offset = skipBack(from: offset, in: bytes, to: start) { $0 == .space }
      var dots = 0
      let next = skipBack(from: offset, in: bytes, to: start) { sign in
        guard case .mark(let mark) = sign else { return false }
        dots = mark == .dot && dots >= 0 ? dots + 1 : -1
        return true
      }
      guard next < offset else { return offset }
      let isAfterWord = next > start && ChapterSign.before(next, in: bytes, from: start).sign != .space
      if dots == 1, isAfterWord { return offset }
      offset = next
    }
  }

  private static func skip(
    from start: Int, in bytes: ByteView, end: Int, while condition: (ChapterSign) -> Bool
  ) -> Int {
    var offset = start
    while offset < end {
      let (sign, length) = ChapterSign.at(offset, in: bytes, end: end)
      guard condition(sign) else { break }
      offset += length
    }
    return offset
  }

  private static func skipBack(
    from end: Int, in bytes: ByteView, to start: Int, while condition: (ChapterSign) -> Bool
  ) -> Int {
    var offset = end
    while offset > start {
      let (sign, length) = ChapterSign.before(offset, in: bytes, from: start)
      guard condition(sign) else { break }
      offset -= length
    }
    return offset
  }
}
