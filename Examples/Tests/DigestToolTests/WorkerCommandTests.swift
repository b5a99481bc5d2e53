import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct WorkerLines {
    /// Runs the worker on lines in a folder with a document.
    private func run(_ options: String = "", lines: [String]) throws -> Command.Result {
      let folder = try TemporaryFolder()
      try folder.add("# a\n\n[b](https://example.com/)\n".utf8, as: "a.md")
      try folder.add([0x61, 0xFF, 0x0A], as: "bad.md")
      try folder.add(lines.joined(separator: "\n").utf8, as: "in")
      return try Tool.shell("digest worker \(options) <in", in: folder)
    }

    private func object(_ line: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func writesALineForALine() throws {
      let result = try run(lines: ["a.md", #"{"id":1,"path":"a.md"}"#, #"{"id":"b","text":"plain\n"}"#, ""])
      #expect(result.exitCode == 0)
      #expect(result.errors == "")
      #expect(result.lines.count == 3)
      let paths = try result.lines.map { try object($0)["path"] as? String }
      #expect(paths == ["a.md", "a.md", nil])
      #expect(
        result.lines[2]
          == #"{"schema":1,"id":"b","format":"unknown","content":{"body":"plain\n"},"diagnostics":[]}"#)
      #expect(try object(result.lines[0])["id"] == nil)
      #expect(try object(result.lines[0])["format"] as? String == "unknown")
    }

    @Test(arguments: [
      "1", "-0.50", "1e400", "18446744073709551616", #""a\u00e9\/b""#, "null", "true", #"[1, {"b":  []}]"#,
      #"{"id":{"path":1}}"#,
    ])
    func givesAnIdentifierBackAsItWasWritten(_ id: String) throws {
      let result = try run(lines: [
        #"{"text":"a","id": \#(id) }"#, #"{"id":\#(id),"path":"none.md"}"#, #"{"id":\#(id)}"#,
      ])
      for line in result.lines { #expect(line.hasPrefix(#"{"schema":1,"id":\#(id),"#), "\(line)") }
      #expect(result.lines.count == 3)
    }

    @Test(
      arguments: [
        ("{", "invalid-json", 1), (#"{"text":"a"} b"#, "invalid-json", 13),
        (#"{"text":"\ud800"}"#, "invalid-json", nil),
        ("", "invalid-request", nil), (" ", "invalid-request", nil), (#"{"id":1}"#, "invalid-request", nil),
        (#"{"text":1}"#, "invalid-request", nil), (#"{"text":"","base64":""}"#, "invalid-request", nil),
        (#"{"text":"","format":"atom"}"#, "unknown-format", nil), (#"{"base64":"a"}"#, "invalid-base64", nil),
        (#"{"base64":"Yf8K"}"#, "not-utf8", 1), ("bad.md", "not-utf8", 1), ("none.md", "not-found", nil),
        (".", "unreadable", nil), (#"{"text":"0123456789"}"#, "too-large", nil), ("a.md", "too-large", nil),
      ] as [(String, String, Int?)])
    func writesARecordOfWhatIsWrong(_ line: String, _ code: String, _ offset: Int?) throws {
      let result = try run("--limit 8", lines: [#"{"id":1,"text":"a"}"#, line, #"{"id":3,"text":"b"}"#, ""])
      #expect(result.exitCode == 0)
      #expect(result.lines.count == 3)
      let record = try object(result.lines[1])
      #expect(record["schema"] as? Int == 1)
      let error = try #require(record["error"] as? [String: Any])
      #expect(error["code"] as? String == code)
      #expect((error["message"] as? String)?.isEmpty == false)
      if let offset { #expect(error["offset"] as? Int == offset) }
      #expect(try object(result.lines[2])["id"] as? Int == 3)
    }

    @Test func refusesALineWithoutEnd() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell(
        #"{ head -c 3000000 /dev/zero | tr '\0' 'a'; echo; echo '{"id":2,"text":"b"}'; } | digest worker --limit 8"#,
        in: folder)
      #expect(result.lines.count == 2)
      #expect(result.lines.first?.contains(#""code":"line-too-long""#) == true)
      #expect(result.lines.last?.hasPrefix(#"{"schema":1,"id":2,"#) == true)
    }

    @Test func takesDocumentsOfEveryKind() throws {
      let base64 = Data("---\ntitle: a\n---\nb\n".utf8).base64EncodedString()
      let result = try run(
        "--format jekyll-post",
        lines: [#"{"base64":"\#(base64)","path":"c.md"}"#, #"{"text":"a","format":"news-post"}"#])
      let first = try object(result.lines[0])
      #expect(first["format"] as? String == "jekyll-post")
      #expect(first["path"] as? String == "c.md")
      #expect((first["content"] as? [String: Any])?["body"] as? String == "b\n")
      #expect(try object(result.lines[1])["format"] as? String == "news-post")
    }

    @Test func endsLinesAtNUL() throws {
      let folder = try TemporaryFolder()
      try folder.add("a\n".utf8, as: "a\nb.md")
      let result = try Tool.shell("find . -name '*.md' -print0 | digest worker --null --select path", in: folder)
      #expect(result.lines == [#"{"schema":1,"path":"./a\nb.md"}"#])
    }

    @Test func countsWhatItDid() throws {
      let lines = (0..<1_000).map { $0 % 4 == 0 ? "none.md" : #"{"id":\#($0),"text":"a"}"# }
      let result = try run("--summary --select id", lines: lines)
      #expect(result.lines.count == 1_001)
      #expect(
        result.lines.last
          == #"{"schema":1,"summary":{"lines":1000,"documents":750,"failed":250,"rows":750}}"#)
      let ids = try result.lines.dropLast().enumerated().filter { $0.offset % 4 != 0 }.map { try object($0.element) }
      #expect(ids.compactMap { $0["id"] as? Int } == (0..<1_000).filter { $0 % 4 != 0 })
    }

    /// The input is open, and the worker waits for more: what it knows is written.
    @Test func writesWhileTheInputPauses() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell(
        """
        mkfifo in; digest worker --summary <in >out & exec 3>in
        for number in 1 2 3; do
          echo '{"id":'$number',"text":"a"}' >&3
          for try in $(seq 200); do [ "$(wc -l <out)" = $number ] && break; sleep 0.05; done
          wc -l <out
        done
        exec 3>&-; wait; tail -n 1 out
        """, in: folder)
      #expect(result.lines.prefix(3).map { $0.trimmingCharacters(in: [" "]) } == ["1", "2", "3"])
      #expect(
        result.lines.last == #"{"schema":1,"summary":{"lines":3,"documents":3,"failed":0,"rows":3}}"#)
    }

    @Test func aKilledWorkerHasNoSummary() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell(
        """
        mkfifo in; digest worker --summary <in >out & pid=$!; exec 3>in
        echo '{"id":1,"text":"a"}' >&3
        for try in $(seq 200); do [ "$(wc -l <out)" = 1 ] && break; sleep 0.05; done
        kill -9 $pid; exec 3>&-; wait $pid; echo $?; grep -c summary out
        """, in: folder)
      #expect(result.lines == ["137", "0"])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "There is no full device."))
    func failsWhereItCannotWrite() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell("echo a.md | digest worker >/dev/full", in: folder)
      #expect(result.exitCode == 70)
      #expect(result.errors.hasPrefix("digest: standard output cannot be written: "))
    }

    /// The peak of memory, in kilobytes, after lines of so many numbers.
    private func peak(lines count: Int) throws -> Int {
      let folder = try TemporaryFolder()
      let result = try Tool.shell(
        """
        mkfifo in; digest worker --select id <in >out & pid=$!; exec 3>in
        seq \(count) | sed 's/.*/{"id":&,"text":"## a\\\\n- b\\\\n"}/' >&3
        for try in $(seq 4000); do [ "$(wc -l <out)" = \(count) ] && break; sleep 0.05; done
        wc -l <out; sed -n 's/VmHWM:[^0-9]*\\([0-9]*\\) kB/\\1/p' /proc/$pid/status
        exec 3>&-; wait
        """, in: folder)
      #expect(result.lines.first.flatMap { Int($0.trimmingCharacters(in: [" "])) } == count)
      return try #require(result.lines.last.flatMap { Int($0.trimmingCharacters(in: [" ", "\t"])) })
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "Only Linux tells the peak."))
    func takesNoMoreMemoryForMoreLines() throws {
      let (few, many) = (try peak(lines: 2_000), try peak(lines: 40_000))
      #expect(many - few < 12 * 1_024, "\(few) kB, then \(many) kB")
    }
  }

  @Suite struct WorkerTables {
    private func rows(_ columns: String, of sample: Sample) throws -> [[String: Any]] {
      let folder = try TemporaryFolder()
      let result = try Tool.shell(
        "echo '{\"id\":7,\"path\":\"\(sample.path)\"}' | digest worker --columns \(columns)", in: folder)
      return try result.lines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }

    @Test func hasAStoryARow() throws {
      let rows = try rows("stories", of: .newsPost)
      #expect(rows.map { $0["row"] as? Int } == [0, 1, 2])
      #expect(rows.allSatisfy { $0["id"] as? Int == 7 && $0["schema"] as? Int == 1 })
      #expect(rows[0]["headline"] as? String == "한빛연구소, 노트북에서 도는 한국어 모델 공개")
      #expect((rows[0]["publishers"] as? [String])?.last == "Example Wire")
      #expect((rows[2]["insights"] as? String)?.hasPrefix("기술적 의미: ") == true)
    }

    @Test func hasACitationARow() throws {
      let rows = try rows("citations", of: .newsPost)
      #expect(rows.contains { $0["url"] as? String == "https://wire.example.com/hanbit-small-model" })
      #expect(rows.contains { $0["publishedOn"] as? String == "2025-12-02" })
      #expect(Set(rows.compactMap { $0["story"] as? Int }) == [0, 1, 2])
    }

    @Test func hasAChapterARow() throws {
      let rows = try rows("chapters", of: .podcastEpisode)
      #expect(rows.compactMap { $0["start"] as? Int } == [12, 160, 305, 871, 1568, 2515, 3800, 4367])
      #expect(rows.last?["section"] as? String == "동네 소식")
      #expect(rows[0]["section"] is NSNull)
    }

    @Test func hasAnEntryAndALinkARow() throws {
      let entries = try rows("entries", of: .dailyDigest)
      #expect(entries.first?["tags"] as? [String] == ["LLM", "에이전트"])
      #expect(entries.first?["url"] as? String == "https://solbaram.example.kr/2025/11/minutes")
      let links = try rows("links", of: .dailyDigest)
      #expect(links.first?["url"] as? String == "https://solbaram.example.kr/2025/11/minutes")
      #expect(links.first?["title"] as? String == entries.first?["title"] as? String)
    }

    @Test(arguments: ["stories", "entries", "chapters", "citations", "links"])
    func everyRowHasTheColumnsOfTheSchema(_ columns: String) throws {
      let schema = try #require(
        try JSONSerialization.jsonObject(
          with: Data(Tool.run("worker", "--schema", "json", "--columns", columns).output))
          as? [String: Any])
      let names = Set((try #require(schema["properties"] as? [String: Any])).keys)
      for sample in Sample.good {
        for row in try rows(columns, of: sample) { #expect(Set(row.keys) == names) }
      }
      let spark = try Tool.run("worker", "--schema", "spark", "--columns", columns).text
      let duckDB = try Tool.run("worker", "--schema", "duckdb", "--columns", columns).text
      for name in names {
        #expect(spark.contains("`\(name)` "))
        #expect(duckDB.contains("'\(name)': "))
      }
    }

    @Test func aDocumentWithoutRowsHasNoLine() throws {
      #expect(try rows("stories", of: .podcastEpisode).isEmpty)
    }
  }

  /// The schema beside jsonschema, which is not ours.
  @Suite struct WorkerSchemas {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Tests/Oracles/record_schema.py"
    ).standardizedFileURL.path
    private static let hasValidator =
      (try? Tool.shell("python3 -c 'import jsonschema'", in: TemporaryFolder()).exitCode) == 0
    private static let corpus = Sample.folder + "/../../../shared/corpus"

    @Test(.enabled(if: hasValidator, "jsonschema of Python is not installed."))
    func acceptsEveryRecordAndRefusesEachWithoutARequiredMember() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell(
        """
        { find '\(Sample.folder)' -type f; [ ! -d '\(Self.corpus)' ] || find -L '\(Self.corpus)' -name '*.md' | head -n 400
          echo none.md; echo '{'; } |
          digest worker --summary >records
        digest worker --schema json >schema.json
        python3 '\(Self.script)' schema.json records
        """, in: folder)
      #expect(result.exitCode == 0, "\(result.text)\(result.errors)")
    }
  }
}
