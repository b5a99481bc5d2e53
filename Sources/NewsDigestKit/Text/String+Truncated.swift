extension String {
  /// The text, or its first code points and `...` when it has more than `limit`.
  func truncated(to limit: Int) -> String {
    guard
      let end = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: limit, limitedBy: unicodeScalars.endIndex),
      end < unicodeScalars.endIndex
    else { return self }
    return String(unicodeScalars[..<end]) + "..."
  }
}
