/// Where the front matter of a text is, by Jekyll's rules.
///
/// The opening line is the text's first and is `---` and white space only. The closing line is the first one after it
/// that is `---` or `...` at column 0 and white space only.
struct FrontMatterFence {
  /// The opening line without its ending.
  let opening: Range<Int>
  /// The text between the two lines, with all of its line endings.
  let inner: Range<Int>
  /// The closing line without its ending.
  let closing: Range<Int>

  /// The front matter whose opening line starts at `offset`; `nil` when there is none, or when nothing closes it.
  static func find(in bytes: ByteView, at offset: Int) -> FrontMatterFence? {
    var lines = LineScanner(bytes, in: offset..<bytes.count)
    guard let opening = lines.next(), isFence("---", opening, in: bytes) else { return nil }
    while let line = lines.next() {
      if isFence("---", line, in: bytes) || isFence("...", line, in: bytes) {
        return FrontMatterFence(opening: opening.content, inner: opening.end..<line.start, closing: line.content)
      }
    }
    return nil
  }

  /// The opening line of a front matter that nothing closes; `nil` when there is none, or when it is closed.
  static func unclosedOpening(in bytes: ByteView, at offset: Int) -> Range<Int>? {
    var lines = LineScanner(bytes, in: offset..<bytes.count)
    guard let opening = lines.next(), isFence("---", opening, in: bytes), find(in: bytes, at: offset) == nil else {
      return nil
    }
    return opening.content
  }

  private static func isFence(_ fence: StaticString, _ line: PhysicalLine, in bytes: ByteView) -> Bool {
    guard bytes.hasPrefix(fence, in: line.content) else { return false }
    return (line.start + fence.utf8CodeUnitCount..<line.content.upperBound).allSatisfy { bytes[$0].isRubyWhiteSpace }
  }
}
