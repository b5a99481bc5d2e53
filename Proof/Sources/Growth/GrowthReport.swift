/// What a run of `prove growth` measured, as it writes it.
public struct GrowthReport: Codable, Sendable {
  /// The subcommand.
  public var name = "growth"
  /// How long the run took.
  public var seconds: Double = 0
  /// The sizes in bytes.
  public var sizes: [Int]
  /// The measurements.
  public var measurements: [GrowthMeasurement] = []
  /// Texts that a process did not end well on.
  public var failures: [String] = []

  /// Starts a report.
  public init(sizes: [Int]) { self.sizes = sizes }
}
