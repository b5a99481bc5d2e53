/// The marks around the title and the time in a line that ends with the time of a chapter: lines of one list have the
/// same.
struct TrailingChapterShape: Hashable {
  /// What is before the title.
  enum Start {
    case nothing, heading, bullet, number
  }

  /// What is directly around the time.
  enum Enclosure {
    case nothing, parentheses, squareBrackets, fullWidthParentheses, code, emphasis, link
  }

  let start: Start
  let enclosure: Enclosure

  var isItem: Bool { start != .nothing }
}
