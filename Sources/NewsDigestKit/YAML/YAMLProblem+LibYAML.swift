extension YAMLProblem {
  /// What LibYAML found, in words for authors.
  ///
  /// - Parameters:
  ///   - problem: LibYAML's words.
  ///   - byte: The byte at which it stopped; `nil` at the end of the text.
  static func message(forLibYAML problem: String, at byte: UInt8?) -> String {
    switch problem {
    case "found character that cannot start any token" where byte == .tab,
      "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      "The line is indented with a tab. YAML allows only spaces."
    case "found character that cannot start any token":
      "A value cannot start with this character. Quote the value."
    case "mapping values are not allowed in this context":
      "A value that contains a colon and a space must be quoted."
    case "did not find expected key": "YAML expects a key here. Check the quotes and the indentation."
    case "could not find expected ':'": "YAML expects `key: value` here."
    case "found unexpected end of stream": "The quoted text is never closed."
    case "did not find expected ',' or ']'": "YAML expects `,` or `]` here."
    case "did not find expected ',' or '}'": "YAML expects `,` or `}` here."
    case "did not find expected '-' indicator": "YAML expects the next item of the list here."
    case "did not find expected node content": "YAML expects a value here."
    case "block sequence entries are not allowed in this context": "A list cannot start here. Start it on a new line."
    case "mapping keys are not allowed in this context": "A key cannot start here."
    case "found unknown escape character": "The text in double quotes has an unknown escape."
    case "did not find expected alphabetic or numeric character":
      "A value that starts with `&` or `*` must be quoted."
    case "did not find expected <document start>": "The front matter must be one YAML document."
    default: "This is not valid YAML."
    }
  }
}
