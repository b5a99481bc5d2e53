/// What a run did, as `prove --json` writes it.
public struct Report: Codable, Sendable, Hashable {
  /// The subcommand: `models`, `edits`, `mutations`, `growth`.
  public var name: String
  /// The seed of the run; case *i* of a format follows from it alone.
  public var seed: UInt64
  /// How long the run took.
  public var seconds: Double
  /// What was done for each format, in the order that it ran in.
  public var formats: [FormatReport]

  /// Starts a report.
  public init(name: String, seed: UInt64, seconds: Double = 0, formats: [FormatReport] = []) {
    (self.name, self.seed, self.seconds, self.formats) = (name, seed, seconds, formats)
  }
}

/// What a run did for one format.
public struct FormatReport: Codable, Sendable, Hashable {
  /// The format's name, such as `news-post`.
  public var format: String
  /// How many inputs there were of each kind, such as `written` and `refused`.
  public var inputs: [String: Int] = [:]
  /// How often each law was checked.
  public var laws: [String: Int] = [:]
  /// What does not hold; empty is what one hopes for.
  public var findings: [Finding] = []

  /// Starts a report.
  public init(format: String) { self.format = format }

  /// Adds what another part of the same run did.
  public mutating func add(_ other: FormatReport) {
    inputs.merge(other.inputs, uniquingKeysWith: +)
    laws.merge(other.laws, uniquingKeysWith: +)
    findings += other.findings
  }
}

/// A case that a law does not hold for.
public struct Finding: Codable, Sendable, Hashable {
  /// The law.
  public var law: String
  /// The number of the case in the run.
  public var index: Int
  /// What was expected and what was found.
  public var description: String
  /// The shrunk case, readable.
  public var input: String
  /// The shrunk case's choices, for `--replay`.
  public var recording: String

  /// Makes a diagnostic.
  public init(law: String, index: Int, description: String, input: String, recording: String) {
    (self.law, self.index, self.description) = (law, index, description)
    (self.input, self.recording) = (input, recording)
  }
}
