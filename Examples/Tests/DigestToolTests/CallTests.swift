import CommandTesting
import Foundation
import Testing

extension CommandTests {
  @Suite struct Call {
    @Test func namesItsVersion() throws {
      let result = try Tool.run("--version")
      #expect(result.exitCode == 0)
      let changes = URL(filePath: #filePath).appending(path: "../../../../CHANGELOG.md").standardized
      let newest = try String(contentsOf: changes, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix("## ") }
      #expect(newest?.contains(result.text.dropLast()) == true)
    }

    @Test(
      "A mistyped subcommand is answered with the nearest ones",
      arguments: [
        ("chek", "There is no subcommand chek. Did you mean digest check?"),
        ("Check", "There is no subcommand Check. Did you mean digest check?"),
        ("jsn", "There is no subcommand jsn. Did you mean digest json?"),
        ("explane", "There is no subcommand explane. Did you mean digest explain?"),
        ("publish", "There is no subcommand publish. See digest --help for those that there are."),
        ("post.md", "There is no subcommand post.md. See digest --help for those that there are."),
      ])
    func suggestsSubcommands(given: String, answer: String) throws {
      let result = try Tool.run(given, "a.md")
      #expect(result.exitCode == 2)
      #expect(result.errors == "\(answer)\n")
    }

    @Test func completesCallsInShells() throws {
      for shell in ["bash", "zsh", "fish"] {
        let result = try Tool.run("--generate-completion-script", shell)
        #expect(result.exitCode == 0)
        #expect(result.text.contains("rename-tag"))
      }
    }

    /// A command as the help describes it.
    private struct Help: Decodable {
      struct Argument: Decodable {
        let abstract: String?
        let discussion: String?
      }
      let abstract: String?
      let discussion: String?
      let arguments: [Argument]?
      let subcommands: [Help]?

      var texts: [String] {
        let own = [abstract, discussion] + (arguments ?? []).flatMap { [$0.abstract, $0.discussion] }
        return own.compactMap { $0 } + (subcommands ?? []).flatMap(\.texts)
      }
    }

    private struct HelpFile: Decodable { let command: Help }

    @Test func helpsInKorean() throws {
      let folder = try TemporaryFolder()
      let dump = try Tool.shell("LC_ALL=ko_KR.UTF-8 digest --experimental-dump-help", in: folder)
      let texts = try JSONDecoder().decode(HelpFile.self, from: Data(dump.output)).command.texts
      // These are of the package that parses the arguments.
      let foreign = ["Show help information.", "Show subcommand help information.", "Show the version."]
      let untranslated = texts.filter { text in
        !foreign.contains(text) && !text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      }
      #expect(untranslated.isEmpty)
      #expect(texts.count > 150)
    }

    @Test func speaksKorean() throws {
      let folder = try TemporaryFolder()
      let sample = Sample.newsPost.path
      let check = try Tool.shell("LC_ALL=ko_KR.UTF-8 digest check '\(sample)'", in: folder)
      #expect(check.errors == "파일 1개, 오류 0개, 경고 0개, 참고 0개\n")
      let mistyped = try Tool.shell("LC_ALL=ko_KR.UTF-8 digest chek", in: folder)
      #expect(mistyped.errors.contains("digest check"))
      let set = try Tool.shell("LC_ALL=ko_KR.UTF-8 digest set lang en --dry-run '\(sample)'", in: folder)
      #expect(set.errors.hasPrefix("파일 1개, "))
    }
  }
}
