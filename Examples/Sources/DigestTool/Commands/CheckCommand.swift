import ArgumentParser
import NewsDigestKit

/// The subcommand `digest check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report the diagnostics of documents.",
    discussion: """
      Example:  digest check --severity warning _posts
                digest check --publishing --time-zone Asia/Seoul _posts

      Writes a line for each diagnostic, `file:line:column: severity: message [id]`, which editors understand, and a count to \
      standard error. Exits with 1 when there is an error among them.
      """)

  @OptionGroup var files: FileOptions

  @OptionGroup(title: "Publishing") var publishing: PublishingOptions

  @Option(help: "The least severity to write.")
  var severity = Diagnostic.Severity.remark

  @Flag(name: .shortAndLong, help: "Also show the line, the place in it, and what would fix it.")
  var verbose = false

  func run() async throws {
    let console = Console()
    var counts: [Diagnostic.Severity: Int] = [:]
    let tally = try await files.forEachDocument(on: console) { document in
      let found = diagnostics(of: document)
      return (severities: found.map(\.severity), report: report(found, in: document))
    } _: { found in
      for severity in found.severities { counts[severity, default: 0] += 1 }
      console.show(found.report)
      return !found.severities.contains(.error)
    }
    let summary = Diagnostic.Severity.allCases.reversed().map { (counts[$0] ?? 0).counting($0.rawValue) }
    console.report("\(tally.total.counting("file")), \(summary.joined(separator: ", "))")
    try tally.throwOnFailure()
  }

  private func diagnostics(of document: InputDocument) -> [Diagnostic] {
    let parsed = document.parsed
    let found = publishing.context(of: document.source).map(parsed.diagnostics(for:)) ?? parsed.diagnostics
    return found.filter { $0.severity >= severity }
  }

  private func report(_ diagnostics: [Diagnostic], in document: InputDocument) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let renderer = DiagnosticRenderer(source: document.source, path: document.path)
    return diagnostics.map { (verbose ? renderer.render($0) : renderer.summary(of: $0)) + "\n" }.joined()
  }
}
