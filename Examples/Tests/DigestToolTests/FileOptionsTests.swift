import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct Files {
    @Test func findsTheDocumentsOfAFolder() throws {
      let folder = try TemporaryFolder()
      for name in ["b.md", "a/z.txt", "a/y.markdown", "a/x.html", ".hidden.md", ".git/c.md", "C.MD"] {
        try folder.add([], as: name)
      }
      try FileManager.default.createSymbolicLink(atPath: folder.path(of: "a/loop"), withDestinationPath: "..")
      let result = try Tool.shell("digest detect . a/ a/x.html", in: folder)
      #expect(
        result.lines == [
          "./C.MD: unknown", "./a/y.markdown: unknown", "./a/z.txt: unknown", "./b.md: unknown",
          "a/y.markdown: unknown", "a/z.txt: unknown", "a/x.html: unknown",
        ])
    }

    @Test func ordersFilesByTheBytesOfTheirPaths() throws {
      let folder = try TemporaryFolder()
      for name in ["a.md", "a/x.md", "a-b.md", "\u{AC00}.md", "\u{1102}\u{1161}.md"] { try folder.add([], as: name) }
      let result = try Tool.shell(
        "digest detect . | sed 's/: .*//' >ours; find . -name '*.md' | LC_ALL=C sort | cmp - ours", in: folder)
      #expect(result.exitCode == 0, "\(result.text)")
      #expect(try folder.bytes(of: "ours").count { $0 == 0x0A } == 5)
    }

    /// Apple's file systems take no such names.
    private static let takesAnyName = (try? Tool.shell(makeFolder, in: TemporaryFolder()).exitCode) == 0
    private static let makeFolder = #"mkdir "$(printf 'd\377')""#

    @Test(
      .enabled(if: takesAnyName, "The file system takes no names that are not UTF-8."),
      arguments: ["detect", "check", "json", "roundtrip", "format --check", "toc --check"])
    func failsForAFolderThatItCannotName(_ command: String) throws {
      let folder = try TemporaryFolder()
      try folder.add([], as: "a.md")
      let makeFile = #": >"$(printf 'd\377')/b.md""#
      let result = try Tool.shell("\(Self.makeFolder) && \(makeFile); digest \(command) .", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("./d\u{FFFD}: error: It cannot be read: its name is not UTF-8.\n"))
    }

    @Test func failsForLinksThatLeadNowhere() throws {
      let folder = try TemporaryFolder()
      try folder.add([], as: "a.md")
      let result = try Tool.shell("ln -s none b.md; ln -s c.md c.md; ln -s none d; digest detect .", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.lines == ["./a.md: unknown"])
      #expect(
        result.errors == """
          ./b.md: error: It cannot be read: there is no such file or folder.
          ./c.md: error: It cannot be read: it is a link that leads to itself.

          """)
    }

    @Test func doesNotWaitForAPipeInAFolder() throws {
      let folder = try TemporaryFolder()
      try folder.add([], as: "a.md")
      let result = try Tool.shell("mkfifo b.md; digest detect .", in: folder)
      #expect(result.exitCode == 0)
      #expect(result.lines == ["./a.md: unknown"])
    }

    /// Files are read ahead, so that a second path may lead to what was read before it was written by the first one.
    @Test(arguments: [("format --in-place", Sample.variants), ("toc --write", .outdatedTable)])
    func writesAFileOnceThatTwoPathsLeadTo(_ command: String, _ sample: Sample) throws {
      let folder = try TemporaryFolder()
      try folder.add(sample.bytes(), as: "a.md")
      let result = try Tool.shell("digest \(command) a.md ./a.md .", in: folder)
      #expect(result.exitCode == 0)
      #expect(result.lines == ["a.md"])
      #expect(result.errors == "")
    }

    @Test func takesPathsFromStandardInput() throws {
      let folder = try TemporaryFolder()
      let (first, second) = (try folder.add([], as: "첫째 글.md"), try folder.add([], as: "b.md"))
      let result = try Tool.run("detect", "--stdin", input: "\(first)\r\n\n\(second)".utf8)
      #expect(result.exitCode == 0)
      #expect(result.text == "\(first): unknown\n\(second): unknown\n")
    }

    @Test(arguments: [
      ["show"], ["json", "--format", "atom", "a.md"], ["check", "--severity", "bad", "a.md"],
      ["format", "--check", "--in-place", "a.md"], ["toc", "--check", "--write", "a.md"], ["toc"], ["show", "''"],
      ["toc", "--format", "news-post", "a.md"], ["detect", "--format", "news-post", "a.md"],
    ])
    func callsAWrongCallWrong(_ arguments: [String]) throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell("digest \(arguments.joined(separator: " "))", in: folder)
      #expect(result.exitCode == 2)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("Usage: digest"))
    }

    @Test(arguments: ["show", "json", "text", "check", "roundtrip", "format", "detect", "toc"])
    func teachesWithAnExample(_ command: String) throws {
      let result = try Tool.run(command, "--help")
      #expect(result.exitCode == 0)
      #expect(result.text.contains("Example:  digest \(command)") || result.text.contains("| digest \(command)"))
    }
  }
}
