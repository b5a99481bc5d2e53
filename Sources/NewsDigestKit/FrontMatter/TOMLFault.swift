/// What is not TOML, as messages name it.
enum TOMLFault: String, CaseIterable {
  case key = "toml-key"
  case equals = "toml-equals"
  case value = "toml-value"
  case number = "toml-number"
  case lineEnd = "toml-line-end"
  case headerEnd = "toml-header-end"
  case unclosedText = "toml-unclosed-text"
  case escape = "toml-escape"
  case character = "toml-character"
  case array = "toml-array"
  case inlineTable = "toml-inline-table"
  case duplicateKey = "toml-duplicate-key"
  case duplicateTable = "toml-duplicate-table"
  case notATable = "toml-not-a-table"

  func problem(at offset: Int) -> YAMLProblem {
    YAMLProblem(kind: .syntax, name: rawValue, range: offset..<offset)
  }
}
