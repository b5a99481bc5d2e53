import CommandTesting
import Testing

extension CommandTests {
  @Suite struct RoundTrip {
    @Test func passesTheSamples() throws {
      let result = try Tool.run("roundtrip", Sample.folder)
      #expect(result.exitCode == 0)
      // The table that lists them is one more document.
      let count = Sample.all.count + 1
      #expect(result.text == "\(count) files, \(count) passed, 0 failed\n")
      #expect(result.errors.isEmpty)
    }

    @Test func countsAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add([0xC3], as: "bad.md")
      let result = try Tool.run("roundtrip", path, Sample.newsPost.path)
      #expect(result.exitCode == 1)
      #expect(result.text == "2 files, 1 passed, 1 failed\n")
      #expect(
        result.errors == """
          \(path): error: The text is not UTF-8: an incomplete sequence at byte offset 0. Convert the file to UTF-8.

          """)
    }
  }
}
