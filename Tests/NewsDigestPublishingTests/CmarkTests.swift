import Foundation
import NewsDigestPublishing
import Testing

@testable import NewsDigestKit

@Suite("cmark makes the same HTML", .enabled(if: Program.isInstalled("cmark"), Program.absence(of: "cmark")))
struct CmarkTests {
  /// What cmark makes of each of some texts, in one run.
  private func html(of texts: [String]) throws -> [String] {
    let cmark = try #require(Program("cmark"))
    let output = try cmark.output(input: texts.joined(separator: "\n\n\(Self.separator)\n\n"))
    return output.components(separatedBy: "<p>\(Self.separator)</p>\n")
  }

  private static let separator = "qqseparatorqq"

  private func compare(_ texts: [String], _ sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let expected = try html(of: texts)
    try #require(expected.count == texts.count)
    // Tags are text here, and left out by cmark.
    for (text, html) in zip(texts, expected) where !html.contains("<!-- raw HTML omitted -->") {
      #expect(try MarkdownDigest(parsing: text).html == html, "\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test("Random inline Markdown", arguments: 0..<20) func inline(_ seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    let parts = [
      "*", "**", "_", "__", "***", "a", "b ", " c", "가", "나 ", "(", ")", "[", "]", "](", "![", "](x)", "](<y z>)",
      "](/u \"t\")",
      "`", "``", "\\", "\\*", "&amp;", "&#65;", "&copy", "\"", "'", ".", ",", "!", "?", "x\ny", "  \nz", "\\\nw",
      "<https://e.com/a>", "<m@e.com>",
      "“", "”", "–", "https://e.com/?a=b&c", "%20", "é", "1",
    ]
    let texts = (0..<150).map { _ in
      "a"
        + (0..<Int.random(in: 1...12, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
        .joined()
        + "z"
    }
    // A paragraph with such a line is another block.
    try compare(texts.filter { !$0.contains("\n-") && !$0.contains("\n=") })
  }

  @Test("Random blocks", arguments: 0..<10) func blocks(_ seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    let blocks = [
      "# A *b*", "## [c](d) #", "text & more", "a\nb", "- a\n- b", "1. a\n2. b", "7. a\n8. **b**: c",
      "- a\n  - b\n    - c\n- d",
      "- a\n\n- b", "---", "***", "```\na < b\n```", "~~~ js x\nf()\n\n~~~", "> a\n> b", "> a\nb", "- **l**: t",
      "- a\n  b",
      "1. a\n   - b\n   - c", "- [a](b)\n- `c`",
    ]
    let texts = (0..<40).map { _ in
      // A list after another one goes on with it, or is another one by its bullet, which is style.
      var (chosen, isAfterList) = ([String](), false)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        guard let block = blocks.randomElement(using: &generator) else { continue }
        let isList = block.first.map { $0 == "-" && block != "---" || $0.isNumber } ?? false
        if isList, isAfterList { continue }
        chosen.append(block)
        isAfterList = isList
      }
      // After a blank line, a rule is no front matter.
      return "\n" + chosen.joined(separator: "\n\n")
    }
    try compare(texts)
  }

  /// Stories and entries, which have nothing but blocks of Markdown.
  @Test func typedBlocks() throws {
    let text = """
      ## A **b** &amp; c

      Text with [a link](https://e.com/?a=1&b=2) and `code`.

      - **Impact**: high[1]
      - nested
        1. one
        2. two

      > quoted *text*
      """
    let story = try #require(try parsed(text, as: NewsPost.self).stories.first)
    #expect(try story.html == html(of: [text])[0])
  }

  @Test("Escaped texts", arguments: 0..<10) func escapedTexts(_ seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    let letters = Array("*_`[]<>&!\\#-+=:|{}$~()1.ab가\"/;")
    let texts = (0..<100).map { _ in String((0..<10).map { _ in letters.randomElement(using: &generator) ?? "a" }) }
    for (text, html) in zip(texts, try html(of: texts.map(\.escapedForMarkdown))) {
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
      #expect(html == "<p>\(escaped)</p>\n", "\(text)")
    }
  }
}
