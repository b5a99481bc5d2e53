/// A sequence of choices that generators draw from, and that is recorded, so that a value can be drawn again and made
/// smaller.
///
/// A generator asks for numbers below a bound and builds its value from them; it asks nothing else. So a value is as
/// good as the numbers that it came from: they replay it, and fewer or lower numbers make a simpler value. Generators
/// keep to two rules for that: the choice 0 gives the simplest value, and a part that can be left out is drawn in a
/// `group` of its own.
public struct Choices: Sendable {
  /// What was drawn up to now.
  public private(set) var recording = Recording()
  /// How many of a hundred values may be ones that a format does not hold.
  public var wildness = 0
  private var source: Source

  private enum Source: Sendable {
    case random(SplitMix64)
    case recorded(ArraySlice<UInt64>)
    case bytes(ArraySlice<UInt8>)
  }

  /// Choices that follow from a seed.
  public init(seed: UInt64) { source = .random(SplitMix64(seed: seed)) }

  /// The choices of a recording, followed by zeros. A number that is too high is lowered.
  public init(replaying values: [UInt64]) { source = .recorded(values[...]) }

  /// Choices from bytes that something else picks, such as a fuzzer, followed by zeros.
  public init(bytes: [UInt8]) { source = .bytes(bytes[...]) }

  /// Whether there is nothing left but zeros.
  public var isExhausted: Bool {
    switch source {
    case .random: false
    case .recorded(let values): values.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    }
  }

  /// A number from 0 up to, but not with, `bound`.
  public mutating func draw(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "there is no number below 0")
    let value = next(below: bound)
    recording.append(value)
    return value
  }

  /// Draws what belongs together and can be left out as one.
  public mutating func group<Value>(_ generate: (inout Choices) -> Value) -> Value {
    let start = recording.values.count
    let value = generate(&self)
    recording.addGroup(from: start)
    return value
  }

  private mutating func next(below bound: UInt64) -> UInt64 {
    switch source {
    case .random(var generator):
      let value = UInt64.random(in: 0..<bound, using: &generator)
      source = .random(generator)
      return value
    case .recorded(var values):
      let value = values.popFirst() ?? 0
      source = .recorded(values)
      return min(value, bound - 1)
    case .bytes(var bytes):
      var value: UInt64 = 0
      var reach: UInt64 = 1
      while reach < bound, let byte = bytes.popFirst() {
        value = value << 8 | UInt64(byte)
        reach = reach >= 1 << 56 ? .max : reach << 8
      }
      source = .bytes(bytes)
      return value % bound
    }
  }
}
