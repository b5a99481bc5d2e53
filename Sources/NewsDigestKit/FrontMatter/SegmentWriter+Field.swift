extension SegmentWriter {
  /// Writes a field of a front matter.
  mutating func field(key: String, value: YAMLValue, trailingComment: String?, like example: SegmentExample?) {
    let fieldWriter = example.flatMap(YAMLFieldWriter.init(like:)) ?? YAMLFieldWriter(canonicalFor: key)
    var text: [UInt8] = []
    if value.isNested(deeperThan: YAMLLimits.depth) {
      // The parser rejects it, and the call stack has limits too. This is parsed back as `null`, which is never written
      // like this.
      fieldWriter.append(key: key, .null, to: &text)
      text += " ~".utf8
    } else {
      fieldWriter.append(key: key, value, comment: trailingComment, to: &text)
    }
    content(String(decoding: text, as: UTF8.self), as: "value")
  }
}

extension YAMLValue {
  /// Whether lists and mappings are nested deeper than that. Uses no call stack.
  fileprivate func isNested(deeperThan limit: Int) -> Bool {
    var level = [self]
    for _ in 0...limit {
      level = level.flatMap(\.parts)
      if level.isEmpty { return false }
    }
    return true
  }

  private var parts: [YAMLValue] {
    switch self {
    case .sequence(let values): values
    case .mapping(let entries): entries.map(\.value)
    default: []
    }
  }
}

extension YAMLFieldWriter {
  fileprivate init?(like example: SegmentExample) {
    guard let field = YAMLBlock(parsing: example.bytes, in: example.range).fields.first else { return nil }
    self.init(like: field, in: example.bytes)
  }
}
