/// Finds which elements of one sequence are in another, in the same order.
///
/// What the sequences share at their start and end is matched first, then elements that occur once in each (Cohen's
/// "patience diff"), then the same again between those. Small rests are matched by a longest common subsequence, large
/// ones by a greedy walk, so that time stays near linear for hostile input too.
struct Aligner {
  private let old: [Int]
  private let new: [Int]
  /// For each new element the old one that it is.
  private var matches: [Int?]

  /// - Returns: For each element of `new` the index of the element of `old` that it is; the indices ascend.
  static func align(_ old: [Int], _ new: [Int]) -> [Int?] {
    var aligner = Aligner(old: old, new: new)
    aligner.alignAll()
    return aligner.matches
  }

  private init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
    matches = Array(repeating: nil, count: new.count)
  }

  private struct Window {
    var old: Range<Int>
    var new: Range<Int>
    var depth: Int
  }

  private mutating func alignAll() {
    var windows = [Window(old: old.indices, new: new.indices, depth: 0)]
    while let window = windows.popLast() {
      guard let rest = matchEnds(of: window) else { continue }
      let anchors = rest.depth < Self.depthLimit ? uniqueMatches(in: rest) : []
      guard !anchors.isEmpty else {
        matchRest(rest)
        continue
      }
      windows += windowsBetween(anchors, in: rest)
    }
  }

  private static let depthLimit = 16
  private static let tableLimit = 1 << 16

  /// Matches the common start and end of a window; gives what is left between, or `nil` when one side is used up.
  private mutating func matchEnds(of window: Window) -> Window? {
    var (oldStart, newStart) = (window.old.lowerBound, window.new.lowerBound)
    var (oldEnd, newEnd) = (window.old.upperBound, window.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      matches[newStart] = oldStart
      (oldStart, newStart) = (oldStart + 1, newStart + 1)
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
      matches[newEnd] = oldEnd
    }
    guard oldStart < oldEnd, newStart < newEnd else { return nil }
    return Window(old: oldStart..<oldEnd, new: newStart..<newEnd, depth: window.depth)
  }

  private typealias Match = (old: Int, new: Int)

  /// The elements that occur once on both sides, as the longest run that ascends on both.
  private func uniqueMatches(in window: Window) -> [Match] {
    var places: [Int: (old: Int, oldCount: Int, new: Int, newCount: Int)] = [:]
    for index in window.old {
      places[old[index], default: (0, 0, 0, 0)].old = index
      places[old[index], default: (0, 0, 0, 0)].oldCount += 1
    }
    for index in window.new where places[new[index]] != nil {
      places[new[index], default: (0, 0, 0, 0)].new = index
      places[new[index], default: (0, 0, 0, 0)].newCount += 1
    }
    let candidates = window.new.compactMap { index -> Match? in
      guard let place = places[new[index]], place.oldCount == 1, place.newCount == 1 else { return nil }
      return (old: place.old, new: index)
    }
    return LongestAscendingRun.indices(of: candidates.map(\.old)).map { candidates[$0] }
  }

  private mutating func windowsBetween(_ anchors: [Match], in window: Window) -> [Window] {
    var windows: [Window] = []
    var (oldStart, newStart) = (window.old.lowerBound, window.new.lowerBound)
    for anchor in anchors {
      matches[anchor.new] = anchor.old
      windows.append(Window(old: oldStart..<anchor.old, new: newStart..<anchor.new, depth: window.depth + 1))
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    windows.append(
      Window(old: oldStart..<window.old.upperBound, new: newStart..<window.new.upperBound, depth: window.depth + 1))
    return windows
  }

  private mutating func matchRest(_ window: Window) {
    if window.old.count * window.new.count <= Self.tableLimit {
      matchLongestCommonSubsequence(window)
    } else {
      matchGreedily(window)
    }
  }

  private mutating func matchLongestCommonSubsequence(_ window: Window) {
    let width = window.new.count + 1
    var lengths = Array(repeating: 0, count: (window.old.count + 1) * width)
    for row in stride(from: window.old.count - 1, through: 0, by: -1) {
      for column in stride(from: window.new.count - 1, through: 0, by: -1) {
        let isSame = old[window.old.lowerBound + row] == new[window.new.lowerBound + column]
        lengths[row * width + column] =
          isSame
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < window.old.count, column < window.new.count {
      if old[window.old.lowerBound + row] == new[window.new.lowerBound + column] {
        matches[window.new.lowerBound + column] = window.old.lowerBound + row
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  /// Takes for each new element the next old one that is the same.
  private mutating func matchGreedily(_ window: Window) {
    var queues: [Int: [Int]] = [:]
    for index in window.old.reversed() { queues[old[index], default: []].append(index) }
    var oldStart = window.old.lowerBound
    for index in window.new {
      while let next = queues[new[index]]?.last, next < oldStart { queues[new[index]]?.removeLast() }
      guard let next = queues[new[index]]?.last else { continue }
      matches[index] = next
      oldStart = next + 1
    }
  }
}
