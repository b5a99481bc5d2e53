/// Collects the diagnostics of a text, up to a limit, so that a hostile text cannot fill memory with them.
struct DiagnosticLog {
  private(set) var diagnostics: [Diagnostic] = []
  private let lines: LineTable

  /// How many diagnostics one text gets at the most.
  static let limit = 1_000

  init(_ source: SourceText) {
    lines = LineTable(source)
  }

  mutating func add(
    _ id: DiagnosticID,
    _ severity: Diagnostic.Severity,
    _ range: Range<Int>,
    _ message: @autoclosure () -> String,
    notes: [(Range<Int>, String)] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, range: range, location: lines.location(at: range.lowerBound), message: message(),
        notes: notes.map { Diagnostic.Note(range: $0, location: lines.location(at: $0.lowerBound), message: $1) },
        fixIts: fixIts))
  }

  /// The diagnostics in the order of their places.
  consuming func sorted() -> [Diagnostic] {
    diagnostics.sorted { ($0.range.lowerBound, $0.id.rawValue) < ($1.range.lowerBound, $1.id.rawValue) }
  }
}
