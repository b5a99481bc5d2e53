extension YAMLProblem {
  /// What is not YAML, as messages name it.
  enum Syntax: String, CaseIterable {
    case tab = "yaml-tab"
    case start = "yaml-start"
    case colon = "yaml-colon"
    case gluedColon = "yaml-glued-colon"
    case afterQuote = "yaml-after-quote"
    case afterBracket = "yaml-after-bracket"
    case listUnclosed = "yaml-list-unclosed"
    case mappingUnclosed = "yaml-mapping-unclosed"
    case flow = "yaml-flow"
    case key = "yaml-key"
    case missingColon = "yaml-missing-colon"
    case unclosed = "yaml-unclosed"
    case bracket = "yaml-bracket"
    case brace = "yaml-brace"
    case item = "yaml-item"
    case value = "yaml-value"
    case list = "yaml-list"
    case keyPlace = "yaml-key-place"
    case escape = "yaml-escape"
    case name = "yaml-name"
    case document = "yaml-document"
    case other = "yaml-other"
  }

  init(_ problem: Syntax, at offset: Int) {
    self.init(kind: .syntax, name: problem.rawValue, range: offset..<offset)
  }
}
