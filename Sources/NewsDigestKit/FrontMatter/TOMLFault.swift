/// What is not TOML, in words for authors.
enum TOMLFault: String {
  case key = "TOML expects a key here: letters, digits, `_` and `-`, or a text in quotes."
  case equals = "TOML expects `=` after the key."
  case value = "TOML expects a value here. Put a text in quotes."
  case number = "TOML cannot parse this value. Put a text in quotes."
  case lineEnd = "Something follows the value. Each field has a line of its own."
  case headerEnd = "TOML expects the end of the table's heading here."
  case unclosedText = "The text is never closed."
  case escape = "The text has an unknown escape. Write `\\\\` for a backslash, or put the text in single quotes."
  case character = "TOML does not allow this character."
  case array = "TOML expects `,` or `]` here."
  case inlineTable = "TOML expects `,` or `}` here."
  case duplicateKey = "The key is defined twice."
  case duplicateTable = "The table is defined twice."
  case notATable = "The key has a value already, which is not a table that can be extended."

  func problem(at offset: Int) -> YAMLProblem {
    YAMLProblem(kind: .syntax, message: rawValue, range: offset..<offset)
  }
}
