/// The link in the heading of a video: `[링크](url)`, or an address by itself, `<url>`.
struct VideoLink {
  let range: Range<Int>
  /// The text; `nil` where the link is an address by itself.
  let text: Range<Int>?
  let destination: Range<Int>
  /// What encloses it: `(`, `**`; empty without.
  private(set) var opening: Range<Int>
  private(set) var closing: Range<Int>

  private static let enclosures =
    VideoHeadingSyntax.brackets + [("***", "***"), ("**", "**"), ("__", "__"), ("*", "*"), ("_", "_")]
  /// Signs that mean a link.
  private static let signs: [StaticString] = ["🔗", "▶️", "▶", "👉"]

  /// The last link of a heading; `nil` without any.
  init?(in text: Range<Int>, of bytes: ByteView) {
    // A video holds no title of a link.
    if let link = InlineLink.all(in: text, of: bytes).last(where: { !$0.hasTitle }) {
      (range, self.text, destination) = (link.range, link.text, link.destination)
    } else if let link = Self.address(in: text, of: bytes) {
      (range, self.text, destination) = (link.range, nil, link.address)
    } else {
      return nil
    }
    (opening, closing) = (range.lowerBound..<range.lowerBound, range.upperBound..<range.upperBound)
    enclose(in: text, of: bytes)
    let before = bytes.trimmingTrailingSpaces(text.lowerBound..<opening.lowerBound)
    if let sign = Self.signs.first(where: { bytes.hasSuffix($0, before: before.upperBound, from: text.lowerBound) }) {
      opening = before.upperBound - sign.utf8CodeUnitCount..<opening.upperBound
    }
  }

  /// Looks for brackets or marks of emphasis that enclose the link, alone or with all that follows.
  private mutating func enclose(in text: Range<Int>, of bytes: ByteView) {
    let (start, end) = (range.lowerBound, range.upperBound)
    for (opening, closing) in Self.enclosures
    where bytes.hasSuffix(opening, before: start, from: text.lowerBound) {
      let length = closing.utf8CodeUnitCount
      if bytes.hasPrefix(closing, in: end..<text.upperBound) {
        self.closing = end..<end + length
      } else if bytes.hasSuffix(closing, before: text.upperBound, from: end) {
        self.closing = text.upperBound - length..<text.upperBound
      } else {
        continue
      }
      return self.opening = start - opening.utf8CodeUnitCount..<start
    }
  }

  /// Whether what encloses the link encloses nothing else.
  var isClosedAtOnce: Bool { closing.lowerBound == range.upperBound }
  /// The offset after the link, and what closes it at once.
  var end: Int { isClosedAtOnce ? closing.upperBound : range.upperBound }

  /// What follows the link, without what closes its enclosure.
  func tail(in text: Range<Int>) -> Range<Int> { end..<(isClosedAtOnce ? text.upperBound : closing.lowerBound) }

  /// The last address by itself: in angle brackets, or a bare one of a video.
  private static func address(in text: Range<Int>, of bytes: ByteView) -> Autolink? {
    var found: Autolink?
    for index in text where bytes[index] == .ascii("<") || bytes[index] == .ascii("h") {
      // A bare one is a word of its own, so that each byte is looked at once.
      let isBare = bytes[index] == .ascii("h")
      guard !isBare || index == text.lowerBound || bytes[index - 1].isSpaceOrTab,
        let link = Autolink(at: index, in: bytes, end: text.upperBound)
      else { continue }
      if isBare, YouTubeAddress.videoID(in: bytes.string(link.address)) == nil { continue }
      found = link
    }
    return found
  }
}
