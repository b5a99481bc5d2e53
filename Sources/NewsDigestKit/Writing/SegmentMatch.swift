import BitCollections

/// How the segments of a model match those of the source: kept, moved, rewritten or new.
struct SegmentMatch {
  enum Status {
    /// The segment of the source with this index, in order with all the others that are kept.
    case kept(Int)
    /// The segment of the source with this index, moved.
    case moved(Int)
    /// No segment of the source means this; it takes the place of the one with this index, where there is one.
    case new(replacing: Int?)
    /// The segment of the source with this index, which must be rewritten.
    case rewritten(Int)
  }

  private var statuses: [Status]
  /// For each segment of the model, the index in the source that it is near.
  private var places: [Int] = []
  /// The segments that are rewritten, and those before which the trivia is rewritten, in order. The number of segments
  /// represents the trivia at the end.
  private(set) var rewrittenSegments: [Int] = []
  private(set) var rewrittenTrivia: [Int] = []

  subscript(index: Int) -> Status { statuses[index] }

  /// - Parameters:
  ///   - content: The segments of the model.
  ///   - source: Those of the source, compared with the model's while they were parsed.
  init<Meaning: SegmentMeaning>(of content: ContentSegments<Meaning>, in source: ParsedSegments<Meaning>) {
    let start = source.agreeingCount
    let end = source.agreeingCountAtEnd
    let (oldNumbers, newNumbers) = SegmentKeys.numbers(
      of: SegmentKeys(of: (start..<source.count - end).lazy.map { source[$0] }),
      and: SegmentKeys(of: content.meanings[start...].dropLast(end)))
    var free = BitSet(oldNumbers.indices)
    statuses = (0..<start).map(Status.kept)
    for match in Aligner.align(oldNumbers, newNumbers) {
      statuses.append(match.map { .kept(start + $0) } ?? .new(replacing: nil))
      if let match { free.remove(match) }
    }
    statuses += source.ranges.indices.suffix(end).map(Status.kept)
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
    for index in new {
      guard case .new = statuses[index] else { continue }
      statuses[index] = .new(replacing: free[newKinds[index].base]?.popLast())
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

  /// Marks segments and trivia near a change, and moved segments, for rewriting.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of the segments.
  ///   - sourceCount: How many segments the source has.
  mutating func rewrite(_ surroundings: DocumentRevision.Surroundings, kinds: [SegmentKind], of sourceCount: Int) {
    let near = segments(near: surroundings.reaches, sourceCount)
    rewriteTrivia(near: near, but: surroundings.sparedTrivia, of: sourceCount)
    for index in near {
      let old: Int
      switch statuses[index] {
      case .kept(let index), .moved(let index), .rewritten(let index): old = index
      case .new: continue
      }
      guard !surroundings.sparedKinds.contains(kinds[index].base), !surroundings.sparedSegments.contains(index) else {
        continue
      }
      statuses[index] = .rewritten(old)
      rewrittenSegments.append(index)
    }
  }

  /// The segments that are near a change, or in it.
  private func segments(near reaches: [DocumentRevision.Reach], _ sourceCount: Int) -> BitSet {
    // How many reaches start at a segment, less those that end before it.
    var balance = Array(repeating: 0, count: statuses.count + 1)
    for (change, reach) in zip(changes(of: sourceCount), reaches) {
      balance[max(change.lowerBound - reach.before, 0)] += 1
      balance[min(change.upperBound + reach.after, statuses.count)] -= 1
    }
    var near = BitSet(reservingCapacity: statuses.count)
    var depth = 0
    for index in statuses.indices {
      depth += balance[index]
      if depth > 0 { near.insert(index) }
    }
    return near
  }

  /// Marks the trivia of the source on either side of the segments near a change for rewriting.
  private mutating func rewriteTrivia(near: BitSet, but spared: BitSet, of sourceCount: Int) {
    var last: Int? = -1
    for index in 0...statuses.count {
      let old: Int? =
        if index == statuses.count { sourceCount } else if case .kept(let old) = statuses[index] { old } else { nil }
      let isBesideNear = near.contains(index) || near.contains(index - 1)
      if let old, old - 1 == last, isBesideNear, !spared.contains(index) { rewrittenTrivia.append(index) }
      last = old
    }
  }

  /// The places where the model differs from the source: runs of segments that are not kept, empty where segments of
  /// the source are missing.
  ///
  /// - Parameter sourceCount: How many segments the source has.
  func changes(of sourceCount: Int) -> [Range<Int>] {
    var changes: [Range<Int>] = []
    var start: Int?
    var expected = 0
    for (index, status) in statuses.enumerated() {
      guard case .kept(let old) = status else {
        start = start ?? index
        continue
      }
      if start != nil || old != expected { changes.append((start ?? index)..<index) }
      (start, expected) = (nil, old + 1)
    }
    if start != nil || expected != sourceCount { changes.append((start ?? statuses.count)..<statuses.count) }
    return changes
  }
}
