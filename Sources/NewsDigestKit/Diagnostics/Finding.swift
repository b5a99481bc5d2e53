/// Something that reading a text comes upon and that its readers should know: a ``Diagnostic`` without its line and column.
struct Finding {
  var id: DiagnosticID
  var severity: Diagnostic.Severity
  var range: Range<Int>
  var message: String
  var notes: [(range: Range<Int>, message: String)] = []
  var fixIts: [Diagnostic.FixIt] = []
}

/// Collects what reading a text comes upon, up to a limit, so that a hostile text cannot fill memory with it.
struct FindingCollector<Meaning>: SegmentSink {
  private(set) var findings: [Finding] = []

  /// How many diagnostics one text gets at the most.
  private static var limit: Int { 1_000 }

  var wantsFindings: Bool { true }

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {}

  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView) {}

  mutating func report(_ finding: @autoclosure () -> Finding) {
    if findings.count < Self.limit { findings.append(finding()) }
  }

  /// The findings as diagnostics of `source`, in the order of their places.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    let lines = LineTable(source)
    return findings.map { finding in
      Diagnostic(
        id: finding.id, severity: finding.severity, range: finding.range,
        location: lines.location(at: finding.range.lowerBound), message: finding.message,
        notes: finding.notes.map {
          Diagnostic.Note(range: $0.range, location: lines.location(at: $0.range.lowerBound), message: $0.message)
        },
        fixIts: finding.fixIts)
    }
    .sorted { ($0.range.lowerBound, $0.id.rawValue) < ($1.range.lowerBound, $1.id.rawValue) }
  }
}
