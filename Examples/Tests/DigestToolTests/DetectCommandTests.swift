import CommandTesting
import Testing

extension CommandTests {
  @Suite struct Detect {
    @Test(arguments: [
      ("", "unknown"),
      ("---", "unknown"),
      ("plain text", "unknown"),
      ("---\ntitle: a\n---\n", "jekyll-post"),
      ("---\ntitle: a\n---\n## 머리\n글\n[링크](https://example.kr)\n", "jekyll-post"),
      ("---\ntitle: a\n---\n## 머리\n[신문](https://example.kr) – 발행일: 2025-12-03\n", "news-post"),
      ("---\ntitle: a\n---\n## 머리\n### 요약\n- 하나\n### 주요 내용 및 시사점\n- 둘\n", "news-post"),
      ("# 🤖 AI 뉴스 - 2025년 12월 3일\n", "daily-digest"),
      ("# 🤖 AI 뉴스 아카이브 - 2025년 12월\n", "monthly-index"),
      ("## 개별 영상 요약\n", "video-digest"),
      ("0:00 하나\n1:00 둘\n2:00 셋\n", "podcast-episode"),
      ("아침 7:30, 점심 12:10, 저녁 18:45에 먹었다.\n", "unknown"),
    ])
    func recognises(_ text: String, _ format: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(text.utf8, as: "a.md")
      #expect(try Tool.run("detect", path).text == "\(path): \(format)\n")
    }

    @Test func givesItsReasonsOnRequest() throws {
      let result = try Tool.run("detect", "--reasons", Sample.videoDigest.path)
      let path = Sample.videoDigest.path
      try #require(result.lines.count == 4)
      #expect(result.lines[0].wholeMatch(of: /.*: video-digest, \d+ %/) != nil)
      #expect(result.lines[1].hasPrefix("\(path):18:1: "))
      #expect(result.lines[2].hasPrefix("\(path):34:1: "))
      #expect(result.lines[3].hasPrefix("\(path):36:1: "))
    }
  }
}
