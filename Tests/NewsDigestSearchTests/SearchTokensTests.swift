import Foundation
import NewsDigestSearch
import Testing

@Suite("Tokens of texts") struct SearchTokensTests {
  @Test(
    "are two syllables each and the last one, and words",
    arguments: [
      ("", []), ("투", ["투"]), ("투자", ["투자", "자"]), ("투자를", ["투자", "자를", "를"]),
      ("나루AI가", ["나루", "루", "ai", "가"]), ("GPT-9.2를", ["gpt", "9", "2", "를"]),
      ("3조 원", ["3", "조", "원"]), ("H200칩", ["h200", "칩"]), ("漢字かな", ["漢字", "字か", "かな", "な"]),
      ("カー・ネ", ["カー", "ー", "ネ"]), ("人々", ["人々", "々"]), ("Straße", ["straße"]), ("don’t", ["don", "t"]),
      ("ΣΊΣΥΦΟΣ", ["σίσυφοσ"]), ("σίσυφος", ["σίσυφοσ"]), ("Ⅻ²", ["ⅻ²"]), ("👍🏽 좋아", ["좋아", "아"]),
      ("ㅋㅋㅋ", ["ㅋㅋ", "ㅋㅋ", "ㅋ"]), ("हिन्दी", ["हिन्दी"]), ("，。 ！", []),
    ])
  func tokens(_ text: String, _ expected: [String]) {
    #expect(SearchTokens.tokens(of: text).map(\.text) == expected)
    #expect(SearchTokens.tokenText(of: text) == expected.joined(separator: " "))
  }

  /// Each is the usual form after it.
  @Test(
    "do not depend on form, width and case",
    arguments: [
      ("반도체".decomposedStringWithCanonicalMapping, "반도체"), ("ＡＩ５Ｇ", "ai5g"), ("ｶﾞﾝﾀﾞﾑ", "ガンダム"), ("ﾊﾟｰ", "パー"),
      ("CAFÉ", "cafe\u{301}"), ("ﾡﾢ", "ㄱㄲ"), ("\u{212B}\u{212A}", "åk"), ("\u{F914}", "\u{6A02}"),
      ("J\u{30C}", "\u{1F0}"),
      ("İ", "i\u{307}"), ("\u{1100}\u{1161}\u{11A8}", "각"), ("\u{AC00}\u{11A8}", "각"), ("\u{304B}\u{3099}", "が"),
      ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ])
  func forms(_ text: String, _ usual: String) {
    #expect(SearchTokens.tokens(of: text).map(\.text) == SearchTokens.tokens(of: usual).map(\.text))
    #expect(!SearchTokens.tokens(of: text).isEmpty)
  }

  @Test("have the range that they were made of")
  func ranges() {
    let text = "나\u{1105}\u{116E}AI\r\n\u{FF21}e\u{301}!"
    let utf8 = Array(text.utf8)
    let pieces = SearchTokens.tokens(of: text).map { ($0.text, String(decoding: utf8[$0.range], as: UTF8.self)) }
    #expect(pieces.map(\.0) == ["나루", "루", "ai", "aé"])
    #expect(pieces.map(\.1) == ["나\u{1105}\u{116E}", "\u{1105}\u{116E}", "AI", "\u{FF21}e\u{301}"])
    #expect(SearchToken(text: "a", range: 0..<1) != SearchToken(text: "a", range: 1..<2))
  }

  @Test(
    "of initials are three consonants each",
    arguments: [
      ("엔비디아 칩", ["ㅇㅂㄷ", "ㅂㄷㅇ"]), ("까치와 새", ["ㄲㅊㅇ"]), ("AI와", []), ("ㅋㅋㅋ", ["ㅋㅋㅋ"]), ("가A나다라", ["ㄴㄷㄹ"]),
    ])
  func initials(_ text: String, _ expected: [String]) {
    #expect(SearchTokens.initials(of: text).map(\.text) == expected)
    #expect(SearchTokens.initialsText(of: text.decomposedStringWithCanonicalMapping) == expected.joined(separator: " "))
  }

  /// For letters and numbers of all scripts, composed and decomposed ones have the same tokens, and these are composed.
  @Test("are composed, whatever the character")
  func allScalars() {
    var failures: [String] = []
    for value in UInt32(0x80)...0x2FFFF where !(0x4E00..<0x9FFF ~= value || 0xAC10..<0xD7A0 ~= value) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let tokens = SearchTokens.tokenText(of: "a\(scalar)")
      let decomposed = SearchTokens.tokenText(of: "a\(scalar)".decomposedStringWithCanonicalMapping)
      if !tokens.utf8.elementsEqual(decomposed.utf8)
        || !tokens.utf8.elementsEqual(tokens.precomposedStringWithCanonicalMapping.utf8)
      {
        failures.append(String(value, radix: 16))
      }
    }
    #expect(failures == [])
  }

  /// What Unicode calls compatible with a wide or narrow form is its usual one.
  @Test("have the usual width")
  func widths() {
    // The voiced sound marks are marks without the letter before them.
    for value in UInt32(0xFF01)...0xFFDC where value != 0xFF9E && value != 0xFF9F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic || 0xFF10...0xFF19 ~= value else {
        continue
      }
      let token = SearchTokens.tokenText(of: String(scalar))
      let expected = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
      #expect(token.precomposedStringWithCompatibilityMapping == expected)
      #expect(!token.unicodeScalars.contains(scalar))
    }
  }
}
