import Testing

@testable import NewsDigestKit

@Suite("Daily digests and monthly indexes: texts put together at random")
struct DailyDigestHostileTests {
  private static let pieces = [
    "", "", "", "   ", "text", "    text", "text  ", "# 🤖 AI 뉴스 - 2025년 12월 27일", "## 📑 목차", "<!-- TOC_START -->",
    "<!-- TOC_END -->", "  <!-- TOC_END -->", "1. [가](#가)", "2. [나 [다](#나)", "(뉴스 없음)", "---", "---", "    ---",
    "* * *",
    "### 제목", "### 제목", "   ### 제목 ###", "    ### 코드", "###", "#### 소제목",
    "> 📅 **2025-12-27** | **📌 일반** | Meta | 출처", "> 📅 **2025-12-27** | **📌 일반** | 출처", "> 📅 **📌 일반**",
    "> 📅 **2025-13-40** | **📌 일반** | Meta | 출처", ">📅  **2025-1-2**  |  **x** | a | b | c |", "> 📅 말",
    "> 🏷️ LLM, 에이전트", "> 🏷 LLM,,", "> 🏷️", "> 인용", "**💡 요약**", "**💡 요약**", "  **💡 요약**  ", "**📌 핵심 포인트**",
    "**📌 핵심 포인트**", "- 점", "- 점", "  - 안 점", "    - 깊은 점", "- **표지**:", "- **표지**", "• 점", "-", "+ 점", "1. 하나", "  이어짐",
    "<details>", "<details>", "<details>", "  <details>", "</details>", "</details>", "</details>", "  </details> ",
    "<details open>", "<details><summary>x</summary>", "<details>x</details>", "<summary><b>📄 원문 보기</b></summary>",
    "<summary><b>📄 원문 보기</b></summary>", "<summary>x", "🔗 [원문 보기](https://example.com/a)", "🔗 [x](<a b>)",
    "🔗 [x](y) z", "```", "~~~~", "```swift", "<!--", "-->", "<!-- a", "b -->", "![그림](x)", "[1]", "\u{FEFF}", "a\rb",
    "===", "### 📅 12월 31일 (16건)", "### 📅 12월 31일 (16건)", "📄 [12-31.md](./12-31.md)", "  📄 [a](b)",
    "> 총 **63건**의 뉴스", "| a | b |", "\t- 탭", "\t탭",
  ]

  private func texts(count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let lines = (0..<Int.random(in: 1...16, using: &random)).map { _ in
        Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
      }
      return lines.joined(separator: Bool.random(using: &random) ? "\n" : "\n\n") + "\n"
    }
  }

  @Test("As a daily digest", arguments: TestSelection.seeds(0..<8))
  func digests(seed: UInt64) {
    for text in texts(count: 400, seed: seed) {
      expectLaws(of: DailyDigest.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }

  @Test("As a monthly index", arguments: TestSelection.seeds(0..<4))
  func indexes(seed: UInt64) {
    for text in texts(count: 300, seed: seed) {
      expectLaws(of: MonthlyIndex.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }

  @Test("Any day can be written over any text", arguments: TestSelection.seeds(0..<4))
  func writingOver(seed: UInt64) throws {
    let texts = texts(count: 400, seed: seed + 1_000)
    for (old, new) in zip(texts, texts.dropFirst()) {
      var document = try DigestDocument<DailyDigest>(parsing: old)
      document.content = try DailyDigest(parsing: new)
      _ = try writtenText(of: document)
    }
  }

  @Test(
    "A hostile text is parsed to its end", .endsInTime, .exhaustive,
    arguments: [
      "<details>\n", "</details>\n", "<details>\n</details>\n", "### a\n", "### a\n<details>\n> 📅 **2025-01-01**\n",
      "**💡 요약**\n", "**💡 요약**\n\n", "**📌 핵심 포인트**\n- a\n", "> 📅 **x** | ", "> 📅 **", "<!-- TOC_START -->\n",
      "1. [[[a](#b)\n", "---\n", "🔗 [", "<details", "- a\n", "### 📅 1월 1일\n📄 [a](b)\n", "📄 [a](b)\n",
      "<details>\n### a\n\n",
    ])
  func hostile(piece: String) {
    let text = "<!-- TOC_START -->\n<!-- TOC_END -->\n### 📅 1월 1일\n" + String(repeating: piece, count: 30_000)
    let source = SourceText(trusted: text)
    #expect(DigestDocument<DailyDigest>(parsing: source).diagnostics.count <= 1_000)
    #expect(DigestDocument<MonthlyIndex>(parsing: source).diagnostics.count <= 1_000)
  }
}
