public import Generation

/// A law that does not hold for a value.
public struct Violation: Hashable, Sendable {
  /// The law.
  public var law: String
  /// What was expected and what was found.
  public var description: String

  /// Makes a violation.
  public init(law: String, description: String) {
    (self.law, self.description) = (law, description)
  }
}

/// What came of one case.
public struct Trial: Sendable {
  /// What the case was: `written`, `refused` and so on.
  public private(set) var kinds: [String] = []
  /// The laws that were checked.
  public private(set) var laws: [String] = []
  /// The laws that do not hold.
  public private(set) var violations: [Violation] = []
  /// The case, readable; asked for only when a law does not hold.
  public var input: @Sendable () -> String = { "" }

  /// A case of which nothing is known yet.
  public init() {}

  /// Says what the case is.
  public mutating func note(_ kind: String) { kinds.append(kind) }

  /// Checks a law: `violation` says what is wrong, or `nil`.
  public mutating func check(_ law: String, _ violation: @autoclosure () -> String?) {
    laws.append(law)
    if let description = violation() { violations.append(Violation(law: law, description: description)) }
  }
}

/// Something to check for any number of cases.
public struct Check: Sendable {
  /// The name of the format.
  public let format: String
  /// Draws a case and checks it.
  public let run: @Sendable (inout Choices) -> Trial

  /// Makes a check.
  public init(format: String, run: @escaping @Sendable (inout Choices) -> Trial) {
    (self.format, self.run) = (format, run)
  }
}

extension Check {
  /// Checks one case, and makes it as small as can be where a law does not hold.
  ///
  /// - Parameters:
  ///   - choices: What the case is drawn from.
  ///   - index: The number of the case.
  ///   - isShrinking: Whether a case with this law broken is worth shrinking.
  public func report(on choices: Choices, index: Int, isShrinking: (String) -> Bool = { _ in true }) -> FormatReport {
    var choices = choices
    let trial = run(&choices)
    var report = FormatReport(format: format)
    report.inputs["tried"] = 1
    for kind in trial.kinds { report.inputs[kind, default: 0] += 1 }
    for law in trial.laws { report.laws[law, default: 0] += 1 }
    var laws: Set<String> = []
    for violation in trial.violations where laws.insert(violation.law).inserted {
      report.inputs["violations of \(violation.law)", default: 0] += 1
      guard isShrinking(violation.law) else { continue }
      report.findings.append(finding(of: violation.law, from: choices.recording, index: index))
    }
    return report
  }

  private func finding(of law: String, from recording: Recording, index: Int) -> Finding {
    let smallest = Shrinker.smallest(from: recording, attempts: 2_000) { choices in
      run(&choices).violations.contains { $0.law == law }
    }
    var choices = Choices(replaying: smallest.values)
    let trial = run(&choices)
    return Finding(
      law: law, index: index,
      description: trial.violations.first { $0.law == law }?.description ?? "it did not happen again",
      input: trial.input(), recording: Recording.text(of: smallest.values))
  }
}
