import ArgumentParser
import NewsDigestKit

/// The subcommand `digest toc`.
struct TableOfContentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toc",
    abstract: "List, check and rebuild the tables of contents of Markdown documents.".localized,
    discussion: """
      Example:  digest toc --check README.md docs

      A table is a list of links between two comments, such as <!-- TOC_START --> and <!-- TOC_END -->, or <!-- toc --> \
      and <!-- tocstop -->, or below a heading such as "Contents". Without a flag, writes the entries of each table and \
      what is wrong with them. A daily digest gets the entries that its generator would write; any other document those of \
      its author's style.
      """.localized)

  /// What to do with outdated tables.
  enum Action: String, EnumerableFlag {
    case check, write

    static func help(for action: Action) -> ArgumentHelp? {
      switch action {
      case .check:
        .localized("Write what is wrong only, as `file:line:column: …`, and exit with 1 if there is anything.")
      case .write: .localized("Rebuild outdated tables in their author's style, and name each file that changed.")
      }
    }
  }

  @OptionGroup var files: PathOptions

  @OptionGroup var messages: MessageOptions

  @Flag var action: Action?

  func run() async throws {
    let console = Console()
    let terminal = Terminal.forStandardOutput()
    let tally = try await files.forEachDocument(on: console, in: messages.language) { document in
      result(in: document, on: terminal)
    } _: { result in
      console.show(result.report)
      if result.isOutdated, action == .write, try rebuildTables(at: result.path) { console.show("\(result.path)\n") }
      return !result.isOutdated || action != .check
    }
    try tally.throwOnFailure()
  }

  /// What is to be said of a document's tables.
  private struct TableResult {
    let path: String
    var report = ""
    /// Whether there is something to fix.
    var isOutdated = false
  }

  private func result(in document: InputDocument, on terminal: Terminal) -> TableResult {
    let report = TableReport(on: document, in: messages.language)
    switch action {
    case nil: return TableResult(path: document.path, report: listing(by: report, of: document, on: terminal))
    case .check:
      let problems = report.tables.flatMap(report.problems) + report.documentProblems
      return TableResult(
        path: document.path, report: problems.map { $0 + "\n" }.joined(), isOutdated: !problems.isEmpty)
    case .write: return TableResult(path: document.path, isOutdated: !report.edits.isEmpty)
    }
  }

  private func rebuildTables(at path: String) throws -> Bool {
    try files.rewriteFile(at: path) { try $0.source.applying(TableReport(on: $0, in: messages.language).edits) }
  }

  private func listing(by report: TableReport, of document: InputDocument, on terminal: Terminal) -> String {
    let listings = report.tables.map { table in
      var page = Page(for: terminal)
      for entry in table.entries { entry.present(on: &page) }
      return report.summary(of: table) + "\n" + page.text + report.problems(of: table).map { $0 + "\n" }.joined()
    }
    let problems = report.documentProblems.map { $0 + "\n" }
    return (listings.isEmpty ? "\(document.path): no table of contents\n" : listings.joined()) + problems.joined()
  }
}

extension TableOfContents.Entry {
  fileprivate func present(on page: inout Page) {
    page.add(StyledText(title) + StyledText(" #\(anchor)", .faint), indent: depth * 2 + 2, marker: "• ")
  }
}
