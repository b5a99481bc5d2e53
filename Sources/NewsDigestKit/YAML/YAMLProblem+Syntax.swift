extension YAMLProblem {
  /// What is not YAML, in words for authors.
  enum Syntax: String {
    case tab = "The line is indented with a tab. YAML allows only spaces."
    case start = "A value cannot start with this character. Quote the value."
    case colon = "A value that contains a colon and a space must be quoted."
    case gluedColon = "There is no space after the colon, so this is not a field."
    case afterQuote = "Text follows the closing quote. Quote the whole value."
    case afterBracket = "Text follows the closing bracket. Quote the whole value."
    case listUnclosed = "The list is never closed."
    case mappingUnclosed = "The mapping is never closed."
    case flow = "This cannot be parsed as a list or mapping in brackets. Quote the value."
    case key = "YAML expects a key here. Check the quotes and the indentation."
    case missingColon = "YAML expects `key: value` here."
    case unclosed = "The quoted text is never closed."
    case bracket = "YAML expects `,` or `]` here."
    case brace = "YAML expects `,` or `}` here."
    case item = "YAML expects the next item of the list here."
    case value = "YAML expects a value here."
    case list = "A list cannot start here. Start it on a new line."
    case keyPlace = "A key cannot start here."
    case escape = "The text in double quotes has an unknown escape."
    case name = "A value that starts with `&` or `*` must be quoted."
    case document = "The front matter must be one YAML document."
    case other = "This is not valid YAML."
  }

  init(_ problem: Syntax, at offset: Int) {
    self.init(kind: .syntax, message: problem.rawValue, range: offset..<offset)
  }
}
