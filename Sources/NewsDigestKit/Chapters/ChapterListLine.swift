/// A line with text in a description.
struct ChapterListLine {
  /// The line without its ending and the spaces before that; including the title below it if a chapter has it there.
  var range: Range<Int>
  /// Whether blank lines precede it.
  let isSpaced: Bool
  var content: Content

  enum Content {
    case text
    /// The chapter with this index.
    case chapter(Int)
    case malformed(MalformedTimestamp)
  }

  var isChapter: Bool { if case .chapter = content { true } else { false } }
  /// Whether it is a line that shows no time, so that it may be a heading.
  var isText: Bool { if case .text = content { true } else { false } }
}
