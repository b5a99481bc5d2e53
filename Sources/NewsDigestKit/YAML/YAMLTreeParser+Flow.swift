extension YAMLTreeParser {
  /// Parses a list or mapping in brackets.
  mutating func flow() throws(YAMLProblem) -> YAMLNode {
    let opening = try scanner.peek()
    let isList = opening.kind == .openingBracket
    let closing: YAMLToken.Kind = isList ? .closingBracket : .closingBrace
    var parts: [YAMLNode.Part] = []
    scanner.skip()
    enter()
    while try scanner.peekKind() != closing {
      if !parts.isEmpty {
        let comma = try scanner.peek()
        guard try skip(.comma) else { throw YAMLProblem(isList ? .bracket : .brace, at: comma.start) }
        parts[parts.count - 1].comma = comma.start
        if try scanner.peekKind() == closing { break }
      }
      parts.append(try isList ? item() : entry())
    }
    let end = try scanner.peek().range.upperBound
    scanner.skip()
    leave()
    let value = isList ? YAMLValue.sequence(parts.map(\.value.value)) : .mapping(parts.entries)
    return YAMLNode(.flow, opening.start..<end, value: value, parts: parts)
  }

  private mutating func item() throws(YAMLProblem) -> YAMLNode.Part {
    guard try scanner.peekKind() == .key else {
      let node = try node(Place(column: 0, inBlock: false))
      return YAMLNode.Part(key: nil, start: node.range.lowerBound, indicatorEnd: node.range.lowerBound, value: node)
    }
    let place = try scanner.peek().range.lowerBound
    try count(1, at: place)
    enter()
    let entry = try pair()
    leave()
    let pair = YAMLNode(.pair, entry.start..<entry.end, value: .mapping([entry].entries), parts: [entry])
    return YAMLNode.Part(key: nil, start: entry.start, indicatorEnd: entry.start, value: pair)
  }

  /// Parses a mapping of one entry without braces.
  private mutating func pair() throws(YAMLProblem) -> YAMLNode.Part {
    let start = try scanner.peek()
    scanner.skip()
    let first = try scanner.peek()
    var key = YAMLNode.emptyKey(at: first.range.upperBound)
    switch first.kind {
    // As Ruby's LibYAML, this skips what follows a `?` without a key.
    case .colon, .comma, .closingBracket: scanner.skip()
    default: key = try self.key(inBlock: false, column: 0)
    }
    return try value(of: key, from: start, before: .closingBracket)
  }

  private mutating func entry() throws(YAMLProblem) -> YAMLNode.Part {
    let start = try scanner.peek()
    guard try skip(.key) else {
      let key = try key(inBlock: false, column: 0)
      let value = try nothing(at: key.range.upperBound)
      return YAMLNode.Part(key: key, start: key.range.lowerBound, indicatorEnd: key.range.upperBound, value: value)
    }
    let key =
      try endsEntry(.closingBrace, orKey: true) ? .emptyKey(at: start.range.upperBound) : key(inBlock: false, column: 0)
    return try value(of: key, from: start, before: .closingBrace)
  }

  /// Parses the colon and the value after a key.
  private mutating func value(
    of key: YAMLNode, from start: YAMLToken, before closing: YAMLToken.Kind
  ) throws(YAMLProblem) -> YAMLNode.Part {
    let colon = try scanner.peek()
    let hasColon = try skip(.colon)
    let end = hasColon ? colon.range.upperBound : key.range.upperBound
    let hasValue = try hasColon ? !endsEntry(closing) : false
    let value = try hasValue ? node(Place(column: 0, inBlock: false)) : nothing(at: end)
    return YAMLNode.Part(key: key, start: start.range.lowerBound, indicatorEnd: end, value: value)
  }

  /// Whether an entry ends here, or its key.
  private mutating func endsEntry(_ closing: YAMLToken.Kind, orKey: Bool = false) throws(YAMLProblem) -> Bool {
    let kind = try scanner.peekKind()
    return kind == .comma || kind == closing || orKey && kind == .colon
  }
}

extension ByteView {
  /// Whether there is no line ending in a range.
  func isOneLine(_ range: Range<Int>) -> Bool { firstIndex(of: .lineFeed, in: range) == range.upperBound }
}
