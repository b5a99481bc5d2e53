import ArgumentParser
import NewsDigestKit

/// What `digest check --format` may say.
enum CheckFormat: ExpressibleByArgument {
  case report(CheckReportFormat)
  /// What the documents are.
  case kind(DigestKind)

  init?(argument: String) {
    if let report = CheckReportFormat(rawValue: argument) {
      self = .report(report)
    } else if let kind = DigestKind(argument: argument) {
      self = .kind(kind)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { CheckReportFormat.allCases.map(\.rawValue) + DigestKind.allValueStrings }

  var report: CheckReportFormat? { if case .report(let report) = self { report } else { nil } }
  var kind: DigestKind? { if case .kind(let kind) = self { kind } else { nil } }
}

/// How `digest check` writes diagnostics.
enum CheckReportFormat: String, CaseIterable {
  case human, json, sarif, github

  func makeReport(isVerbose: Bool, in language: Language) -> any CheckReport {
    switch self {
    case .human:
      HumanReport(isVerbose: isVerbose, language: language, hasColor: Terminal.forStandardOutput().hasColor)
    case .json: JSONReport(language: language)
    case .sarif: SARIFReport(language: language)
    case .github: GitHubReport(language: language)
    }
  }
}

/// Lays out what was found, file after file.
protocol CheckReport {
  /// Takes what was found in a file, and gives what can be written already.
  mutating func add(_ result: CheckResult) -> String
  /// Takes a file that could not be checked.
  mutating func add(_ failure: InputFailure)
  /// What is left to be written.
  func end() throws -> String
}

extension CheckReport {
  /// Standard error names the file.
  mutating func add(_ failure: InputFailure) {}

  func end() throws -> String { "" }
}

/// Lines that people read, and editors.
private struct HumanReport: CheckReport {
  let isVerbose: Bool
  let language: Language
  let hasColor: Bool

  func add(_ result: CheckResult) -> String {
    guard !result.diagnostics.isEmpty else { return "" }
    let renderer = DiagnosticRenderer(
      source: result.source, path: result.path, language: language, hasColor: hasColor)
    return result.diagnostics.map { (isVerbose ? renderer.render($0) : renderer.summary(of: $0)) + "\n" }.joined()
  }
}

/// JSON Lines: a record a file.
private struct JSONReport: CheckReport {
  private struct Record: Encodable {
    let path: String
    let format: DigestKind
    let diagnostics: [Diagnostic]
    let fixed: [Diagnostic]?
  }

  private let language: Language
  private var failures: [FailureRecord] = []

  init(language: Language) { self.language = language }

  func add(_ result: CheckResult) -> String {
    let record = Record(
      path: result.path, format: result.kind, diagnostics: result.diagnostics,
      fixed: result.fixed.isEmpty ? nil : result.fixed)
    return (try? JSONLine.encode(record, in: language)) ?? ""
  }

  mutating func add(_ failure: InputFailure) {
    failures.append(FailureRecord(path: failure.path, error: failure.reason))
  }

  func end() throws -> String { try failures.map { try JSONLine.encode($0) }.joined() }
}

/// Commands that GitHub's workflows understand: each is shown at its line.
///
/// Data is escaped as the toolkit of GitHub's actions does it.
private struct GitHubReport: CheckReport {
  let language: Language

  func add(_ result: CheckResult) -> String {
    let lines = LineTable(result.source)
    return result.diagnostics.map { line(for: $0, at: lines, path: result.path.withoutCurrentFolder) + "\n" }.joined()
  }

  private func line(for diagnostic: Diagnostic, at lines: LineTable, path: String) -> String {
    let region = DiagnosticRegion(diagnostic.range, in: lines)
    let properties = [
      ("file", path), ("line", "\(region.start.line)"), ("endLine", "\(region.end.line)"),
      ("col", "\(region.start.column)"), ("endColumn", "\(region.end.column)"), ("title", diagnostic.id.rawValue),
    ]
    let command = diagnostic.severity == .remark ? "notice" : diagnostic.severity.rawValue
    let text = properties.map { "\($0.0)=\(escaped($0.1, alsoInProperties: true))" }.joined(separator: ",")
    return "::\(command) \(text)::\(escaped(diagnostic.message(in: language), alsoInProperties: false))"
  }

  private func escaped(_ text: String, alsoInProperties isProperty: Bool) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": output += "%25"
      case "\r": output += "%0D"
      case "\n": output += "%0A"
      case ":" where isProperty: output += "%3A"
      case "," where isProperty: output += "%2C"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}

extension String {
  /// A path without `./` at its start, as other programs name the files of a repository.
  var withoutCurrentFolder: String { hasPrefix("./") ? String(dropFirst(2)) : self }
}

/// Where a diagnostic is, with columns in UTF-16 code units; the end is the place after it.
struct DiagnosticRegion {
  let start: (line: Int, column: Int)
  let end: (line: Int, column: Int)

  init(_ range: Range<Int>, in lines: LineTable) {
    start = (lines.location(at: range.lowerBound).line, lines.utf16Column(at: range.lowerBound))
    end = (lines.location(at: range.upperBound).line, lines.utf16Column(at: range.upperBound))
  }
}
