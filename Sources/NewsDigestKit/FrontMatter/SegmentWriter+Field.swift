extension SegmentWriter {
  /// Writes a field of a front matter.
  mutating func field(key: String, value: YAMLValue, trailingComment: String?, like template: SegmentTemplate?) {
    let fieldWriter = template.flatMap(YAMLFieldWriter.init(like:)) ?? YAMLFieldWriter(standardFor: key)
    var text: [UInt8] = []
    fieldWriter.append(key: key, value, comment: trailingComment, to: &text)
    content(String(decoding: text, as: UTF8.self), as: "value")
    if isInventory {
      content(key, as: "key")
      if let trailingComment { content(trailingComment, as: "trailingComment") }
    }
  }
}

extension YAMLFieldWriter {
  fileprivate init?(like template: SegmentTemplate) {
    guard let field = YAMLBlock(reading: template.bytes, in: template.range).fields.first else { return nil }
    self.init(like: field, in: template.bytes)
  }
}
