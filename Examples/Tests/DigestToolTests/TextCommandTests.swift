import CommandTesting
import Testing

extension CommandTests {
  @Suite struct Text {
    @Test(arguments: Sample.all) func givesTheSameBytesBack(_ sample: Sample) throws {
      let folder = try TemporaryFolder()
      let bytes = try sample.bytes()
      let copies = [
        bytes, bytes.withCarriageReturns, bytes.withByteOrderMark, bytes.withCarriageReturns.withByteOrderMark,
        bytes.last == 0x0A ? bytes.dropLast() : bytes + [0x0A],
      ]
      for copy in copies {
        let path = try folder.add(copy, as: "copy.md")
        let record = try Tool.run("json", path)
        let result = try Tool.run("text", path, input: record.output)
        #expect(result.exitCode == 0)
        #expect(result.output == copy)
      }
    }

    @Test func changesOneLineForOneField() throws {
      let record = try Tool.run("json", Sample.variants.path).text
      let changed = record.replacing(#""publishedOn":"2025-12-15""#, with: #""publishedOn":"2025-12-13""#)
      let result = try Tool.run("text", Sample.variants.path, input: changed.utf8)
      #expect(result.exitCode == 0)
      let before = try Sample.variants.bytes().split(separator: 0x0A, omittingEmptySubsequences: false)
      let after = result.output.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(before.count == after.count)
      let differing = zip(before, after).filter { $0 != $1 }.map { String(decoding: $1, as: UTF8.self) }
      #expect(differing == ["오름미디어 - [가속기, 전력은 절반](https://orum.example.kr/half) - 발행일: 2025-12-13"])
    }

    /// A sample, a change of its JSON, and the change of its text that it must make.
    private static let changes: [(Sample, (String, String), (String, String))] = [
      (
        .dailyDigest,
        (#""importance":"🔥 주요","organization":"기타""#, #""importance":"📌 일반","organization":"기타""#),
        ("> 📅 **2025-11-14** | **🔥 주요** | 기타", "> 📅 **2025-11-14** | **📌 일반** | 기타")
      ),
      (
        .monthlyIndex, ("우체국 창구에 들어온 번역 단말기", "우체국에 들어온 번역기"),
        ("우체국 창구에 들어온 번역 단말기", "우체국에 들어온 번역기")
      ),
      (.podcastEpisode, (#""start":1568"#, #""start":1570"#), ("(00:26:08)", "(00:26:10)")),
      (
        .englishEpisode, (#""url":"https://apps.example.com/sheets""#, #""url":"https://apps.example.com/s""#),
        ("(https://apps.example.com/sheets)", "(https://apps.example.com/s)")
      ),
      (.videoDigest, (#""duration":3750"#, #""duration":3751"#), ("1시간 2분 30초", "1시간 2분 31초")),
    ]

    @Test(arguments: changes)
    func changesOnePlaceInAnyFormat(
      _ sample: Sample, _ change: (String, String), _ expected: (String, String)
    ) throws {
      let record = try Tool.run("json", sample.path).text
      #expect(record.contains(change.0))
      let result = try Tool.run("text", sample.path, input: record.replacing(change.0, with: change.1).utf8)
      #expect(result.exitCode == 0)
      #expect(result.text == (try sample.text()).replacing(expected.0, with: expected.1))
    }

    private static let citation = #"{"name":"신문","url":"https://example.kr/a","footnotes":[]}"#

    /// A record of one story with these members besides the headline.
    private static func record(_ members: String) -> String {
      #"{"format":"news-post","content":{"stories":[{"headline":"제목",\#(members)}]}}"#
    }

    private static let named = ["A", "B"].map { citation.replacing("신문", with: $0) }

    @Test(arguments: [
      (#""citations":[\#(citation)],"blocks":[]"#, "신문"),
      (#""citations":[],"blocks":[{"type":"citation",\#(named[1].dropFirst())]"#, "B"),
    ])
    func writesTheViewThatWasChanged(_ members: String, _ name: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Array("## 제목\n".utf8), as: "a.md")
      let result = try Tool.run("text", path, input: Self.record(members).utf8)
      #expect(result.errors.isEmpty)
      #expect(result.text == "## 제목\n\n[\(name)](https://example.kr/a)\n")
    }

    @Test(arguments: [true, false])
    func refusesARecordThatContradictsItself(withFile: Bool) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Array("## 제목\n\n[신문](https://example.kr/a)\n".utf8), as: "a.md")
      let record = Self.record(
        #""citations":[\#(Self.named[0])],"blocks":[{"type":"citation",\#(Self.named[1].dropFirst())]"#)
      let result = try withFile ? Tool.run("text", path, input: record.utf8) : Tool.run("text", input: record.utf8)
      #expect(result.exitCode == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("content.stories[0].citations"))
      #expect(result.errors.contains("content.stories[0].blocks"))
    }

    @Test func changesOneFieldOfTheFrontMatter() throws {
      let record = try Tool.run("json", Sample.jekyllPost.path).text
      let changed = record.replacing(
        #"{"key":"reading_minutes","value":7}"#, with: #"{"key":"reading_minutes","value":8}"#)
      let result = try Tool.run("text", Sample.jekyllPost.path, input: changed.utf8)
      let original = String(decoding: try Sample.jekyllPost.bytes(), as: UTF8.self)
      #expect(result.text == original.replacing("reading_minutes: 7\n", with: "reading_minutes: 8\n"))
    }

    @Test func writesTheCanonicalFormWithoutAFile() throws {
      let content = """
        {"stories":[{"headline":"제목","citations":[{"name":"신문","url":"https://example.kr/a","publishedOn":\
        "2025-12-03"}],"summary":[{"text":"하나"}],"insights":[{"label":"향후 전망","text":"둘"}]}]}
        """
      let expected = """
        ## 제목

        [신문](https://example.kr/a) – 발행일: 2025-12-03

        ### 요약
        - 하나

        ### 주요 내용 및 시사점
        - **향후 전망**: 둘

        """
      let bare = try Tool.run("text", "--format", "news-post", input: content.utf8)
      #expect(bare.text == expected)
      let record = try Tool.run("text", input: #"{"format":"news-post","content":\#(content)}"#.utf8)
      #expect(record.text == expected)
    }

    @Test func refusesWhatTheFormatCannotHold() throws {
      let record = #"{"format":"news-post","content":{"stories":[{"headline":"a\nb"}]}}"#
      let result = try Tool.run("text", input: record.utf8)
      #expect(result.exitCode == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("stories[0].headline"))
    }

    @Test(arguments: [
      (#"{"format":"news-post","content":{"stories":[{"headline":3}]}}"#, "content.stories[0].headline"),
      (#"{"format":"news-post","content":{"stories":[{}]}}"#, "content.stories[0].headline: It is missing."),
      (#"{"path":"a.md","error":"Gone."}"#, "a.md: Gone."),
      ("{", "no record of `digest json`"),
      ("", "no record of `digest json`"),
    ])
    func saysWhatIsWrongWithARecord(_ record: String, _ message: String) throws {
      let result = try Tool.run("text", input: record.utf8)
      #expect(result.exitCode == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(message))
    }

    @Test func asksForAFormat() throws {
      let result = try Tool.run("text", input: #"{"body":"a"}"#.utf8)
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("--format"))
    }
  }
}
