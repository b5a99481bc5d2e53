/// A node of a source as an example of how a value is written.
struct YAMLExample {
  let bytes: ByteView
  let node: YAMLNode
  /// Whether the new value replaces the example's, and is not beside it.
  let isReplaced: Bool

  /// Another node of the same source, beside the place of a new value.
  func neighbour(_ node: YAMLNode) -> YAMLExample { YAMLExample(bytes: bytes, node: node, isReplaced: false) }

  /// How a string is written; `nil` if the example does not say so.
  ///
  /// A neighbour says nothing by quotes that it needs, or by a block scalar about a text of one line.
  func style(for text: String) -> YAMLScalarWriter.Style? {
    guard let style = node.scalarStyle, case .string(let own) = node.value else { return nil }
    guard !isReplaced else { return style }
    return switch style {
    case .plain: .plain
    case .singleQuoted, .doubleQuoted: YAMLPlainText.isSafe(own, in: .block) ? style : nil
    case .literal, .folded: text.utf8.contains(.lineFeed) ? style : nil
    }
  }

  /// How a date-time is written.
  var dateTime: DateTimeSpelling {
    guard case .dateTime = node.value else { return .jekyll }
    return ParsedDateTime(in: bytes, node.contentStart..<node.range.upperBound)?.spelling ?? .jekyll
  }

  /// Whether lists and mappings are written in brackets; `nil` if the example does not say so.
  var usesFlow: Bool? {
    switch node.form {
    case .flow, .pair: true
    case .block: false
    default: nil
    }
  }
}

// MARK: - Parts

extension YAMLExample {
  /// How many parts on either side of a new one are looked at.
  private static let reach = 8

  /// The part of a list or mapping that a new one at `index` is written like: the nearest one that says how, the ones
  /// before it first.
  func part(for entry: YAMLValue.Entry, near index: Int) -> YAMLNode.Part? {
    let parts = node.parts
    let place = min(index, parts.count)
    if let part = parts.prefix(64).first(where: { $0.key?.value == .string(entry.key) }) { return part }
    let near =
      parts[max(place - Self.reach, 0)..<place].reversed() + parts[place..<min(place + Self.reach, parts.count)]
    let alike = near.filter { $0.value.value.isLike(entry.value) }
    return alike.first { neighbour($0.value).saysStyle } ?? alike.first
      ?? near.first
  }

  private var saysStyle: Bool { usesFlow != nil || style(for: "\n") != nil }

  /// The spaces before the first thing on a line after a colon or dash; one if there are none, or too many.
  func spacing(of part: YAMLNode.Part?) -> [UInt8] {
    guard let part, part.value.form != .nothing else { return [.space] }
    let spaces = part.indicatorEnd..<part.value.range.lowerBound
    guard !spaces.isEmpty, StyleLimit.allows(spaces), spaces.allSatisfy({ bytes[$0].isSpaceOrTab }) else {
      return [.space]
    }
    return bytes.bytes(spaces)
  }

  /// The spaces between a key and its colon.
  func spacesBeforeColon(of part: YAMLNode.Part?) -> [UInt8] {
    guard let part, let key = part.key else { return [] }
    let spaces = key.range.upperBound..<max(part.indicatorEnd - 1, key.range.upperBound)
    return StyleLimit.allows(spaces) ? bytes.bytes(spaces) : []
  }

  /// What is after an opening bracket, and before the closing one.
  var padding: [UInt8] {
    guard let first = node.parts.first else { return [] }
    return spaces(node.contentStart + 1..<first.start) ?? []
  }

  /// What is between two parts in brackets.
  var separator: [UInt8] {
    guard node.parts.count > 1, let comma = node.parts[0].comma,
      let spaces = spaces(comma + 1..<node.parts[1].start)
    else { return [.ascii(","), .space] }
    return [.ascii(",")] + spaces
  }

  private func spaces(_ range: Range<Int>) -> [UInt8]? {
    StyleLimit.allows(range) && range.allSatisfy { bytes[$0] == .space } ? bytes.bytes(range) : nil
  }
}

extension YAMLValue {
  /// Whether two values are both strings, other scalars, lists or mappings.
  fileprivate func isLike(_ other: YAMLValue) -> Bool { kind == other.kind }

  private var kind: Int {
    switch self {
    case .string: 0
    case .null, .bool, .integer, .float, .date, .dateTime: 1
    case .sequence: 2
    case .mapping: 3
    }
  }
}
