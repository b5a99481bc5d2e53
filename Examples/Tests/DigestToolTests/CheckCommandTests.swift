import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct Check {
    @Test func findsNothingInGoodDocuments() throws {
      let result = try Tool.run(
        "check", Sample.newsPost.path, Sample.jekyllPost.path, Sample.dailyDigest.path, Sample.monthlyIndex.path)
      #expect(result.exitCode == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors == "4 files, 0 errors, 0 warnings, 0 remarks\n")
    }

    /// The wording of messages may change, so that only what is around it is compared.
    @Test func namesThePlaceOfEachDiagnostic() throws {
      let paths = ["duplicate-key.md", "invalid-date.md", "timestamps-out-of-order.txt"].map {
        "\(Sample.folder)/bad/\($0)"
      }
      let result = try Tool.run("check", paths[0], paths[1], paths[2])
      #expect(result.exitCode == 1)
      let expected = [
        ("\(paths[0]):5:1: warning: ", " [front-matter-duplicate-key]"),
        ("\(paths[1]):4:7: error: ", " [front-matter-date-unreadable]"),
        ("\(paths[1]):10:57: warning: ", " [citation-date-unreadable]"),
        ("\(paths[2]):4:2: remark: ", " [chapter-list-late-start]"),
        ("\(paths[2]):6:2: warning: ", " [chapter-out-of-order]"),
        ("\(paths[2]):7:2: warning: ", " [chapter-start-repeated]"),
        ("\(paths[2]):8:2: warning: ", " [timestamp-out-of-range]"),
      ]
      try #require(result.lines.count == expected.count)
      for (line, (start, end)) in zip(result.lines, expected) {
        #expect(line.hasPrefix(start))
        #expect(line.hasSuffix(end))
      }
      #expect(result.errors == "3 files, 1 error, 5 warnings, 1 remark\n")
    }

    @Test func showsThePlaceOnRequest() throws {
      let result = try Tool.run("check", "--verbose", "\(Sample.folder)/bad/invalid-date.md")
      #expect(
        result.text.contains(
          """
          10 | [길동무](https://road.example.kr/bus) – 발행일: 2025-02-30
             |                                                 ^~~~~~~~~~

          """))
    }

    @Test func leavesOutWhatIsLessSevere() throws {
      let result = try Tool.run("check", "--severity", "error", "\(Sample.folder)/bad/invalid-date.md")
      #expect(result.exitCode == 1)
      #expect(result.errors == "1 file, 1 error, 0 warnings, 0 remarks\n")
      let duplicate = try Tool.run("check", "\(Sample.folder)/bad/duplicate-key.md")
      #expect(duplicate.exitCode == 0)
      #expect(duplicate.lines.count == 1)
    }

    @Test func reportsWhatBreaksOnPublishing() throws {
      let folder = try TemporaryFolder()
      let post = try folder.add(
        "---\ntitle: \"AI\"\ndate: 2025-12-03 00:30:00 +0900\n---\n\n## 로봇\n\n{{ a }}\n".utf8, as: "2025-12-03-a.md")
      let page = try folder.add("# AI\n\n**\"말\"**은 [가](#나)\n".utf8, as: "b.md")
      #expect(try Tool.run("check", post, page).lines == [])

      let now = "2025-12-02T00:00:00Z"
      let result = try Tool.run("check", "--publishing", "--now", now, post, page)
      let places = [
        ("\(post):3:7: warning: ", " [date-day-shifted]"), ("\(post):3:7: warning: ", " [date-in-future]"),
        ("\(post):8:1: warning: ", " [liquid-in-text]"), ("\(page):3:8: warning: ", " [bold-literal]"),
        ("\(page):3:20: warning: ", " [link-anchor-dead]"),
      ]
      try #require(result.lines.count == places.count)
      for (line, (start, end)) in zip(result.lines, places) {
        #expect(line.hasPrefix(start), "\(line)")
        #expect(line.hasSuffix(end), "\(line)")
      }

      let inSeoul = try Tool.run("check", "--publishing", "--now", now, "--time-zone", "Asia/Seoul", post)
      #expect(!inSeoul.text.contains("date-day-shifted"))
      let onGitHub = try Tool.run("check", "--publishing", "--now", now, "--host", "github", post)
      #expect(onGitHub.lines == [])
      #expect(try Tool.run("check", "--host", "github", post).exitCode != 0)
    }

    @Test func failsForAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.run("check", folder.path(of: "missing.md"), Sample.newsPost.path)
      #expect(result.exitCode == 1)
      #expect(
        result.errors == """
          \(folder.path)/missing.md: error: It cannot be read: there is no such file or folder.
          2 files, 1 not checked, 0 errors, 0 warnings, 0 remarks

          """)
      #expect(try Tool.run("check", folder.path(of: "missing.md")).errors.hasSuffix("\n1 file, 1 not checked\n"))
    }

    /// Whether `script` can make a terminal: elsewhere it has other options.
    private static let hasTerminal: Bool = {
      #if os(Linux)
        FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
      #else
        false
      #endif
    }()

    @Test(.enabled(if: hasTerminal, "it needs script, as Linux has it"))
    func highlightsOnATerminalUnlessColorIsNotWanted() throws {
      let folder = try TemporaryFolder()
      try folder.add("---\ntitle: a\ntitle: b\n---\n".utf8, as: "a.md")
      let inTerminal = "script --quiet --command 'digest check a.md 2>/dev/null' /dev/null"
      let highlighted = try Tool.shell("TERM=xterm NO_COLOR= \(inTerminal)", in: folder).text
      #expect(highlighted.contains("\u{1B}[1ma.md:3:1:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m "))
      let plain = try Tool.shell("TERM=xterm NO_COLOR=1 \(inTerminal)", in: folder).text
      #expect(plain.hasPrefix("a.md:3:1: warning: "))
    }
  }
}
