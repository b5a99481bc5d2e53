import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Texts of links")
struct LinkTextTests {
  /// By the rules of CommonMark 6.3: a link holds no link, and its brackets balance.
  @Test(
    "A heading as it can be written in a link",
    arguments: [
      ("소식", "소식"), ("", ""), ("[신년사] 첫 소식", "[신년사] 첫 소식"), ("a [b [c] d]", "a [b [c] d]"),
      ("const [(link)](const.md)", "const (link)"), ("[a](b) [c](<d e>) [f](g \"h\")", "a c f"),
      ("[a](b 'c \\' d') [e](\nf\n(g)\n)", "a e"), ("[a](b c) [d](e", "[a](b c) [d](e"),
      ("f(a[, b)", "f(a\\[, b)"), ("a ] b", "a \\] b"), ("] [", "\\] \\["), ("\\[a \\] b", "\\[a \\] b"),
      ("ctrl+\\", "ctrl+\\\\"), ("a\\\\", "a\\\\"),
      ("`[` a", "`[` a"), ("`` ` [b](c) `` [d](e)", "`` ` [b](c) `` d"), ("` [a](b)", "` a"),
      ("![a](b) c", "![a](b) c"), ("[![a](b)](c)", "![a](b)"),
      ("[a [b](c) d](e)", "\\[a b d\\](e)"), ("[a][b] [c][]", "[a][b] [c][]"),
    ])
  func texts(heading: String, text: String) {
    expectSameBytes(LinkText.text(heading), text)
    expectSameBytes(LinkText.text(text), text == "\\[a b d\\](e)" ? text : LinkText.text(heading))
  }

  @Test(
    "A hostile text is parsed to its end", .endsInTime, .exhaustive,
    arguments: ["[", "]", "[a](", "[](", "[a](b \"", "[a](b '\"", "`", "`` ` ", "\\", "[]", "![", "[a](<"])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    #expect(LinkText.text(text).utf8.count <= 2 * text.utf8.count)
  }
}
