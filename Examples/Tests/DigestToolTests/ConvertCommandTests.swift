import CommandTesting
import Testing

extension CommandTests {
  @Suite struct Conversions {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let post = """
      ---
      title: Day
      date: 2025-12-03
      ---

      ## Boats

      [Wire](https://w.example.com/a) – 발행일: 2025-12-02 (corrected)

      ### 요약
      - They sail

      """

    @Test func writesTheDocumentAndReportsLosses() throws {
      let path = try folder.add(Self.post.utf8, as: "post.md")
      let result = try Tool.run("convert", path, "--to", "daily-digest")
      #expect(result.exitCode == 0)
      #expect(result.text.hasPrefix("# Day - 2025년 12월 03일\n\n## 📑 목차\n"))
      #expect(result.text.hasSuffix("**💡 요약**\nThey sail\n\n🔗 [원문 보기](https://w.example.com/a)\n\n---\n"))
      #expect(
        result.errors == """
          \(path):2:1: frontMatter.fields[0]: “Day” is written as “Day - 2025년 12월 03일”. [rewritten]
          \(path):8:60: stories[0].blocks[0].note: The format has no place for “corrected”. [no-place]

          """)
    }

    @Test func messagesHaveTheLanguage() throws {
      let path = try folder.add(Self.post.utf8, as: "post.md")
      let result = try Tool.run("convert", path, "--to", "daily-digest", "--language", "ko")
      #expect(result.errors.contains("stories[0].blocks[0].note: 형식에 “corrected”이(가) 들어갈 자리가 없습니다. [no-place]\n"))
      let refused = try Tool.run("convert", path, "--to", "chapter-list", "--language", "ko")
      #expect(refused.errors == "\(path): error: stories[0].start: 챕터의 시작 시간에 필요한 값이 없습니다. 문서를 다른 형식으로 변환하십시오.\n")
    }

    @Test func aDocumentOfTheFormatIsWrittenAsItIs() throws {
      let text = Self.post.replacing("\n", with: "\r\n").replacing("- They", with: "*  They")
      let result = try Tool.run("convert", try folder.add(text.utf8, as: "post.md"), "--to", "news-post")
      #expect(result.output == Array(text.utf8))
      #expect(result.errors == "")
    }

    @Test func mergesDocuments() throws {
      _ = try folder.add(Self.post.utf8, as: "b.md")
      _ = try folder.add(
        Self.post.replacing("2025-12-03", with: "2025-12-01").replacing("Boats", with: "Ships").utf8, as: "c.md")
      let result = try Tool.run(
        "convert", folder.path, "--to", "markdown-digest", "--merge", "day", "--title", "Week", "--language", "en")
      #expect(result.exitCode == 0)
      #expect(
        result.text == """
          ---
          date: 2025-12-03
          ---

          # Week

          ## 2025-12-01

          ### [Ships](https://w.example.com/a)

          They sail

          [Wire](https://w.example.com/a) – Published: 2025-12-02 (corrected)

          """)
      #expect(
        result.errors
          == "\(folder.path)/b.md:6:1: stories[0]: “Boats” leads to the same page as “Ships”, so it was left out. [duplicate]\n"
      )
    }

    @Test(arguments: [
      ("podcast-episode", "stories[0].start: "), ("chapter-list", "stories[0].start: "),
    ])
    func refusesWhatADocumentDoesNotSay(_ format: String, _ words: String) throws {
      let path = try folder.add(Self.post.utf8, as: "post.md")
      let result = try Tool.run("convert", path, "--to", format)
      #expect(result.exitCode == 1)
      #expect(result.output == [])
      #expect(result.errors.hasPrefix("\(path): error: "))
      #expect(result.errors.contains(words))
    }

    @Test func refusesWrongCalls() throws {
      let path = try folder.add(Self.post.utf8, as: "post.md")
      for arguments in [
        ["convert", path], ["convert", path, path, "--to", "daily-digest"], ["convert", path, "--to", "video-digest"],
        ["convert", path, "--to", "daily-digest", "--title", "Week"], ["convert", path, "--to", "unknown"],
      ] {
        let result = try Command("digest").run(arguments)
        #expect(result.exitCode == 2, "\(arguments)")
        #expect(result.output == [])
      }
    }

    @Test func writesNothingWhenAFileFails() throws {
      _ = try folder.add(Self.post.utf8, as: "a.md")
      _ = try folder.add([0xFF], as: "b.md")
      let result = try Tool.run("convert", folder.path, "--to", "news-post", "--merge", "day")
      #expect(result.exitCode == 1)
      #expect(result.output == [])
    }
  }
}
