import CommandTesting
import Testing

extension CommandTests {
  @Suite struct Edits {
    private static let text = """
      ---
      title: 로봇   # 제목
      tags: [로보틱스, AI]
      ---

      ## 소식

      - 하나
      - 둘

      ### 광고

      사세요.

      ## **출처**

      * 가

      """

    private func expect(
      _ line: String, reading input: String = "", to change: String, _ replacement: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let folder = try TemporaryFolder()
      _ = try folder.add(Self.text.utf8, as: "a.md")
      let before = try Tool.shell("printf '\(input)' | digest \(line) --dry-run a.md", in: folder)
      #expect(before.exitCode == 0, "\(before.errors)", sourceLocation: sourceLocation)
      #expect(try folder.bytes(of: "a.md") == Array(Self.text.utf8), sourceLocation: sourceLocation)
      let result = try Tool.shell("printf '\(input)' | digest \(line) a.md", in: folder)
      #expect(result.text == before.text, sourceLocation: sourceLocation)
      let expected = change.isEmpty ? Self.text : Self.text.replacing(change, with: replacement, maxReplacements: 1)
      let text = String(decoding: try folder.bytes(of: "a.md"), as: UTF8.self)
      #expect(text == expected, sourceLocation: sourceLocation)
      #expect(result.text.isEmpty == change.isEmpty, sourceLocation: sourceLocation)
      #expect(result.errors == "1 file, \(change.isEmpty ? 0 : 1) changed\n", sourceLocation: sourceLocation)
    }

    @Test func setChangesAFieldInItsPlace() throws {
      try expect("set title '로봇 둘'", to: "title: 로봇   #", "title: 로봇 둘   #")
      try expect("set tags '[AI]'", to: "[로보틱스, AI]", "[AI]")
      try expect("set title 로봇", to: "", "")
    }

    @Test func setAddsAField() throws {
      try expect("set lang ko", to: "AI]\n", "AI]\nlang: ko\n")
    }

    @Test func setFailsWithoutAFrontMatterOrAValue() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("# 로봇\n".utf8, as: "a.md")
      let result = try Tool.run("set", "lang", "ko", path)
      #expect(result.exitCode == 1)
      #expect(result.errors == "\(path): error: It has no front matter.\n1 file, 0 changed\n")
      #expect(try Tool.run("set", "lang", "[", path).exitCode == 2)
      #expect(try Tool.run("set", "lang", "a\nb: c", path).exitCode == 2)
    }

    @Test func renamesATag() throws {
      try expect("rename-tag 로보틱스 로봇", to: "[로보틱스, AI]", "[로봇, AI]")
      try expect("rename-tag 로보틱스 AI", to: "[로보틱스, AI]", "[AI]")
      try expect("rename-tag 로보 로봇", to: "", "")
    }

    @Test func renamesATagOfADailyDigestsEntries() throws {
      let folder = try TemporaryFolder()
      let text = try Sample.dailyDigest.text()
      _ = try folder.add(text.utf8, as: "a.md")
      let result = try Tool.shell("digest rename-tag LLM 언어모델 a.md", in: folder)
      #expect(result.exitCode == 0)
      let new = String(decoding: try folder.bytes(of: "a.md"), as: UTF8.self)
      #expect(new == text.replacing("🏷️ LLM,", with: "🏷️ 언어모델,") && new != text)
    }

    @Test func removesASectionWithWhatIsBelowIt() throws {
      try expect("section remove 광고", to: "### 광고\n\n사세요.\n\n", "")
      try expect("section remove 출처", to: "\n## **출처**\n\n* 가\n", "")
      try expect("section remove 없음", to: "", "")
    }

    @Test func replacesWhatIsBelowAHeading() throws {
      try expect("section replace 출처", reading: "* 가\\n* 나\\n", to: "* 가\n", "* 가\n* 나\n")
    }

    @Test func addsASection() throws {
      try expect(
        "section add 끝", reading: "글\\n", to: "* 가\n", "* 가\n\n## 끝\n\n글\n")
      try expect(
        "section add 날씨 --level 3 --after 소식", reading: "맑음\\n", to: "사세요.\n",
        "사세요.\n\n### 날씨\n\n맑음\n")
      try expect("section add 출처", reading: "글\\n", to: "", "")
      try expect("section add 끝 --after 없음", reading: "글\\n", to: "", "")
    }

    @Test func refusesHeadingsThatEndTheSection() throws {
      let folder = try TemporaryFolder()
      _ = try folder.add(Self.text.utf8, as: "a.md")
      #expect(try Tool.shell("echo '# 글' | digest section add 끝 a.md", in: folder).exitCode == 2)
    }
  }
}
