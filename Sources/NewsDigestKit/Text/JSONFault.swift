/// What is not JSON, in words for authors.
enum JSONFault: String {
  case key = "JSON expects a key in double quotes here."
  case colon = "JSON expects `:` after the key."
  case value = "JSON expects a value here. Put a text in double quotes."
  case object = "JSON expects `,` or `}` here."
  case array = "JSON expects `,` or `]` here."
  case member = "JSON expects `,` between two fields."
  case unclosedText = "The text is never closed."
  case escape = "The text has an unknown escape. Write `\\\\` for a backslash."
  case character = "JSON does not allow this character in a text. Write it as an escape."
}

/// What a parser of JSON throws.
protocol JSONFailure: Error {
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - range: Where.
  ///   - isAtEnd: Whether the text ends there.
  init(_ fault: JSONFault, at range: Range<Int>, isAtEnd: Bool)
}
