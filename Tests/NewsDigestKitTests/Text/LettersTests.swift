import Testing

@testable import NewsDigestKit

@Suite("How long a text is in letters")
struct LettersTests {
  @Test(
    "A mark is no letter, and one of Hangul, Han or kana counts for three",
    arguments: [
      ("", 0), ("abc", 3), ("né", 2), ("ệ", 1), ("й", 1), ("뉴스", 6), ("新聞", 6), ("が", 3), ("a · b", 5), ("🎬a", 2),
    ])
  func letters(text: String, count: Int) {
    for form in [text, text.decomposed] {
      form.withBytes { bytes in
        #expect(bytes.fits(bytes.indices, letters: count))
        if count > 0 { #expect(!bytes.fits(bytes.indices, letters: count - 1), "\(form)") }
      }
    }
  }
}
