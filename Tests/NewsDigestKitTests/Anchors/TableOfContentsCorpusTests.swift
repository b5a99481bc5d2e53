import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Tables of contents of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct TableOfContentsCorpusTests {
  /// Documents without a table, and why.
  private static let withoutTable = [
    "choisungwook__portfolio__computer_science__mTLS__nginx__README.md": "text follows the closing marker",
    "christopherjwilson__politicsUnlocked__themes__castanet__REFERENCE.md": "the table is on the line of its markers",
    "jonschlinkert__markdown-toc__test__fixtures__extra-comment.md": "a first mark only",
    "jonschlinkert__markdown-toc__test__fixtures__mixed.md": "a first mark only",
    "naokazuterada__MarkdownTOC__messages__1.6.0.md": "the markers are in a code block",
    "naokazuterada__MarkdownTOC__messages__1.8.0.md": "the markers are in a code block",
    "tc39__proposal-temporal__docs__now.md": "a first mark only",
  ]

  @Test("Each document's table is found, and left alone when it is up to date; a rebuilt one is")
  func tables() throws {
    var counts = (documents: 0, upToDate: 0, rebuilt: 0, withoutTable: 0)
    for file in try Corpus.files(of: "toc-documents") {
      counts.documents += 1
      let name = String(file.path.dropFirst("toc-documents/".count))
      guard let table = TableOfContents(in: file.source) else {
        #expect(Self.withoutTable[name] != nil, "no table in \(name)")
        counts.withoutTable += 1
        continue
      }
      #expect(Self.withoutTable[name] == nil, "a table in \(name)")
      let edits = table.edits()
      if table.problems.isEmpty, !table.entries.isEmpty {
        expectNoDifference(edits, [], name)
        counts.upToDate += 1
      } else {
        let fixed = try file.source.applying(edits)
        let again = try #require(TableOfContents(in: fixed))
        expectNoDifference(again.problems, [], name)
        expectNoDifference(again.edits(), [], name)
        counts.rebuilt += 1
      }
    }
    #expect(counts.upToDate + counts.rebuilt + counts.withoutTable == counts.documents)
    #expect(counts.withoutTable == Self.withoutTable.count)
    #expect(counts.upToDate >= 37, "\(counts)")
  }
}
