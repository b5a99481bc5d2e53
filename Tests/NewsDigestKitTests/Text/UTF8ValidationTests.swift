import Testing

@testable import NewsDigestKit

@Suite("Bytes that are and are not UTF-8")
struct UTF8ValidationTests {
  @Test(
    "A fault is named with the offset of its sequence",
    arguments: [
      ([0xFF], 0, .invalidByte), ([0x61, 0xFE], 1, .invalidByte), ([0xC0, 0x80], 0, .invalidByte),
      ([0xC1, 0xBF], 0, .invalidByte), ([0xF5, 0x80, 0x80, 0x80], 0, .invalidByte),
      ([0x80], 0, .strayContinuation), ([0x61, 0xBF, 0x61], 1, .strayContinuation),
      ([0xC3, 0xA9, 0xA9], 2, .strayContinuation),
      ([0xC3], 0, .truncated), ([0x61, 0xEA, 0xB0], 1, .truncated), ([0xEA, 0xB0, 0x61], 0, .truncated),
      ([0xF0, 0x9F, 0xA4], 0, .truncated), ([0xEA, 0xEA, 0xB0, 0x80], 0, .truncated),
      ([0xE0, 0x80, 0x80], 0, .overlong), ([0xE0, 0x9F, 0xBF], 0, .overlong), ([0xF0, 0x8F, 0xBF, 0xBF], 0, .overlong),
      ([0xED, 0xA0, 0x80], 0, .surrogate), ([0x61, 0x62, 0xED, 0xBF, 0xBF], 2, .surrogate),
      ([0xF4, 0x90, 0x80, 0x80], 0, .beyondUnicode),
      ([0xEA, 0xB0, 0x80, 0x0A, 0xFF, 0x80], 4, .invalidByte),
    ] as [([UInt8], Int, ParsingError.UTF8Reason)])
  func fault(bytes: [UInt8], offset: Int, reason: ParsingError.UTF8Reason) {
    #expect(throws: ParsingError.invalidUTF8(offset: offset, reason: reason)) { try SourceText(bytes: bytes) }
    #expect(throws: ParsingError.invalidUTF8(offset: offset, reason: reason)) { try NewsPost(parsing: bytes) }
    #expect(throws: ParsingError.invalidUTF8(offset: offset, reason: reason)) {
      try DigestDocument<JekyllPost>(parsing: bytes)
    }
  }

  /// Whether the library takes the bytes, and the text that the standard library makes of them.
  private func expectAgreement(_ bytes: [UInt8]) {
    let source = try? SourceText(bytes: bytes)
    let text = String(validating: bytes, as: UTF8.self)
    if source.map({ Array($0.text.utf8) }) != text.map({ Array($0.utf8) }) { Issue.record("\(bytes)") }
  }

  @Test("Every sequence of one and two bytes is judged as the standard library does")
  func shortSequences() {
    for first in UInt8.min...UInt8.max {
      expectAgreement([first])
      for second in UInt8.min...UInt8.max { expectAgreement([first, second]) }
    }
  }

  /// The bytes at which table 3-7 of the Unicode standard changes its mind, and their neighbours.
  private static let bounds: [UInt8] = [
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
    0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test("Sequences of three bytes at the bounds of the table are judged so too")
  func threeBytes() {
    for first in Self.bounds {
      for second in Self.bounds {
        for third in Self.bounds { expectAgreement([first, second, third]) }
      }
    }
  }

  @Test(
    "Sequences of four bytes at the bounds of the table are judged so too",
    arguments: [0xE0, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5])
  func fourBytes(first: UInt8) {
    for second in Self.bounds {
      for third in Self.bounds {
        for fourth in Self.bounds { expectAgreement([first, second, third, fourth]) }
      }
    }
  }
}
