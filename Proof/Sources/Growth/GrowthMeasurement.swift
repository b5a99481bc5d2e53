public import Checks

/// What an operation took on a family's texts of several sizes.
public struct GrowthMeasurement: Codable, Sendable {
  /// The format that the texts were parsed as.
  public var format: Format
  /// The name of the family.
  public var family: String
  /// The operation.
  public var operation: GrowthOperation
  /// The sizes, in order.
  public var samples: [GrowthSample]

  /// Makes a measurement from samples of several sizes.
  public init(format: Format, family: String, operation: GrowthOperation, samples: [GrowthSample]) {
    (self.format, self.family, self.operation) = (format, family, operation)
    self.samples = samples.sorted { $0.byteCount < $1.byteCount }
  }

  /// What runs that take less than this say nothing about: starting and caches are most of it.
  public static let shortest = 0.002
  /// A process that grows by less than this grows by the pages of its allocator.
  public static let smallest = 4 << 20

  /// The power of the size that the time grows with; `nil` if it is too short to measure.
  public var timeExponent: Double? {
    Slope.fitted(samples.filter { $0.seconds >= Self.shortest }.map { (Double($0.byteCount), $0.seconds) })
  }

  /// The power of the size that the memory grows with; `nil` if it is too little to measure.
  public var memoryExponent: Double? {
    Slope.fitted(
      samples.compactMap { sample in
        sample.memory.flatMap { $0 >= Self.smallest ? (Double(sample.byteCount), Double($0)) : nil }
      })
  }

  /// The power of the size that the number of instructions grows with; `nil` where they were not counted.
  public var instructionExponent: Double? {
    Slope.fitted(samples.compactMap { sample in sample.instructions.map { (Double(sample.byteCount), Double($0)) } })
  }
}
