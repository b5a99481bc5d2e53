public import Generation

/// Runs a check on many cases, on all cores.
public struct Runner: Sendable {
  /// What ends a run.
  public struct Limits: Sendable {
    /// How many cases there are.
    public var count: Int
    /// How long it may take.
    public var duration: Duration?

    /// Makes limits.
    public init(count: Int, duration: Duration? = nil) { (self.count, self.duration) = (count, duration) }
  }

  private let check: Check
  private let seed: UInt64
  private let fixed: [Choices]
  private let workers: Int

  /// How many cases that break the same law are reported.
  private static let findingsPerLaw = 3
  private static let casesPerPart = 128

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - check: What to run.
  ///   - seed: What all cases follow from.
  ///   - fixed: Choices of the first cases; the others are random.
  ///   - workers: How many cases to run at once.
  public init(_ check: Check, seed: UInt64, fixed: [Choices] = [], workers: Int) {
    (self.check, self.seed, self.fixed, self.workers) = (check, seed, fixed, workers)
  }

  /// The choices of a case.
  public func choices(of index: Int) -> Choices {
    if fixed.indices.contains(index) { return fixed[index] }
    // The name of the format is part of the seed, so that formats do not share their cases.
    let name = check.format.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return Choices(seed: seed &+ name &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Runs the cases in parts, and returns the results; `progress` is called after each part.
  public func run(_ limits: Limits, progress: (FormatReport) -> Void = { _ in }) async -> FormatReport {
    let start = ContinuousClock.now
    var report = FormatReport(format: check.format)
    await withTaskGroup(of: FormatReport.self) { group in
      var next = 0
      func addPart(knowing laws: [String: Int]) {
        let isLate = limits.duration.map { start.duration(to: .now) > $0 } ?? false
        guard next < limits.count, !isLate else { return }
        let part = next..<min(next + Self.casesPerPart, limits.count)
        next = part.upperBound
        group.addTask { await self.report(on: part, knowing: laws) }
      }
      for _ in 0..<workers { addPart(knowing: [:]) }
      for await part in group {
        report.add(part)
        report.keepFindings(perLaw: Self.findingsPerLaw)
        addPart(knowing: Dictionary(report.findings.map { ($0.law, 1) }, uniquingKeysWith: +))
        progress(report)
      }
    }
    return report
  }

  @concurrent
  private func report(on part: Range<Int>, knowing laws: [String: Int]) async -> FormatReport {
    var laws = laws
    var report = FormatReport(format: check.format)
    for index in part {
      let one = check.report(on: choices(of: index), index: index) { laws[$0, default: 0] < Self.findingsPerLaw }
      for finding in one.findings { laws[finding.law, default: 0] += 1 }
      report.add(one)
    }
    return report
  }
}

extension FormatReport {
  /// Drops diagnostics of which there are enough already.
  mutating func keepFindings(perLaw limit: Int) {
    var counts: [String: Int] = [:]
    findings.removeAll { finding in
      counts[finding.law, default: 0] += 1
      return counts[finding.law, default: 0] > limit
    }
  }
}
