import ArgumentParser
import NewsDigestKit

/// The subcommand `digest toc`.
struct TableOfContentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toc",
    abstract: "List, check and rebuild the tables of contents of Markdown documents.",
    discussion: """
      Example:  digest toc --check README.md docs

      A table is a list of links between two comments, such as <!-- TOC_START --> and <!-- TOC_END -->, or <!-- toc --> \
      and <!-- tocstop -->. Without a flag, writes the entries of each table and what is wrong with them. The format of \
      the document does not matter.
      """)

  /// What to do with stale tables.
  enum Action: String, EnumerableFlag {
    case check, write

    static func help(for action: Action) -> ArgumentHelp? {
      switch action {
      case .check: "Write what is wrong only, as `file:line:column: …`, and exit with 1 if there is anything."
      case .write: "Rebuild stale tables in their author's style, and name each file that changed."
      }
    }
  }

  @OptionGroup var files: PathOptions

  @Flag var action: Action?

  func run() throws {
    let console = Console()
    let terminal = Terminal.forStandardOutput()
    let tally = files.forEachDocument(on: console) { document in
      let tables = TableOfContents.all(in: document.source)
      switch action {
      case nil: console.write(listing(of: tables, in: document, on: terminal))
      case .check:
        let report = TableReport(on: document)
        let problems = tables.flatMap(report.problems)
        console.write(problems.map { $0 + "\n" }.joined())
        return problems.isEmpty
      case .write:
        let rebuilt = try document.source.applying(tables.flatMap { $0.edits() })
        guard rebuilt != document.source else { break }
        try document.replaceFile(with: rebuilt)
        console.write("\(document.path)\n")
      }
      return true
    }
    try tally.throwOnFailure()
  }

  private func listing(of tables: [TableOfContents], in document: InputDocument, on terminal: Terminal) -> String {
    guard !tables.isEmpty else { return "\(document.path): no table of contents\n" }
    let report = TableReport(on: document)
    return tables.map { table in
      var page = Page(for: terminal)
      for entry in table.entries { entry.present(on: &page) }
      let problems = report.problems(of: table)
      return report.summary(of: table) + "\n" + page.text + problems.map { $0 + "\n" }.joined()
    }.joined()
  }
}

extension TableOfContents.Entry {
  fileprivate func present(on page: inout Page) {
    page.add(StyledText(title) + StyledText(" #\(anchor)", .faint), indent: depth * 2 + 2, marker: "• ")
  }
}
