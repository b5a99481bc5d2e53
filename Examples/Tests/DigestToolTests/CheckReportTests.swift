import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct CheckReports {
    private static let text = "---\ntitle: 010\n---\n\n## 로봇, 1: 😀\n\n글\u{1}\n"

    private func folder() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      _ = try folder.add(Self.text.utf8, as: "나쁜 글.md")
      _ = try folder.add("---\ntitle: 로봇\n---\n\n글\n".utf8, as: "good.md")
      return folder
    }

    @Test func aRecordAFile() throws {
      let folder = try folder()
      let result = try Tool.shell(
        "digest check --format jekyll-post --format json good.md '나쁜 글.md' missing.md", in: folder)
      #expect(result.exitCode == 1)
      let records = try result.lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      #expect(records.map { $0["path"] as? String } == ["good.md", "나쁜 글.md", "missing.md"])
      #expect(records.map { ($0["diagnostics"] as? [[String: Any]])?.count } == [0, 2, nil])
      #expect(records.last?["error"] as? String == "It cannot be read: there is no such file or folder.")
    }

    /// "Control character" in Korean is 제어 문자; "quote the value", 값을 따옴표로 묶기.
    @Test(arguments: ["human", "github", "json", "sarif"]) func inKorean(_ format: String) throws {
      let command = "digest check --format jekyll-post --format \(format)"
      let found = try Tool.shell("\(command) --language ko '나쁜 글.md' missing.md", in: try folder())
      #expect(found.text.contains("제어 문자 U+0001이 있습니다."))
      // SARIF has the pages of the rules too, which are in English.
      if format != "sarif" { #expect(!found.text.contains("Remove it.")) }
      #expect(found.errors.contains("missing.md: error: 읽을 수 없습니다: 그런 파일이나 폴더가 없습니다.\n"))
      if format == "json" || format == "sarif" {
        #expect(found.text.contains("값을 따옴표로 묶기"))
        #expect(found.text.contains("그런 파일이나 폴더가 없습니다."))
      }
      let environment = try Tool.shell(
        "export LC_ALL=ko_KR.UTF-8; \(command) '나쁜 글.md' missing.md", in: try folder())
      #expect(environment.text.contains("제어 문자 U+0001이 있습니다."))
    }

    @Test func languagesWithoutMessagesAreRefused() throws {
      let result = try Tool.shell("digest check --language fr good.md", in: try folder())
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("give en or ko"))
    }

    /// By the rules of the toolkit of GitHub's actions.
    @Test func commandsOfGitHub() throws {
      let result = try Tool.shell("digest check --format jekyll-post --format github .", in: try folder())
      let starts = [
        "::warning file=나쁜 글.md,line=2,endLine=2,col=8,endColumn=11,title=front-matter-value-retyped::",
        "::warning file=나쁜 글.md,line=7,endLine=7,col=2,endColumn=3,title=control-character::",
      ]
      try #require(result.lines.count == starts.count)
      for (line, start) in zip(result.lines, starts) { #expect(line.hasPrefix(start), "\(line)") }
    }

    @Test func sarifNamesPlacesRulesAndFixes() throws {
      let result = try Tool.shell("digest check --format jekyll-post --format sarif . missing.md", in: try folder())
      let log = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
      #expect(log["version"] as? String == "2.1.0")
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect(run["columnKind"] as? String == "utf16CodeUnits")
      let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
      #expect(invocation["executionSuccessful"] as? Bool == false)
      let results = try #require(run["results"] as? [[String: Any]])
      #expect(results.map { $0["ruleId"] as? String } == ["front-matter-value-retyped", "control-character"])
      let rules = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
      for result in results {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules?[index]["id"] as? String == result["ruleId"] as? String)
      }
      let location = try #require((results[1]["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let file = try #require(place["artifactLocation"] as? [String: String])
      #expect(file == ["uri": "%EB%82%98%EC%81%9C%20%EA%B8%80.md", "uriBaseId": "%SRCROOT%"])
      let region = try #require(place["region"] as? [String: Int])
      #expect(region["byteOffset"] == Array(Self.text.utf8).firstIndex(of: 1))
      #expect(region["startLine"] == 7 && region["startColumn"] == 2 && region["endColumn"] == 3)
      #expect((results[1]["fixes"] as? [Any])?.count == 1)
    }

    private static let hasSARIFTools =
      (try? Tool.shell("python3 -c 'import sarif'", in: TemporaryFolder()).exitCode) == 0

    @Test(.enabled(if: hasSARIFTools, "sarif-tools is not installed"))
    func sarifToolsReadTheLog() throws {
      let line =
        "digest check --format jekyll-post --format sarif . >a.sarif; python3 -m sarif csv a.sarif >&2; cat a.csv"
      let rows = try Tool.shell(line, in: try folder()).lines.dropFirst().map {
        $0.split(separator: ",").map(String.init)
      }
      #expect(rows.map { $0[1] } == ["warning", "warning"])
      #expect(Set(rows.map { $0[2] }) == ["front-matter-value-retyped", "control-character"])
      #expect(Set(rows.compactMap(\.last)) == ["2", "7"])
    }

    @Test func aMarkStaysWhenLinesComeAbove() throws {
      func marks(above: String) throws -> [String] {
        let folder = try TemporaryFolder()
        _ = try folder.add("---\ntitle: 로봇\n---\n\n\(above)글\u{1}\n\n글\u{1}\n".utf8, as: "a.md")
        let output = try Tool.shell("digest check --format sarif a.md", in: folder).output
        let log = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
        let results = (log?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
        return (results ?? []).compactMap { ($0["partialFingerprints"] as? [String: String])?["digestLine/v1"] }
      }
      let marks = (try marks(above: ""), try marks(above: "말\n\n"))
      #expect(marks.0 == marks.1)
      #expect(Set(marks.0).count == 2)
    }

    @Test func fixesAndShowsTheDifference() throws {
      let folder = try folder()
      let fixed = Self.text.replacing("010", with: "\"010\"").replacing("\u{1}", with: "")
      let dryRun = try Tool.shell("digest check --format jekyll-post --fix --dry-run good.md '나쁜 글.md'", in: folder)
      #expect(dryRun.exitCode == 0)
      #expect(
        dryRun.text == """
          --- 나쁜 글.md
          +++ 나쁜 글.md
          @@ -1,7 +1,7 @@
           ---
          -title: 010
          +title: "010"
           ---
           
           ## 로봇, 1: 😀
           
          -글␁
          +글

          """)
      #expect(dryRun.errors == "2 files, 2 to be fixed, 0 errors, 0 warnings, 0 remarks\n")
      #expect(try folder.bytes(of: "나쁜 글.md") == Array(Self.text.utf8))

      let result = try Tool.shell("digest check --format jekyll-post --fix good.md '나쁜 글.md'", in: folder)
      #expect(result.text == dryRun.text)
      #expect(result.errors == "2 files, 2 fixed, 0 errors, 0 warnings, 0 remarks\n")
      #expect(try folder.bytes(of: "나쁜 글.md") == Array(fixed.utf8))
      let again = try Tool.shell("digest check --format jekyll-post --fix good.md '나쁜 글.md'", in: folder)
      #expect(again.text.isEmpty)
    }

    @Test func fixesAFileOnceThatIsNamedTwice() throws {
      let folder = try folder()
      let result = try Tool.shell("digest check --format jekyll-post --fix '나쁜 글.md' '나쁜 글.md'", in: folder)
      #expect(result.exitCode == 0)
      #expect(result.lines.count { $0.hasPrefix("---") && $0.contains("md") } == 1)
    }

    @Test func warningsFailWhereTheyHaveTo() throws {
      let folder = try folder()
      #expect(try Tool.shell("digest check --format jekyll-post .", in: folder).exitCode == 0)
      #expect(try Tool.shell("digest check --format jekyll-post --strict .", in: folder).exitCode == 1)
      #expect(try Tool.shell("digest check --strict good.md", in: folder).exitCode == 0)
      #expect(try Tool.shell("digest check --dry-run good.md", in: folder).exitCode == 2)
    }

    @Test func explainsADiagnostic() throws {
      let page = try Tool.run("explain", "rule-under-text")
      #expect(page.exitCode == 0)
      #expect(page.text.hasPrefix("# rule-under-text\n"))
      let list = try Tool.run("explain")
      #expect(list.lines.contains { $0.hasPrefix("rule-under-text: ") && $0.count > 30 })
      #expect(try Tool.run("explain", "frobnicate").exitCode == 2)
    }
  }
}
