import ArgumentParser
import Foundation
import NewsDigestKit

/// The subcommand `digest explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a diagnostic means, with an example, why it matters and how to fix it.".localized,
    discussion: """
      Example:  digest explain rule-under-text

      Without an id, lists all of them.
      """.localized)

  @Argument(help: .localized("The id of a diagnostic, which `digest check` writes in brackets.", valueName: "id"))
  var id: DiagnosticID?

  func run() throws {
    let console = Console()
    guard let id else {
      return console.show(
        DiagnosticID.allCases.map { "\($0.rawValue): \(DiagnosticPage(of: $0)?.summary ?? "")\n" }.joined())
    }
    guard let page = DiagnosticPage(of: id) else {
      console.report("digest: the pages about diagnostics are not in \(DiagnosticPage.folder.path)")
      throw ExitCode.failure
    }
    console.show(page.text)
  }
}
