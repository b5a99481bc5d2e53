import CommandTesting
import Testing

extension CommandTests {
  @Suite struct Feeds {
    private static let post = """
      ---
      title: Day
      date: 2025-12-03 00:30:59 +0900
      ---

      ## Chips **fall**

      [Wire](https://w.example.com/a) – 발행일: 2025-12-02

      ### Summary
      - Prices & more

      ## Boats

      [Sea](https://sea.example.com/a)

      """

    private func site(_ folder: TemporaryFolder) throws -> String {
      _ = try folder.add(Self.post.utf8, as: "_posts/2025-12-03-day.md")
      _ = try folder.add(
        Self.post.replacing("2025-12-03", with: "2025-12-01").utf8, as: "news/_posts/2025-12-01-day.md")
      return folder.path
    }

    private func run(_ arguments: String...) throws -> Command.Result {
      try Command("digest").run(["feed", "--site", "https://e.example.com"] + arguments)
    }

    @Test(arguments: [
      ("json", "\"title\": \"Chips fall\""), ("rss", "<title>Chips fall</title>"),
      ("atom", "<title>Chips fall</title>"),
    ])
    func writesAFeed(_ format: String, _ title: String) throws {
      let folder = try TemporaryFolder()
      let result = try run(try site(folder), "--format", format, "--time-zone", "Asia/Seoul")
      #expect(result.exitCode == 0)
      #expect(result.text.contains(title))
      #expect(result.text.contains("https://e.example.com/2025/12/03/day.html#chips-fall"))
      // The folder above _posts is a category.
      #expect(result.text.contains("https://e.example.com/news/2025/12/01/day.html#boats"))
      #expect(result.text.contains("tag:e.example.com,2025-12-03:2025-12-03-day:l"))
      #expect(try run(try site(folder), "--format", format, "--time-zone", "Asia/Seoul").output == result.output)
    }

    @Test func takesTheNewest() throws {
      let folder = try TemporaryFolder()
      let result = try run(try site(folder), "--format", "atom", "--limit", "1")
      #expect(result.text.split(separator: "<entry>").count == 2)
      // In UTC, the day is the one before.
      #expect(result.text.contains("https://e.example.com/2025/12/02/day.html#chips-fall"))
    }

    @Test func findsTheSiteOfAFolderOfPosts() throws {
      let folder = try TemporaryFolder()
      _ = try site(folder)
      for path in ["_posts", "_posts/2025-12-03-day.md"] {
        let result = try run("\(folder.path)/\(path)", "--format", "json", "--permalink", "none")
        #expect(result.text.contains("\"https://e.example.com/day.html#boats\""))
      }
      let result = try run("\(folder.path)/_posts", "--root", folder.path + "/_posts", "--format", "json")
      #expect(result.text.contains("https://e.example.com/2025/12/02/day.html"))
    }

    @Test func reportsWhatIsNotAsItWas() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(
        Self.post.replacing(" 00:30:59 +0900", with: "").replacing("Prices", with: "Pri\u{B}ces").utf8,
        as: "2025-12-03-day.md")
      let result = try run(path, "--format", "rss")
      #expect(result.exitCode == 0)
      #expect(result.errors.contains("2025-12-03-day.md: The day “2025-12-03” has no time"))
      #expect(result.errors.contains("[time-missing]\n"))
      #expect(result.errors.contains("[forbidden-characters]\n"))
      #expect(!result.text.contains("\u{B}"))
    }

    @Test(arguments: [
      (["--site", "e.example.com", "--format", "rss"], 2, "--site"),
      (["--site", "https://e", "--format", "x"], 2, "format"),
      (["--site", "https://e"], 2, "--format"),
      (["--site", "https://e", "--format", "rss", "--limit", "-1"], 2, "limit"),
    ])
    func refusesWrongCalls(_ options: [String], _ code: Int32, _ words: String) throws {
      let folder = try TemporaryFolder()
      let result = try Command("digest").run(["feed", try site(folder)] + options)
      #expect(result.exitCode == code)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words))
    }

    @Test func goesOnPastAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      let missing = folder.path + "/missing.md"
      let result = try run(try site(folder), missing, "--format", "rss")
      #expect(result.exitCode == 1)
      #expect(result.text.contains("<title>Boats</title>"))
    }
  }
}
