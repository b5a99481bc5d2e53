import Foundation

/// Canonical composition (UAX #15, NFC).
enum Composition {
  /// Whether a character may compose with the one before it: a mark, or a vowel or a last consonant of Hangul.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300: false
    case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x3099...0x309A, 0xFF9E...0xFF9F: true
    case 0x2010...0x2027, 0x3001...0x3098, 0x309B...0x30FF, 0x3131...0x318E, 0x3400...0x9FFF, 0xAC00...0xD7A3: false
    // Vowel signs of Kirat Rai, which are letters.
    case 0x16D63...0x16D6A: true
    default: ScalarKind(scalar) == .mark
    }
  }

  /// Blocks with characters that are another one by themselves when they are composed (NFC_Quick_Check=No in
  /// DerivedNormalizationProps.txt).
  private static let blocks: [ClosedRange<UInt32>] = [
    0x340...0x387, 0x958...0xB5D, 0xF43...0xFB9, 0x1F71...0x1FFD, 0x2000...0x2001, 0x2126...0x212B, 0x2329...0x232A,
    0x2ADC...0x2ADC, 0xF900...0xFAD9, 0xFB1D...0xFB4E, 0x1D15E...0x1D1C0, 0x2F800...0x2FA1D,
  ]

  /// Whether a character may be another one by itself when it is composed.
  static func mayChange(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x340 && blocks.contains { $0.contains(scalar.value) }
  }

  /// How many characters are composed together. More marks than this on one letter are in no language (UAX #15, 13),
  /// and sorting them would not be linear.
  static let limit = 32

  /// A text in which at most so many characters are composed together.
  static func composed(_ text: String) -> String {
    var (output, cluster): ([Unicode.Scalar], [Unicode.Scalar]) = ([], [])
    for scalar in text.unicodeScalars {
      if !joins(scalar) || cluster.count == limit {
        output += composed(cluster)
        cluster.removeAll()
      }
      cluster.append(scalar)
    }
    return (output + composed(cluster)).text
  }

  static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if scalars.count == 1, !mayChange(scalars[0]) { return scalars }
    // On Linux, Foundation composes a syllable of Hangul with a last consonant only when both are decomposed.
    let decomposed = scalars.text.decomposedStringWithCanonicalMapping
    return Array(decomposed.precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}
