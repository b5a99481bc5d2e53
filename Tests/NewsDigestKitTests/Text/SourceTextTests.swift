import Testing

@testable import NewsDigestKit

@Suite("Source texts")
struct SourceTextTests {
  @Test("A text over the limit is refused with both numbers")
  func limit() throws {
    #expect(throws: ParsingError.tooLarge(byteCount: 6, limit: 5)) { try SourceText("가나", byteLimit: 5) }
    #expect(throws: ParsingError.tooLarge(byteCount: 6, limit: 5)) {
      try SourceText(bytes: Array("가나".utf8), byteLimit: 5)
    }
    #expect(throws: ParsingError.tooLarge(byteCount: 6, limit: 5)) { try NewsPost(parsing: "가나", byteLimit: 5) }
    #expect(throws: ParsingError.tooLarge(byteCount: 6, limit: 5)) {
      try DigestDocument<JekyllPost>(parsing: Array("가나".utf8), byteLimit: 5)
    }
    #expect(try SourceText("가나", byteLimit: 6).byteCount == 6)
  }

  @Test("The limit is 256 MiB when none is given")
  func defaultLimit() {
    #expect(SourceText.defaultByteLimit == 268_435_456)
  }

  @Test("Texts are equal when their bytes are")
  func equality() throws {
    let (composed, decomposed) = (try SourceText("한"), try SourceText("한".decomposed))
    #expect(composed != decomposed)
    #expect(composed == (try SourceText(bytes: [0xED, 0x95, 0x9C])))
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect(try SourceText("") == SourceText(bytes: []))
  }

  @Test("Bytes are kept as they are", arguments: ["", "\u{FEFF}", "\u{FEFF}가\r\n", "\0", "\r", "한".decomposed])
  func bytes(text: String) throws {
    #expect(Array(try SourceText(bytes: Array(text.utf8)).text.utf8) == Array(text.utf8))
    // A collection that is not contiguous.
    #expect(Array(try SourceText(bytes: text.utf8.lazy.map { $0 }).text.utf8) == Array(text.utf8))
  }
}
