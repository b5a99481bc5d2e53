import Testing

extension CommandTests {
  @Suite struct Check {
    @Test func findsNothingInAGoodPost() throws {
      let result = try Tool.run("check", Sample.newsPost.path, Sample.jekyllPost.path)
      #expect(result.exitCode == 0)
      #expect(result.output.isEmpty)
      #expect(result.errors == "2 files, 0 errors, 0 warnings, 0 remarks\n")
    }

    @Test func failsForAFileThatCannotBeRead() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.run("check", folder.path(of: "missing.md"), Sample.newsPost.path)
      #expect(result.exitCode == 1)
      #expect(
        result.errors == """
          \(folder.path)/missing.md: error: It cannot be read: there is no such file or folder.
          2 files, 0 errors, 0 warnings, 0 remarks

          """)
    }
  }
}
