/// A line with text in a description.
struct ChapterListLine {
  /// The line without its ending and the spaces before that; including the title below it if a chapter has it there.
  var range: Range<Int>
  /// Whether blank lines precede it.
  var isSpaced: Bool
  var content: Content
  /// Whether it is in a code block.
  var isCode = false
  /// Whether it is no chapter whatever it looks like.
  var isOpaque = false
  /// Whether it is in the head of a table of chapters, which is style.
  var isTableHead = false
  /// Whether it is a part of a line, between breaks.
  var isPart = false
  /// The breaks before it and after it in its line, as far as they are known.
  var breaks = (before: ChapterParts.Breaks(), after: ChapterParts.Breaks())

  enum Content {
    case text
    /// The chapter with this index.
    case chapter(Int)
    case malformed(MalformedTimestamp)
    /// The shape of a chapter, in lines that give none.
    case rejected
  }

  var isChapter: Bool { if case .chapter = content { true } else { false } }
  var isMalformed: Bool { if case .malformed = content { true } else { false } }
  /// Whether it is a line that shows no time, so that it may be a heading.
  var isText: Bool { if case .text = content { true } else { false } }
}
