import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct TableOfContents {
    /// The sample as a person would fix it.
    private static let fixed = """
      # 산길 안내서

      <!-- toc -->

      - [준비물](#준비물)
      - [오르는 길](#오르는-길)
        - [쉬는 곳](#쉬는-곳)
      - [내려오는 길](#내려오는-길)

      <!-- tocstop -->

      ## 준비물

      물과 지도.

      ## 오르는 길

      ### 쉬는 곳

      너럭바위 둘.

      ## 내려오는 길

      무릎을 아낀다.

      """

    @Test func listsEntriesAndProblems() throws {
      let path = Sample.outdatedTable.path
      let result = try Tool.run("toc", path, Sample.newsPost.path)
      #expect(result.exitCode == 0)
      #expect(
        result.text.hasPrefix(
          """
          \(path):3:1: 4 entries, anchors by the rule gitHub
            • 준비물 #준비물
            • 오르는 길 #오르는-길
              • 쉬는 곳 #쉼터
            • 막힌 길 #막힌-길
          \(path):7:1: warning:
          """))
      #expect(result.lines.last == "\(Sample.newsPost.path): no table of contents")
    }

    /// The wording of messages may change, so that only what is around it is compared.
    @Test func checks() throws {
      let path = Sample.outdatedTable.path
      let result = try Tool.run("toc", "--check", path, Sample.newsPost.path)
      #expect(result.exitCode == 1)
      #expect(result.errors.isEmpty)
      let expected = [
        ("\(path):7:1: warning: ", " [table-of-contents-entry-stale]"),
        ("\(path):8:1: warning: ", " [table-of-contents-entry-dead]"),
        ("\(path):22:1: warning: ", " [table-of-contents-entry-missing]"),
      ]
      try #require(result.lines.count == expected.count)
      for (line, (start, end)) in zip(result.lines, expected) {
        #expect(line.hasPrefix(start))
        #expect(line.hasSuffix(end))
      }
    }

    @Test(arguments: Sample.good + Sample.inOtherLanguages) func findsNothingInGoodDocuments(_ sample: Sample) throws {
      let result = try Tool.run("toc", "--check", sample.path)
      #expect(result.exitCode == 0)
      #expect(result.output.isEmpty)
    }

    @Test func writesOutdatedTablesOnly() throws {
      let folder = try TemporaryFolder()
      let outdated = try folder.add(Sample.outdatedTable.bytes(), as: "a.md")
      let good = try folder.add(Sample.dailyDigest.bytes(), as: "b.md")
      try folder.add(Sample.podcastEpisode.bytes(), as: "c.txt")
      let past = Date(timeIntervalSince1970: 1_000_000_000)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: outdated)
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: good)
      let result = try Tool.run("toc", "--write", folder.path)
      #expect(result.exitCode == 0)
      #expect(result.text == "\(outdated)\n")
      #expect(try folder.bytes(of: "a.md") == Array(Self.fixed.utf8))
      #expect(try folder.bytes(of: "b.md") == Sample.dailyDigest.bytes())
      let attributes = (
        outdated: try FileManager.default.attributesOfItem(atPath: outdated),
        good: try FileManager.default.attributesOfItem(atPath: good)
      )
      #expect(attributes.outdated[.posixPermissions] as? Int == 0o640)
      #expect(attributes.good[.modificationDate] as? Date == past)
      #expect(try Tool.run("toc", "--check", folder.path).exitCode == 0)
      #expect(try Tool.run("toc", "--write", folder.path).output.isEmpty)
    }

    @Test func keepsLineEndingsAndTheByteOrderMark() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Sample.outdatedTable.bytes().withCarriageReturns.withByteOrderMark, as: "a.md")
      #expect(try Tool.run("toc", "--write", path).exitCode == 0)
      #expect(try folder.bytes(of: "a.md") == Array(Self.fixed.utf8).withCarriageReturns.withByteOrderMark)
    }

    @Test func rebuildsEachTableOfADocument() throws {
      let folder = try TemporaryFolder()
      let text = "<!-- toc -->\n- [나](#나)\n<!-- tocstop -->\n## 가\n<!-- toc -->\n* [다](#다)\n<!-- tocstop -->\n## 나\n"
      let path = try folder.add(text.utf8, as: "a.md")
      #expect(try Tool.run("toc", path).lines.filter { $0.contains("1 entry, ") }.count == 2)
      #expect(try Tool.run("toc", "--write", path).exitCode == 0)
      #expect(
        String(decoding: try folder.bytes(of: "a.md"), as: UTF8.self)
          == "<!-- toc -->\n- [가](#가)\n- [나](#나)\n<!-- tocstop -->\n## 가\n<!-- toc -->\n* [나](#나)\n<!-- tocstop -->\n## 나\n"
      )
    }

    @Test func rebuildsTheTableOfADailyDigest() throws {
      let folder = try TemporaryFolder()
      let title = "작은 도서관을 위한 그림 생성 안내서"
      let text = try Sample.dailyDigest.text().replacing("### \(title)\n", with: "### 큰 도서관의 안내서\n")
      let path = try folder.add(text.utf8, as: "a.md")
      #expect(try Tool.run("toc", "--check", path).exitCode == 1)
      #expect(try Tool.run("toc", "--write", path).exitCode == 0)
      let expected = text.replacing(
        "4. [\(title)](#작은-도서관을-위한-그림-생성-안내서)\n", with: "4. [큰 도서관의 안내서](#큰-도서관의-안내서)\n")
      #expect(try folder.bytes(of: "a.md") == Array(expected.utf8))
    }

    @Test func callsATableOutdatedThatWritingWouldChange() throws {
      let folder = try TemporaryFolder()
      let text = "<!-- toc -->\n1. [가](#가)\n3. [나](#나)\n<!-- tocstop -->\n## 가\n## 나\n"
      let path = try folder.add(text.utf8, as: "a.md")
      let result = try Tool.run("toc", "--check", path)
      #expect(result.exitCode == 1)
      #expect(result.lines.count == 1)
      #expect(result.text.hasPrefix("\(path):3:1: warning: "))
    }

    @Test func goesOnPastAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      let outdated = try folder.add(Sample.outdatedTable.bytes(), as: "b.md")
      let bad = try folder.add([0xC3], as: "a.md")
      let result = try Tool.run("toc", "--write", folder.path)
      #expect(result.exitCode == 1)
      #expect(result.text == "\(outdated)\n")
      #expect(result.errors.hasPrefix("\(bad): error: "))
    }
  }
}
