import Testing

@testable import NewsDigestKit

@Suite("The laws on video digests")
struct VideoDigestLawTests {
  /// Lines that mean most next to each other.
  private static let lines = [
    "", "", "---", "***", "- - -", "\\- - -", "\\* - -", "* - -", "text", "  text", "    text", "\\", "\\*", "\\#", "*",
    "#",
    "# 제목", "## 일일 요약", "## 개별 영상 요약", "## 2. 번호", "### 가, 나 [링크](https://youtu.be/abcdefghijk), 1분",
    "### 제목", "### a, b, , 3분", "### , [x](y), 1시간, 3분", "### #", "### a # ###", "#### 절", "##### 소절",
    "\\## 1. 절 (200자 이내)", "\\### 절 ##", "   \\## 절", "\\####### 절", "\\*   항목", "  \\*   **표:** 값", "\\+ x[1]",
    "\\- - x", "- 항목", "  - 안", "    \\*   깊이", "1. 하나", "2. 둘", "1.  \"인용\" (말)", "**표:** 값", "**표:**", "**표** : 값",
    "**표：** 값", "**:** x", "**a::** x", "**a:** [1]", "**a**: [1].", "**a:** : b", "{:.no_toc}", "{: .a #b k=\"v\" }",
    "{:toc}",
    "{:n: .a}", "  {: .a}", "      {: .a}", "{: }", "{:.a} x", "{:.a", "```", "~~~", "<!-- x", "-->", "<!-- y -->",
    "\t- 탭",
  ]

  @Test("Every text of hostile lines", arguments: TestSelection.seeds(0..<40))
  func anyLines(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...12, using: &generator)
      let lines = (0..<count).map { _ in Self.lines.randomElement(using: &generator) ?? "" }
      let prefix = Bool.random(using: &generator) ? "---\ntitle: 2025-12-01 a\n---\n" : ""
      expectLaws(
        of: VideoDigest.self, in: prefix + lines.joined(separator: "\n"), lines.debugDescription, copies: .oneInTurn)
    }
  }

  @Test("A page in disorder", arguments: TestSelection.seeds(100..<120))
  func disorder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      var bytes = Array(VideoDigestPage.text.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let length = Int.random(in: 0...min(40, bytes.count - start), using: &generator)
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.removeSubrange(start..<start + length)
        case 1: bytes.insert(contentsOf: bytes[start..<start + length], at: place)
        default: bytes.insert(contentsOf: Self.lines.randomElement(using: &generator)?.utf8 ?? "".utf8, at: place)
        }
      }
      expectLaws(of: VideoDigest.self, in: String(decoding: bytes, as: UTF8.self), "seed \(seed)", copies: .oneInTurn)
    }
  }

  @Test("Any page can be written over any other", arguments: TestSelection.seeds(200..<210))
  func otherPages(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let texts = (0..<2).map { _ in
        (0..<8).map { _ in Self.lines.randomElement(using: &generator) ?? "" }.joined(separator: "\n")
      }
      var document = try DigestDocument<VideoDigest>(parsing: texts[0])
      document.content = try VideoDigest(parsing: texts[1])
      let written = try VideoDigest(parsing: try document.text())
      #expect(written == document.content, "\(texts)")
    }
  }
}
