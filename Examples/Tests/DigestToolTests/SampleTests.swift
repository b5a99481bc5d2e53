import CommandTesting
import Foundation
import Testing

/// The table of samples in their README says what they are, and what `digest check` reports.
extension CommandTests {
  @Suite struct SampleTable {
    /// A row of the table.
    struct Row: CustomTestStringConvertible {
      let path: String
      let shape: String
      let diagnostics: [String]

      var isGood: Bool { !path.hasPrefix("bad/") }
      var testDescription: String { path }
    }

    static let rows: [Row] = {
      let table = try? String(contentsOfFile: Samples.path(of: "README.md"), encoding: .utf8)
      return table?.matches(of: /(?m)^\| \[([^\]]*)\]\(([^)]*)\) \| ([^|]*) \| [^|]* \|([^|]*)\|$/).map { match in
        let diagnostics = match.4.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return Row(path: String(match.2), shape: String(match.3), diagnostics: diagnostics.filter { !$0.isEmpty })
      } ?? []
    }()

    @Test func listsEverySample() throws {
      let folders = ["", "bad/"] + Sample.folders.map { "\($0)/" }
      let files = try folders.flatMap { folder in
        try FileManager.default.contentsOfDirectory(atPath: Samples.path(of: folder))
          .filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.map { folder + $0 }
      }
      #expect(Self.rows.map(\.path).sorted() == files.filter { $0 != "README.md" }.sorted())
      #expect(Set(Self.rows.map(\.path)) == Set(Sample.all.map(\.name)))
    }

    @Test func goodSamplesHaveNoWarnings() {
      // Its generator escapes Markdown: the real pages of this format have these warnings.
      let good = Self.rows.filter { $0.isGood && $0.path != "video-digest.md" }
      #expect(good.count > 1)
      for row in good {
        #expect(row.diagnostics.allSatisfy { $0.contains(" remark ") }, "\(row.path)")
      }
    }

    /// A diagnostic as the table has it: `5 warning front-matter-duplicate-key`, in backquotes the id.
    @Test(arguments: rows) func hasTheListedDiagnostics(row: Row) throws {
      let path = Samples.path(of: row.path)
      let diagnostics = try Tool.run("check", path).lines.map { line in
        let match = try #require(line.wholeMatch(of: /.*?:(\d+):\d+: (\w+): .* \[([a-z-]+)\]/))
        return "\(match.1) \(match.2) `\(match.3)`"
      }
      #expect(diagnostics == row.diagnostics)
    }

    @Test(arguments: rows) func hasTheListedShape(row: Row) throws {
      let path = Samples.path(of: row.path)
      #expect(try Tool.run("detect", path).text == "\(path): \(row.shape)\n")
    }
  }
}
