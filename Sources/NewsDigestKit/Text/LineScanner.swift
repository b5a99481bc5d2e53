/// One physical line of a text: its content and its ending, in byte offsets.
struct PhysicalLine {
  /// The bytes of the line without its ending.
  var content: Range<Int>
  /// The end of the line's ending: the start of the next line, or the end of the text.
  var end: Int

  var start: Int { content.lowerBound }

}

/// Splits bytes into lines at LF and CRLF, and nowhere else: a CR inside a line, U+0085, U+2028 and such are content.
///
/// All CRs directly before an LF, or at the end of the text, belong to the ending. So the content of a line never ends
/// in CR, and stays the same when another ending is written after it.
struct LineScanner {
  let bytes: ByteView
  private(set) var offset: Int
  let end: Int

  init(_ bytes: ByteView, in range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next line, or `nil` at the end. A text that ends in a line ending has no empty line after it.
  @inline(__always)
  mutating func next() -> PhysicalLine? {
    guard offset < end else { return nil }
    let line = Self.line(at: offset, in: bytes, end: end)
    offset = line.end
    return line
  }

  /// The line that starts at `offset`.
  @inline(__always)
  static func line(at offset: Int, in bytes: ByteView, end: Int) -> PhysicalLine {
    let feed = bytes.firstIndex(of: .lineFeed, in: offset..<end)
    var contentEnd = feed
    while contentEnd > offset, bytes[contentEnd - 1] == .carriageReturn { contentEnd -= 1 }
    return PhysicalLine(content: offset..<contentEnd, end: min(feed + 1, end))
  }
}
