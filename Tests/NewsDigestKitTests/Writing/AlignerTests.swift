import Testing

@testable import NewsDigestKit

@Suite("Aligning two sequences")
struct AlignerTests {
  /// The length of the longest common subsequence, by the textbook's recurrence.
  private func longestCommonLength(_ old: [Int], _ new: [Int]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for element in old {
      var diagonal = 0
      for index in new.indices {
        let above = row[index + 1]
        row[index + 1] = element == new[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  private func expectAlignment(_ old: [Int], _ new: [Int]) -> Int {
    let result = Aligner.align(old, new)
    #expect(result.count == new.count)
    let pairs = result.enumerated().compactMap { index, match in match.map { (old: $0, new: index) } }
    let isAscending = zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old }
    let isEqual = pairs.allSatisfy { old.indices.contains($0.old) && old[$0.old] == new[$0.new] }
    if !isAscending || !isEqual { Issue.record("\(old) \(new): \(result)") }
    return pairs.count
  }

  @Test("Matches ascend, are equal, and are no more than can be", arguments: [1, 2, 3, 5, 12, 40])
  func random(alphabet: Int) {
    var generator = SeededGenerator(seed: UInt64(alphabet))
    for _ in 0..<400 {
      let old = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Int.random(in: 0..<alphabet, using: &generator)
      }
      let new = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Int.random(in: 0..<alphabet, using: &generator)
      }
      let count = expectAlignment(old, new)
      if count > longestCommonLength(old, new) { Issue.record("\(old) \(new)") }
    }
  }

  @Test("What is the same is matched whole", arguments: [0, 1, 1_000, 100_000])
  func identical(count: Int) {
    let numbers = (0..<count).map { $0 % 17 }
    #expect(Aligner.align(numbers, numbers) == numbers.indices.map { $0 })
  }

  @Test("One element that comes or goes leaves all others matched")
  func oneChange() {
    let numbers = (0..<500).map { $0 * $0 % 91 }
    for place in 0..<500 {
      var fewer = numbers
      fewer.remove(at: place)
      #expect(expectAlignment(numbers, fewer) == 499)
      #expect(expectAlignment(fewer, numbers) == 499)
    }
  }

  @Test("A block that moves leaves all others matched")
  func move() {
    let numbers = Array(0..<300)
    #expect(expectAlignment(numbers, Array(100..<300) + Array(0..<100)) == 200)
  }

  @Test("Large sequences of few values are matched too")
  func large() {
    let old = (0..<100_000).map { $0 % 3 }
    let new = (0..<100_000).map { ($0 + 1) % 3 }
    #expect(expectAlignment(old, new) >= 99_000)
  }
}
