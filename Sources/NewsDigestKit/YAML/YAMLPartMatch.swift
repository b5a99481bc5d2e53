/// How the parts of a new list or mapping match those of an old one.
struct YAMLPartMatch {
  /// Where a new part comes from.
  enum Source: Equatable {
    /// From the old part with this index, in order with all others that are kept; it may have changed.
    case kept(Int)
    /// From the old part with this index, which was elsewhere; it may have changed.
    case moved(Int)
    case new
  }

  private(set) var sources: [Source]
  private let old: [YAMLValue.Entry]
  private let new: [YAMLValue.Entry]
  private let isList: Bool
  /// The old parts that no new one comes from yet.
  private var free: Set<Int>

  init(old: [YAMLValue.Entry], new: [YAMLValue.Entry], isList: Bool) {
    (self.old, self.new, self.isList) = (old, new, isList)
    var numbers: [YAMLValue.Entry: Int] = [:]
    func number(_ part: YAMLValue.Entry) -> Int {
      if let number = numbers[part] { return number }
      numbers[part] = numbers.count
      return numbers.count - 1
    }
    let (oldNumbers, newNumbers) = (old.map(number), new.map(number))
    sources = Aligner.align(oldNumbers, newNumbers).map { $0.map(Source.kept) ?? .new }
    free = Set(old.indices).subtracting(sources.compactMap(\.kept))
    findMoved(oldNumbers, newNumbers)
    pairChanged()
    if !isList { findMoved(old.map { ExactText($0.key) }, new.map { ExactText($0.key) }) }
  }

  /// Finds new parts that are old ones from elsewhere.
  private mutating func findMoved<Key: Hashable>(_ oldKeys: [Key], _ newKeys: [Key]) {
    var places: [Key: [Int]] = [:]
    for index in free.sorted(by: >) { places[oldKeys[index], default: []].append(index) }
    for index in new.indices where sources[index] == .new {
      guard let old = places[newKeys[index]]?.popLast() else { continue }
      sources[index] = .moved(old)
      free.remove(old)
    }
  }

  /// Pairs what is new between two kept parts with what went from there.
  private mutating func pairChanged() {
    var (start, oldStart) = (0, 0)
    while start < new.count {
      var end = start
      while end < new.count, sources[end].kept == nil { end += 1 }
      let oldEnd = end < new.count ? sources[end].kept ?? old.count : old.count
      pair((oldStart..<oldEnd).filter(free.contains), (start..<end).filter { sources[$0] == .new })
      (start, oldStart) = (end + 1, oldEnd + 1)
    }
  }

  /// More pairs than these are made in order, so that time is linear.
  private static let tableLimit = 4096

  /// Pairs parts so that both sides stay in order and the pairs have as much in common as possible.
  private mutating func pair(_ oldIndices: [Int], _ newIndices: [Int]) {
    guard !oldIndices.isEmpty, !newIndices.isEmpty else { return }
    guard oldIndices.count * newIndices.count <= Self.tableLimit else {
      for (old, new) in zip(oldIndices, newIndices) where likeness(old, new) > 0 { keep(old, as: new) }
      return
    }
    let width = newIndices.count + 1
    var likenesses: [Int] = []
    for old in oldIndices { for new in newIndices { likenesses.append(likeness(old, new)) } }
    var best = Array(repeating: 0, count: (oldIndices.count + 1) * width)
    for row in oldIndices.indices.reversed() {
      for column in newIndices.indices.reversed() {
        let likeness = likenesses[row * newIndices.count + column]
        best[row * width + column] = max(
          likeness > 0 ? likeness + best[(row + 1) * width + column + 1] : 0,
          best[(row + 1) * width + column], best[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < oldIndices.count, column < newIndices.count {
      let likeness = likenesses[row * newIndices.count + column]
      let total = best[row * width + column]
      if likeness > 0, total == likeness + best[(row + 1) * width + column + 1] {
        keep(oldIndices[row], as: newIndices[column])
        (row, column) = (row + 1, column + 1)
      } else if total == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private mutating func keep(_ old: Int, as new: Int) {
    sources[new] = .kept(old)
    free.remove(old)
  }

  /// How much two parts have in common; 0 for two that are not made of each other.
  private func likeness(_ oldIndex: Int, _ newIndex: Int) -> Int {
    let (old, new) = (old[oldIndex], new[newIndex])
    let values = 1 + old.value.likeness(to: new.value)
    if isList { return values }
    if old.key.hasSameBytes(as: new.key) { return 1000 + values }
    return values > 1 ? values : 0
  }
}

extension YAMLPartMatch.Source {
  /// The index of the old part, for one that kept its place.
  var kept: Int? {
    if case .kept(let index) = self { index } else { nil }
  }
}

extension YAMLValue {
  /// How many parts two values have in common, keys of entries counted too; of equal values, one more than of others.
  func likeness(to other: YAMLValue) -> Int {
    guard self != other else { return 2 + (parts?.count ?? 0) }
    guard let parts, let others = other.parts, isList == other.isList else { return 0 }
    let same = Set(others)
    var count = parts.count { same.contains($0) }
    if !isList {
      let keys = Set(others.map { ExactText($0.key) })
      count += parts.count { keys.contains(ExactText($0.key)) }
    }
    return count
  }
}
