extension TOMLParser {
  /// - Parameter depth: How many lists and tables the value is in.
  mutating func value(depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard offset < end else { throw TOMLFault.value.problem(at: offset) }
    guard depth <= YAMLTreeParser.depthLimit else { throw tooDeep(at: offset) }
    switch bytes[offset] {
    case .ascii("\""), .ascii("'"): return try text(canBeLong: true)
    case .ascii("["): return try array(depth: depth)
    case .ascii("{"): return try inlineTable(depth: depth)
    default: return try scalar()
    }
  }

  private mutating func scalar() throws(YAMLProblem) -> YAMLNode {
    let token = TOMLScalar.token(in: bytes, offset..<end)
    guard !token.isEmpty else { throw TOMLFault.value.problem(at: offset) }
    guard let value = TOMLScalar.value(of: token, in: bytes) else { throw TOMLFault.number.problem(at: offset) }
    offset = token.upperBound
    return YAMLNode(.plain, token, value: value)
  }

  // MARK: Arrays and inline tables

  private mutating func array(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let start = offset
    var parts: [YAMLNode.Part] = []
    offset += 1
    while true {
      try skipLines()
      if skip(.ascii("]")) { break }
      guard parts.last?.comma != nil || parts.isEmpty else { throw TOMLFault.array.problem(at: offset) }
      let node = try value(depth: depth + 1)
      parts.append(
        YAMLNode.Part(
          key: nil, start: node.range.lowerBound, indicatorEnd: node.range.lowerBound, value: node))
      try skipLines()
      if skip(.ascii(",")) { parts[parts.count - 1].comma = offset - 1 }
    }
    return YAMLNode(.flow, start..<offset, value: .sequence(parts.map(\.value.value)), parts: parts)
  }

  /// Skips spaces, line endings and comments.
  private mutating func skipLines() throws(YAMLProblem) {
    while true {
      skipSpaces()
      if offset < end, bytes[offset] == .ascii("#") { _ = try comment() }
      guard skipLineEnd() else { break }
    }
    guard offset < end else { throw TOMLFault.array.problem(at: offset) }
  }

  private mutating func inlineTable(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let start = offset
    let table = TOMLTable()
    var (commas, isDotted): ([Int], Bool) = ([], false)
    offset += 1
    skipSpaces()
    guard !skip(.ascii("}")) else { return node(of: table, start..<offset, commas, isDotted) }
    while true {
      let keys = try self.keys()
      isDotted = isDotted || keys.count > 1
      let equals = try skipEquals()
      let value = try value(depth: depth + keys.count)
      try set(value, keys, indicatorEnd: equals, in: table, body: 0)
      skipSpaces()
      if skip(.ascii("}")) { return node(of: table, start..<offset, commas, isDotted) }
      guard skip(.ascii(",")) else { throw TOMLFault.inlineTable.problem(at: offset) }
      commas.append(offset - 1)
      skipSpaces()
    }
  }

  /// A table with dotted keys is written as a whole, as its parts are not its entries.
  private func node(of table: TOMLTable, _ range: Range<Int>, _ commas: [Int], _ isDotted: Bool) -> YAMLNode {
    var parts = table.entries.map(\.part)
    let value = YAMLValue.mapping(parts.mappingEntries)
    if isDotted {
      let height = YAMLNode(.flow, range, value: value, parts: parts).height
      return YAMLNode(.plain, range, value: value, height: height)
    }
    for (index, comma) in commas.enumerated() { parts[index].comma = comma }
    return YAMLNode(.flow, range, value: value, parts: parts)
  }

  // MARK: Texts

  /// A text in quotes.
  ///
  /// - Parameter canBeLong: Whether three quotes can open one of several lines.
  mutating func text(canBeLong: Bool) throws(YAMLProblem) -> YAMLNode {
    let (start, quote) = (offset, bytes[offset])
    let isLiteral = quote == .ascii("'")
    let isLong = canBeLong && (start..<start + 3).allSatisfy { $0 < end && bytes[$0] == quote }
    offset += isLong ? 3 : 1
    if isLong { _ = skipLineEnd() }
    var text: [UInt8] = []
    while true {
      guard offset < end else { throw TOMLFault.unclosedText.problem(at: start) }
      let byte = bytes[offset]
      if byte == quote {
        if closeText(quote, isLong: isLong, &text) { break }
      } else if byte == .ascii("\\"), !isLiteral {
        try escape(isLong: isLong, &text)
      } else if isLong, skipLineEnd() {
        text.append(.lineFeed)
      } else if byte == .lineFeed || byte == .carriageReturn && offset + 1 < end && bytes[offset + 1] == .lineFeed {
        throw TOMLFault.unclosedText.problem(at: start)
      } else if byte.isRefusedInTOML {
        throw TOMLFault.character.problem(at: offset)
      } else {
        text.append(byte)
        offset += 1
      }
    }
    return YAMLNode(
      isLiteral ? .singleQuoted : .doubleQuoted, start..<offset, value: .string(String(decoding: text, as: UTF8.self)))
  }

  /// Skips a quote; whether it closes the text. Up to two quotes can be the last of a text's own.
  private mutating func closeText(_ quote: UInt8, isLong: Bool, _ text: inout [UInt8]) -> Bool {
    guard isLong else {
      offset += 1
      return true
    }
    var count = 0
    while count < 5, skip(quote) { count += 1 }
    text.append(contentsOf: repeatElement(quote, count: count < 3 ? count : count - 3))
    return count >= 3
  }

  private mutating func escape(isLong: Bool, _ text: inout [UInt8]) throws(YAMLProblem) {
    let start = offset
    offset += 1
    guard offset < end else { throw TOMLFault.unclosedText.problem(at: start) }
    switch bytes[offset] {
    case .ascii("b"): text.append(0x08)
    case .ascii("t"): text.append(.tab)
    case .ascii("n"): text.append(.lineFeed)
    case .ascii("f"): text.append(0x0C)
    case .ascii("r"): text.append(.carriageReturn)
    case .ascii("\""), .ascii("\\"): text.append(bytes[offset])
    case .ascii("u"): try scalar(digits: 4, from: start, &text)
    case .ascii("U"): try scalar(digits: 8, from: start, &text)
    default:
      guard isLong, skipFoldedLines() else { throw TOMLFault.escape.problem(at: start) }
      return
    }
    offset += 1
  }

  private mutating func scalar(digits: Int, from start: Int, _ text: inout [UInt8]) throws(YAMLProblem) {
    let code = offset + 1..<min(offset + 1 + digits, end)
    guard code.count == digits, code.allSatisfy({ bytes[$0].hexadecimalDigit != nil }),
      let scalar = UInt32(bytes.string(code), radix: 16).flatMap(Unicode.Scalar.init)
    else { throw TOMLFault.escape.problem(at: start) }
    text.append(contentsOf: String(scalar).utf8)
    offset += digits
  }

  /// Skips the rest of the line after a backslash, and the white space that starts the next ones; whether it was the
  /// last thing on its line.
  private mutating func skipFoldedLines() -> Bool {
    skipSpaces()
    guard skipLineEnd() else { return false }
    repeat { skipSpaces() } while skipLineEnd()
    return true
  }
}
