/// Parses the members of a JSON object (RFC 8259) into the fields of a front matter.
struct JSONParser {
  private var scanner: JSONScanner<YAMLProblem>

  init(_ bytes: ByteView, _ range: Range<Int>) { scanner = JSONScanner(bytes, range) }

  /// The members of an object, without its braces.
  mutating func items() throws(YAMLProblem) -> [YAMLItem] {
    var items: [YAMLItem] = []
    while scanner.peek() != nil {
      if !items.isEmpty { try scanner.expect(",", or: .member) }
      let part = try member(depth: 1)
      items.append(
        .field(
          YAMLField(
            key: part.key?.value.string ?? "", part: part, range: part.start..<part.end,
            keyRange: part.key?.range ?? part.start..<part.start, valueRange: part.value.range, trailingComment: nil)))
    }
    return items
  }

  private mutating func member(depth: Int) throws(YAMLProblem) -> YAMLNode.Part {
    _ = scanner.peek()
    let key = try text()
    try scanner.expect(":", or: .colon)
    let colonEnd = scanner.offset
    return YAMLNode.Part(
      key: key, start: key.range.lowerBound, indicatorEnd: colonEnd, value: try value(depth: depth))
  }

  // MARK: Values

  /// - Parameter depth: How many lists and objects the value is in.
  private mutating func value(depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard let byte = scanner.peek() else { throw scanner.failure(.value) }
    guard depth <= YAMLTreeParser.depthLimit else {
      throw YAMLProblem(
        kind: .tooComplex, name: "too-deep", range: scanner.offset..<scanner.offset)
    }
    switch byte {
    case .ascii("\""): return try text()
    case .ascii("["): return try list(closing: "]", .array, depth: depth)
    case .ascii("{"): return try list(closing: "}", .object, depth: depth)
    default:
      let token = try scanner.skipValue()
      return YAMLNode(.plain, token, value: value(of: token))
    }
  }

  /// An array or an object.
  private mutating func list(
    closing: Unicode.Scalar, _ fault: JSONFault, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    let start = scanner.offset
    var parts: [YAMLNode.Part] = []
    scanner.skipByte()
    while !scanner.skip(closing) {
      if !parts.isEmpty {
        try scanner.expect(",", or: fault)
        parts[parts.count - 1].comma = scanner.offset - 1
      }
      parts.append(try fault == .array ? item(depth: depth + 1) : member(depth: depth + 1))
    }
    let value = fault == .array ? YAMLValue.sequence(parts.map(\.value.value)) : .mapping(parts.mappingEntries)
    return YAMLNode(.flow, start..<scanner.offset, value: value, parts: parts)
  }

  private mutating func item(depth: Int) throws(YAMLProblem) -> YAMLNode.Part {
    let node = try value(depth: depth)
    return YAMLNode.Part(
      key: nil, start: node.range.lowerBound, indicatorEnd: node.range.lowerBound, value: node)
  }

  private mutating func text() throws(YAMLProblem) -> YAMLNode {
    let content = try scanner.skipString()
    let text = try scanner.string(content, half: nil)
    return YAMLNode(.doubleQuoted, content.lowerBound - 1..<scanner.offset, value: .string(text))
  }

  /// The value of a word or a number; a whole number that does not fit is its text.
  private func value(of token: Range<Int>) -> YAMLValue {
    switch scanner.bytes[token.lowerBound] {
    case .ascii("n"): return .null
    case .ascii("t"): return .bool(true)
    case .ascii("f"): return .bool(false)
    default:
      let text = scanner.bytes.string(token)
      if let integer = Int(text) { return .integer(integer) }
      let isWhole = text.utf8.allSatisfy { $0.isASCIIDigit || $0 == .ascii("-") }
      return isWhole ? .string(text) : Double(text).map(YAMLValue.float) ?? .string(text)
    }
  }
}

extension YAMLProblem: JSONFailure {
  init(_ fault: JSONFault, at range: Range<Int>, isAtEnd: Bool) {
    self.init(kind: .syntax, name: fault.rawValue, range: range.lowerBound..<range.lowerBound)
  }
}
