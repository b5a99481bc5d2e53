/// Where each segment of a model comes from: a segment of the source in its place, one from elsewhere, or none.
struct SegmentOrigins {
  enum Origin {
    /// The segment of the source with this index, in order with all the others that are kept.
    case kept(Int)
    /// The segment of the source with this index, which stood elsewhere.
    case moved(Int)
    /// No segment of the source means this; it takes the place of the one with this index, where there is one.
    case new(replacing: Int?)
  }

  private var origins: [Origin]
  /// For each segment of the model the index in the source near which it stands.
  private var places: [Int] = []

  subscript(index: Int) -> Origin { origins[index] }

  init(of content: SegmentKeys, in source: SegmentKeys) {
    let (oldNumbers, newNumbers) = SegmentKeys.numbers(of: source, and: content)
    origins = Aligner.align(oldNumbers, newNumbers).map { $0.map(Origin.kept) ?? .new(replacing: nil) }
    var isFree = Array(repeating: true, count: source.count)
    for case .kept(let old) in origins { isFree[old] = false }
    findMoved(oldNumbers, newNumbers, isFree: &isFree)
    findReplaced(content.kinds, source.kinds, isFree: isFree)
    findPlaces()
  }

  private mutating func findMoved(_ oldNumbers: [Int], _ newNumbers: [Int], isFree: inout [Bool]) {
    var free: [Int: [Int]] = [:]
    for old in oldNumbers.indices.reversed() where isFree[old] { free[oldNumbers[old], default: []].append(old) }
    for index in origins.indices {
      guard case .new = origins[index], let old = free[newNumbers[index]]?.popLast() else { continue }
      origins[index] = .moved(old)
      isFree[old] = false
    }
  }

  /// Pairs what is new between two kept segments with what went from there, kind by kind in order.
  private mutating func findReplaced(_ newKinds: [SegmentKind], _ oldKinds: [SegmentKind], isFree: [Bool]) {
    var index = 0
    var oldStart = 0
    while index < origins.count {
      if case .kept(let old) = origins[index] {
        oldStart = old + 1
        index += 1
        continue
      }
      var end = index
      var oldEnd = oldKinds.count
      while end < origins.count {
        if case .kept(let old) = origins[end] {
          oldEnd = old
          break
        }
        end += 1
      }
      pair(index..<end, newKinds, with: oldStart..<oldEnd, oldKinds, isFree: isFree)
      index = end
    }
  }

  private mutating func pair(
    _ new: Range<Int>, _ newKinds: [SegmentKind], with old: Range<Int>, _ oldKinds: [SegmentKind], isFree: [Bool]
  ) {
    var free: [UInt8: [Int]] = [:]
    for index in old.reversed() where isFree[index] { free[oldKinds[index].sort, default: []].append(index) }
    for index in new {
      guard case .new = origins[index] else { continue }
      origins[index] = .new(replacing: free[newKinds[index].sort]?.popLast())
    }
  }

  private mutating func findPlaces() {
    var place = 0
    places = origins.map { origin in
      if case .kept(let old) = origin { place = old }
      return place
    }
  }

  /// The index in the source near which a segment of the model stands.
  func place(of index: Int) -> Int { places[index] }
}
