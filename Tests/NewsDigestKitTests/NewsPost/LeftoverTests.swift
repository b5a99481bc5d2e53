import Testing

@testable import NewsDigestKit

@Suite("What language models leave in a text")
struct LeftoverTests {
  private static let head = "---\ntitle: 로봇\ndate: 2025-12-03 09:30:00 +0900\n---\n\n"
  private static let story = "## 로봇\n\n[한빛](https://hanbit.example/a) – 발행일: 2025-12-02\n\n"

  private func diagnostics(_ body: String) throws -> [Diagnostic] {
    let text = Self.head + Self.story + body + "\n"
    expectLaws(of: NewsPost.self, in: text)
    return try DigestDocument<NewsPost>(parsing: text).diagnostics
  }

  private func fixed(_ body: String) throws -> String {
    let prefix = Self.head + Self.story
    var source = try SourceText(prefix + body)
    while let fixIt = DigestDocument<NewsPost>(parsing: source).diagnostics.last(where: { !$0.fixIts.isEmpty })?.fixIts
      .first
    {
      source = try source.applying(fixIt.edits)
    }
    return String(source.text.dropFirst(prefix.count))
  }

  @Test(
    "A mark is reported, and its fix removes it",
    arguments: [
      ("로봇이 걷는다 :contentReference[oaicite:3]{index=3}.", "로봇이 걷는다."), ("로봇이 걷는다【12†source】.", "로봇이 걷는다."),
      ("- 로봇이 걷는다. 【1†L3-L4】", "- 로봇이 걷는다."), ("로봇이 걷는다. [cite: 1, 2]", "로봇이 걷는다."),
      ("[cite_start]로봇이 걷는다.", "로봇이 걷는다."), ("로봇이 걷는다.\u{E200}cite\u{E202}turn0search1\u{E201}", "로봇이 걷는다."),
      ("- 하나:contentReference[oaicite:0]\n- 둘【2†source】", "- 하나\n- 둘"),
    ])
  func marks(body: String, fixed text: String) throws {
    let diagnostics = try diagnostics(body)
    #expect(!diagnostics.isEmpty)
    for diagnostic in diagnostics {
      #expect(diagnostic.id == .generatorMark && diagnostic.severity == .remark)
    }
    #expect(try fixed(body) == text)
  }

  @Test("Reasoning is reported once, and its fix removes all of it")
  func reasoning() throws {
    let text = Self.head + "<think>\n먼저 찾아보자.\n\n다음은 쓰자.\n</think>\n\n" + Self.story
    expectLaws(of: NewsPost.self, in: text)
    let diagnostics = try DigestDocument<NewsPost>(parsing: text).diagnostics
    #expect(diagnostics.map(\.id) == [.generatorMark])
    let fixIt = try #require(diagnostics.first?.fixIts.first)
    #expect(try SourceText(text).applying(fixIt.edits).text == Self.head + "\n" + Self.story)
    #expect(try self.diagnostics("<think>").map(\.fixIts.count) == [0])
  }

  @Test(
    "Escaped markup is reported, and its fix takes the backslashes away",
    arguments: [
      ("\\## 다음", "## 다음"), ("\\- 하나", "- 하나"), ("\\*\\*굵은\\*\\* 글", "**굵은** 글"), ("1\\. 하나", "1. 하나"),
      ("- \\*\\*가\\*\\*: 나", "- **가**: 나"),
    ])
  func escapes(body: String, fixed text: String) throws {
    #expect(try diagnostics(body).map(\.id) == [.markdownEscaped])
    #expect(try fixed(body) == text)
  }

  @Test(
    "Lines with a character like a bullet are made a list",
    arguments: [
      ("• 하나\n• 둘", "- 하나\n- 둘"), ("글\n• 하나\n  ◦ 둘", "글\n\n- 하나\n  - 둘"), ("●하나", "- 하나"),
      ("- 글\n  • 하나", "- 글\n  - 하나"),
    ])
  func bullets(body: String, fixed text: String) throws {
    #expect(try diagnostics(body).map(\.id) == [.bulletCharacter])
    #expect(try fixed(body) == text)
  }

  @Test(
    "None of these is a leftover",
    arguments: [
      "`:contentReference` 글", "【속보】 로봇", "2\\*3 = 6", "2025\\. 글", "가 • 나", "```\n• 하나\n\\## 둘\n```",
      "`\\*\\*가\\*\\*`", "C:\\Users\\1",
    ])
  func silence(body: String) throws {
    #expect(try diagnostics(body) == [])
  }

  @Test(
    "A post in a code block is reported, also below a sentence",
    arguments: ["", "다음은 글입니다.\n\n", "네!\n\n다음은 글입니다.\n\n"])
  func wrapping(lead: String) throws {
    let text = Self.head + lead + "```markdown\n## 로봇\n\n글\n```\n"
    expectLaws(of: NewsPost.self, in: text)
    let diagnostic = try #require(try DigestDocument<NewsPost>(parsing: text).diagnostics.first)
    #expect(diagnostic.id == .wrappedInCodeFence)
    let texts = try diagnostic.fixIts.map { try SourceText(text).applying($0.edits).text }
    #expect(texts.first == Self.head + lead + "## 로봇\n\n글\n\n")
    #expect(texts.count == (lead.isEmpty ? 1 : 2) && texts.last == Self.head + "## 로봇\n\n글\n\n")
  }

  @Test("A code block in a post without stories is no post")
  func example() throws {
    let text = Self.head + "하나\n\n둘\n\n셋\n\n```\n# 가\n## 나\n```\n"
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics.map(\.id) == [.noStories])
    let sample = Self.head + "글\n\n```\n---\n```\n"
    #expect(try DigestDocument<NewsPost>(parsing: sample).diagnostics.map(\.id) == [.noStories])
  }
}

@Suite("Stories without sources")
struct StorySourceTests {
  private static let head = "---\ntitle: 로봇\ndate: 2025-12-03 09:30:00 +0900\n---\n\n"

  @Test(
    "A story is reported if it names no source",
    arguments: [
      ("## 로봇\n\n### 요약\n- 하나\n", [6]), ("## 로봇\n\n글\n", []),
      ("## 로봇\n\n[한빛](https://a.example/1)\n\n## 바다\n\n글\n", [10]),
      ("## 로봇\n\n출처: 한빛일보\n\n### 요약\n- 하나\n", []),
      ("## 로봇\n\n### 요약\n- 하나\n- [한빛](https://a.example/1) (2025-12-02)\n", []),
      ("## 로봇\n\n### 요약\n- [한빛](https://a.example/1)\n", [6]),
      ("## 로봇\n\n> <https://a.example/1>, 2025-12-02\n\n### 요약\n- 하나\n", []),
    ])
  func reported(body: String, lines: [Int]) throws {
    let diagnostics = try DigestDocument<NewsPost>(parsing: Self.head + body).diagnostics
    #expect(diagnostics.filter { $0.id == .storyWithoutSource }.map(\.location.line) == lines)
    #expect(diagnostics.count == lines.count)
  }

  @Test(
    "A line that looks like a citation is reported if it cannot be parsed as one",
    arguments: [
      "[한빛](https://a.example/1 – 발행일: 2025-12-02", "[한빛](https://a.example/1)의 글, 2025-12-02", "모든 글의 발행일: 2025-12-02",
      "- 로봇이 걷는다. 발행일: 2025년 12월 2일",
    ])
  func unreadable(line: String) throws {
    let text = Self.head + "## 로봇\n\n[한빛](https://a.example/1)\n\n\(line)\n"
    expectLaws(of: NewsPost.self, in: text)
    let diagnostics = try DigestDocument<NewsPost>(parsing: text).diagnostics
    #expect(diagnostics.map(\.id) == [.citationUnreadable])
    #expect(diagnostics.first?.location.line == 10)
  }

  @Test(
    "These do not look like one",
    arguments: ["로봇이 2025-12-02에 걸었다.", "[로봇](https://a.example/1)이 걸었다.", "- 로봇은 2025-12-02", "발행일을 확인했다."])
  func silence(line: String) throws {
    let text = Self.head + "## 로봇\n\n[한빛](https://a.example/1)\n\n\(line)\n"
    #expect(try DigestDocument<NewsPost>(parsing: text).diagnostics == [])
  }
}

@Suite("Links that expire")
struct TemporaryLinkTests {
  @Test(
    "They are reported on publishing, in whatever notation",
    arguments: [
      "[한빛](https://vertexaisearch.cloud.google.com/grounding-api-redirect/AAA) – 발행일: 2025-12-02",
      "<https://vertexaisearch.cloud.google.com/grounding-api-redirect/AAA>",
      "- 글 ([한빛](https://vertexaisearch.cloud.google.com/grounding-api-redirect/AAA))",
      "[1]: https://vertexaisearch.cloud.google.com/grounding-api-redirect/AAA",
      "![그림](https://files.oaiusercontent.com/file-1?se=2025-12-02)",
      "[표](https://s3.example/a.pdf?X-Amz-Expires=3600&x=1)",
    ])
  func temporary(line: String) throws {
    let document = try DigestDocument<JekyllPost>(parsing: "---\ntitle: a\n---\n\n\(line)\n")
    #expect(document.diagnostics == [])
    for host in PublishingHost.allCases {
      let diagnostics = document.diagnostics(for: PublishingContext(host: host))
      #expect(diagnostics.map(\.id) == [.citationLinkTemporary])
      #expect(diagnostics.first?.location.line == 5)
    }
  }

  @Test(
    "Other links are not, nor is code",
    arguments: ["[한빛](https://cloud.google.com/)", "`https://files.oaiusercontent.com/a`"])
  func lasting(line: String) throws {
    let document = try DigestDocument<JekyllPost>(parsing: "---\ntitle: a\n---\n\n\(line)\n")
    #expect(document.diagnostics(for: PublishingContext(host: .jekyll)) == [])
  }
}
