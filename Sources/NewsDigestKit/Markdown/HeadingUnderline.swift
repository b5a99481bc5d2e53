/// The line below a line of text that makes a heading of it (CommonMark 4.3).
struct HeadingUnderline {
  /// The level of the heading.
  let level: Int
  /// The run of `=` or `-`.
  let marks: Range<Int>

  /// - Parameter content: A line without its ending.
  init?(_ content: Range<Int>, in bytes: ByteView) {
    let marks = bytes.trimmingSpaces(content)
    guard let first = marks.first, bytes[first] == .ascii("=") || bytes[first] == .ascii("-"),
      Indentation.width(of: content.lowerBound..<first, in: bytes) < Indentation.ofCode,
      marks.allSatisfy({ bytes[$0] == bytes[first] })
    else { return nil }
    (level, self.marks) = (bytes[first] == .ascii("=") ? 1 : 2, marks)
  }
}
