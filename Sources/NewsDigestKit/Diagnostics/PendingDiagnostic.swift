/// A ``Diagnostic`` found while parsing, before its line and column are known.
struct PendingDiagnostic {
  var id: DiagnosticID
  var severity: Diagnostic.Severity
  var range: Range<Int>
  var message: String
  var notes: [(range: Range<Int>, message: String)] = []
  var fixIts: [Diagnostic.FixIt] = []
}

/// Collects diagnostics while parsing, up to a limit, so that a hostile text cannot fill memory with them.
struct DiagnosticCollector<Meaning>: SegmentSink {
  private(set) var pending: [PendingDiagnostic] = []

  /// The maximum number of diagnostics of one text.
  private static var limit: Int { 1_000 }

  var wantsDiagnostics: Bool { true }

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {}

  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView) {}

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    if pending.count < Self.limit { pending.append(diagnostic()) }
  }

  /// The diagnostics of `source` with their locations, in the order of the text.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    let lines = LineTable(source)
    return pending.map { diagnostic in
      Diagnostic(
        id: diagnostic.id, severity: diagnostic.severity, range: diagnostic.range,
        location: lines.location(at: diagnostic.range.lowerBound), message: diagnostic.message,
        notes: diagnostic.notes.map {
          Diagnostic.Note(range: $0.range, location: lines.location(at: $0.range.lowerBound), message: $0.message)
        },
        fixIts: diagnostic.fixIts)
    }
    .sorted { ($0.range.lowerBound, $0.id.rawValue) < ($1.range.lowerBound, $1.id.rawValue) }
  }
}
