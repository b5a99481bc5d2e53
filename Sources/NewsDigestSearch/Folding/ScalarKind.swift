/// What a character is to a search.
enum ScalarKind {
  /// Of a script whose words are not separated by spaces, or have endings: Hangul, Han, kana.
  case syllable
  /// A letter or a number of any other script.
  case word
  /// A mark that changes the character before it.
  case mark
  /// White space, punctuation, symbols.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
    case ..<0x80: self = .other
    default: self = Self.isSyllable(scalar.value) ? .syllable : Self(properties: scalar.properties)
    }
  }

  private init(properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .decimalNumber, .letterNumber, .otherNumber: self = .word
    default: self = properties.isAlphabetic ? .word : .other
    }
  }

  /// The blocks of Hangul, Han and kana (Unicode's Scripts.txt), without their punctuation, in order. Half-width forms
  /// are folded before.
  private static let syllables: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3041...0x3096,
    0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3131...0x318E, 0x31F0...0x31FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7FB, 0xF900...0xFAFF, 0x1AFF0...0x1B16F,
    0x20000...0x3FFFD,
  ]

  private static func isSyllable(_ value: UInt32) -> Bool {
    // What texts have most is answered at once.
    if 0xAC00...0xD7A3 ~= value || 0x4E00...0x9FFF ~= value { return true }
    if value < 0x1100 || 0x1200..<0x2E80 ~= value { return false }
    return syllables.contains { $0.contains(value) }
  }
}
