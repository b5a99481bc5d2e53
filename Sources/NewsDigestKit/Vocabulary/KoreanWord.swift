/// A Korean word of the formats, in both of Unicode's normalisation forms: macOS writes the one of composed syllables, and
/// tools that go through its file names the other.
struct KoreanWord {
  let composed: StaticString
  let decomposed: StaticString

  /// Whether the bytes of a range are the word.
  func equals(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    bytes.equals(composed, in: range) || bytes.equals(decomposed, in: range)
  }

  static let summaryLabel = KoreanWord(
    composed: "**💡 요약**", decomposed: "**💡 \u{110B}\u{116D}\u{110B}\u{1163}\u{11A8}**")
  static let keyPointsLabel = KoreanWord(
    composed: "**📌 핵심 포인트**",
    decomposed:
      "**📌 \u{1112}\u{1162}\u{11A8}\u{1109}\u{1175}\u{11B7} \u{1111}\u{1169}\u{110B}\u{1175}\u{11AB}\u{1110}\u{1173}**")
  static let year = KoreanWord(composed: "년", decomposed: "\u{1102}\u{1167}\u{11AB}")
  static let month = KoreanWord(composed: "월", decomposed: "\u{110B}\u{116F}\u{11AF}")
  static let day = KoreanWord(composed: "일", decomposed: "\u{110B}\u{1175}\u{11AF}")
}

extension DigitScanner {
  /// Reads a word if it comes next.
  mutating func skip(_ word: KoreanWord) -> Bool {
    skip(word.composed) || skip(word.decomposed)
  }
}
