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
    var isFree = Array(repeating: true, count: oldNumbers.count)
    statuses = (0..<start).map(Status.kept)
    for match in Aligner.align(oldNumbers, newNumbers) {
      statuses.append(match.map { .kept(start + $0) } ?? .new(replacing: nil))
      if let match { isFree[match] = false }
    }
    statuses += source.ranges.indices.suffix(end).map(Status.kept)
    findMoved(oldNumbers, newNumbers, from: start, isFree: &isFree)
    findReplaced(content.kinds, source.kinds, from: start, isFree: isFree)
    findPlaces()
  }

  /// - Parameters:
  ///   - start: The index, on both sides, of the first segment that has a number.
  private mutating func findMoved(_ oldNumbers: [Int], _ newNumbers: [Int], from start: Int, isFree: inout [Bool]) {
    var free: [Int: [Int]] = [:]
    for old in oldNumbers.indices.reversed() where isFree[old] { free[oldNumbers[old], default: []].append(old) }
    for index in newNumbers.indices {
      guard case .new = statuses[start + index], let old = free[newNumbers[index]]?.popLast() else { continue }
      statuses[start + index] = .moved(start + old)
      isFree[old] = false
    }
  }

  /// Pairs what is new between two kept segments with what went from there, kind by kind in order.
  private mutating func findReplaced(
    _ newKinds: [SegmentKind], _ oldKinds: [SegmentKind], from start: Int, isFree: [Bool]
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
      let free = (oldStart..<oldEnd).filter { $0 - start < isFree.count && isFree[$0 - start] }
      pair(index..<end, of: newKinds, with: free, oldKinds)
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
    let isNear = nearness(of: surroundings.reaches, sourceCount)
    rewriteTrivia(near: isNear, but: surroundings.sparedTrivia, of: sourceCount)
    for index in isNear.indices where isNear[index] {
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

  /// Whether each segment is near a change, or in it.
  private func nearness(of reaches: [DocumentRevision.Reach], _ sourceCount: Int) -> [Bool] {
    // How many reaches start at a segment, less those that end before it.
    var balance = Array(repeating: 0, count: statuses.count + 1)
    for (change, reach) in zip(changes(of: sourceCount), reaches) {
      balance[max(change.lowerBound - reach.before, 0)] += 1
      balance[min(change.upperBound + reach.after, statuses.count)] -= 1
    }
    var depth = 0
    return balance.dropLast().map { step in
      depth += step
      return depth > 0
    }
  }

  /// Marks the trivia of the source on either side of the segments near a change for rewriting.
  private mutating func rewriteTrivia(near isNear: [Bool], but spared: Set<Int>, of sourceCount: Int) {
    var last: Int? = -1
    for index in 0...statuses.count {
      let old: Int? =
        if index == statuses.count { sourceCount } else if case .kept(let old) = statuses[index] { old } else { nil }
      let isBesideNear = index > 0 && isNear[index - 1] || index < statuses.count && isNear[index]
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
