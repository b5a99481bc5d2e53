import Generation
import Testing

@Suite struct ShrinkerTests {
  /// The smallest value that a predicate holds for, from the first of many random ones that it holds for.
  private func smallest<Value>(
    _ generate: @escaping (inout Choices) -> Value, where holds: @escaping (Value) -> Bool
  ) throws -> Value {
    let first = (0..<1_000).lazy.compactMap { seed -> Recording? in
      var choices = Choices(seed: UInt64(seed))
      return holds(generate(&choices)) ? choices.recording : nil
    }
    let recording = Shrinker.smallest(from: try #require(first.first)) { holds(generate(&$0)) }
    var choices = Choices(replaying: recording.values)
    return generate(&choices)
  }

  @Test(arguments: [1, 17, 1_000, 65_536])
  func lowersNumbersToTheBound(bound: Int) throws {
    #expect(
      try smallest {
        $0.int(0...1_000_000)
      } where: {
        $0 >= bound
      } == bound)
  }

  @Test func leavesOutElements() throws {
    let numbers = try smallest {
      $0.array(upTo: 50, average: 20) { $0.int(0...1_000) }
    } where: {
      $0.contains { $0 > 500 }
    }
    #expect(numbers == [501])
  }

  @Test func keepsWhatBelongsTogether() throws {
    let numbers = try smallest {
      $0.array(upTo: 50, average: 20) { $0.int(0...100) }
    } where: {
      $0.reduce(0, +) > 150
    }
    #expect(numbers.reduce(0, +) == 151)
    #expect(numbers.count == 2)
  }

  @Test func leavesOutNestedElements() throws {
    let lists = try smallest { choices in
      choices.array(upTo: 10) { $0.array(upTo: 10) { $0.int(0...9) } }
    } where: {
      $0.contains { $0.count >= 2 }
    }
    #expect(lists == [[0, 0]])
  }

  @Test func stopsAtItsLimit() {
    var choices = Choices(seed: 1)
    for _ in 0..<200 { _ = choices.int(0...9) }
    var attempts = 0
    _ = Shrinker.smallest(from: choices.recording, attempts: 50) { choices in
      attempts += 1
      for _ in 0..<200 { _ = choices.int(0...9) }
      return false
    }
    #expect(attempts == 50)
  }
}
