import NewsDigestPublishing
import Testing

@testable import NewsDigestKit

@Suite("Texts as Markdown that says nothing but them") struct EscapingTests {
  private static let texts = [
    "plain", "*a* _b_ `c` [d](e) <f> &amp; &", "1. a", "12) a", "1984 was", "# a", "- a", "+ a", "= a", ": a", "> a",
    "**",
    "| a |", "$$x$$", "{:.a}", "~~a~~", #"\*"#, "[1]", "[^1]: a", "---", "===", "!", "![a](b)", "snake_case", "a&#35;",
  ]

  @Test("Marks are text", arguments: texts) func marks(_ text: String) throws {
    let escaped = text.escapedForMarkdown
    #expect(escaped.plainText == text)
    let digest = try parsed(escaped, as: MarkdownDigest.self)
    #expect(digest.introduction.count == 1 && digest.sections.isEmpty)
    #expect(digest.plainText == text)
    let item = try parsed("- \(escaped)", as: MarkdownDigest.self)
    #expect(item.introduction == [.listItem(ListItem(text: escaped))])
  }

  @Test("A heading is not closed", arguments: ["a #", "a ##", "a ## b ##", "C#", "# #", "a#\t##"])
  func headings(_ text: String) throws {
    let digest = try parsed("## \(text.escapedForMarkdown)\n", as: MarkdownDigest.self)
    #expect(digest.sections.map(\.heading.plainText) == [text])
    #expect(text.escapedForMarkdown.plainText == text)
  }

  @Test("Random texts", arguments: 0..<40) func randomTexts(_ seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    let letters = Array("*_`[]<>&!\\#-+=:|{}$~()1.a b가\"'/;")
    for _ in 0..<20 {
      let text = String((0..<12).map { _ in letters.randomElement(using: &generator) ?? "a" })
        .drop { $0 == " " }.description
      guard text.last != " ", !text.isEmpty else { continue }
      #expect(text.escapedForMarkdown.plainText == text)
      #expect(try MarkdownDigest(parsing: text.escapedForMarkdown).plainText == text)
    }
  }

  @Test func lineEndings() {
    #expect("a\r\nb\nc\rd".escapedForMarkdown == "a b c d")
  }
}
