extension String {
  /// The text, or its first code points and `...` when it has more than `limit`, counted as if it were composed.
  func truncated(to limit: Int) -> String {
    prefix(composedCount: limit).map { $0 + "..." } ?? self
  }
}
