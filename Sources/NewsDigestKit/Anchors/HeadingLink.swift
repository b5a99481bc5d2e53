/// What follows the text of a link in a heading: `(destination "title")`.
enum HeadingLink {
  /// The offset after the closing parenthesis; `nil` if none opens at `start`, or it is never closed.
  static func end(afterTextAt start: Int, in bytes: ByteView, end: Int) -> Int? {
    guard start < end, bytes[start] == .ascii("(") else { return nil }
    var depth = 0
    var index = start
    while index < end {
      switch bytes[index] {
      case .ascii("\\"): index += 1
      case .ascii("("): depth += 1
      case .ascii(")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
