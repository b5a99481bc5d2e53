/// Writes a field in canonical form: plain strings, short lists in brackets, `date: 2025-12-03 00:30:59 +0900`.
///
/// Lines after the first one are separated by LF. What YAML cannot express, such as a comment with a line break, is
/// written as well as possible: a caller that must be sure parses it back.
struct YAMLFieldWriter {
  private let column: Int
  private var writer = YAMLValueWriter()

  /// `column` is how far the keys of the front matter are indented.
  init(column: Int = 0) { self.column = column }

  /// Writes the field of a key.
  ///
  /// A title is quoted, as the generators of the posts and Jekyll's own documentation do: many titles contain something
  /// that YAML would interpret after a later edit.
  ///
  /// - Parameter notation: How keys and values are spelled; `nil` for YAML.
  init(canonicalFor key: String, column: Int = 0, as notation: (any FieldNotation)? = nil) {
    self.init(column: column)
    writer.notation = notation
    if key.hasSameBytes(as: "title") { writer.defaultStyle = .doubleQuoted }
  }

  /// Appends the field, without a line ending after it.
  ///
  /// `comment` is the text after `# `.
  func append(key: String, _ value: YAMLValue, comment: String? = nil, to output: inout [UInt8]) {
    if writer.notation != nil {
      output += writer.flowField(YAMLValue.Entry(key: key, value: value))
      if let comment { output += [.space] + YAMLComment.written(comment) }
      return
    }
    writer.append(key: key, in: .block, like: nil, to: &output)
    output.append(.ascii(":"))
    let text = writer.text(of: value, after: .field, column: column, like: nil)
    if !text.inline.isEmpty { output += [.space] + text.inline }
    if let comment { output += [.space] + YAMLComment.written(comment) }
    output += text.below
  }
}
