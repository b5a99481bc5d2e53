import Testing

@testable import NewsDigestKit

@Suite("Hostile input is parsed and written by all formats, and loses nothing")
struct HostileInputTests {
  /// A text, with a name that is short where the text is not.
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      (testDescription, self.text) = (name, text)
    }

    init(_ count: Int, _ part: String) {
      self.init("\(count) × \(part.debugDescription)", String(repeating: part, count: count))
    }
  }

  static let small: [Example] = [
    "", "\u{FEFF}", "\u{FEFF}\u{FEFF}", "\n", "\r\n", "\r", "\r\r\n", " ", "---", "---\n", "---\r\n", "---\n---",
    "---\n---\n",
    "---\n\n---\n", "----\n", "--- \n---\t\n", "---\ntitle: 가\n", "---\ntitle: 가", "---\ntitle: 가\n...\n글\n",
    "---\n- 가\n- 나\n---\n",
    "---\n글\n---\n", "---\n{가: 나}\n---\n", "---\n가: [\n---\n", "---\n\t가: 나\n---\n", "---\n가: 1\n가: 2\n---\n",
    "---\ndate: 2025-13-40\n---\n", "---\n가: 나\n\0: 다\n---\n", "---\n가: |\n  글\n---\n", "---\n# 글\n---\n",
    "\u{FEFF}---\ntitle: 가\n---\n## 나\n", "---\ntitle: 가\n---", "---\ntitle: 가\n---## 나\n",
    "\0", "## 가\0나\n", "\u{1}\u{2}\u{1F}\u{7F}", "## 가\u{85}나\u{2028}다\u{2029}\n", "가\rb\rc", "\u{FEFF}## 가\u{FEFF}\n",
    "```markdown\n## 가\n- 나\n```\n", "```\n", "~~~\n```\n~~~\n", "````\n```\n````\n", "```\n## 가\n```",
    "- ```\n  ## 가\n",
    "<!--", "<!-- 가\n\n## 나\n-->\n## 다\n", "<!-- Broken Image Removed: 가", "<!-- Broken Image Removed: 가 --> 나",
    "## \n", "##\n##\n", "#######\n", "## 가\n---\n---\n## 나\n---\n---\n", "가\n---\n나\n===\n", "---\n---\n---\n",
    "- - -\n", "- -\n",
    "-\n-\n", "- \n  - \n", "1.\n2.\n", "999999999. 가\n", "9999999999. 가\n", "-1. 가\n", "* * a\n", "\t- 가\n",
    "    - 가\n",
    "[](u)\n", "[ ](u)\n", "[a]()\n", "[a](<>)\n", "[](<>)[1]\n", "![]()\n", "[a](u) – 발행일:\n",
    "[a](u) - 발행일: 9999-99-99\n", "[] – 발행일: 2025-12-03\n",
    "– 발행일: 2025-12-03\n", " – 발행일: 2025-12-03\n", "a–발행일: 2025-12-03\n", "[a](u)[0]\n", "[a](u)[1000]\n",
    "[a](u)[01]\n", "[a](u)[1](v)\n",
    "[a](u) - ()\n", "[a](u) (\n", "[a](u) ()\n", "[a](u) – \n", "[a](u) - 발행일: 2025-12-03 ()\n",
    "[a](u) - 발행일: 2025-12-03[1]x\n",
    "[a](u) - 발행일: 2025-12-03 | [b](v) | c\n", "[a](u)[b](v)\n", "[a](u) 및 [b](v)\n", "[a](u) - n [1] (m) [2]\n",
    "[a\\](u)\n", "[a](u\\)\n",
    "- **\n", "- ****\n", "- ** a**\n", "- **a:**\n", "- **:**\n", "- **a**:[1]\n", "- **a**[1]\n", "- [1]\n",
    "- [1].\n", "- .[1]\n", "- a [1]\n  [2]\n",
    "- a\n\n  b\n\n- c\n", "- a\nb\n- c\n", "- a\n> b\n", "> - a\n", "| a |\n|---|\n", "a\\\nb\n", "a  \nb  \n",
    "\u{A0}\n\u{3000}\n", "\u{A0}## 가\n",
  ].map { Example(String(reflecting: $0), $0) }

  @Test("Small and odd texts", arguments: Self.small)
  func smallText(input: Example) {
    expectLaws(of: NewsPost.self, in: input.text)
    expectLaws(of: JekyllPost.self, in: input.text)
  }

  static let count = TestSelection.count(100_000)

  static let longLines: [Example] = [
    Example(count, "#"), Example(count, "["), Example(count, "]("), Example(count, "[a]("), Example(count, "| ["),
    Example(count, "!"),
    Example(count, "!["), Example(count, "**"), Example(count, "<!--"), Example(count, "`"), Example(count, "~"),
    Example(count, "- "),
    Example(count, "* "), Example(count, "> "), Example(count, "1. "), Example(count, "\0"), Example(count, "\r"),
    Example(count, "\t"),
    Example(count, "\u{FEFF}"), Example(count, "[1]"), Example(count, "발행일"), Example(count, " - ["),
    Example("many brackets, then a link", String(repeating: "[", count: count) + "](u)"),
    Example("brackets that close", String(repeating: "[", count: count) + String(repeating: "]", count: count) + "(u)"),
    Example("parentheses", "[a](" + String(repeating: "(", count: count) + ")"),
    Example("a bullet of asterisks", "- " + String(repeating: "**", count: count)),
    Example("a bullet of marks", "- a" + String(repeating: "[1]", count: count)),
    Example("a citation with marks", "[a](u)" + String(repeating: "[1]", count: count) + " – 발행일: 2025-12-03"),
    Example("a citation and brackets", "[a](u) - 발행일: 2025-12-03" + String(repeating: " | [", count: count)),
    Example("nested bullets on one line", String(repeating: "- ", count: count) + "a"),
    Example(
      "a video in parentheses",
      "### [a](https://youtu.be/aB3dE5gH7jK) " + String(repeating: "(", count: count) + ","
        + String(repeating: ")", count: count)),
    Example("an escaped link that is not closed", "\\[" + String(repeating: "\\](a", count: count)),
    Example("a heading of bullets", "### " + String(repeating: "■ ", count: count)),
    Example("front matter of brackets", "---\na: " + String(repeating: "[", count: count) + "\n---\n"),
    Example("front matter of braces", "---\na: " + String(repeating: "{", count: count) + "\n---\n"),
    Example("front matter of nested lists", "---\na:\n  " + String(repeating: "- ", count: count) + "b\n---\n"),
  ]

  @Test("The same so often on one line", arguments: TestSelection.some(of: Self.longLines))
  func longLine(input: Example) {
    expectLaws(of: NewsPost.self, in: input.text)
    expectLawsOnce(of: JekyllPost.self, in: input.text)
    expectLawsOnce(of: VideoDigest.self, in: input.text)
  }

  /// Checks the laws on a text that is too long to be checked in all its variants.
  private func expectLawsOnce<Content: DigestFormat>(
    of format: Content.Type, in text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for violation in RoundTrip.violations(of: format, in: SourceText(trusted: text)) {
      Issue.record("\(violation.law): \(violation)", sourceLocation: sourceLocation)
    }
  }

  static let lineCount = TestSelection.count(20_000)

  static let manyLines: [Example] = [
    Example(lineCount, "#\n"), Example(lineCount, "[\n"), Example(lineCount, "<!--\n"), Example(lineCount, "```\n"),
    Example(lineCount, "---\n"),
    Example(lineCount, "- a\n"), Example(lineCount, "a\n"), Example(lineCount, "\n"), Example(lineCount, "\r\n"),
    Example(lineCount, "| a |\n"),
    Example(lineCount, "[a](u)\n"), Example(lineCount, "a\n---\n"),
    Example("front matter that is never closed", "---\n" + String(repeating: "a: b\n", count: lineCount)),
    Example("a field many times", "---\n" + String(repeating: "a: b\n", count: lineCount / 10) + "---\n"),
    Example("fences that grow", (3..<400).map { String(repeating: "`", count: $0) + "\n" }.joined()),
    Example(
      "bullets that are nested deeper and deeper",
      (0..<1_000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    Example(
      "bullets that are nested and not",
      (0..<lineCount).map { String(repeating: " ", count: $0 * 7 % 90) + "- a\n" }.joined()),
  ]

  @Test("Thousands of lines", arguments: Self.manyLines)
  func manyShortLines(input: Example) {
    expectLawsOnce(of: NewsPost.self, in: input.text)
    expectLawsOnce(of: JekyllPost.self, in: input.text)
  }

  @Test("A line of 50 MB")
  func longestLine() throws {
    let text = "## 가\n" + String(repeating: "로봇 ", count: 50_000_000 / 7) + "\n## 나\n"
    var document = try DigestDocument<NewsPost>(parsing: text)
    #expect(try document.text().utf8.count == text.utf8.count)
    document.content.stories[1].headline = "다"
    let edits = try document.edits()
    #expect(edits == [SourceEdit(range: text.utf8.count - 7..<text.utf8.count, replacement: "## 다\n")])
  }

  @Test("Any number of stories")
  func stories() throws {
    let count = TestSelection.count(100_000)
    let stories = (0..<count).map { "## 소식 \($0)\n[한빛일보](u) – 발행일: 2025-12-03\n\n" }
    var document = try DigestDocument<NewsPost>(parsing: stories.joined())
    #expect(document.content.stories.count == count)
    document.content.stories.remove(at: count / 2)
    let start = stories[..<(count / 2)].reduce(0) { $0 + $1.utf8.count }
    let end = start + stories[count / 2].utf8.count
    #expect(try document.edits() == [SourceEdit(range: start..<end, replacement: "")])
  }
}
