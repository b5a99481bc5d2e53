/// Parses YAML into nodes that know where they are in the bytes.
///
/// The values are those of LibYAML, with Jekyll's types. Keys that are there twice are kept.
struct YAMLTreeParser {
  /// How deep lists and mappings may be in each other.
  static let depthLimit = 32

  let bytes: ByteView
  var scanner: YAMLScanner
  /// In how many lists and mappings the next node is, the root not counted.
  private var depth = -1
  /// How many more values there may be.
  ///
  /// Without aliases, no text has more than twice its bytes; with them, it may not have many more.
  private var budget: Int
  var anchors: [ExactText: YAMLAnchor] = [:]
  /// Why the text is no front matter although it may be YAML.
  private(set) var problem: YAMLProblem?

  /// The range may start inside of a line, after spaces.
  init(_ bytes: ByteView, _ range: Range<Int>) {
    self.bytes = bytes
    scanner = YAMLScanner(bytes, range)
    budget = 2 * range.count + 10_000
  }

  /// Parses the text, which is one document.
  mutating func root() throws(YAMLProblem) -> YAMLNode {
    let root = try rootNode()
    while try skip(.documentEnd) {}
    let last = try scanner.peek()
    switch last.kind {
    case .end: return root
    case .documentStart:
      throw YAMLProblem(kind: .severalDocuments, name: "yaml-second-document", range: last.start..<last.start)
    default: throw YAMLProblem(.document, at: last.start)
    }
  }

  private mutating func rootNode() throws(YAMLProblem) -> YAMLNode {
    let place = Place(column: -1, inBlock: true)
    if let line = scanner.scanLine(isFirst: true) { return try mapping(place, from: line) }
    let first = try scanner.peek()
    switch first.kind {
    case .directive, .documentStart, .documentEnd, .end: return .nothing(at: first.start)
    default: return try node(place, isCounted: false)
    }
  }

  /// Skips a token if it is of a kind. Returns whether it is.
  mutating func skip(_ kind: YAMLToken.Kind) throws(YAMLProblem) -> Bool {
    guard try scanner.peekKind() == kind else { return false }
    scanner.skip()
    return true
  }

  /// Notes why the text is no front matter: what is wrong with the YAML further down comes first.
  private mutating func note(_ kind: YAMLProblem.Kind, _ name: String, _ range: Range<Int>) {
    problem = problem ?? YAMLProblem(kind: kind, name: name, range: range)
  }

  mutating func enter() { depth += 1 }
  mutating func leave() { depth -= 1 }
}

// MARK: - Nodes

extension YAMLTreeParser {
  /// Where a node is.
  struct Place {
    /// The column of the key or dash before it.
    let column: Int
    /// Whether it is not in brackets.
    let inBlock: Bool
    /// Whether it follows a key: the items of a list may start at the same column.
    var isAfterKey = false
    /// Whether it is a key: that is a text, whatever type YAML would give it.
    var isKey = false
  }

  /// Parses a node.
  mutating func node(_ place: Place, isCounted: Bool = true) throws(YAMLProblem) -> YAMLNode {
    let first = try scanner.peek()
    let budgetBefore = budget
    try count(isCounted ? 1 : 0, at: first.start)
    guard first.kind != .alias else { return try alias(first, place, isCounted: isCounted) }
    guard let properties = try properties() else { return try content(place, nil) }
    let token = try scanner.peek()
    var node = try content(place, properties)
    if let anchor = properties.anchor {
      anchors[ExactText(anchor)] = self.anchor(node, of: token, size: budgetBefore - budget)
    }
    node.extend(to: properties.range)
    return node
  }

  /// Counts values at the depth of the next node.
  mutating func count(_ values: Int, height: Int = 0, at offset: Int) throws(YAMLProblem) {
    budget -= values
    guard depth + height <= Self.depthLimit, budget >= 0 else {
      let name = depth + height > Self.depthLimit ? "too-deep" : "too-many-aliases"
      throw YAMLProblem(kind: .tooComplex, name: name, range: offset..<offset)
    }
  }

  /// Makes a node of a value that is not written.
  mutating func nothing(at offset: Int) throws(YAMLProblem) -> YAMLNode {
    try count(1, at: offset)
    return .nothing(at: offset)
  }

  private mutating func content(_ place: Place, _ properties: YAMLProperties?) throws(YAMLProblem) -> YAMLNode {
    let token = try scanner.peek()
    switch token.kind {
    case .scalar:
      scanner.skip()
      return scalar(token, place, isText: place.isKey || properties?.isText ?? false)
    case .openingBracket, .openingBrace: return try flow()
    case .dash where place.isAfterKey: return try list(place, isFlush: true)
    case .list where place.inBlock:
      scanner.skip()
      return try list(place)
    case .mapping where place.inBlock:
      scanner.skip()
      return try mapping(place)
    default:
      guard let properties else { throw YAMLProblem(.value, at: token.start) }
      return YAMLNode(.nothing, properties.end..<properties.end, value: properties.isText || place.isKey ? "" : .null)
    }
  }

  func scalar(_ token: YAMLToken, _ place: Place, isText: Bool) -> YAMLNode {
    let text = token.text.map { scanner.texts[$0] }
    let isQuoted = token.form == .singleQuoted || token.form == .doubleQuoted
    let range = isQuoted ? token.start + 1..<token.range.upperBound - 1 : token.range
    let value: YAMLValue =
      if token.form != .plain || isText {
        .string(text ?? bytes.string(range))
      } else {
        text.map(YAMLResolver.value(of:)) ?? YAMLResolver.value(of: range, in: bytes)
      }
    let textColumn = token.textColumn ?? place.column + 2
    return YAMLNode(token.form, token.range, value: value, indentation: textColumn - place.column)
  }

  /// Parses a key, and checks that it is a text.
  mutating func key(inBlock: Bool, column: Int) throws(YAMLProblem) -> YAMLNode {
    let key = try node(
      Place(column: column, inBlock: inBlock, isAfterKey: inBlock, isKey: true), isCounted: false)
    guard key.value.string == nil else { return key }
    if key.form == .alias {
      note(.tooComplex, "yaml-alias-key", key.range)
    } else {
      note(.complexKey, "yaml-complex-key", key.range)
    }
    return key
  }
}

// MARK: - Block style

extension YAMLTreeParser {
  /// Parses a list in block style.
  ///
  /// - Parameter isFlush: Whether it starts at the column of its key, so that nothing shows where it ends.
  private mutating func list(_ place: Place, isFlush: Bool = false) throws(YAMLProblem) -> YAMLNode {
    let first = try scanner.peek()
    var parts: [YAMLNode.Part] = []
    enter()
    while true {
      let dash = try scanner.peek()
      guard dash.kind == .dash else {
        if !isFlush, try !skip(.blockEnd) { throw YAMLProblem(.item, at: dash.start) }
        break
      }
      scanner.skip()
      let value =
        try endsPart(isInMapping: isFlush, isInList: true)
        ? nothing(at: dash.range.upperBound) : node(Place(column: dash.column, inBlock: true))
      parts.append(
        YAMLNode.Part(key: nil, start: dash.start, indicatorEnd: dash.range.upperBound, value: value))
    }
    leave()
    return .block(
      parts, value: .sequence(parts.map(\.value.value)), at: first.start, indentation: first.column - place.column)
  }

  /// Parses a mapping in block style, after its first entry if that is a line.
  private mutating func mapping(_ place: Place, from line: YAMLScanner.Line? = nil) throws(YAMLProblem) -> YAMLNode {
    var (start, column) = (0, 0)
    var parts: [YAMLNode.Part] = []
    enter()
    if let line {
      start = line.key.lowerBound
      parts.append(try entry(line))
    } else {
      let first = try scanner.peek()
      (start, column) = (first.start, first.column)
    }
    while true {
      if let line = scanner.scanLine() {
        parts.append(try entry(line))
      } else {
        guard try scanner.peekKind() == .key else { break }
        parts.append(try entry())
      }
    }
    let last = try scanner.peek()
    guard try skip(.blockEnd) else { throw YAMLProblem(.key, at: last.start) }
    leave()
    // Nobody asks for the value of all fields together.
    let value = YAMLValue.mapping(depth < 0 ? [] : parts.entries)
    return .block(parts, value: value, at: start, indentation: column - place.column)
  }

  private mutating func entry(_ line: YAMLScanner.Line) throws(YAMLProblem) -> YAMLNode.Part {
    try count(1, at: line.colonEnd)
    return YAMLNode.Part(
      key: YAMLNode(.plain, line.key, value: .string(bytes.string(line.key))), start: line.key.lowerBound,
      indicatorEnd: line.colonEnd, value: scalar(line.value, Place(column: 0, inBlock: true), isText: false))
  }

  private mutating func entry() throws(YAMLProblem) -> YAMLNode.Part {
    let start = try scanner.peek()
    scanner.skip()
    let key =
      try endsPart(isInMapping: true)
      ? .emptyKey(at: start.range.upperBound) : key(inBlock: true, column: start.column)
    let colon = try scanner.peek()
    guard try skip(.colon) else {
      let value = try nothing(at: key.range.upperBound)
      return YAMLNode.Part(
        key: key, start: start.range.lowerBound, indicatorEnd: key.range.upperBound, value: value)
    }
    let colonEnd = colon.range.upperBound
    let value =
      try endsPart(isInMapping: true)
      ? nothing(at: colonEnd) : node(Place(column: start.column, inBlock: true, isAfterKey: true))
    return YAMLNode.Part(key: key, start: start.range.lowerBound, indicatorEnd: colonEnd, value: value)
  }

  /// Whether the part that follows an indicator is not written.
  private mutating func endsPart(isInMapping: Bool, isInList: Bool = false) throws(YAMLProblem) -> Bool {
    switch try scanner.peekKind() {
    case .blockEnd: true
    case .key, .colon: isInMapping
    case .dash: isInList
    default: false
    }
  }
}
