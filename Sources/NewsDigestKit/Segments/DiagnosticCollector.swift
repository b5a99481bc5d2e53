/// Collects what reading a text comes upon, up to a limit, so that a hostile text cannot fill memory with it.
struct DiagnosticCollector<Meaning>: SegmentSink {
  private(set) var pending: [PendingDiagnostic] = []

  /// How many diagnostics one text gets at the most.
  private static var limit: Int { 1_000 }

  var wantsDiagnostics: Bool { true }

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {}

  mutating func receive(_ segment: some LazySegment<Meaning>, in range: Range<Int>, of bytes: ByteView) {}

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    if pending.count < Self.limit { pending.append(diagnostic()) }
  }

  /// The findings as diagnostics of `source`, in the order of their places.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    let lines = LineTable(source)
    return pending.map { $0.diagnostic(in: lines) }
      .sorted { ($0.range.lowerBound, $0.id.rawValue) < ($1.range.lowerBound, $1.id.rawValue) }
  }
}
