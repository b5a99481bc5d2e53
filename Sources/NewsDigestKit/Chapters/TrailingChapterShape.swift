/// The marks around the title and the time in a line that ends with the time of a chapter.
struct TrailingChapterShape: Hashable {
  /// What is directly around the time.
  enum Enclosure: Hashable {
    case nothing, bracket(Int), code, emphasis, link
  }

  /// What is before the title.
  let start: ChapterItemMark.Sort
  let enclosure: Enclosure
  /// Whether nothing but spaces shows that the line is more than prose.
  let isBare: Bool
}
