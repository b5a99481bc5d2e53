import CommandTesting
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
          == #"{"path":"\#(path)","format":"unknown","content":{"body":"plain\r\ntext/\r\n"},"diagnostics":[]}"# + "\n")
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

    @Test func givesTheNamesOfADailyDigest() throws {
      let content = try content(of: Sample.dailyDigest)
      #expect(content["date"] as? String == "2025-11-14")
      let table = try #require(content["tableOfContents"] as? [[String: Any]])
      #expect(table.last?["anchor"] as? String == "작은-도서관을-위한-그림-생성-안내서")
      let entry = try #require((content["entries"] as? [[String: Any]])?.first)
      #expect(entry["importance"] as? String == "🔥 주요")
      #expect(entry["organization"] as? String == "기타")
      #expect(entry["source"] as? String == "솔바람경제")
      #expect(entry["tags"] as? [String] == ["LLM", "에이전트"])
      #expect((entry["keyPoints"] as? [String])?.count == 3)
      #expect(entry["url"] as? String == "https://solbaram.example.kr/2025/11/minutes")
    }

    @Test func givesTheNamesOfAnEpisode() throws {
      let content = try content(of: Sample.podcastEpisode)
      #expect(content["recordedOn"] as? String == "2025-10-03")
      #expect((content["introduction"] as? [String])?.count == 3)
      let chapters = try #require(content["chapters"] as? [[String: Any]])
      #expect(chapters.compactMap { $0["start"] as? Int } == [12, 160, 305, 871, 1568, 2515, 3800, 4367])
      #expect(chapters.prefix { $0["section"] == nil }.count == 2)
      let sections = try #require(content["sections"] as? [[String: Any]])
      #expect(
        sections.compactMap { $0["title"] as? String } == [
          "도구 및 앱(Tools & Apps)", "연구 및 발전(Research & Advancements)", "동네 소식",
        ])
      let last = try #require((sections.last?["chapters"] as? [[String: Any]])?.last)
      #expect(last["start"] as? Int == 4367)
      #expect(last["section"] as? String == "동네 소식")
    }

    @Test func givesTheNamesOfAVideoDigest() throws {
      let content = try content(of: Sample.videoDigest)
      #expect(content["date"] as? String == "2025-10-21")
      #expect(content["topic"] as? String == "살림-기술")
      #expect((content["themes"] as? [[String: Any]])?.first?["title"] as? String == "고쳐 쓰는 사람이 늘었다")
      let video = try #require((content["videos"] as? [[String: Any]])?.first)
      #expect(video["title"] as? String == "낡은 세탁기, 버릴까 고칠까")
      #expect(video["channel"] as? String == "느린공방")
      #expect(video["videoID"] as? String == "aB3dE5gH7jK")
      #expect(video["duration"] as? Int == 1084)
      #expect((video["sections"] as? [[String: Any]])?.count == 2)
    }

    private func content(of sample: Sample) throws -> [String: Any] {
      let result = try Tool.run("json", sample.path)
      let record = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
      return try #require(record["content"] as? [String: Any])
    }

    @Test func takesAFormatByForce() throws {
      let result = try Tool.run("json", "--format", "jekyll-post", Sample.newsPost.path)
      #expect(result.text.contains(#""format":"jekyll-post""#))
      #expect(result.text.contains(#""body":"\n## 한빛연구소"#))
    }

    @Test func writesOnlyWhatIsSelected() throws {
      let folder = try TemporaryFolder()
      try folder.add("## a\n[n](u) - 발행일: 2025-12-01\n\n### 요약\n- b\n".utf8, as: "a.md")
      let result = try Tool.shell(
        "digest json --format news-post --select content.stories.headline,content.stories.citations.name a.md none.md",
        in: folder)
      #expect(
        result.lines == [
          #"{"path":"a.md","content":{"stories":[{"headline":"a","citations":[{"name":"n"}]}]}}"#,
          #"{"path":"none.md","error":"It cannot be read: there is no such file or folder."}"#,
        ])
      let rest = try Tool.shell("digest json --format news-post --select -blocks,-diagnostics a.md", in: folder)
      #expect(
        rest.lines == [
          #"{"path":"a.md","format":"news-post","content":{"introduction":[],"stories":[{"headline":"a","citations":"#
            + #"[{"name":"n","url":"u","publishedOn":"2025-12-01","footnotes":[]}],"images":[],"summary":"#
            + #"[{"text":"b","footnotes":[],"children":[]}],"insights":[]}]}}"#
        ])
      #expect(try Tool.shell("digest json --select a..b a.md", in: folder).exitCode == 2)
    }

    /// A program may name one file after the other, and wait for what is said of each.
    @Test func writesARecordWhileTheInputPauses() throws {
      let folder = try TemporaryFolder()
      try folder.add("a\n".utf8, as: "a.md")
      let result = try Tool.shell(
        """
        mkfifo in; digest json --stdin <in >out & exec 3>in
        for number in 1 2; do
          echo a.md >&3
          for try in $(seq 200); do [ "$(wc -l <out)" = $number ] && break; sleep 0.05; done
          wc -l <out
        done
        exec 3>&-; wait
        """, in: folder)
      #expect(result.lines.map { $0.trimmingCharacters(in: [" "]) } == ["1", "2"])
    }

    @Test func goesOnPastAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      try folder.add("good\n".utf8, as: "b.md")
      try folder.add([0x61, 0xFF, 0x0A], as: "a.md")
      let result = try Tool.run("json", folder.path, folder.path(of: "missing.md"))
      #expect(result.exitCode == 1)
      #expect(
        result.text == """
          {"path":"\(folder.path)/a.md","error":"The text is not UTF-8: a byte that UTF-8 never uses at byte offset 1. \
          Convert the file to UTF-8."}
          {"path":"\(folder.path)/b.md","format":"unknown","content":{"body":"good\\n"},"diagnostics":[]}
          {"path":"\(folder.path)/missing.md","error":"It cannot be read: there is no such file or folder."}

          """)
      #expect(result.errors.contains("missing.md: error: It cannot be read: there is no such file or folder.\n"))
    }

    @Test func endsQuietlyWithItsReader() throws {
      let folder = try TemporaryFolder()
      for number in 0..<50 { try folder.add(Sample.variants.bytes(), as: "\(number).md") }
      let result = try Tool.shell("digest json . | head -c 10", in: folder)
      #expect(result.text == #"{"path":"."#)
      #expect(result.errors.isEmpty)
    }
  }
}
