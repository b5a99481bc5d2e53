import Foundation
import Testing

@testable import NewsDigestKit

/// Foundation, which the library does without, is asked for the right answers.
struct CanonicalFormsTests {
  /// The letters with marks of Latin, Greek, Cyrillic and kana, and some syllables of Hangul.
  private static let scalars = [
    0xC0...0x24F, 0x1E00...0x1EFF, 0x388...0x3CE, 0x400...0x45F, 0x3040...0x30FF, 0xAC00...0xAFFF,
  ]
  .flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }

  @Test func decomposesEachLetter() {
    let wrong = Self.scalars.filter {
      [$0].decomposed != Array(String($0).decomposedStringWithCanonicalMapping.unicodeScalars)
    }
    #expect(wrong.isEmpty)
  }

  @Test func composesEachLetter() {
    let wrong = Self.scalars.filter {
      let decomposed = String($0).decomposedStringWithCanonicalMapping
      return decomposed.unicodeScalars.composed
        != Array(String($0).precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: ["ệ", "o\u{302}\u{323}", "발행일", "ガ", "naïve façade"])
  func countsComposedScalars(_ text: String) {
    let composed = text.precomposedStringWithCanonicalMapping
    #expect(text.decomposedStringWithCanonicalMapping.composedCount == composed.unicodeScalars.count)
  }
}
