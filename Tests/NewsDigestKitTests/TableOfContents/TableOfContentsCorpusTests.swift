import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Tables of contents of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct TableOfContentsCorpusTests {
  @Test("Report")
  func report() throws {
    for file in try Corpus.files(of: "toc-documents") {
      let tables = TableOfContents.all(in: file.source)
      if tables.isEmpty { print("NONE", file.path) }
      for table in tables {
        let edits = table.edits()
        let problems = Dictionary(grouping: table.problems, by: \.kind.rawValue).mapValues(\.count)
        print("TABLE", file.path, table.entries.count, table.rule, edits.count, problems)
        for problem in table.problems.prefix(4) { print("   ", problem.kind, problem.title, problem.anchor) }
        if let edit = edits.first, problems.isEmpty {
          print(
            "EDIT", edit.replacement.prefix(200), "<<<",
            String(decoding: Array(file.source.text.utf8)[edit.range], as: UTF8.self).prefix(200))
        }
      }
    }
  }
}
