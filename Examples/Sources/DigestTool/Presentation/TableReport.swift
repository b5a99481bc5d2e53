import NewsDigestKit

/// What there is to say of the tables of contents of a document, each line with its place.
struct TableReport {
  private let path: String
  private let lines: LineTable
  private let renderer: DiagnosticRenderer
  private let document: InputDocument
  let tables: [TableOfContents]
  /// The edits that bring all tables up to date.
  let edits: [SourceEdit]

  init(on document: InputDocument, in language: Language) {
    self.document = document
    path = document.path
    tables = TableOfContents.all(in: document.source)
    let isDamagedDigest = document.format == .dailyDigest && tables.first?.problems.isEmpty == false
    edits =
      isDamagedDigest
      ? DailyDigest.tableOfContentsEdits(in: document.source, vocabulary: document.vocabulary)
      : TableOfContents.edits(in: document.source)
    lines = LineTable(document.source)
    renderer = DiagnosticRenderer(source: document.source, path: document.path, language: language)
  }

  /// Where a table is, how many entries it has, and whose rule makes its anchors.
  func summary(of table: TableOfContents) -> String {
    let place = place(table.range.lowerBound)
    return "\(place): \(table.entries.count.counting("entry", "entries")), anchors by the rule \(table.rule.rawValue)"
  }

  /// What is wrong with a table, a line each; nothing when rebuilding it would change nothing.
  func problems(of table: TableOfContents) -> [String] {
    let problems = table.problems
    guard problems.isEmpty else { return problems.map(line) }
    return edits.filter { table.range.contains($0.range.lowerBound) }.map { edit in
      "\(place(edit.range.lowerBound)): warning: Rebuilding the table would change its layout or numbers from here on."
    }
  }

  /// What is wrong beside the tables: markers without a partner.
  var documentProblems: [String] {
    TableOfContents.unmatchedMarks(in: document.source).map { mark in
      renderer.summary(
        of: Diagnostic(
          id: .tableOfContentsMark, severity: .warning, range: mark,
          location: lines.location(at: mark.lowerBound), arguments: ["reason": .text("unmatched")]))
    }
  }

  private func line(for problem: TableOfContents.Problem) -> String {
    renderer.summary(
      of: Diagnostic(
        id: problem.kind.diagnosticID, severity: .warning, range: problem.range,
        location: lines.location(at: problem.range.lowerBound),
        arguments: ["title": .text(problem.title), "anchor": .text(problem.anchor)]))
  }

  private func place(_ offset: Int) -> String {
    let location = lines.location(at: offset)
    return "\(path):\(location.line):\(location.column)"
  }
}

extension TableOfContents.Problem.Kind {
  fileprivate var diagnosticID: DiagnosticID {
    switch self {
    case .missing: .tableOfContentsEntryMissing
    case .outdated: .tableOfContentsEntryStale
    case .renamed: .tableOfContentsEntryRetitled
    case .broken: .tableOfContentsEntryDead
    case .outOfOrder: .tableOfContentsEntryOutOfOrder
    }
  }
}
