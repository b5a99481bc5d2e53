import BitCollections

/// How the segments of a model match those of the source: kept, moved or new.
struct SegmentMatch {
  enum Status {
    /// The segment of the source with this index, in order with all the others that are kept.
    case kept(Int)
    /// The segment of the source with this index, moved.
    case moved(Int)
    /// No segment of the source means this; it takes the place of the one with this index, where there is one of its
    /// kind, or else of one of another kind, of which only the indentation of lines is an example.
    case new(replacing: Int?, inPlaceOf: Int? = nil)
  }

  private var statuses: [Status]
  /// For each segment of the model, the index in the source that it is near.
  private var places: [Int] = []
  private let sourceCount: Int

  subscript(index: Int) -> Status { statuses[index] }

  /// - Parameters:
  ///   - content: The segments of the model.
  ///   - source: Those of the source.
  ///   - bytes: The source.
  init(of content: SegmentList, in source: SegmentList, _ bytes: ByteView) {
    sourceCount = source.count
    let start = content.commonPrefix(with: source, in: bytes)
    let end = content.commonSuffix(with: source, in: bytes, after: start)
    var numbering = SegmentNumbering()
    let oldNumbers = (start..<source.count - end).map { numbering.number(of: source.segment($0, in: bytes)) }
    let newNumbers = (start..<content.count - end).map { numbering.number(of: content.segment($0, in: bytes)) }
    var free = BitSet(oldNumbers.indices)
    statuses = (0..<start).map(Status.kept)
    for match in Aligner.align(oldNumbers, newNumbers) {
      statuses.append(match.map { .kept(start + $0) } ?? .new(replacing: nil))
      if let match { free.remove(match) }
    }
    statuses += source.indices.suffix(end).map(Status.kept)
    findMoved(oldNumbers, newNumbers, from: start, free: &free)
    findReplaced(content.kinds, source.kinds, from: start, free: free)
    findPlaces()
  }

  /// - Parameters:
  ///   - start: The index, on both sides, of the first segment that has a number.
  ///   - free: The segments of the source that no one of the model's is yet, counted from `start`.
  private mutating func findMoved(_ oldNumbers: [Int], _ newNumbers: [Int], from start: Int, free: inout BitSet) {
    var unused: [Int: [Int]] = [:]
    for old in free.reversed() { unused[oldNumbers[old], default: []].append(old) }
    for index in newNumbers.indices {
      guard case .new = statuses[start + index], let old = unused[newNumbers[index]]?.popLast() else { continue }
      statuses[start + index] = .moved(start + old)
      free.remove(old)
    }
  }

  /// Pairs what is new between two kept segments with what went from there, kind by kind in order.
  private mutating func findReplaced(
    _ newKinds: [SegmentKind], _ oldKinds: [SegmentKind], from start: Int, free: BitSet
  ) {
    var index = start
    var oldStart = start
    while index < statuses.count {
      if case .kept(let old) = statuses[index] {
        oldStart = old + 1
        index += 1
        continue
      }
      var end = index
      var oldEnd = oldKinds.count
      while end < statuses.count {
        if case .kept(let old) = statuses[end] {
          oldEnd = old
          break
        }
        end += 1
      }
      let gone = (oldStart..<oldEnd).filter { free.contains($0 - start) }
      pair(index..<end, of: newKinds, with: gone, oldKinds)
      index = end
    }
  }

  private mutating func pair(
    _ new: Range<Int>, of newKinds: [SegmentKind], with old: [Int], _ oldKinds: [SegmentKind]
  ) {
    var free: [UInt8: [Int]] = [:]
    for index in old.reversed() { free[oldKinds[index].base, default: []].append(index) }
    var others: [Int] = []
    for index in new {
      guard case .new = statuses[index] else { continue }
      let replaced = free[newKinds[index].base]?.popLast()
      statuses[index] = .new(replacing: replaced)
      if replaced == nil { others.append(index) }
    }
    for (index, old) in zip(others, free.values.joined().sorted()) {
      statuses[index] = .new(replacing: nil, inPlaceOf: old)
    }
  }

  private mutating func findPlaces() {
    var place = 0
    places = statuses.map { status in
      if case .kept(let old) = status { place = old }
      return place
    }
  }

  /// The index in the source that a segment of the model is near.
  func place(of index: Int) -> Int { places[index] }

  var count: Int { statuses.count }

  /// Whether the source has no segment that means what the model's does.
  func isNew(_ index: Int) -> Bool {
    if case .new = statuses[index] { true } else { false }
  }

  /// The segments that the source does not have.
  var newSegments: [Int] { statuses.indices.filter(isNew) }

  /// The trivia between segments that are no neighbours in the source, by the index of the segment after it.
  var changedTrivia: BitSet {
    var trivia: BitSet = []
    var last: Int? = -1
    for index in 0...statuses.count {
      let old: Int? =
        if index == statuses.count { sourceCount } else if case .kept(let old) = statuses[index] { old } else { nil }
      if old == nil || last.map({ $0 + 1 }) != old { trivia.insert(index) }
      last = old
    }
    return trivia
  }
}

/// Gives each different segment a number of its own.
private struct SegmentNumbering {
  private var numbersByHash: [Int: [Int]] = [:]
  private var examples: [Segment] = []

  mutating func number(of segment: Segment) -> Int {
    var hasher = Hasher()
    segment.hash(into: &hasher)
    let hash = hasher.finalize()
    for number in numbersByHash[hash] ?? [] where segment.isSame(as: examples[number]) { return number }
    examples.append(segment)
    numbersByHash[hash, default: []].append(examples.count - 1)
    return examples.count - 1
  }
}
