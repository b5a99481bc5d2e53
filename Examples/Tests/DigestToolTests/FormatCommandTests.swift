import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct Format {
    private static let untidy = """
      ---
      layout:   post
      ---
      ## 제목
      [신문](https://example.kr/a) - 발행일: 2025-12-03
      ### 요약
      * 하나

      """

    private static let canonical = """
      ---
      layout: post
      ---

      ## 제목

      [신문](https://example.kr/a) – 발행일: 2025-12-03

      ### 요약
      - 하나

      """

    @Test func writesTheCanonicalForm() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.untidy.utf8, as: "a.md")
      let result = try Tool.run("format", path)
      #expect(result.exitCode == 0)
      #expect(result.text == Self.canonical)
      #expect(try folder.bytes(of: "a.md") == Array(Self.untidy.utf8))
    }

    @Test func checks() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.untidy.utf8, as: "a.md")
      try folder.add(Self.canonical.utf8, as: "b.md")
      let result = try Tool.run("format", "--check", folder.path)
      #expect(result.exitCode == 1)
      #expect(result.text == "\(path): not in canonical form\n")
      #expect(try Tool.run("format", "--check", folder.path(of: "b.md")).exitCode == 0)
    }

    @Test func rewritesFilesAndKeepsTheirPermissions() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(Self.untidy.utf8, as: "a.md")
      try folder.add(Self.canonical.utf8, as: "b.md")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try FileManager.default.createSymbolicLink(atPath: folder.path(of: "link.txt"), withDestinationPath: "a.md")
      let result = try Tool.run("format", "--in-place", folder.path(of: "link.txt"), folder.path(of: "b.md"))
      #expect(result.exitCode == 0)
      #expect(result.text == "\(folder.path)/link.txt\n")
      #expect(try folder.bytes(of: "a.md") == Array(Self.canonical.utf8))
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(permissions == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: "link.txt")) == "a.md")
    }

    @Test func writesOneFileOnly() throws {
      let result = try Tool.run("format", Sample.newsPost.path, Sample.jekyllPost.path)
      #expect(result.exitCode == 2)
      #expect(result.output.isEmpty)
    }

    /// The files of a folder would follow each other.
    @Test(arguments: [[], ["--stdin"]])
    func writesNoFolder(_ options: [String]) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("글\n".utf8, as: "a.md")
      let arguments = ["format"] + (options.isEmpty ? [folder.path] : options)
      let result = try Tool.run(arguments, input: (path + "\n").utf8)
      #expect(result.exitCode == 2)
      #expect(result.output.isEmpty)
    }
  }
}
