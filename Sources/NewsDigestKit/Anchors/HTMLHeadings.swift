/// Finds the headings that are written as HTML, as GitHub gives them anchors too.
enum HTMLHeadings {
  /// The headings in a block of HTML that are on one line each. The anchor of one on several lines depends on its white
  /// space.
  ///
  /// - Complexity: O(*n*) in the bytes of the block.
  static func all(in block: Range<Int>, of bytes: ByteView) -> [MarkdownHeading] {
    var headings: [MarkdownHeading] = []
    var index = block.lowerBound
    while index < block.upperBound {
      index = bytes.firstIndex(of: .ascii("<"), in: index..<block.upperBound)
      guard let tag = heading(at: index, in: bytes, end: block.upperBound) else {
        index += 1
        continue
      }
      // If one is never closed, the search for later ones stops.
      guard let close = closing(of: tag.level, from: tag.end, in: bytes, end: block.upperBound) else { break }
      if bytes.firstIndex(of: .lineFeed, in: index..<close) == close {
        let text = bytes.trimmingSpaces(tag.end..<close)
        headings.append(
          MarkdownHeading(
            level: tag.level, text: bytes.string(text), at: text, range: index..<close,
            tag: bytes.string(index..<tag.end)))
      }
      index = close
    }
    return headings
  }

  /// The tag at `start`, where it opens a heading.
  private static func heading(at start: Int, in bytes: ByteView, end: Int) -> (level: Int, end: Int)? {
    guard let tag = HTMLTag(at: start, in: bytes, end: end), case .opening(let name) = tag.kind,
      let level = level(name, in: bytes)
    else { return nil }
    return (level, tag.end)
  }

  /// The offset of the tag that closes a heading.
  private static func closing(of level: Int, from start: Int, in bytes: ByteView, end: Int) -> Int? {
    var index = start
    while let slash = bytes.firstRange(of: "</", in: index..<end) {
      let name = slash.upperBound..<min(slash.upperBound + 2, end)
      if self.level(name, in: bytes) == level { return slash.lowerBound }
      index = slash.upperBound
    }
    return nil
  }

  /// The level of a tag's name: 2 for `h2`.
  private static func level(_ name: Range<Int>, in bytes: ByteView) -> Int? {
    guard name.count == 2, bytes[name.lowerBound].asciiLowercased == .ascii("h"),
      .ascii("1")...(.ascii("6")) ~= bytes[name.lowerBound + 1]
    else { return nil }
    return Int(bytes[name.lowerBound + 1] - .ascii("0"))
  }
}
