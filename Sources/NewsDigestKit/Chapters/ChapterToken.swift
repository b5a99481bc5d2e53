/// A piece of a line that may give a chapter.
struct ChapterToken {
  enum Kind {
    case space
    case mark(ChapterSign.Mark)
    case itemPrefix
    case opening(Int)
    case closing(Int)
    /// The second half of a link: `](url)`.
    case linkEnd(url: Range<Int>)
    /// Marks of emphasis or code.
    case run
    /// A tag of HTML around a part of the line, with where a link goes to.
    case tag(url: Range<Int>?)
    // A time is large, and few tokens have one.
    indirect case time(Timestamp)
    case malformed(MalformedTimestamp.Fault)
    case number
    case symbol
    case word
  }

  let kind: Kind
  var range: Range<Int>
  /// The index of the token that closes this one, or that this one closes.
  var partner: Int?

  var isSpace: Bool { if case .space = kind { true } else { false } }
  var isMark: Bool { if case .mark = kind { true } else { false } }
  /// Whether it is a bracket that closes another one.
  var isClosing: Bool { if case .closing = kind { partner != nil } else { false } }
  func isTag(in bytes: ByteView) -> Bool {
    switch kind {
    case .tag: true
    case .linkEnd: bytes[range.lowerBound] == .ascii("<")
    default: false
    }
  }
  /// Whether it is one of the marks around a part of the line: `**`, `<b>`.
  var isEmphasis: Bool {
    switch kind {
    case .run, .tag: true
    default: false
    }
  }
  var isTime: Bool {
    switch kind {
    case .time, .malformed: true
    default: false
    }
  }
}

/// The tokens of a line.
struct ChapterTokens {
  private(set) var tokens: [ChapterToken] = []
  /// Whether all of the line is in them. Of a long line only the start is, where its time is if it has one.
  private(set) var areComplete = true
  private let bytes: ByteView
  private let end: Int
  /// The words of times with units; `nil` where only times as a clock shows them are looked for.
  private let unitWords: Vocabulary?
  /// The tokens that were opened and are not closed, innermost last.
  private var open: [Int] = []

  private static let limit = 192
  private static let depthLimit = 16

  init(of line: Range<Int>, in bytes: ByteView, unitWords: Vocabulary? = nil) {
    (self.bytes, end, self.unitWords) = (bytes, line.upperBound, unitWords)
    tokens.reserveCapacity(32)
    var offset = line.lowerBound
    while offset < line.upperBound {
      guard tokens.count < Self.limit else {
        areComplete = false
        break
      }
      offset = scan(at: offset)
    }
  }

  /// Appends the token at an offset, and returns the offset after it.
  private mutating func scan(at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte.isASCIIDigit || byte == 0xEF, let end = scanTime(at: offset) { return end }
    if byte.isASCIIDigit { return scanNumber(at: offset) }
    if byte == .ascii("<"), let end = scanTag(at: offset) { return end }
    let (sign, length) = ChapterSign.at(offset, in: bytes, end: end)
    let next = offset + length
    switch sign {
    case .space: append(.space, offset..<next)
    case .mark(let mark) where !closeAngle(offset..<next): append(.mark(mark), offset..<next)
    case .mark: break
    case .opening(let index): push(.opening(index), offset..<next)
    case .closing(let index): return scanClosing(index, offset..<next)
    case .enclosing: return scanRun(at: offset)
    case .itemPrefix: tokens.append(ChapterToken(kind: .itemPrefix, range: offset..<next))
    case .number: tokens.append(ChapterToken(kind: .number, range: offset..<next))
    case .symbol: tokens.append(ChapterToken(kind: .symbol, range: offset..<next))
    case .text: return scanWord(from: next, at: offset)
    }
    return next
  }

  /// Appends a token, or makes the last one longer where it is of the same kind.
  private mutating func append(_ kind: ChapterToken.Kind, _ range: Range<Int>) {
    if case .space = kind, let last = tokens.last, last.isSpace {
      tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      tokens.append(ChapterToken(kind: kind, range: range))
    }
  }

  // MARK: Numbers and words

  private mutating func scanTime(at offset: Int) -> Int? {
    guard !isInsideNumber(offset) else { return nil }
    switch ParsedTimestamp(in: bytes, offset..<end) {
    case .timestamp(let timestamp):
      tokens.append(ChapterToken(kind: .time(timestamp), range: timestamp.range))
      return timestamp.range.upperBound
    case .outOfRange(let range):
      tokens.append(ChapterToken(kind: .malformed(.outOfRange), range: range))
      return range.upperBound
    case .other:
      if let unitWords, let time = WordedTimestamp.timestamp(at: offset, in: bytes, end: end, words: unitWords) {
        tokens.append(ChapterToken(kind: .time(time), range: time.range))
        return time.range.upperBound
      }
      guard let range = FullWidthTimestamp.range(at: offset, in: bytes, end: end) else { return nil }
      tokens.append(ChapterToken(kind: .malformed(.fullWidth), range: range))
      return range.upperBound
    }
  }

  /// Whether a point or a colon with a digit before it is directly before an offset.
  private func isInsideNumber(_ offset: Int) -> Bool {
    guard case .mark? = tokens.last?.kind, tokens.count > 1, case .number = tokens[tokens.count - 2].kind else {
      return false
    }
    return bytes[offset - 1] == .ascii(":") || bytes[offset - 1] == .ascii(".") || bytes[offset - 1] == .ascii(",")
  }

  /// Appends digits, with what makes a keycap of them.
  private mutating func scanNumber(at offset: Int) -> Int {
    var next = offset
    while next < end, bytes[next].isASCIIDigit { next += 1 }
    let keycap: StaticString = "\u{FE0F}\u{20E3}"
    if bytes.hasPrefix(keycap, in: next..<end) { next += keycap.utf8CodeUnitCount }
    guard next == end || !bytes[next].isASCIILetter else { return scanWord(from: next, at: offset) }
    tokens.append(ChapterToken(kind: .number, range: offset..<next))
    return next
  }

  private mutating func scanWord(from start: Int, at offset: Int) -> Int {
    var next = start
    while next < end {
      let byte = bytes[next]
      if byte.isASCIILetter {
        next += 1
        continue
      }
      // A digit after a letter of ASCII belongs to its word.
      if byte.isASCIIDigit, bytes[next - 1] >= 0x80 { break }
      if byte == .ascii("_"), next + 1 < end, bytes[next + 1].isASCIILetter || bytes[next + 1].isASCIIDigit {
        next += 1
        continue
      }
      if byte == 0xEF, FullWidthTimestamp.range(at: next, in: bytes, end: end) != nil { break }
      let (sign, length) = ChapterSign.at(next, in: bytes, end: end)
      guard sign == .text else { break }
      next += length
    }
    tokens.append(ChapterToken(kind: .word, range: offset..<next))
    return next
  }

  // MARK: Pairs

  private mutating func push(_ kind: ChapterToken.Kind, _ range: Range<Int>) {
    tokens.append(ChapterToken(kind: kind, range: range))
    open.append(tokens.count - 1)
  }

  /// Appends what closes the innermost token for which `opens` is true, if one is near.
  private mutating func pop(_ kind: ChapterToken.Kind, _ range: Range<Int>, where opens: (ChapterToken) -> Bool) -> Bool
  {
    guard let place = open.suffix(Self.depthLimit).lastIndex(where: { opens(tokens[$0]) }) else { return false }
    tokens[open[place]].partner = tokens.count
    tokens.append(ChapterToken(kind: kind, range: range, partner: open[place]))
    open.removeSubrange(place...)
    return true
  }

  private mutating func scanClosing(_ index: Int, _ range: Range<Int>) -> Int {
    let opens = { (token: ChapterToken) in if case .opening(index) = token.kind { true } else { false } }
    if index == ChapterSign.squareBracket,
      let link = InlineLink.tail(at: range.upperBound, in: bytes, end: end), !link.hasTitle,
      pop(.linkEnd(url: link.destination), range.lowerBound..<link.end, where: opens)
    {
      return link.end
    }
    if !pop(.closing(index), range, where: opens) { tokens.append(ChapterToken(kind: .closing(index), range: range)) }
    return range.upperBound
  }

  /// Appends `>` or `»` as a bracket where one of its kind is open; whether it does. That of `>` has to enclose a time:
  /// in text, it is an arrow.
  private mutating func closeAngle(_ range: Range<Int>) -> Bool {
    guard let last = tokens.last, let top = open.last, case .opening(let index) = tokens[top].kind,
      index < ChapterSign.brackets.count, bytes.equals(range, ChapterSign.brackets[index].closing),
      last.isTime || bytes[range.lowerBound] >= 0x80
    else { return false }
    return pop(.closing(index), range) { _ in true }
  }

  /// Appends a tag around a part of the line, and returns the offset after it.
  private mutating func scanTag(at offset: Int) -> Int? {
    guard let tag = ChapterTag(at: offset, in: bytes, end: end), tag.isInline else { return nil }
    let url = tag.url(in: bytes)
    guard tag.isClosing else {
      push(.tag(url: url), tag.range)
      return tag.range.upperBound
    }
    let opens = { [bytes, end] (token: ChapterToken) in
      guard case .tag = token.kind, let other = ChapterTag(at: token.range.lowerBound, in: bytes, end: end) else {
        return false
      }
      return tag.closes(other, in: bytes)
    }
    let opener = open.suffix(Self.depthLimit).last { opens(tokens[$0]) }
    if let opener, case .tag(let url?) = tokens[opener].kind {
      _ = pop(.linkEnd(url: url), tag.range, where: opens)
    } else if !pop(.tag(url: nil), tag.range, where: opens) {
      tokens.append(ChapterToken(kind: .tag(url: nil), range: tag.range))
    }
    return tag.range.upperBound
  }

  private mutating func scanRun(at offset: Int) -> Int {
    let byte = bytes[offset]
    var next = offset
    while next < end, bytes[next] == byte { next += 1 }
    let range = offset..<next
    let mayClose = !(tokens.last?.isSpace ?? true)
    let isSame = { [bytes] (token: ChapterToken) in
      if case .run = token.kind { bytes.equals(token.range, bytes, range) } else { false }
    }
    if mayClose, pop(.run, range, where: isSame) { return next }
    if next == end || bytes[next].isSpaceOrTab {
      tokens.append(ChapterToken(kind: .run, range: range))
    } else {
      push(.run, range)
    }
    return next
  }
}

extension ByteView {
  fileprivate func equals(_ range: Range<Int>, _ scalar: Unicode.Scalar) -> Bool {
    UTF8.encode(scalar).map { $0.elementsEqual(range.lazy.map { self[$0] }) } ?? false
  }
}

/// A time in the digits or colons of East Asian typography.
enum FullWidthTimestamp {
  private static let limit = 64
  private static let colonsOfThreeBytes: [StaticString] = ["：", "︰", "﹕", "∶"]

  static func range(at start: Int, in bytes: ByteView, end: Int) -> Range<Int>? {
    var next = start
    var (colons, digits, isFullWidth) = (0, 0, false)
    while next < end, next - start < limit {
      if bytes[next].isASCIIDigit {
        (next, digits) = (next + 1, digits + 1)
      } else if digits > 0, next + 1 < end, bytes[next] == .ascii(":") {
        (next, colons, digits) = (next + 1, colons + 1, 0)
      } else if digits > 0, colonsOfThreeBytes.contains(where: { bytes.hasPrefix($0, in: next..<end) }) {
        (next, colons, digits, isFullWidth) = (next + 3, colons + 1, 0, true)
      } else if isDigit(at: next, in: bytes, end: end) {
        (next, digits, isFullWidth) = (next + 3, digits + 1, true)
      } else {
        break
      }
    }
    return colons > 0 && digits > 1 && isFullWidth ? start..<next : nil
  }

  /// Whether a full-width digit, U+FF10 to U+FF19, is at `offset`.
  private static func isDigit(at offset: Int, in bytes: ByteView, end: Int) -> Bool {
    offset + 2 < end && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && 0x90...0x99 ~= bytes[offset + 2]
  }
}
