/// The longest subsequence of numbers that ascends, by patience sorting.
enum LongestAscendingRun {
  /// The indices of the numbers that are in it.
  static func indices(of numbers: [Int]) -> [Int] {
    var pileTops: [Int] = []
    var predecessors = Array(repeating: -1, count: numbers.count)
    for index in numbers.indices {
      var (low, high) = (0, pileTops.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[pileTops[middle]] < numbers[index] { low = middle + 1 } else { high = middle }
      }
      predecessors[index] = low > 0 ? pileTops[low - 1] : -1
      if low == pileTops.count { pileTops.append(index) } else { pileTops[low] = index }
    }
    var run: [Int] = []
    var index = pileTops.last ?? -1
    while index >= 0 {
      run.append(index)
      index = predecessors[index]
    }
    return run.reversed()
  }
}
