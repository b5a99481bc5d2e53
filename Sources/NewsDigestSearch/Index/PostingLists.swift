/// Which units have which tokens.
struct PostingLists: Sendable {
  /// The number of a unit.
  typealias Unit = UInt32

  /// Single syllables, each two and each three initials that follow each other, as one number.
  private var syllables: [UInt64: [Unit]] = [:]
  private var words: [[Unicode.Scalar]: [Unit]] = [:]

  /// Adds a unit whose number is greater than all before.
  mutating func insert(_ text: FoldedText, as unit: Unit) {
    for run in text.scalars.runs {
      switch run.kind {
      case .word: Self.append(unit, to: &words[Array(text.scalars[run.range]), default: []])
      default: insertSyllables(text.scalars[run.range], unit)
      }
    }
    let initials = text.mapped(HangulInitials.initial)
    initials.scalars.forEachInitials {
      Self.append(unit, to: &syllables[Self.initialsKey(initials.scalars[$0]), default: []])
    }
  }

  private mutating func insertSyllables(_ run: ArraySlice<Unicode.Scalar>, _ unit: Unit) {
    var previous: Unicode.Scalar?
    for scalar in run {
      Self.append(unit, to: &syllables[Self.key(scalar), default: []])
      if let previous { Self.append(unit, to: &syllables[Self.key(previous, scalar), default: []]) }
      previous = scalar
    }
  }

  private static func append(_ unit: Unit, to list: inout [Unit]) {
    if list.last != unit { list.append(unit) }
  }

  // A scalar has 21 bits.
  private static func key(_ scalar: Unicode.Scalar) -> UInt64 { UInt64(scalar.value) }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 21 | UInt64(second.value) | 1 << 63
  }

  private static func initialsKey(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 << 21 | UInt64($1.value) } | 3 << 62
  }

  // MARK: Candidates

  /// The units that may have a phrase, in order; `nil` where any may.
  func candidates(for phrase: SearchQuery.Phrase, wholeWords: Bool) -> [Unit]? {
    let scalars = phrase.matcher.pattern
    let lists = phrase.isInitials ? initials(scalars) : tokens(scalars, wholeWords: wholeWords)
    return Self.intersection(lists)
  }

  private func initials(_ scalars: [Unicode.Scalar]) -> [[Unit]] {
    (0...scalars.count - HangulInitials.minimumCount).map {
      syllables[Self.initialsKey(scalars[$0..<$0 + HangulInitials.minimumCount])] ?? []
    }
  }

  private func tokens(_ scalars: [Unicode.Scalar], wholeWords: Bool) -> [[Unit]] {
    scalars.runs.flatMap { run -> [[Unit]] in
      let part = scalars[run.range]
      if run.kind == .word {
        // A mark at the start of the phrase is on a letter that the phrase does not have.
        let isFirst = scalars[..<run.range.lowerBound].allSatisfy { ScalarKind($0) == .mark }
        let isOpen = (start: !wholeWords && isFirst, end: !wholeWords && run.range.upperBound == scalars.count)
        return [units(ofWord: Array(part), isOpen: isOpen)]
      }
      if part.count == 1 { return [syllables[Self.key(part[part.startIndex])] ?? []] }
      return part.indices.dropLast().map { syllables[Self.key(part[$0], part[$0 + 1])] ?? [] }
    }
  }

  /// The units with a word, or with one that it may be a part of.
  private func units(ofWord word: [Unicode.Scalar], isOpen: (start: Bool, end: Bool)) -> [Unit] {
    guard isOpen.start || isOpen.end else { return words[word] ?? [] }
    let matcher = SubsequenceMatcher(word)
    let found = words.lazy.filter { candidate, _ in
      matcher.firstRange(in: candidate) {
        (isOpen.start || $0.lowerBound == 0) && (isOpen.end || $0.upperBound == candidate.count)
      } != nil
    }
    return Self.union(found.map(\.value))
  }

  private static func union(_ lists: some Sequence<[Unit]>) -> [Unit] {
    var units: [Unit] = []
    for list in lists { units += list }
    units.sort()
    var result: [Unit] = []
    for unit in units { append(unit, to: &result) }
    return result
  }

  /// What all lists have, each of which is sorted; `nil` without lists.
  static func intersection(_ lists: [[Unit]]) -> [Unit]? {
    let lists = lists.sorted { $0.count < $1.count }
    return lists.dropFirst().reduce(lists.first) { result, list in
      var start = 0
      return result?.filter { unit in
        start = Self.firstIndex(in: list, from: start, notBefore: unit)
        return start < list.count && list[start] == unit
      }
    }
  }

  private static func firstIndex(in list: [Unit], from start: Int, notBefore unit: Unit) -> Int {
    var (low, step) = (start, 1)
    while low + step < list.count, list[low + step] < unit { (low, step) = (low + step, step * 2) }
    var high = min(low + step + 1, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
