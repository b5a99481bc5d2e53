/// How many letters must be added, removed or exchanged to make one text of another (Levenshtein).
enum EditDistance {
  /// - Complexity: O(*n* *m*) in the scalars of both, of which the first 40 are looked at.
  static func between(_ first: String, _ second: String) -> Int {
    let (one, other) = (
      Array(first.lowercased().unicodeScalars.prefix(40)), Array(second.lowercased().unicodeScalars.prefix(40))
    )
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let cost = scalar == other[column] ? diagonal : min(diagonal, row[column], row[column + 1]) + 1
        (diagonal, row[column + 1]) = (row[column + 1], cost)
      }
    }
    return row[other.count]
  }
}

extension Term {
  /// The term whose name is most like a text.
  static func nearest(to name: String) -> Term? {
    let nearest = allCases.min { EditDistance.between($0.rawValue, name) < EditDistance.between($1.rawValue, name) }
    return nearest.flatMap { EditDistance.between($0.rawValue, name) <= max(3, name.count / 2) ? $0 : nil }
  }
}

extension Vocabulary {
  /// The term of a group that has the spelling most like a text; `nil` where none is like it.
  func nearestTerm(to text: String, in group: WordGroup) -> Term? {
    let candidates = group.terms.flatMap { term in
      allSpellings(of: term).map { (term: term, distance: EditDistance.between($0.spelling, text)) }
    }
    guard let nearest = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
    return nearest.distance * 2 <= text.unicodeScalars.count ? nearest.term : nil
  }
}
