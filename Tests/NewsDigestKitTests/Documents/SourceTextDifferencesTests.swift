import Testing

@testable import NewsDigestKit

@Suite("The differences of two texts") struct SourceTextDifferencesTests {
  @Test(
    "Lines that both texts have stay",
    arguments: [
      ("a\nb\nc\n", "a\nB\nc\n", ["2..<4 B\n"]), ("a\n", "a\n", []), ("", "a", ["0..<0 a"]), ("a", "", ["0..<1 "]),
      ("a\nc\n", "a\nb\nc\n", ["2..<2 b\n"]), ("a\r\nb\r\n", "a\nb\r\n", ["0..<3 a\n"]),
      ("\u{E9}\n", "e\u{301}\n", ["0..<3 e\u{301}\n"]), ("a\nb\nc", "c\na\nb", ["0..<0 c\n", "2..<5 b"]),
    ])
  func lines(_ old: String, _ new: String, _ expected: [String]) throws {
    for text in [old, new] { expectLaws(of: JekyllPost.self, in: text) }
    let edits = try SourceText(old).differences(to: SourceText(new))
    #expect(edits.map { "\($0.range) \($0.replacement)" } == expected)
    #expect(try SourceText(old).applying(edits) == SourceText(new))
  }

  @Test("By characters, only what differs is replaced")
  func characters() throws {
    let (old, new) = ("a long line\nsame\n", "a short line\nsame\n")
    for text in [old, new] { expectLaws(of: JekyllPost.self, in: text) }
    let edits = try SourceText(old).differences(to: SourceText(new), granularity: .characters)
    #expect(edits == [SourceEdit(range: 2..<6, replacement: "short")])
  }
}
