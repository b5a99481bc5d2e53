extension PendingDiagnostic {
  /// - Parameters:
  ///   - range: The word.
  ///   - text: Its text.
  ///   - term: What it probably means.
  ///   - word: A known word for that.
  static func labelUnknown(_ range: Range<Int>, text: String, term: Term, word: String) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .labelUnknown, severity: .remark, range: range,
      arguments: ["text": .text(text), "term": .text(term.rawValue), "word": .text(word)])
  }
}
