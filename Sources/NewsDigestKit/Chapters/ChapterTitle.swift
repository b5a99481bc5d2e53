/// Finds the title in what stands beside the time of a chapter.
struct ChapterTitle {
  let bytes: ByteView
  var range: Range<Int>
  var link: ChapterLine.LinkMarks?

  /// Takes off separators, emphasis and a link until nothing more comes off, so that a title that is written alone is found
  /// again as it is; `nil` when there is no end to it.
  init?(in range: Range<Int>, of bytes: ByteView, link: ChapterLine.LinkMarks?) {
    (self.bytes, self.range, self.link) = (bytes, range, link)
    for _ in 0..<Self.layerLimit {
      let before = self.range
      trim()
      removeLink()
      removeEmphasis()
      if self.range == before { return }
    }
    return nil
  }

  private static let layerLimit = 6

  private mutating func trim() {
    range = ChapterSeparator.end(from: range.lowerBound, in: bytes, end: range.upperBound)..<range.upperBound
    range = bytes.trimmingTrailingSpaces(range)
  }

  private mutating func removeLink() {
    guard link == nil, let whole = InlineLink(at: range.lowerBound, in: bytes, end: range.upperBound),
      whole.range == range, !bytes.trimmingSpaces(whole.text).isEmpty
    else { return }
    link = .init(whole)
    range = whole.text
  }

  private mutating func removeEmphasis() {
    for count in [2, 1] where range.count > 2 * count {
      let inner = range.lowerBound + count..<range.upperBound - count
      guard (0..<count).allSatisfy({ isStar(range.lowerBound + $0) && isStar(range.upperBound - 1 - $0) }),
        bytes.firstIndex(of: .ascii("*"), in: inner) == inner.upperBound
      else { continue }
      range = inner
      return
    }
  }

  private func isStar(_ offset: Int) -> Bool { bytes[offset] == .ascii("*") }
}

extension ChapterLine.LinkMarks {
  init(_ link: InlineLink) {
    open = link.range.lowerBound..<link.text.lowerBound
    close = link.text.upperBound..<link.range.upperBound
    url = link.destination
  }
}

/// What may stand between a time and a title: blanks, and marks such as `-`, `—`, `:` and `|`.
enum ChapterSeparator {
  private static let marks: [StaticString] = [
    "-", "–", "—", "―", "‒", ":", "：", "|", "｜", "→", "➜", "·", "•", "~", "〜", "～", "»",
  ]
  private static let invisible: [StaticString] = [
    " ", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{FE0F}",
  ]

  private static let all = invisible + marks

  /// The end of the joint that starts at `start`. A mark that stands between a blank and a word belongs to the word, as in
  /// `-5 degrees`.
  static func end(from start: Int, in bytes: ByteView, end: Int) -> Int {
    var offset = start
    while true {
      offset = skip(invisible, from: offset, in: bytes, end: end)
      let next = skip(marks, from: offset, in: bytes, end: end)
      guard next > offset else { return offset }
      let isAfterSpace = offset > 0 && isInvisible(before: offset, in: bytes)
      guard !isAfterSpace || next == end || length(of: invisible, at: next, in: bytes, end: end) > 0 else {
        return offset
      }
      offset = next
    }
  }

  /// The start of the joint that ends at `end`.
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
