/// Makes a recording smaller while it still shows the same thing.
///
/// It knows nothing of values: it leaves out groups and runs of numbers, and lowers numbers. One recording is smaller
/// than another when it has fewer numbers, or as many and the first that differs is lower.
public struct Shrinker {
  private let holds: (inout Choices) -> Bool
  private var attempts: Int
  /// The smallest recording up to now.
  public private(set) var best: Recording

  /// The smallest recording found that still shows what the first one does.
  ///
  /// - Parameters:
  ///   - recording: One that shows it.
  ///   - attempts: How many others to try at most.
  ///   - holds: Whether the value that these choices make still shows it.
  public static func smallest(
    from recording: Recording, attempts: Int = 4_000, while holds: @escaping (inout Choices) -> Bool
  ) -> Recording {
    var shrinker = Shrinker(holds: holds, attempts: attempts, best: recording)
    shrinker.run()
    return shrinker.best
  }

  private init(holds: @escaping (inout Choices) -> Bool, attempts: Int, best: Recording) {
    (self.holds, self.attempts, self.best) = (holds, attempts, best)
  }

  private mutating func run() {
    var hasImproved = true
    while hasImproved, attempts > 0 {
      hasImproved = false
      if deleteGroups() { hasImproved = true }
      for count in [16, 8, 4, 2, 1] where deleteRuns(of: count) { hasImproved = true }
      if lowerValues() { hasImproved = true }
    }
  }

  private mutating func deleteGroups() -> Bool {
    var hasImproved = false
    var index = 0
    while attempts > 0 {
      let groups = best.groups.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
      guard groups.indices.contains(index) else { break }
      var values = best.values
      values.removeSubrange(groups[index])
      if attempt(values) { hasImproved = true } else { index += 1 }
    }
    return hasImproved
  }

  private mutating func deleteRuns(of count: Int) -> Bool {
    var hasImproved = false
    var end = best.values.count
    while end >= count, attempts > 0 {
      var values = best.values
      values.removeSubrange(end - count..<end)
      if attempt(values) {
        hasImproved = true
        end = min(end, best.values.count)
      } else {
        end -= 1
      }
    }
    return hasImproved
  }

  private mutating func lowerValues() -> Bool {
    var hasImproved = false
    var index = 0
    while index < best.values.count, attempts > 0 {
      if lower(index) { hasImproved = true }
      index += 1
    }
    return hasImproved
  }

  /// Looks for the lowest number in a place by halving; it need not be the very lowest.
  private mutating func lower(_ index: Int) -> Bool {
    let start = best.values[index]
    guard start > 0 else { return false }
    if attempt(replacing: index, by: 0) { return true }
    var (low, high) = (UInt64(0), start)
    while high - low > 1, index < best.values.count, attempts > 0 {
      let middle = low + (high - low) / 2
      if attempt(replacing: index, by: middle) { high = middle } else { low = middle }
    }
    return high < start
  }

  private mutating func attempt(replacing index: Int, by value: UInt64) -> Bool {
    guard index < best.values.count else { return false }
    var values = best.values
    values[index] = value
    return attempt(values)
  }

  private mutating func attempt(_ values: [UInt64]) -> Bool {
    attempts -= 1
    var choices = Choices(replaying: values)
    guard holds(&choices), choices.recording.isSmaller(than: best) else { return false }
    best = choices.recording
    return true
  }
}

extension Recording {
  fileprivate func isSmaller(than other: Recording) -> Bool {
    values.count == other.values.count
      ? values.lexicographicallyPrecedes(other.values) : values.count < other.values.count
  }
}
