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
    return findings.map { $0.diagnostic(in: lines) }
      .sorted { ($0.range.lowerBound, $0.id.rawValue) < ($1.range.lowerBound, $1.id.rawValue) }
  }
}
