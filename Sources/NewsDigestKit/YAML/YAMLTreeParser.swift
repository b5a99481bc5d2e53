/// Parses YAML into nodes that know where they are in the bytes.
///
/// The result is the same as LibYAML's. What is rare (anchors, tags, keys with `?`, tabs and line breaks in odd places)
/// and what is not YAML is refused, and LibYAML decides.
struct YAMLTreeParser {
  let bytes: ByteView
  let end: Int
  /// The next byte.
  var offset: Int
  /// The start of the line of `offset`.
  var lineStart: Int
  /// In how many lists and mappings the next node is.
  private(set) var depth = 0

  /// What this parser leaves to LibYAML.
  struct Refusal: Error {
    let offset: Int
  }

  /// - Parameter column: How far the first line is indented, before the range.
  private init(_ bytes: ByteView, _ range: Range<Int>, column: Int) {
    (self.bytes, end, offset) = (bytes, range.upperBound, range.lowerBound)
    lineStart = range.lowerBound - column
  }

  /// Parses the field whose key starts `range`; the range ends with a line ending, or with the text.
  static func field(in bytes: ByteView, _ range: Range<Int>, column: Int) -> YAMLNode.Part? {
    var parser = YAMLTreeParser(bytes, range, column: column)
    do throws(Refusal) {
      try parser.checkLines()
      let key = try parser.key()
      let field = try parser.entry(key, column: column)
      _ = try parser.skipTrivia()
      return parser.offset == parser.end ? field : nil
    } catch {
      return nil
    }
  }

  var refusal: Refusal { Refusal(offset: offset) }
  var column: Int { offset - lineStart }

  /// Checks that there are no characters that YAML does not allow, no line breaks but LF and CRLF, and no line that
  /// could start or end a document.
  private func checkLines() throws(Refusal) {
    var lines = LineScanner(bytes, in: offset..<end)
    while let line = lines.next() {
      let content = line.content
      guard line.end - content.upperBound <= 2, YAMLText.isOrdinary(content, in: bytes, allowsTabs: true),
        !isDocumentMarker(content)
      else { throw Refusal(offset: line.start) }
    }
  }

  private func isDocumentMarker(_ line: Range<Int>) -> Bool {
    (bytes.hasPrefix("---", in: line) || bytes.hasPrefix("...", in: line))
      && (line.count == 3 || bytes[line.lowerBound + 3].isSpaceOrTab)
  }

  mutating func enter() throws(Refusal) {
    depth += 1
    guard depth <= YAMLLimits.depth else { throw refusal }
  }

  mutating func leave() { depth -= 1 }
}

// MARK: - Between nodes

extension YAMLTreeParser {
  /// Skips spaces, comments and line endings. Returns whether there was a line ending.
  ///
  /// - Parameter allowsTabs: Whether tabs are allowed: at the start of a line, only in brackets.
  mutating func skipTrivia(allowsTabs: Bool = true, inFlow: Bool = false) throws(Refusal) -> Bool {
    var isOnNextLine = false
    while offset < end {
      switch bytes[offset] {
      case .space: offset += 1
      case .tab:
        guard inFlow || allowsTabs && !isOnNextLine else { throw refusal }
        offset += 1
      case .ascii("#"):
        guard offset == lineStart || offset > 0 && isBlank(at: offset - 1) else { throw refusal }
        offset = bytes.firstIndex(of: .lineFeed, in: offset..<end)
      case .lineFeed, .carriageReturn:
        skipLineEnding()
        isOnNextLine = true
      default: return isOnNextLine
      }
    }
    return isOnNextLine
  }

  mutating func skipLineEnding() {
    offset = min(bytes.firstIndex(of: .lineFeed, in: offset..<end) + 1, end)
    lineStart = offset
  }

  /// Whether a byte is white space, or the end.
  func isBlank(at offset: Int) -> Bool {
    offset >= end || bytes[offset].isSpaceOrTab || isBreak(at: offset)
  }

  func isBreak(at offset: Int) -> Bool {
    offset < end && (bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn)
  }

  func isNext(_ byte: Unicode.Scalar) -> Bool { offset < end && bytes[offset] == .ascii(byte) }

  /// Whether an indicator with white space after it is next.
  func isNext(indicator: Unicode.Scalar) -> Bool { isNext(indicator) && isBlank(at: offset + 1) }

  /// Whether only spaces are before the next byte on its line, or nothing follows.
  var isAtStartOfLine: Bool {
    offset == end || (max(lineStart, 0)..<offset).allSatisfy { bytes[$0] == .space }
  }
}

// MARK: - Block style

extension YAMLTreeParser {
  /// Parses what follows a key's colon or a dash in a block at `parent`.
  private mutating func value(afterDash: Bool, parent: Int) throws(Refusal) -> YAMLNode {
    let start = offset
    guard try skipTrivia(allowsTabs: !afterDash) else {
      guard offset < end else { return nothing(at: start) }
      return try node(parent: parent, canBeBlock: afterDash)
    }
    guard offset < end, column > parent || column == parent && !afterDash && isNext(indicator: "-") else {
      return nothing(at: start)
    }
    return try node(parent: parent, canBeBlock: true)
  }

  private func nothing(at offset: Int) -> YAMLNode { YAMLNode(.nothing, offset..<offset, value: .null) }

  /// Parses a node in a block at `parent`.
  ///
  /// - Parameter canBeBlock: Whether a list or mapping in block style can start here.
  private mutating func node(parent: Int, canBeBlock: Bool) throws(Refusal) -> YAMLNode {
    switch bytes[offset] {
    case .ascii("-") where isBlank(at: offset + 1):
      guard canBeBlock else { throw refusal }
      return try list(parent: parent)
    case .ascii("["), .ascii("{"): return try flow()
    case .ascii("|"), .ascii(">"): return try blockScalar(parent: parent)
    default:
      let line = lineStart
      let scalar = try scalar(parent: parent)
      guard offset < end, line == lineStart, isKey(scalar) else { return scalar }
      guard canBeBlock else { throw refusal }
      return try mapping(from: scalar, parent: parent)
    }
  }

  /// Whether a colon follows a scalar, which then is a key.
  private func isKey(_ scalar: YAMLNode) -> Bool {
    let colon = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    return colon < end && bytes[colon] == .ascii(":") && isBlank(at: colon + 1)
  }

  /// Parses a key, up to its colon.
  private mutating func key() throws(Refusal) -> YAMLNode {
    let scalar = try scalar(parent: column)
    guard isKey(scalar) else { throw refusal }
    return scalar
  }

  /// A scalar as a key, whose value is its text whatever type YAML would give it.
  func asKey(_ scalar: YAMLNode) throws(Refusal) -> YAMLNode {
    let range = scalar.range
    guard range.count <= Self.keyLimit, bytes.isOneLine(range) else { throw refusal }
    switch scalar.form {
    case .singleQuoted, .doubleQuoted: return scalar
    case .plain where !bytes.equals("<<", in: range):
      return YAMLNode(.plain, range, value: .string(bytes.string(range)))
    default: throw refusal
    }
  }

  /// The longest key that has no `?` before it.
  private static var keyLimit: Int { 1000 }

  private mutating func list(parent: Int) throws(Refusal) -> YAMLNode {
    try enter()
    let (start, column) = (offset, column)
    var (parts, values): ([YAMLNode.Part], [YAMLValue]) = ([], [])
    repeat {
      let dash = offset
      offset += 1
      let value = try value(afterDash: true, parent: column)
      parts.append(YAMLNode.Part(key: nil, start: dash, indicatorEnd: dash + 1, value: value))
      values.append(value.value)
    } while try isNextPart(column) && isNext(indicator: "-")
    // A list may be as far to the left as its key, and then the next key ends it.
    guard offset == end || self.column < column || self.column == column && column == parent else { throw refusal }
    leave()
    return YAMLNode(
      .block, start..<(parts.last?.end ?? start), value: .sequence(values), parts: parts, indentation: column - parent)
  }

  private mutating func mapping(from key: YAMLNode, parent: Int) throws(Refusal) -> YAMLNode {
    try enter()
    let (start, column) = (key.range.lowerBound, key.range.lowerBound - lineStart)
    var parts = [try entry(key, column: column)]
    while try isNextPart(column) { parts.append(try entry(try self.key(), column: column)) }
    guard offset == end || self.column < column else { throw refusal }
    leave()
    return YAMLNode(
      .block, start..<(parts.last?.end ?? start), value: .mapping(parts.compactMap(\.entry)), parts: parts,
      indentation: column - parent)
  }

  /// Parses the colon after a key, and the value.
  private mutating func entry(_ key: YAMLNode, column: Int) throws(Refusal) -> YAMLNode.Part {
    let key = try asKey(key)
    offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound + 1
    let colonEnd = offset
    let value = try value(afterDash: false, parent: column)
    return YAMLNode.Part(key: key, start: key.range.lowerBound, indicatorEnd: colonEnd, value: value)
  }

  /// Goes to the next thing, and says whether it starts at `column`.
  private mutating func isNextPart(_ column: Int) throws(Refusal) -> Bool {
    _ = try skipTrivia()
    guard isAtStartOfLine else { throw refusal }
    return offset < end && self.column == column
  }
}

extension YAMLNode.Part {
  /// The entry of a mapping.
  var entry: YAMLValue.Entry? {
    key?.value.string.map { YAMLValue.Entry(key: $0, value: value.value) }
  }
}
