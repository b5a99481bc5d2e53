/// What is not JSON, as messages name it.
enum JSONFault: String, CaseIterable {
  case key = "json-key"
  case colon = "json-colon"
  case value = "json-value"
  case object = "json-object"
  case array = "json-array"
  case member = "json-member"
  case unclosedText = "json-unclosed-text"
  case escape = "json-escape"
  case character = "json-character"
}

/// What a parser of JSON throws.
protocol JSONFailure: Error {
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - range: Where.
  ///   - isAtEnd: Whether the text ends there.
  init(_ fault: JSONFault, at range: Range<Int>, isAtEnd: Bool)
}
