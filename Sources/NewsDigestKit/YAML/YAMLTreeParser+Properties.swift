/// The tag and the anchor before a node.
struct YAMLProperties {
  var range: Range<Int>
  var anchor: String?
  var hasTag = false
  /// Whether the tag makes a text of a scalar.
  var isText = false

  var end: Int { range.upperBound }
}

/// What aliases of an anchor mean.
struct YAMLAnchor {
  let value: YAMLValue
  /// The text of a scalar.
  let text: String?
  /// How many values it is made of, and how many of them are in each other.
  let size: Int
  let height: Int
}

extension YAMLTreeParser {
  /// Parses a tag and an anchor, in any order.
  mutating func properties() throws(YAMLProblem) -> YAMLProperties? {
    var properties: YAMLProperties?
    while true {
      let token = try scanner.peek()
      var next = properties ?? YAMLProperties(range: token.range)
      switch token.kind {
      case .anchor where next.anchor == nil: next.anchor = name(of: token)
      case .tag where !next.hasTag: (next.hasTag, next.isText) = (true, token.isText)
      default: return properties
      }
      next.range = next.range.lowerBound..<token.range.upperBound
      properties = next
      scanner.skip()
    }
  }

  /// What aliases of an anchor before a node mean.
  ///
  /// - Parameter token: The first one of the node.
  func anchor(_ node: YAMLNode, of token: YAMLToken, size: Int) -> YAMLAnchor {
    let isScalar = token.kind == .scalar
    let text = isScalar ? scalar(token, Place(column: 0, inBlock: true), isText: true).value.string : nil
    return YAMLAnchor(
      value: node.value, text: node.form == .nothing ? "" : text, size: max(size, 1), height: node.height)
  }

  private func name(of token: YAMLToken) -> String { bytes.string(token.start + 1..<token.range.upperBound) }

  mutating func alias(_ token: YAMLToken, _ place: Place, isCounted: Bool) throws(YAMLProblem) -> YAMLNode {
    guard let anchor = anchors[ExactText(name(of: token))] else {
      throw YAMLProblem(.other, at: token.start)
    }
    scanner.skip()
    try count(isCounted ? anchor.size - 1 : 0, height: anchor.height, at: token.start)
    let text = place.isKey ? anchor.text.map(YAMLValue.string) : nil
    return YAMLNode(.alias, token.range, value: text ?? anchor.value, height: anchor.height)
  }
}
