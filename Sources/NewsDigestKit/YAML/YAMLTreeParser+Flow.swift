extension YAMLTreeParser {
  /// Parses a list or mapping in brackets.
  mutating func flow() throws(Refusal) -> YAMLNode {
    try enter()
    let start = offset
    let isList = isNext("[")
    var parts: [YAMLNode.Part] = []
    offset += 1
    while try !endsFlow(isList) {
      parts.append(isList ? try item() : try entry())
      _ = try skipTrivia(inFlow: true)
      if isNext(",") {
        parts[parts.count - 1].comma = offset
        offset += 1
      } else {
        guard try endsFlow(isList) else { throw refusal }
      }
    }
    offset += 1
    leave()
    let value =
      isList ? YAMLValue.sequence(parts.map(\.value.value)) : .mapping(parts.compactMap(\.entry))
    return YAMLNode(.flow, start..<offset, value: value, parts: parts)
  }

  /// Goes to the next thing, and says whether it is the closing bracket.
  private mutating func endsFlow(_ isList: Bool) throws(Refusal) -> Bool {
    _ = try skipTrivia(inFlow: true)
    guard offset < end else { throw refusal }
    return isNext(isList ? "]" : "}")
  }

  private mutating func item() throws(Refusal) -> YAMLNode.Part {
    let line = lineStart
    let node = try flowNode()
    let nodeEnd = offset
    _ = try skipTrivia(inFlow: true)
    guard isNext(":") else {
      return YAMLNode.Part(key: nil, start: node.range.lowerBound, indicatorEnd: node.range.lowerBound, value: node)
    }
    guard line == lineStart else { throw refusal }
    offset = nodeEnd
    try enter()
    let entry = try entry(node)
    leave()
    let pair = YAMLNode(
      .pair, entry.start..<entry.end, value: .mapping([entry].compactMap(\.entry)), parts: [entry])
    return YAMLNode.Part(key: nil, start: entry.start, indicatorEnd: entry.start, value: pair)
  }

  private mutating func entry() throws(Refusal) -> YAMLNode.Part { try entry(try flowNode()) }

  /// Parses what follows the key of an entry.
  private mutating func entry(_ key: YAMLNode) throws(Refusal) -> YAMLNode.Part {
    let key = try asKey(key)
    let keyEnd = offset
    let isOnNextLine = try skipTrivia(inFlow: true)
    guard isNext(":") else {
      let nothing = YAMLNode(.nothing, keyEnd..<keyEnd, value: .null)
      offset = keyEnd
      return YAMLNode.Part(key: key, start: key.range.lowerBound, indicatorEnd: keyEnd, value: nothing)
    }
    guard !isOnNextLine else { throw refusal }
    offset += 1
    let colonEnd = offset
    _ = try skipTrivia(inFlow: true)
    guard !isNext(","), !isNext("}"), !isNext("]") else {
      let nothing = YAMLNode(.nothing, colonEnd..<colonEnd, value: .null)
      return YAMLNode.Part(key: key, start: key.range.lowerBound, indicatorEnd: colonEnd, value: nothing)
    }
    return YAMLNode.Part(
      key: key, start: key.range.lowerBound, indicatorEnd: colonEnd, value: try flowNode())
  }

  private mutating func flowNode() throws(Refusal) -> YAMLNode {
    guard offset < end else { throw refusal }
    return isNext("[") || isNext("{") ? try flow() : try scalar(parent: nil)
  }
}

extension ByteView {
  /// Whether there is no line ending in a range.
  func isOneLine(_ range: Range<Int>) -> Bool { firstIndex(of: .lineFeed, in: range) == range.upperBound }
}
