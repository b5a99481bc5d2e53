/// Parses the members of a JSON object (RFC 8259) into the fields of a front matter.
struct JSONParser {
  private let bytes: ByteView
  private let end: Int
  private var offset: Int

  init(_ bytes: ByteView, _ range: Range<Int>) {
    (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
  }

  /// The members of an object, without its braces.
  mutating func items() throws(YAMLProblem) -> [YAMLItem] {
    var items: [YAMLItem] = []
    skipSpace()
    while offset < end {
      if !items.isEmpty {
        guard skip(.ascii(",")) else { throw JSONFault.member.problem(at: offset) }
        skipSpace()
      }
      let part = try member(depth: 1)
      items.append(
        .field(
          YAMLField(
            key: part.key?.value.string ?? "", part: part, range: part.start..<part.end,
            keyRange: part.key?.range ?? part.start..<part.start, valueRange: part.value.range, trailingComment: nil)))
      skipSpace()
    }
    return items
  }

  private mutating func member(depth: Int) throws(YAMLProblem) -> YAMLNode.Part {
    guard offset < end, bytes[offset] == .ascii("\"") else { throw JSONFault.key.problem(at: offset) }
    let key = try text()
    skipSpace()
    guard skip(.ascii(":")) else { throw JSONFault.colon.problem(at: offset) }
    let colonEnd = offset
    skipSpace()
    return YAMLNode.Part(
      key: key, start: key.range.lowerBound, indicatorEnd: colonEnd, value: try value(depth: depth))
  }

  // MARK: Values

  /// - Parameter depth: How many lists and objects the value is in.
  private mutating func value(depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard offset < end else { throw JSONFault.value.problem(at: offset) }
    guard depth <= YAMLTreeParser.depthLimit else {
      throw YAMLProblem(
        kind: .tooComplex, message: "The front matter is nested too deeply.", range: offset..<offset)
    }
    switch bytes[offset] {
    case .ascii("\""): return try text()
    case .ascii("["): return try list(closing: .ascii("]"), .array, depth: depth)
    case .ascii("{"): return try list(closing: .ascii("}"), .object, depth: depth)
    default: return try scalar()
    }
  }

  /// An array or an object.
  private mutating func list(closing: UInt8, _ fault: JSONFault, depth: Int) throws(YAMLProblem) -> YAMLNode {
    let start = offset
    var parts: [YAMLNode.Part] = []
    offset += 1
    skipSpace()
    while !skip(closing) {
      if !parts.isEmpty {
        guard skip(.ascii(",")) else { throw fault.problem(at: offset) }
        parts[parts.count - 1].comma = offset - 1
        skipSpace()
      }
      parts.append(try fault == .array ? item(depth: depth + 1) : member(depth: depth + 1))
      skipSpace()
    }
    let value = fault == .array ? YAMLValue.sequence(parts.map(\.value.value)) : .mapping(parts.mappingEntries)
    return YAMLNode(.flow, start..<offset, value: value, parts: parts)
  }

  private mutating func item(depth: Int) throws(YAMLProblem) -> YAMLNode.Part {
    let node = try value(depth: depth)
    return YAMLNode.Part(
      key: nil, start: node.range.lowerBound, indicatorEnd: node.range.lowerBound, value: node)
  }

  private mutating func scalar() throws(YAMLProblem) -> YAMLNode {
    let token = offset..<((offset..<end).first { !bytes[$0].isInJSONScalar } ?? end)
    guard let value = Self.value(of: token, in: bytes) else { throw JSONFault.value.problem(at: offset) }
    offset = token.upperBound
    return YAMLNode(.plain, token, value: value)
  }

  private static func value(of token: Range<Int>, in bytes: ByteView) -> YAMLValue? {
    if bytes.equals("null", in: token) { return .null }
    if bytes.equals("true", in: token) { return .bool(true) }
    if bytes.equals("false", in: token) { return .bool(false) }
    return number(token, in: bytes)
  }

  /// A number; a whole one that does not fit is its text.
  private static func number(_ token: Range<Int>, in bytes: ByteView) -> YAMLValue? {
    let digits = bytes.hasPrefix("-", in: token) ? token.dropFirst() : token
    let integerEnd = digits.first { !bytes[$0].isASCIIDigit } ?? digits.upperBound
    guard integerEnd > digits.lowerBound, integerEnd == digits.lowerBound + 1 || bytes[digits.lowerBound] != 0x30
    else { return nil }
    let text = bytes.string(token)
    if integerEnd == token.upperBound { return Int(text).map(YAMLValue.integer) ?? .string(text) }
    var rest = integerEnd
    if bytes[rest] == .ascii(".") {
      let start = rest + 1
      rest = (start..<token.upperBound).first { !bytes[$0].isASCIIDigit } ?? token.upperBound
      guard rest > start else { return nil }
    }
    if rest < token.upperBound {
      guard bytes[rest] | 0x20 == .ascii("e") else { return nil }
      rest += 1
      if rest < token.upperBound, bytes[rest] == .ascii("+") || bytes[rest] == .ascii("-") { rest += 1 }
      guard rest < token.upperBound, (rest..<token.upperBound).allSatisfy({ bytes[$0].isASCIIDigit }) else {
        return nil
      }
    }
    return Double(text).map(YAMLValue.float)
  }

  // MARK: Texts

  private mutating func text() throws(YAMLProblem) -> YAMLNode {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while !skip(.ascii("\"")) {
      guard offset < end, bytes[offset] != .lineFeed else { throw JSONFault.unclosedText.problem(at: start) }
      let byte = bytes[offset]
      if byte == .ascii("\\") {
        try escape(&text)
      } else if byte < 0x20 {
        let isLineEnd = byte == .carriageReturn && offset + 1 < end && bytes[offset + 1] == .lineFeed
        throw isLineEnd ? JSONFault.unclosedText.problem(at: start) : JSONFault.character.problem(at: offset)
      } else {
        text.append(byte)
        offset += 1
      }
    }
    return YAMLNode(.doubleQuoted, start..<offset, value: .string(String(decoding: text, as: UTF8.self)))
  }

  private mutating func escape(_ text: inout [UInt8]) throws(YAMLProblem) {
    let start = offset
    offset += 2
    guard start + 1 < end else { throw JSONFault.escape.problem(at: start) }
    switch bytes[start + 1] {
    case .ascii("\""), .ascii("\\"), .ascii("/"): text.append(bytes[start + 1])
    case .ascii("b"): text.append(0x08)
    case .ascii("f"): text.append(0x0C)
    case .ascii("n"): text.append(.lineFeed)
    case .ascii("r"): text.append(.carriageReturn)
    case .ascii("t"): text.append(.tab)
    case .ascii("u"):
      guard let scalar = try scalar(from: start) else { throw JSONFault.escape.problem(at: start) }
      text.append(contentsOf: String(scalar).utf8)
    default: throw JSONFault.escape.problem(at: start)
    }
  }

  /// The scalar of an escape `\u`, or of two that are a surrogate pair; `nil` for half of one, which is no text.
  private mutating func scalar(from start: Int) throws(YAMLProblem) -> Unicode.Scalar? {
    guard let first = codeUnit() else { throw JSONFault.escape.problem(at: start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), skip(.ascii("\\")), skip(.ascii("u")), let second = codeUnit(),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
  }

  private mutating func codeUnit() -> UInt16? {
    let digits = offset..<min(offset + 4, end)
    guard digits.count == 4, digits.allSatisfy({ bytes[$0].isHexDigit }) else { return nil }
    offset = digits.upperBound
    return UInt16(bytes.string(digits), radix: 16)
  }

  // MARK: Tokens

  private mutating func skipSpace() {
    while offset < end, bytes[offset].isSpaceOrTab || bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn {
      offset += 1
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }
}

extension UInt8 {
  fileprivate var isInJSONScalar: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("+") || self == .ascii("-") || self == .ascii(".")
  }
}
