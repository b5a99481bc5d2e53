/// Finds the title in the text next to the time of a chapter.
struct ChapterTitle {
  let bytes: ByteView
  var range: Range<Int>
  var link: ChapterLine.LinkMarks?

  /// Removes separators, emphasis and a link until nothing more can be removed, so that a title that is written alone
  /// is found again as it is; `nil` when there is no end to it.
  init?(in range: Range<Int>, of bytes: ByteView, link: ChapterLine.LinkMarks?) {
    (self.bytes, self.range, self.link) = (bytes, range, link)
    for _ in 0..<Self.layerLimit {
      let before = self.range
      trim()
      removeLink()
      removeEmphasis()
      removeTags()
      if self.range == before { return }
    }
    return nil
  }

  private static let layerLimit = 6

  private mutating func trim() {
    range = ChapterSeparator.end(from: range.lowerBound, in: bytes, end: range.upperBound)..<range.upperBound
    while !range.isEmpty, !endsInPartOfEmoji {
      let (sign, length) = ChapterSign.before(range.upperBound, in: bytes, from: range.lowerBound)
      guard sign == .space else { break }
      range = range.dropLast(length)
    }
  }

  /// Whether the last character takes no place, but changes how the one before it looks: a selector of an emoji.
  private var endsInPartOfEmoji: Bool {
    let partsOfEmoji: [StaticString] = ["\u{FE0F}", "\u{FE0E}", "\u{200D}"]
    return partsOfEmoji.contains { bytes.hasSuffix($0, before: range.upperBound, from: range.lowerBound) }
      || range.count > 3 && bytes[range.upperBound - 4] == 0xF3
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

  /// Removes tags around all of the title, with the link that they may be.
  private mutating func removeTags() {
    guard let pair = ChapterTag.Pair(around: range, in: bytes), !bytes.trimmingSpaces(pair.inner).isEmpty else {
      return
    }
    if let url = pair.opening.url(in: bytes) {
      guard link == nil else { return }
      link = .init(open: pair.opening.range, close: pair.closing.range, url: url)
    }
    range = pair.inner
  }

  private func isStar(_ offset: Int) -> Bool { bytes[offset] == .ascii("*") }
}
