/// A ``Diagnostic`` found while parsing, before its line and column are known.
struct PendingDiagnostic {
  var id: DiagnosticID
  var severity: Diagnostic.Severity
  var range: Range<Int>
  var arguments: [String: LocalizedMessage.Argument]
  var notes: [(range: Range<Int>, message: LocalizedMessage)]
  var fixIts: [Diagnostic.FixIt]

  /// - Parameter reason: Which of the id's messages is meant, where it has several.
  init(
    id: DiagnosticID, severity: Diagnostic.Severity, range: Range<Int>, reason: String? = nil,
    arguments: [String: LocalizedMessage.Argument] = [:],
    notes: [(range: Range<Int>, message: LocalizedMessage)] = [], fixIts: [Diagnostic.FixIt] = []
  ) {
    (self.id, self.severity, self.range, self.arguments) = (id, severity, range, arguments)
    (self.notes, self.fixIts) = (notes, fixIts)
    if let reason { self.arguments["reason"] = .text(reason) }
  }
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
      id: id, severity: severity, range: range, location: lines.location(at: range.lowerBound), arguments: arguments,
      notes: notes.map { range, message in
        Diagnostic.Note(
          id: message.id, arguments: message.arguments, range: range, location: lines.location(at: range.lowerBound))
      },
      fixIts: fixIts)
  }
}
