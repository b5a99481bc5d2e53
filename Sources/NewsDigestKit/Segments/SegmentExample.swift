/// The source of a segment, as an example of the author's spelling.
struct SegmentExample {
  let bytes: ByteView
  let range: Range<Int>
}

/// How much of an author's style is repeated in new text.
///
/// Without a limit, a thousand new bullets next to one with a megabyte of spaces would make a gigabyte.
enum StyleLimit {
  /// The longest trivia that is used as an example, in bytes.
  static let trivia = 256

  /// Whether a part of an example, such as the separator of two values, is short enough to be repeated.
  static func allows(_ part: Range<Int>) -> Bool { part.count <= trivia }

  /// As many spaces as the example has, but no more than a line of text could take.
  static func spaces(_ count: Int) -> Int { min(count, 64) }
}
