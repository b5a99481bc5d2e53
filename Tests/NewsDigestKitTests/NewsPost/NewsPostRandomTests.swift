import Testing

@testable import NewsDigestKit

@Suite("Posts of random pieces")
struct NewsPostRandomTests {
  private static let pieces = [
    "## 로봇", "## ", "##", "### 요약", "### 주요 내용 및 시사점  ", "# 하나 #", "## 가 # ##", "---", "***", "- - -", "--", "===", "",
    "  ", "\t", "- 하나", "-", "- **뜻**: 글[1]", "- **뜻:**", "- **뜻** 글", "* [1].", "+ 글 [1] [2]  ", "  - 둘", "      - 셋",
    "1. 첫째", "2) 둘째", "  이어진 글", "    들여 쓴 글", "글", "글  ", "글\\", "글[3].", "[가](u) – 발행일: 2025-12-03",
    "[가](u)[1] - 발행일: 2025‑12‑03[2] (정정)[3]  ", "[가](u) | [나](v), [다](w)", "[가](u) – 발행일: 오늘", "[가] – 발행일: 2025-12-03",
    "가 – 발행일: 2025-13-40", "가 - [나](u) - 발행일: 2025-12-03", "[가] (u) (글)", "[가](<u v>) – 글 | [나](v)", "[[가](u)", "[가](u",
    "![그림](u)", "![그림](u)[1]", "<!-- Broken Image Removed: 그림 -->", "<!-- 글", "글 -->", "```", "```markdown", "~~~",
    "> 글",
    "| 가 | 나 |", "글 ([a.example](https://a.example/b_(c)))", "\u{FEFF}글", "\u{0}", "\r글\r", "가\u{301}나", "title: 글",
    "...",
    "date: 2025-12-03 00:00:00 +0900", "# 주석", "tags: [a, b]", "a:\n  - b # c\n  - d", "{{ 글 }}", "**굵게**: 글", "&amp;",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    let lines = (0..<Int.random(in: 0...14, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
    }
    let text = lines.joined(separator: Bool.random(using: &generator) ? "\n" : "\n\n")
    let head = ["", "---\ntitle: 글\n---\n", "---\n", "\n---\n", "\u{FEFF}---\na: 1\n...\n"].randomElement(
      using: &generator)
    return (head ?? "") + text + (Bool.random(using: &generator) ? "\n" : "")
  }

  @Test("The laws hold for them", arguments: TestSelection.seeds(0..<8))
  func laws(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let text = Self.text(&generator)
      expectLaws(of: NewsPost.self, in: text, text.debugDescription, copies: .oneInTurn)
      for violation in RoundTrip.violations(of: JekyllPost.self, in: SourceText(trusted: text)) {
        Issue.record("\(text.debugDescription): \(violation)")
      }
    }
  }

  @Test("Any of them can be written over any other", arguments: TestSelection.seeds(0..<8))
  func over(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 1_000 + seed)
    for _ in 0..<250 {
      let (old, new) = (Self.text(&generator), Self.text(&generator))
      var document = try DigestDocument<NewsPost>(parsing: old)
      document.content = try NewsPost(parsing: new)
      let text = try document.text()
      #expect(try NewsPost(parsing: text) == document.content, "\(old.debugDescription) ← \(new.debugDescription)")
      let edits = try document.edits()
      #expect(try document.source.applying(edits).text.hasSameBytes(as: text))
      let back = try document.source.applying(edits).applying(try document.source.inverting(edits))
      #expect(back == document.source)
    }
  }
}
