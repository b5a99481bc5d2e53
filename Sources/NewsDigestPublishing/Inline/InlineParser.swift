/// Parses inline Markdown by the rules of CommonMark 0.31.2.
///
/// Time is linear, also for texts in which nothing that opens is ever closed, and nothing is recursive.
struct InlineParser {
  private let bytes: Bytes
  private let definitions: LinkDefinitions
  private let emphasis: EmphasisRule
  private let codeSpans: [Int: Int]
  private var tags: TagScanner
  private var index = 0
  private var pieces: [Piece] = []
  /// Text that is not a piece yet.
  private var text: Bytes = []
  private var runs = DelimiterRuns()
  private var brackets: [Bracket] = []
  /// The brackets before this one cannot start a link, because there is one in them.
  private var firstActiveBracket = 0

  private enum Piece {
    case node(InlineNode)
    /// A run of asterisks or underscores.
    case run(Int)
  }

  private struct Bracket {
    let piece: Int
    let isImage: Bool
    /// The offset after it.
    let end: Int
    /// The last run of delimiters before it.
    let lastRun: Int?
    /// Whether another bracket follows.
    var hasInner = false
  }

  /// The nodes of a text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  static func nodes(
    of text: Bytes, definitions: LinkDefinitions = .init(), emphasis: EmphasisRule
  ) -> [InlineNode] {
    var parser = InlineParser(Bytes(text[text.trimmed(text.indices)]), definitions, emphasis)
    return parser.parse()
  }

  private init(_ bytes: Bytes, _ definitions: LinkDefinitions, _ emphasis: EmphasisRule) {
    (self.bytes, self.definitions, self.emphasis) = (bytes, definitions, emphasis)
    (codeSpans, tags) = (Self.codeSpans(of: bytes), TagScanner(bytes))
  }

  private mutating func parse() -> [InlineNode] {
    while index < bytes.count { parseNext() }
    finishText()
    runs.match(after: nil)
    return pieces.flatMap { piece in
      switch piece {
      case .node(let node): [node]
      case .run(let run): runs.nodes(of: run)
      }
    }
  }

  private mutating func parseNext() {
    switch bytes[index] {
    case .ascii("\\"): parseBackslash()
    case .ascii("&"): parseEntity()
    case .ascii("`"): parseCode()
    case .ascii("<"): parseTag()
    case .ascii("*"), .ascii("_"): parseRun()
    case .ascii("["): openBracket(isImage: false)
    case .ascii("!") where bytes.hasPrefix("![", at: index): openBracket(isImage: true)
    case .ascii("]"): closeBracket()
    case .lineFeed: parseLineEnding(isHard: false)
    case 0: append(Bytes("\u{FFFD}".utf8), length: 1)
    default:
      let end = bytes[(index + 1)...].firstIndex(where: Self.isSpecial) ?? bytes.count
      appendText(length: end - index)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case .ascii("\\"), .ascii("&"), .ascii("`"), .ascii("<"), .ascii("*"), .ascii("_"), .ascii("["), .ascii("!"),
      .ascii("]"), .lineFeed, 0:
      true
    default: false
    }
  }

  private mutating func append(_ text: Bytes, length: Int) {
    self.text += text
    index += length
  }

  /// Takes bytes as they are.
  private mutating func appendText(length: Int) {
    text += bytes[index..<index + length]
    index += length
  }

  private mutating func append(_ node: InlineNode) {
    finishText()
    pieces.append(.node(node))
  }

  private mutating func finishText() {
    guard !text.isEmpty else { return }
    pieces.append(.node(.text(text)))
    text = []
  }

  // MARK: Characters

  private mutating func parseBackslash() {
    guard index + 1 < bytes.count else { return appendText(length: 1) }
    if bytes[index + 1] == .lineFeed {
      index += 1
      parseLineEnding(isHard: true)
    } else if bytes[index + 1].isPunctuation {
      append([bytes[index + 1]], length: 2)
    } else {
      appendText(length: 1)
    }
  }

  private mutating func parseEntity() {
    guard let entity = CharacterReferences.entity(at: index, in: bytes, end: bytes.count) else {
      return appendText(length: 1)
    }
    append(entity.text, length: entity.end - index)
  }

  /// A backslash before it, or two spaces, make a line break; the spaces at both sides of it do not count.
  private mutating func parseLineEnding(isHard: Bool) {
    append(isHard || trimText() >= 2 ? .hardBreak : .softBreak)
    index += 1
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
  }

  /// Removes the white space at the end of the text, and returns how many spaces it ended with.
  private mutating func trimText() -> Int {
    var (start, spaces) = (text.count, 0)
    while start > 0, text[start - 1].isSpaceOrTab || text[start - 1] == .carriageReturn {
      start -= 1
      spaces = text[start] == .space ? spaces + 1 : 0
    }
    text.removeSubrange(start...)
    return spaces
  }

  // MARK: Code and tags

  /// The end of the code span that each run of backticks opens, by its start.
  private static func codeSpans(of bytes: Bytes) -> [Int: Int] {
    var (ends, open): ([Int: Int], [Int: Int]) = ([:], [:])
    var index = 0
    while let start = bytes[index...].firstIndex(of: .ascii("`")) {
      index = bytes[start...].firstIndex { $0 != .ascii("`") } ?? bytes.count
      if let opening = open[index - start] { ends[opening] = index }
      open[index - start] = start
    }
    return ends
  }

  private mutating func parseCode() {
    let start = bytes[index...].firstIndex { $0 != .ascii("`") } ?? bytes.count
    let length = start - index
    guard let end = codeSpans[index] else { return appendText(length: length) }
    var code = bytes[start..<end - length].map { $0 == .lineFeed ? .space : $0 }
    if code.count > 1, code.first == .space, code.last == .space, code.contains(where: { $0 != .space }) {
      code = code.dropFirst().dropLast()
    }
    append(.code(code))
    index = end
  }

  private mutating func parseTag() {
    if let address = tags.address(at: index) {
      let text = Bytes(bytes[address.text])
      append(.opening(.init(kind: .link, destination: address.isMail ? Bytes("mailto:") + text : text)))
      append(.text(text))
      append(.closing(.link))
      index = address.end
    } else if let end = tags.endOfTag(at: index) {
      append(.html(Bytes(bytes[index..<end])))
      index = end
    } else {
      appendText(length: 1)
    }
  }

  // MARK: Emphasis

  private mutating func parseRun() {
    let end = bytes[index...].firstIndex { $0 != bytes[index] } ?? bytes.count
    finishText()
    pieces.append(.run(runs.append(at: index..<end, in: bytes, emphasis)))
    index = end
  }

  // MARK: Links

  private mutating func openBracket(isImage: Bool) {
    finishText()
    if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
    index += isImage ? 2 : 1
    brackets.append(Bracket(piece: pieces.count, isImage: isImage, end: index, lastRun: runs.last))
    pieces.append(.node(.text(Bytes(isImage ? "![" : "["))))
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return appendText(length: 1) }
    let isActive = bracket.isImage || brackets.count >= firstActiveBracket
    firstActiveBracket = min(firstActiveBracket, brackets.count)
    guard isActive, let target = target(of: bracket) else { return appendText(length: 1) }
    finishText()
    runs.match(after: bracket.lastRun)
    let kind = bracket.isImage ? InlineNode.Span.Kind.image : .link
    pieces[bracket.piece] = .node(
      .opening(.init(kind: kind, destination: target.destination, title: target.title)))
    pieces.append(.node(.closing(kind)))
    index = target.end
    // A link cannot be in another one.
    if !bracket.isImage { firstActiveBracket = brackets.count }
  }

  /// Where the link leads whose text ends here.
  private func target(of bracket: Bracket) -> (destination: Bytes, title: Bytes?, end: Int)? {
    if let tail = InlineTail(at: index + 1, in: bytes) {
      return (
        CharacterReferences.decoded(tail.destination, of: bytes),
        tail.title.map { CharacterReferences.decoded($0, of: bytes) }, tail.end
      )
    }
    guard !definitions.isEmpty else { return nil }
    var (label, end) = (bracket.end..<index, index + 1)
    if let full = self.label(at: index + 1) {
      end = full.upperBound + 1
      if !full.isEmpty { label = full }
      if full.isEmpty, bracket.hasInner { return nil }
    } else if bracket.hasInner {
      return nil
    }
    guard label.count < LinkDefinitions.labelLimit, let found = definitions[Bytes(bytes[label])] else { return nil }
    return (found.destination, found.title, end)
  }

  /// The label in brackets at an offset.
  private func label(at start: Int) -> Range<Int>? {
    guard start < bytes.count, bytes[start] == .ascii("[") else { return nil }
    var index = start + 1
    while index < bytes.count, index - start <= LinkDefinitions.labelLimit {
      switch bytes[index] {
      case .ascii("]"): return start + 1..<index
      case .ascii("["): return nil
      case .ascii("\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }
}
