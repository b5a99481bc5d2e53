/// The mark of an item before a time or a title: `-`, `1.`, `#1`, `①`, `A.`, `- [ ]`.
struct ChapterItemMark {
  enum Sort: Hashable {
    case nothing, heading, bullet, number
  }

  private(set) var sort = Sort.nothing
  /// The index of the token after it and the spaces after that.
  private(set) var next = 0
  /// The digits of its number, if it has one.
  private(set) var number: Range<Int>?
  private let tokens: [ChapterToken]
  private let bytes: ByteView

  init(of tokens: [ChapterToken], in bytes: ByteView) {
    (self.tokens, self.bytes) = (tokens, bytes)
    skipSpaces()
    if skipHeading() { return }
    if skipBullet() { sort = .bullet }
    if skipNumber() { sort = .number }
    skipBox()
  }

  private func token(_ index: Int) -> ChapterToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  private func isSpace(_ index: Int) -> Bool { index >= tokens.count || tokens[index].isSpace }

  private mutating func skipSpaces() { if next < tokens.count, tokens[next].isSpace { next += 1 } }

  private mutating func skip(_ count: Int) -> Bool {
    next += count
    skipSpaces()
    return true
  }

  private mutating func skipHeading() -> Bool {
    var end = next
    while end < tokens.count, bytes.hasPrefix("#", in: tokens[end].range), case .itemPrefix = tokens[end].kind {
      end += 1
    }
    guard end > next, end - next <= 6, end < tokens.count, tokens[end].isSpace else { return false }
    sort = .heading
    return skip(end - next)
  }

  private mutating func skipBullet() -> Bool {
    guard next < tokens.count else { return false }
    guard isSpace(next + 1) else { return isGluedBullet && skip(1) }
    switch tokens[next].kind {
    case .mark where bytes.equals("|", in: tokens[next].range): return false
    case .mark, .itemPrefix: return skip(1)
    case .run where tokens[next].range.count == 1: return skip(1)
    default: return false
    }
  }

  /// Whether a mark is a bullet without a space after it: `•title`, `-**title**`.
  private var isGluedBullet: Bool {
    switch tokens[next].kind {
    case .mark(.dash): next + 1 < tokens.count && tokens[next + 1].isEmphasis
    case .mark: bytes[tokens[next].range.lowerBound] >= 0x80
    default: false
    }
  }

  private static let digitLimit = 4

  private mutating func skipNumber() -> Bool {
    switch token(next) {
    case .number?:
      let range = tokens[next].range
      // `①`, or a keycap.
      if bytes[range.upperBound - 1] >= 0x80 { return skip(1) }
      guard range.count <= Self.digitLimit, let length = lengthAfterNumber(next) else { return false }
      number = range
      return skip(length)
    case .itemPrefix?:
      // `#1`.
      guard case .number? = token(next + 1), bytes.hasPrefix("#", in: tokens[next].range) else { return false }
      number = tokens[next + 1].range
      return skip(isSpace(next + 2) ? 2 : 2 + (lengthAfterNumber(next + 1).map { $0 - 1 } ?? 0))
    case .opening?:
      guard tokens[next].partner == next + 2, isSpace(next + 3) else { return false }
      let inner = tokens[next + 1].range
      switch tokens[next + 1].kind {
      case .number where inner.count <= Self.digitLimit: number = inner
      case .word where isLetterOrRoman(inner): break
      default: return false
      }
      return skip(3)
    case .word?:
      guard isLetterOrRoman(tokens[next].range), let length = lengthAfterNumber(next), length == 2 else { return false }
      return skip(2)
    default: return false
    }
  }

  /// How many tokens a number has with its full stop, parenthesis or dash; `nil` if it is not the number of an item.
  private func lengthAfterNumber(_ index: Int) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    switch tokens[index + 1].kind {
    case .mark(.dot):
      // `1.` or `1.)`.
      if case .closing? = token(index + 2), isSpace(index + 3) { return 3 }
      return isSpace(index + 2) ? 2 : nil
    case .mark(.other): return isSpace(index + 2) ? 2 : nil
    case .closing where tokens[index + 1].partner == nil: return isSpace(index + 2) ? 2 : nil
    case .space:
      if index + 2 < tokens.count, tokens[index + 2].isTime { return 1 }
      guard case .mark? = token(index + 2), isSpace(index + 3) else { return nil }
      return 3
    default: return nil
    }
  }

  private func isLetterOrRoman(_ range: Range<Int>) -> Bool {
    if range.count == 1 { return bytes[range.lowerBound].isASCIILetter }
    return range.count <= 6
      && range.allSatisfy { [.ascii("i"), .ascii("v"), .ascii("x"), .ascii("l")].contains(bytes[$0].asciiLowercased) }
  }

  /// Skips the box of a task: `[ ]`, `[x]`.
  private mutating func skipBox() {
    guard sort == .bullet, case .opening(ChapterSign.squareBracket)? = token(next), tokens[next].partner == next + 2,
      isSpace(next + 3)
    else { return }
    let inner = tokens[next + 1].range
    guard tokens[next + 1].isSpace || bytes.equals(ignoringCase: "x", in: inner) else { return }
    _ = skip(3)
  }
}
