extension SegmentWriter {
  /// Writes a field of a front matter: with the changes that it needs where the example can have them, or else in
  /// canonical form.
  mutating func field(
    key: String, value: YAMLValue, trailingComment: String?, as notation: FrontMatterNotation,
    like example: SegmentExample?
  ) {
    let fields = notation.fields
    let isParsed = !value.isNested(deeperThan: YAMLTreeParser.depthLimit)
    if isParsed, let example, edit(example, key: key, value: value, trailingComment: trailingComment, as: fields) {
      return
    }
    let column = example.map { $0.bytes.column(of: $0.range.lowerBound) } ?? 0
    let fieldWriter = YAMLFieldWriter(canonicalFor: key, column: column, as: fields)
    var text: [UInt8] = []
    if isParsed {
      fieldWriter.append(key: key, value, comment: trailingComment, to: &text)
    } else {
      // The parser rejects it, and the call stack has limits too. This is parsed back as `null`, which is never written
      // like this.
      fieldWriter.append(key: key, .null, to: &text)
      text += " ~".utf8
    }
    content(String(decoding: text, as: UTF8.self), as: .value)
  }

  /// Writes the example with another key, value and comment. Returns whether it can be written like that.
  private mutating func edit(
    _ example: SegmentExample, key: String, value: YAMLValue, trailingComment: String?,
    as notation: (any FieldNotation)?
  ) -> Bool {
    let bytes = example.bytes
    guard let field = YAMLBlock(parsing: bytes, in: example.range, as: notation).fields.first,
      let edits = YAMLFieldEditor.edits(
        of: field, in: bytes, key: key, value: value, comment: trailingComment, as: notation)
    else { return false }
    var offset = example.range.lowerBound
    for edit in edits {
      syntax(bytes, offset..<edit.range.lowerBound)
      content(String(decoding: edit.replacement, as: UTF8.self), as: .value)
      offset = edit.range.upperBound
    }
    syntax(bytes, offset..<example.range.upperBound)
    return true
  }
}

extension YAMLValue {
  /// Whether lists and mappings are nested deeper than that. Uses no call stack.
  func isNested(deeperThan limit: Int) -> Bool {
    guard !values.isEmpty else { return false }
    var level = [self]
    for _ in 0...limit {
      level = level.flatMap(\.values)
      if level.isEmpty { return false }
    }
    return true
  }

  private var values: [YAMLValue] {
    switch self {
    case .sequence(let values): values
    case .mapping(let entries): entries.map(\.value)
    default: []
    }
  }
}
