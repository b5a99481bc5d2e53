/// How single characters are folded: full width and half width become the usual one, capital letters small ones.
enum ScalarFolding {
  /// Whether a character is itself when it is folded and composed, which is known without its properties.
  static func isFolded(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ASCII but its capital letters; punctuation; kana without their marks; letters of Hangul; Han; syllables of
    // Hangul.
    case ..<0x41, 0x5B..<0x80, 0x2010...0x2027, 0x3001...0x3098, 0x309B...0x30FF, 0x3131...0x318E, 0x3400...0x9FFF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// What characters are folded to, before they are composed.
  static func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.reduce(into: []) { append($1, to: &$0) }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar]) {
    let usual = usualWidth(of: scalar)
    if usual.isASCII {
      output.append(0x41...0x5A ~= usual.value ? Unicode.Scalar(UInt8(usual.value) | 0x20) : usual)
    } else if let small = differingSmallLetters[usual.value].flatMap(Unicode.Scalar.init) {
      output.append(small)
    } else if !isFolded(usual), usual.properties.changesWhenLowercased {
      output.append(contentsOf: usual.properties.lowercaseMapping.unicodeScalars)
    } else {
      output.append(usual)
    }
  }

  // MARK: Width

  /// The character that is the same in the usual width (`<wide>` and `<narrow>` in UnicodeData.txt).
  private static func usualWidth(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xFF01, scalar.value <= 0xFFEE else { return scalar }
    return Unicode.Scalar(usualWidth(of: scalar.value)) ?? scalar
  }

  private static func usualWidth(of value: UInt32) -> UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFF01 + 0x21
    case 0xFF5F...0xFF60: value - 0xFF5F + 0x2985
    case 0xFF61...0xFF9F: halfWidthKana[Int(value - 0xFF61)]
    case 0xFFA1...0xFFBE: value - 0xFFA1 + 0x3131
    case 0xFFC2...0xFFC7: value - 0xFFC2 + 0x314F
    case 0xFFCA...0xFFCF: value - 0xFFCA + 0x3155
    case 0xFFD2...0xFFD7: value - 0xFFD2 + 0x315B
    case 0xFFDA...0xFFDC: value - 0xFFDA + 0x3161
    case 0xFFA0: 0x3164
    case 0xFFE0...0xFFE6: [0xA2, 0xA3, 0xAC, 0xAF, 0xA6, 0xA5, 0x20A9][Int(value - 0xFFE0)]
    case 0xFFE8...0xFFEE: [0x2502, 0x2190, 0x2191, 0x2192, 0x2193, 0x25A0, 0x25CB][Int(value - 0xFFE8)]
    default: value
    }
  }

  /// What U+FF61 to U+FF9F are; the last two are combining marks.
  private static let halfWidthKana: [UInt32] = [
    0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7,
    0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7,
    0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF,
    0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9, 0x30EA,
    0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3, 0x3099, 0x309A,
  ]

  // MARK: Case

  /// Small letters that CaseFolding.txt folds to other ones: a final sigma to a sigma.
  private static let differingSmallLetters: [UInt32: UInt32] = [
    0xB5: 0x3BC, 0x17F: 0x73, 0x3C2: 0x3C3, 0x3D0: 0x3B2, 0x3D1: 0x3B8, 0x3D5: 0x3C6, 0x3D6: 0x3C0, 0x3F0: 0x3BA,
    0x3F1: 0x3C1, 0x3F5: 0x3B5, 0x1E9B: 0x1E61, 0x1FBE: 0x3B9,
  ]
}
