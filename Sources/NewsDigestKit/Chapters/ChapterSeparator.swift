/// What may separate a time and a title: spaces, and marks such as `-`, `—`, `:` and `|`.
enum ChapterSeparator {
  private static let marks: [StaticString] = [
    "-", "–", "—", "―", "‒", ":", "：", "|", "｜", "→", "➜", "·", "•", "~", "〜", "～", "»",
  ]
  private static let invisible: [StaticString] = [
    " ", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{FE0F}",
  ]

  private static let all = invisible + marks

  /// The end of the separator that starts at `start`. A mark between a space and a word belongs to the word, as in `-5
  /// degrees`.
  static func end(from start: Int, in bytes: ByteView, end: Int) -> Int {
    var offset = start
    while true {
      offset = skip(invisible, from: offset, in: bytes, end: end)
      let next = skip(marks, from: offset, in: bytes, end: end)
      guard next > offset else { return offset }
      let isAfterBlankLine = offset > 0 && isInvisible(before: offset, in: bytes)
      guard !isAfterBlankLine || next == end || length(of: invisible, at: next, in: bytes, end: end) > 0 else {
        return offset
      }
      offset = next
    }
  }

  /// The start of the separator that ends at `end`.
  static func start(to end: Int, in bytes: ByteView, from start: Int) -> Int {
    var offset = end
    while offset > start, let length = length(of: all, before: offset, in: bytes, from: start) {
      offset -= length
    }
    return offset
  }

  private static func skip(_ texts: [StaticString], from start: Int, in bytes: ByteView, end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = length(of: texts, at: offset, in: bytes, end: end)
      guard length > 0 else { break }
      offset += length
    }
    return offset
  }

  private static func length(of texts: [StaticString], at offset: Int, in bytes: ByteView, end: Int) -> Int {
    guard offset < end, !bytes[offset].isASCIIDigit, !bytes[offset].isASCIILetter else { return 0 }
    return texts.first { bytes.hasPrefix($0, in: offset..<end) }?.utf8CodeUnitCount ?? 0
  }

  private static func length(of texts: [StaticString], before offset: Int, in bytes: ByteView, from start: Int) -> Int?
  {
    texts.first {
      offset - $0.utf8CodeUnitCount >= start && bytes.equals($0, in: offset - $0.utf8CodeUnitCount..<offset)
    }?.utf8CodeUnitCount
  }

  private static func isInvisible(before offset: Int, in bytes: ByteView) -> Bool {
    length(of: invisible, before: offset, in: bytes, from: 0) != nil
  }
}
