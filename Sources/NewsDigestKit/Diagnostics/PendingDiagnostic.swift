/// A ``Diagnostic`` found while parsing, before its line and column are known.
struct PendingDiagnostic {
  var id: DiagnosticID
  var severity: Diagnostic.Severity
  var range: Range<Int>
  var message: String
  var notes: [(range: Range<Int>, message: String)] = []
  var fixIts: [Diagnostic.FixIt] = []
}

extension PendingDiagnostic {
  /// What it is about, and where: what makes two diagnostics the same.
  struct Place: Hashable {
    let id: DiagnosticID
    let offset: Int
  }

  var place: Place { Place(id: id, offset: range.lowerBound) }

  /// The diagnostic that it is in a text with these lines.
  func diagnostic(in lines: LineTable) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, range: range, location: lines.location(at: range.lowerBound), message: message,
      notes: notes.map {
        Diagnostic.Note(range: $0.range, location: lines.location(at: $0.range.lowerBound), message: $0.message)
      },
      fixIts: fixIts)
  }
}
