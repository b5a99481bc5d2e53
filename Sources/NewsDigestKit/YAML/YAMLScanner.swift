/// Separates YAML into tokens, with LibYAML's algorithm: so both always agree about what is YAML and what it means.
///
/// Time is linear: no token is looked for further ahead than a key may be long.
struct YAMLScanner {
  let bytes: ByteView
  let end: Int
  /// The next byte.
  var offset: Int
  /// The start of the line of `offset`.
  var lineStart: Int
  /// Whether a key without `?`, or a block, can start at the next token.
  var allowsKey = true
  /// The column of the innermost block.
  private(set) var indentation = -1
  private var outerIndentations: [Int] = []
  /// What may turn out to be a key, outside of brackets and in each pair of them.
  private var keys = [PossibleKey()]

  private var tokens: [YAMLToken] = []
  /// The next of `tokens`, and how many there were before it.
  private var (head, taken) = (0, 0)
  private var isNextKnown = false
  /// The texts of scalars that are not as they are in the bytes.
  private(set) var texts: [String] = []

  /// Something that is a key if a colon follows on its line.
  private struct PossibleKey {
    var isPossible = false
    /// Whether it can be nothing else.
    var isRequired = false
    var token = 0
    var offset = 0
    var lineStart = 0
    /// How many scalars it has up to an offset.
    var length = (scalars: 0, end: 0)
  }

  /// The range may start inside of a line, after spaces.
  init(_ bytes: ByteView, _ range: Range<Int>) {
    (self.bytes, end, offset) = (bytes, range.upperBound, range.lowerBound)
    lineStart = bytes.startOfLastLine(in: 0..<range.lowerBound)
  }

  var column: Int { offset - lineStart }
  var hasNoTokens: Bool { head == tokens.count }
  var isInBrackets: Bool { keys.count > 1 }

  func problem(_ problem: YAMLProblem.Syntax) -> YAMLProblem { YAMLProblem(problem, at: offset) }
}

// MARK: - Tokens

extension YAMLScanner {
  /// The next token.
  mutating func peek() throws(YAMLProblem) -> YAMLToken {
    if !isNextKnown { try fetchNext() }
    return tokens[head]
  }

  /// The kind of the next token.
  mutating func peekKind() throws(YAMLProblem) -> YAMLToken.Kind {
    if !isNextKnown { try fetchNext() }
    return tokens[head].kind
  }

  /// Goes to the token after the next one.
  mutating func skip() {
    (head, taken, isNextKnown) = (head + 1, taken + 1, false)
    if head == tokens.count {
      tokens.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 512 {
      tokens.removeSubrange(..<head)
      head = 0
    }
  }

  /// Keeps the text of a token.
  mutating func keep(_ text: String) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  private mutating func fetchNext() throws(YAMLProblem) {
    while try needsMoreTokens() { try fetch() }
    isNextKnown = true
  }

  /// Whether the next token is not there yet, or may turn out to be a key.
  private mutating func needsMoreTokens() throws(YAMLProblem) -> Bool {
    guard head < tokens.count else { return true }
    try dropLateKeys()
    return keys.contains { $0.isPossible && $0.token == taken }
  }

  private mutating func append(_ kind: YAMLToken.Kind, length: Int) {
    tokens.append(YAMLToken(kind: kind, range: offset..<offset + length, column: column))
    offset += length
  }

  private mutating func fetch() throws(YAMLProblem) {
    skipTrivia()
    try dropLateKeys()
    endBlocks(at: column)
    guard offset < end else { return try fetchEnd() }
    if column == 0, bytes[offset] == .ascii("%") { return try fetchDocumentPart(.directive, length: lineLength) }
    if isAtDocumentMarker {
      return try fetchDocumentPart(bytes[offset] == .ascii("-") ? .documentStart : .documentEnd, length: 3)
    }
    guard try !fetchIndicator() else { return }
    guard canStartPlain else { throw problem(bytes[offset] == .tab ? .tab : .start) }
    try noteKey()
    allowsKey = false
    tokens.append(try scanPlain())
  }

  private mutating func fetchIndicator() throws(YAMLProblem) -> Bool {
    switch bytes[offset] {
    case .ascii("["): try fetchOpening(.openingBracket)
    case .ascii("{"): try fetchOpening(.openingBrace)
    case .ascii("]"): try fetchClosing(.closingBracket)
    case .ascii("}"): try fetchClosing(.closingBrace)
    case .ascii(","): try fetchBetweenKeys(.comma)
    case .ascii("-") where isBlank(at: offset + 1): try fetchDash()
    case .ascii("?") where isInBrackets || isBlank(at: offset + 1): try fetchKey()
    case .ascii(":") where isInBrackets || isBlank(at: offset + 1): try fetchColon()
    case .ascii("*"): try fetchWord { scanner throws(YAMLProblem) in try scanner.scanName(.alias) }
    case .ascii("&"): try fetchWord { scanner throws(YAMLProblem) in try scanner.scanName(.anchor) }
    case .ascii("!"): try fetchWord { scanner throws(YAMLProblem) in try scanner.scanTag() }
    case .ascii("\""), .ascii("'"): try fetchWord { scanner throws(YAMLProblem) in try scanner.scanQuoted() }
    case .ascii("|") where !isInBrackets, .ascii(">") where !isInBrackets:
      try dropKey()
      allowsKey = true
      tokens.append(try scanBlockScalar())
    default: return false
    }
    return true
  }

  private mutating func fetchDocumentPart(_ kind: YAMLToken.Kind, length: Int) throws(YAMLProblem) {
    endBlocks(at: -1)
    try dropKey()
    allowsKey = false
    append(kind, length: length)
  }

  private mutating func fetchEnd() throws(YAMLProblem) {
    try fetchDocumentPart(.end, length: 0)
    // No colon follows on the last line.
    if column > 0 { lineStart = end }
  }

  private mutating func fetchOpening(_ kind: YAMLToken.Kind) throws(YAMLProblem) {
    try noteKey()
    keys.append(PossibleKey())
    allowsKey = true
    append(kind, length: 1)
  }

  private mutating func fetchClosing(_ kind: YAMLToken.Kind) throws(YAMLProblem) {
    try dropKey()
    if isInBrackets { keys.removeLast() }
    allowsKey = false
    append(kind, length: 1)
  }

  /// Fetches something that is no key, and after which there may be one.
  private mutating func fetchBetweenKeys(_ kind: YAMLToken.Kind) throws(YAMLProblem) {
    try dropKey()
    allowsKey = true
    append(kind, length: 1)
  }

  private mutating func fetchDash() throws(YAMLProblem) {
    if !isInBrackets {
      guard allowsKey else { throw problem(.list) }
      startBlock(.list, at: column)
    }
    try fetchBetweenKeys(.dash)
  }

  private mutating func fetchKey() throws(YAMLProblem) {
    if !isInBrackets {
      guard allowsKey else { throw problem(.keyPlace) }
      startBlock(.mapping, at: column)
    }
    try dropKey()
    allowsKey = !isInBrackets
    append(.key, length: 1)
  }

  private mutating func fetchColon() throws(YAMLProblem) {
    let key = keys[keys.count - 1]
    if key.isPossible {
      let (index, column) = (head + key.token - taken, key.offset - key.lineStart)
      tokens.insert(YAMLToken(kind: .key, range: key.offset..<key.offset, column: column), at: index)
      startBlock(.mapping, at: column, before: (index, key.offset))
      keys[keys.count - 1].isPossible = false
      allowsKey = false
    } else {
      if !isInBrackets {
        guard allowsKey else { throw problem(.colon) }
        startBlock(.mapping, at: column)
      }
      allowsKey = !isInBrackets
    }
    append(.colon, length: 1)
  }

  /// Fetches something that may be a key, or a part of one, and after which there is none.
  private mutating func fetchWord(
    _ scan: (inout YAMLScanner) throws(YAMLProblem) -> YAMLToken
  ) throws(YAMLProblem) {
    try noteKey()
    allowsKey = false
    tokens.append(try scan(&self))
  }
}

// MARK: - Keys

extension YAMLScanner {
  /// The longest key that has no `?` before it, in scalars.
  private static var keyLimit: Int { 1024 }

  /// Notes that the next token may be a key.
  private mutating func noteKey() throws(YAMLProblem) {
    guard allowsKey else { return }
    try dropKey()
    keys[keys.count - 1] = PossibleKey(
      isPossible: true, isRequired: !isInBrackets && indentation == column, token: taken + tokens.count - head,
      offset: offset, lineStart: lineStart, length: (0, offset))
  }

  /// What may have been a key is not one.
  private mutating func dropKey() throws(YAMLProblem) {
    let key = keys[keys.count - 1]
    guard !key.isPossible || !key.isRequired else { throw problem(.missingColon) }
    keys[keys.count - 1].isPossible = false
  }

  /// Drops keys for which no colon can follow any more.
  private mutating func dropLateKeys() throws(YAMLProblem) {
    for index in keys.indices where keys[index].isPossible {
      guard keys[index].lineStart != lineStart || isTooLong(index) else { continue }
      guard !keys[index].isRequired else { throw problem(.missingColon) }
      keys[index].isPossible = false
    }
  }

  /// Whether a key is too long to be one. Looks at each of its bytes once.
  private mutating func isTooLong(_ index: Int) -> Bool {
    guard offset - keys[index].offset > Self.keyLimit else { return false }
    var (scalars, end) = keys[index].length
    while end < offset {
      if !bytes[end].isContinuation { scalars += 1 }
      end += 1
    }
    keys[index].length = (scalars, end)
    return scalars > Self.keyLimit
  }
}

// MARK: - Blocks

extension YAMLScanner {
  private mutating func startBlock(_ kind: YAMLToken.Kind, at column: Int, before key: (index: Int, offset: Int)? = nil)
  {
    guard !isInBrackets, indentation < column else { return }
    outerIndentations.append(indentation)
    indentation = column
    let place = key?.offset ?? offset
    tokens.insert(YAMLToken(kind: kind, range: place..<place, column: column), at: key?.index ?? tokens.count)
  }

  /// Starts a block that is not indented, without a token.
  mutating func startBlock() {
    outerIndentations.append(indentation)
    indentation = 0
  }

  private mutating func endBlocks(at column: Int) {
    guard !isInBrackets else { return }
    while indentation > column, let outer = outerIndentations.popLast() {
      append(.blockEnd, length: 0)
      indentation = outer
    }
  }
}
