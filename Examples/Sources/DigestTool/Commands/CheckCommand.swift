import ArgumentParser
import Foundation
import NewsDigestKit

/// The subcommand `digest check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report the diagnostics of documents, and fix them.".localized,
    discussion: """
      Example:  digest check --severity warning _posts
                digest check --publishing --time-zone Asia/Seoul _posts
                digest check --language ko _posts
                digest check --fix --dry-run _posts

      Writes a line for each diagnostic, `file:line:column: severity: message [id]`, which editors understand, and a count to \
      standard error. Exits with 1 when there is an error among them. `digest explain ID` says more about one.
      """.localized)

  @OptionGroup var paths: PathOptions

  @Option(
    help: .localized(
      """
      How to write the diagnostics: human, a line each; json, a line of JSON for each file; sarif, SARIF 2.1.0; or github, \
      the commands of its workflows. A format of documents, as news-post, takes every file for one of it. Both may be given.
      """))
  var format: [CheckFormat] = []

  @OptionGroup(title: "Publishing") var publishing: PublishingOptions

  @OptionGroup var messages: MessageOptions

  @Option(help: .localized("The least severity to write and to fix."))
  var severity = Diagnostic.Severity.remark

  @Flag(name: .shortAndLong, help: .localized("Also show the line, the place in it, and what would fix it."))
  var verbose = false

  @Flag(help: .localized("Exit with 1 when there is a warning, too."))
  var strict = false

  @Flag(help: .localized("Apply the fix-its, and write what changes as a diff. Writes the diagnostics that are left."))
  var fix = false

  @Flag(help: .localized("With --fix: only write what would change."))
  var dryRun = false

  private var reportFormat: CheckReportFormat { format.compactMap(\.report).last ?? .human }
  private var kind: DigestKind? { format.compactMap(\.kind).last }

  func validate() throws {
    guard fix || !dryRun else { throw ValidationError("--dry-run says what --fix would do: give --fix too.") }
    guard !verbose || reportFormat == .human else {
      throw ValidationError("--verbose is for people: it goes with --format human.")
    }
  }

  func run() async throws {
    let console = Console()
    var report = reportFormat.makeReport(isVerbose: verbose, in: messages.language)
    var summary = CheckSummary()
    let tally = try await paths.forEachDocument(
      as: kind, on: console, in: messages.language, work: check
    ) { failure in
      report.add(failure)
      summary.countUnread()
    } _: { result in
      if !result.fixed.isEmpty { try apply(result, on: console) }
      summary.count(result)
      write(report.add(result), on: console)
      return result.diagnostics.allSatisfy { $0.severity < (strict ? .warning : .error) }
    }
    write(try report.end(), on: console)
    console.report(summary.text(of: tally, isDryRun: dryRun, in: messages.language))
    try tally.throwOnFailure()
  }

  /// JSON is data, in which nothing is replaced, and the renderer of lines for people makes everything visible.
  private func write(_ text: String, on console: Console) {
    switch reportFormat {
    case .github: console.show(text)
    case .human, .json, .sarif: console.write(text)
    }
  }

  private func check(_ document: InputDocument) throws -> CheckResult {
    var parsed = document.parsed
    let context = publishing.context(of: document.source)
    let fixed = fix ? try parsed.applyFixIts(for: context) { $0.severity >= severity } : []
    let left = context.map(parsed.diagnostics(for:)) ?? parsed.diagnostics
    return CheckResult(
      path: document.path, kind: document.format, original: document.source, source: parsed.source,
      diagnostics: left.filter { $0.severity >= severity }, fixed: fixed)
  }

  /// Writes the file and shows what changed.
  private func apply(_ result: CheckResult, on console: Console) throws {
    guard try dryRun || paths.rewriteFile(at: result.path, as: kind, { try check($0).source }) else { return }
    if reportFormat == .human {
      console.show(UnifiedDiff(from: result.original, to: result.source).text(path: result.path))
    }
  }
}

/// What was found in a file.
struct CheckResult: Sendable {
  let path: String
  let kind: DigestKind
  /// The text that was read.
  let original: SourceText
  /// The text that the diagnostics are of: the fixed one.
  let source: SourceText
  let diagnostics: [Diagnostic]
  let fixed: [Diagnostic]
}

/// How much was found in all files.
private struct CheckSummary {
  private var counts: [Diagnostic.Severity: Int] = [:]
  private var (fixed, unread) = (0, 0)

  /// Counts a file that could not be checked.
  mutating func countUnread() { unread += 1 }

  mutating func count(_ result: CheckResult) {
    for diagnostic in result.diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    fixed += result.fixed.count
  }

  func text(of tally: Tally, isDryRun: Bool, in language: Language) -> String {
    var parts = [tally.total.counting("file", in: language)]
    if unread > 0 { parts.append("{count} not checked".localized(in: language, ["count": "\(unread)"])) }
    guard unread < tally.total || unread == 0 else { return parts.joined(separator: ", ") }
    if fixed > 0 {
      let pattern = isDryRun ? "{count} to be fixed" : "{count} fixed"
      parts.append(pattern.localized(in: language, ["count": "\(fixed)"]))
    }
    parts += Diagnostic.Severity.allCases.reversed().map { (counts[$0] ?? 0).counting($0.rawValue, in: language) }
    return parts.joined(separator: ", ")
  }
}
