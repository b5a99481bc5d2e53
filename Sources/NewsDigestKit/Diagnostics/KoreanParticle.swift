/// A particle of Korean that depends on the sound of what precedes it: `을/를`, `이/가`, `은/는`, `으로/로`.
///
/// Both forms are shown where the sound is not known: `을(를)`.
struct KoreanParticle: Sendable {
  private let afterConsonant: String
  private let afterVowel: String
  /// Whether the form for vowels also follows the consonant ㄹ, as that of `으로/로` does.
  private let isVowelFormAfterLiquid: Bool
  private let bothForms: String

  /// - Parameter forms: The form after a consonant, a slash, and the form after a vowel.
  init(_ forms: Substring) {
    let parts = forms.utf8.split(separator: .ascii("/"), maxSplits: 1).map { String(Substring($0)) }
    let (first, second) = (parts.first ?? "", parts.last ?? "")
    (afterConsonant, afterVowel) = (first, second)
    // The vowel of 으로 joins consonants, and ㄹ needs none.
    isVowelFormAfterLiquid = first.unicodeScalars.first?.value == 0xC73C
    let added = first.utf8.count - second.utf8.count
    let joins = added > 0 && first.utf8.dropFirst(added).elementsEqual(second.utf8)
    bothForms =
      joins ? "(\(String(Substring(first.utf8.prefix(added)))))\(second)" : "\(first)(\(second))"
  }

  /// The form after a text.
  func form(after text: String) -> String {
    switch FinalSound(of: text) {
    case .vowel: afterVowel
    case .liquid: isVowelFormAfterLiquid ? afterVowel : afterConsonant
    case .consonant: afterConsonant
    case nil: bothForms
    }
  }
}

/// What a text ends with when a Korean says it.
private enum FinalSound {
  case vowel
  /// The consonant ㄹ.
  case liquid
  case consonant

  /// Returns `nil` where it is not known.
  init?(of text: String) {
    let scalars = Self.withoutRemark(text.unicodeScalars[...])
    guard let index = scalars.lastIndex(where: { $0.properties.isAlphabetic || $0.isDigit }) else { return nil }
    let last = scalars[index]
    switch last.value {
    case 0xAC00...0xD7A3: self.init(syllable: last.value)
    case 0x11A8...0x11C2: self = last.value == 0x11AF ? .liquid : .consonant
    case 0x1161...0x1175: self = .vowel
    case 0x30...0x39: self.init(digit: last.value - 0x30)
    default: self.init(latin: last, before: scalars[..<index].last)
    }
  }

  /// A text without what is in parentheses at its end, as a particle follows what is before: 앱(App)을.
  private static func withoutRemark(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard scalars.last == ")", let opening = scalars.lastIndex(of: "("), opening > scalars.startIndex else {
      return scalars
    }
    return scalars[..<opening]
  }

  private init(syllable: UInt32) {
    switch (syllable - 0xAC00) % 28 {
    case 0: self = .vowel
    case 8: self = .liquid
    default: self = .consonant
    }
  }

  /// Numbers are said in Sino-Korean. Those that end in 0 end in a consonant: zero, ten, a hundred, a thousand.
  private init(digit: UInt32) {
    switch digit {
    case 2, 4, 5, 9: self = .vowel
    case 1, 7, 8: self = .liquid
    default: self = .consonant
    }
  }

  /// Words of other languages are said as they are, and abbreviations letter by letter. Stops at the end of a word are
  /// said with a vowel or without.
  private init?(latin letter: Unicode.Scalar, before: Unicode.Scalar?) {
    switch letter {
    case "L", "l": self = .liquid
    case "M", "N", "m", "n": self = .consonant
    case "R": self = before.map { "A"..."Z" ~= $0 } ?? false ? .liquid : .vowel
    case "g" where before == "n": self = .consonant
    // A final e is silent: title, name, line; type and scope differ.
    case "e" where before == "l": self = .liquid
    case "e" where before == "m" || before == "n": self = .consonant
    case "e" where before == "p": return nil
    case "a", "e", "f", "h", "i", "j", "o", "q", "r", "s", "u", "v", "w", "x", "y", "z": self = .vowel
    case "A"..."Z": self = .vowel
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= value }
}
