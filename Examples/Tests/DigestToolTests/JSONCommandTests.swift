import Foundation
import Testing

extension CommandTests {
  @Suite struct JSON {
    @Test func writesARecordALine() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("plain\r\ntext/\r\n".utf8, as: "a.txt")
      let result = try Tool.run("json", path)
      #expect(result.exitCode == 0)
      #expect(
        result.text
          == #"{"content":{"body":"plain\r\ntext/\r\n"},"diagnostics":[],"format":"unknown","path":"\#(path)"}"# + "\n")
    }

    @Test func givesTheNamesThatOtherToolsRelyOn() throws {
      let result = try Tool.run("json", Sample.newsPost.path)
      let record = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
      #expect(Set(record.keys) == ["path", "format", "content", "diagnostics"])
      let content = try #require(record["content"] as? [String: Any])
      let stories = try #require(content["stories"] as? [[String: Any]])
      #expect(
        stories.compactMap { $0["headline"] as? String } == [
          "한빛연구소, 노트북에서 도는 한국어 모델 공개", "다온로보틱스, 물류 창고용 로봇 팔 시험 운영 시작",
          "학교 도서관 42곳, 책 추천에 언어 모델 도입",
        ])
      let citations = try #require(stories.first?["citations"] as? [[String: Any]])
      #expect(citations.last?["name"] as? String == "Example Wire")
      #expect(citations.last?["url"] as? String == "https://wire.example.com/hanbit-small-model")
      #expect(citations.last?["publishedOn"] as? String == "2025-12-02")
      let insights = try #require(stories.last?["insights"] as? [[String: Any]])
      #expect(insights.compactMap { $0["label"] as? String } == ["기술적 의미", "산업적 영향", "향후 전망"])
    }

    @Test func takesAFormatByForce() throws {
      let result = try Tool.run("json", "--format", "jekyll-post", Sample.newsPost.path)
      #expect(result.text.contains(#""format":"jekyll-post""#))
      #expect(result.text.contains(#""body":"\n## 한빛연구소"#))
    }

    @Test func goesOnPastAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      try folder.add("good\n".utf8, as: "b.md")
      try folder.add([0x61, 0xFF, 0x0A], as: "a.md")
      let result = try Tool.run("json", folder.path, folder.path(of: "missing.md"))
      #expect(result.exitCode == 1)
      #expect(
        result.text == """
          {"error":"The text is not UTF-8: a byte that UTF-8 never uses at byte offset 1. Convert the file to UTF-8 and \
          read it again.","path":"\(folder.path)/a.md"}
          {"content":{"body":"good\\n"},"diagnostics":[],"format":"unknown","path":"\(folder.path)/b.md"}
          {"error":"It cannot be read: there is no such file or folder.","path":"\(folder.path)/missing.md"}

          """)
      #expect(result.errors.contains("missing.md: error: It cannot be read: there is no such file or folder.\n"))
    }

    @Test func endsQuietlyWithItsReader() throws {
      let folder = try TemporaryFolder()
      for number in 0..<50 { try folder.add(Sample.variants.bytes(), as: "\(number).md") }
      let result = try Tool.shell("digest json . | head -c 10", in: folder)
      #expect(result.text == #"{"content""#)
      #expect(result.errors.isEmpty)
    }
  }
}
