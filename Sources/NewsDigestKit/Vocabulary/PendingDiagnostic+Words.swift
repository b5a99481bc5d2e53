extension PendingDiagnostic {
  /// - Parameters:
  ///   - range: The word.
  ///   - text: Its text.
  ///   - term: What it probably means.
  ///   - word: A known word for that.
  static func labelUnknown(_ range: Range<Int>, text: String, term: Term, word: String) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .labelUnknown, severity: .remark, range: range,
      message: "“\(text)” is not a known word here, so it has no meaning of its own. The nearest term is "
        + "`\(term.rawValue)`: write `\(word)`, or add the word to the vocabulary.")
  }
}
