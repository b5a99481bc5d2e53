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
      guard tokens[next].partner == next + 2, isSpace(next + 3) || tokens[next + 3].isTime else { return false }
      let inner = tokens[next + 1].range
      switch tokens[next + 1].kind {
      case .number where inner.count <= Self.digitLimit: number = inner
      case .word where isLetterOrRoman(inner): break
      default: return false
      }
      return skip(3)
    case .mark?:
      // `\#1`, as some editors write it.
      guard bytes.hasPrefix("\\#", in: tokens[next].range), case .number? = token(next + 1), isSpace(next + 2) else {
        return false
      }
      number = tokens[next + 1].range
      return skip(2)
    case .run?:
      // `**1.**`
      guard let close = tokens[next].partner, 2...3 ~= close - next, isSpace(close + 1),
        case .number = tokens[next + 1].kind, tokens[next + 1].range.count <= Self.digitLimit,
        close == next + 2 || isEndOfNumber(close - 1)
      else { return false }
      number = tokens[next + 1].range
      return skip(close - next + 1)
    case .word?:
      // `A: B` is a title.
      guard isLetterOrRoman(tokens[next].range), let length = lengthAfterNumber(next), length == 2,
        Decoration.colonLength(tokens[next + 1].range, in: bytes) == nil
      else { return false }
      return skip(2)
    default: return false
    }
  }

  private func isEndOfNumber(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .mark(.dot), .mark(.other), .closing: true
    default: false
    }
  }

  /// Whether a time may be directly after the mark of a number: after one as wide as an ideograph.
  private func mayPrecedeTime(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isTime && bytes[tokens[index].range.lowerBound] >= 0x80
  }

  /// How many tokens a number has with its full stop, parenthesis or dash; `nil` if it is not the number of an item.
  private func lengthAfterNumber(_ index: Int) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    switch tokens[index + 1].kind {
    case .mark(.dot):
      // `1.` or `1.)`.
      if case .closing? = token(index + 2), isSpace(index + 3) { return 3 }
      return isSpace(index + 2) || mayPrecedeTime(index + 1) ? 2 : nil
    case .mark(.other): return isSpace(index + 2) || mayPrecedeTime(index + 1) ? 2 : nil
    case .closing where tokens[index + 1].partner == nil:
      return isSpace(index + 2) || mayPrecedeTime(index + 1) ? 2 : nil
    case .space:
      if index + 2 < tokens.count, tokens[index + 2].isTime { return 1 }
      guard case .mark? = token(index + 2), isSpace(index + 3) else { return nil }
      return 3
    default: return nil
    }
  }

  private func isLetterOrRoman(_ range: Range<Int>) -> Bool {
    if range.count == 1 { return bytes[range.lowerBound].isASCIILetter }
    if isEastAsianNumber(range) { return true }
    return range.count <= 6
      && range.allSatisfy { [.ascii("i"), .ascii("v"), .ascii("x"), .ascii("l")].contains(bytes[$0].asciiLowercased) }
  }

  /// The numbers of Han, and the first of kana.
  private static let numbers: Set<UInt32> = [
    0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x7532, 0x4E59, 0x4E19, 0x4E01,
    0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3,
  ]

  /// Whether a range is what items are counted by in East Asia: a number of Han, a kana, a consonant of Hangul, by
  /// itself or with the first vowel.
  private func isEastAsianNumber(_ range: Range<Int>) -> Bool {
    guard let scalar = bytes.scalar(at: range.lowerBound, end: range.upperBound)?.value else { return false }
    switch scalar {
    // A consonant and the vowel are two scalars in decomposed form.
    case 0x1100...0x1112:
      return range.count == 6 && bytes.scalar(at: range.lowerBound + 3, end: range.upperBound)?.value == 0x1161
    case 0xAC00...0xD7A3: return range.count == 3 && (scalar - 0xAC00) % 588 == 0
    case 0x3131...0x314E: return range.count == 3
    default: return range.count == 3 && Self.numbers.contains(scalar)
    }
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
