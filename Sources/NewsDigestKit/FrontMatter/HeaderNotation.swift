/// How fields are spelled in header lines: values are texts as they are, and lists are separated by commas, or by
/// semicolons where there is one.
struct HeaderNotation: FieldNotation {
  func items(of bytes: ByteView, in range: Range<Int>) throws(YAMLProblem) -> [YAMLItem] {
    var lines = LineScanner(bytes, in: range)
    var items: [YAMLItem] = []
    var open: HeaderField?
    while let line = lines.next() {
      if let header = HeaderLine(line.content, in: bytes) {
        if let open { items.append(.field(open.field(in: bytes))) }
        open = HeaderField(header)
      } else if let text = HeaderLine.continuation(line.content, in: bytes), open != nil {
        open?.lines.append(text)
      } else if !bytes.isBlank(line.content) {
        throw YAMLProblem(kind: .syntax, name: "header-line", range: line.start..<line.start)
      }
    }
    if let open { items.append(.field(open.field(in: bytes))) }
    return items
  }

  var separator: StaticString { ": " }

  func append(key: String, like example: YAMLExample?, to output: inout [UInt8]) { output.append(contentsOf: key.utf8) }

  func append(_ scalar: YAMLValue, like example: YAMLExample?, to output: inout [UInt8]) {
    guard case .string(let text) = scalar else { return YAMLScalarWriter.append(scalar, in: .block, to: &output) }
    for byte in text.utf8 {
      output.append(byte)
      if byte == .lineFeed {
        output.append(contentsOf: repeatElement(.space, count: HeaderLine.continuationIndent))
      }
    }
  }

  func append(list: [YAMLValue], like example: YAMLExample?, to output: inout [UInt8]) -> Bool {
    let texts = list.compactMap(\.string)
    guard texts.count == list.count else { return false }
    let needsSemicolon = texts.contains { $0.utf8.contains(.ascii(",")) }
    let separator = HeaderList.separator(like: needsSemicolon ? nil : example) ?? (needsSemicolon ? "; " : ", ")
    output.append(contentsOf: texts.joined(separator: separator).utf8)
    if needsSemicolon, texts.count == 1 { output.append(.ascii(";")) }
    return true
  }
}

/// A field of header lines while it is parsed.
private struct HeaderField {
  let header: HeaderLine
  /// The lines of the value.
  var lines: [Range<Int>]

  init(_ header: HeaderLine) { (self.header, lines) = (header, [header.value]) }

  func field(in bytes: ByteView) -> YAMLField {
    let name = bytes.string(header.key)
    let valueRange = header.value.lowerBound..<(lines.last ?? header.value).upperBound
    let texts = lines.map { bytes.string($0) }
    let value: YAMLValue =
      if !HeaderLine.isList(name) {
        .string(texts.joined(separator: "\n"))
      } else if lines.count > 1 {
        .sequence(texts.filter { !$0.isEmpty }.map(YAMLValue.string))
      } else {
        .sequence(HeaderList.items(of: header.value, in: bytes).map(YAMLValue.string))
      }
    let key = YAMLNode(.plain, header.key, value: .string(name))
    let part = YAMLNode.Part(
      key: key, start: header.key.lowerBound, indicatorEnd: header.colonEnd,
      value: YAMLNode(.plain, valueRange, value: value))
    return YAMLField(
      key: name, part: part, range: header.key.lowerBound..<max(header.colonEnd, valueRange.upperBound),
      keyRange: header.key, valueRange: valueRange, trailingComment: nil)
  }
}

/// A list in a header line.
private enum HeaderList {
  static func items(of range: Range<Int>, in bytes: ByteView) -> [String] {
    items(range, in: bytes).map { bytes.string($0) }
  }

  private static func items(_ range: Range<Int>, in bytes: ByteView) -> [Range<Int>] {
    let separator = self.separator(range, in: bytes)
    var items: [Range<Int>] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = bytes.firstIndex(of: separator, in: start..<range.upperBound)
      let item = bytes.trimmingSpaces(start..<end)
      if !item.isEmpty { items.append(item) }
      start = end + 1
    }
    return items
  }

  private static func separator(_ range: Range<Int>, in bytes: ByteView) -> UInt8 {
    bytes.firstIndex(of: .ascii(";"), in: range) < range.upperBound ? .ascii(";") : .ascii(",")
  }

  /// What separates the first two items of an example.
  static func separator(like example: YAMLExample?) -> String? {
    guard let example else { return nil }
    let items = items(example.node.range, in: example.bytes)
    guard case .sequence = example.node.value, items.count > 1 else { return nil }
    let separator = items[0].upperBound..<items[1].lowerBound
    return StyleLimit.allows(separator) && example.bytes.isOneLine(separator) ? example.bytes.string(separator) : nil
  }
}
