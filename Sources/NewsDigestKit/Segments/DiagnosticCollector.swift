/// Collects diagnostics while parsing, up to a limit, so that a hostile text cannot fill memory with them.
struct DiagnosticCollector: SegmentSink {
  private(set) var pending: [PendingDiagnostic] = []

  /// The maximum number of diagnostics of one text.
  static var limit: Int { 1_000 }

  var wantsDiagnostics: Bool { true }

  mutating func receive(
    _ kind: SegmentKind, in range: Range<Int>, of bytes: ByteView, slots fill: (inout SlotList) -> Void
  ) {}

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    if pending.count < Self.limit { pending.append(diagnostic()) }
  }

  /// The diagnostics of `source` with their locations, in the order of the text.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    let lines = LineTable(source)
    return pending.map { $0.diagnostic(in: lines) }
      .sorted { ($0.range.lowerBound, $0.id.rawValue) < ($1.range.lowerBound, $1.id.rawValue) }
  }
}
