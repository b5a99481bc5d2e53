import NewsDigestKit

/// A log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), which code hosts and editors show.
struct SARIFReport: CheckReport {
  private let language: Language
  private var results: [SARIFLog.Result] = []
  private var failures: [SARIFLog.Notification] = []

  init(language: Language) { self.language = language }

  mutating func add(_ result: CheckResult) -> String {
    let lines = LineTable(result.source)
    let file = SARIFLog.ArtifactLocation(path: result.path)
    var fingerprints = LineFingerprints()
    for diagnostic in result.diagnostics {
      results.append(
        SARIFLog.Result(
          ruleId: diagnostic.id, ruleIndex: DiagnosticID.allCases.firstIndex(of: diagnostic.id) ?? 0,
          level: .init(diagnostic.severity), message: .init(text: diagnostic.message(in: language)),
          locations: [.init(file, diagnostic.range, in: lines)],
          relatedLocations: diagnostic.notes.isEmpty
            ? nil
            : diagnostic.notes.map {
              .init(file, $0.range, in: lines, message: .init(text: $0.message(in: language)))
            },
          fixes: diagnostic.fixIts.isEmpty
            ? nil : diagnostic.fixIts.map { .init($0, of: file, in: lines, language: language) },
          partialFingerprints: [
            "digestLine/v1": fingerprints.next(for: diagnostic, in: result.source, lines)
          ]))
    }
    return ""
  }

  mutating func add(_ failure: InputFailure) {
    failures.append(
      .init(
        level: .error, message: .init(text: failure.reason),
        locations: [.init(physicalLocation: .init(artifactLocation: .init(path: failure.path), region: nil))]))
  }

  func end() throws -> String {
    let rules = DiagnosticID.allCases.map { id in
      let page = DiagnosticPage(of: id)
      return SARIFLog.Rule(
        id: id, shortDescription: page.map { .init(text: $0.summary) },
        help: page.map { .init(text: $0.text, markdown: $0.text) })
    }
    let run = SARIFLog.Run(
      tool: .init(driver: .init(rules: rules)),
      invocations: [.init(executionSuccessful: failures.isEmpty, toolExecutionNotifications: failures)],
      results: results)
    return String(decoding: try RecordEncoder().encode(SARIFLog(runs: [run])), as: UTF8.self) + "\n"
  }
}

/// Marks of diagnostics that stay when lines come or go above them: what they are about, and the text of the line
/// without its digits.
private struct LineFingerprints {
  private var counts: [String: Int] = [:]

  mutating func next(for diagnostic: Diagnostic, in source: SourceText, _ lines: LineTable) -> String {
    let line = lines.range(ofLine: diagnostic.location.line) ?? diagnostic.range
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = Array(diagnostic.id.rawValue.utf8) + source.text.utf8.dropFirst(line.lowerBound).prefix(line.count)
    // The hash of Fowler, Noll and Vo (FNV-1a), which is the same in each run.
    for byte in bytes where !(0x30...0x39 ~= byte) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let text = String(hash, radix: 16)
    counts[text, default: 0] += 1
    return "\(text):\(counts[text] ?? 1)"
  }
}
