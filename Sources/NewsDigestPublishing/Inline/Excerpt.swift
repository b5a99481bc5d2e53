/// The beginning of a text.
enum Excerpt {
  private static let ellipsis: Character = "…"

  /// The text on one line, cut after a word with an ellipsis if it has more characters than the limit.
  ///
  /// Where there is no space after the first third of it, as in languages without spaces, it is cut in a word.
  static func text(of text: String, limit: Int) -> String {
    guard limit > 0 else { return "" }
    var kept: [Character] = []
    var isSpacePending = false
    for character in text {
      guard !character.isWhitespace else {
        isSpacePending = !kept.isEmpty
        continue
      }
      if isSpacePending { kept.append(" ") }
      kept.append(character)
      isSpacePending = false
      if kept.count > limit { return cut(kept, limit) }
    }
    return String(kept)
  }

  private static func cut(_ text: [Character], _ limit: Int) -> String {
    // There is room for the ellipsis, and a word that ends right before it is a whole one.
    var end = limit - 1
    if !text[end].isWhitespace {
      let space = text[..<end].lastIndex { $0.isWhitespace }
      if let space, space * 3 >= limit { end = space }
    }
    while end > 0, isLeftOut(text[end - 1]) { end -= 1 }
    return String(text[..<end]) + String(ellipsis)
  }

  /// White space, and marks that join words to what is not shown.
  private static func isLeftOut(_ character: Character) -> Bool {
    character.isWhitespace || ",;:–—-·(（、，…".contains(character)
  }
}
