/// The first consonants of syllables of Hangul, by which Koreans abbreviate what they look for.
enum HangulInitials {
  /// The letter that a syllable starts with; any other character as it is.
  static func initial(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xAC00...0xD7A3 ~= scalar.value else { return scalar }
    return Unicode.Scalar(letters[Int(scalar.value - 0xAC00) / syllablesOfAnInitial]) ?? scalar
  }

  /// Whether a character is a letter that a syllable can start with.
  static func isInitial(_ scalar: Unicode.Scalar) -> Bool { letters.contains(scalar.value) }

  /// As many letters are looked for in initials; fewer are in too many texts.
  static let minimumCount = 3

  /// Twenty-one vowels, each with one of twenty-seven last consonants or none.
  private static let syllablesOfAnInitial = 21 * 28

  /// The letters in the order of the syllables (The Unicode Standard, 3.12), as they are typed: of the block Hangul
  /// Compatibility Jamo.
  private static let letters: [UInt32] = [
    0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145, 0x3146, 0x3147, 0x3148, 0x3149,
    0x314A, 0x314B, 0x314C, 0x314D, 0x314E,
  ]
}
