/// A part of one sequence that another sequence has in another way.
struct SequenceHunk: Hashable {
  /// The elements that go.
  var old: Range<Int>
  /// The elements that take their place.
  var new: Range<Int>
}

extension Aligner {
  /// Where two sequences differ, in order; between two hunks there is at least one element that both have.
  ///
  /// - Complexity: Near linear in the number of elements.
  static func hunks<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [SequenceHunk] {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      let next = numbers.count
      let number = numbers[element] ?? next
      numbers[element] = number
      return number
    }
    let matches = align(old.map(number), new.map(number))
    var hunks: [SequenceHunk] = []
    var (oldStart, newStart) = (0, 0)
    for (index, match) in matches.enumerated() {
      guard let match else { continue }
      if oldStart < match || newStart < index { hunks.append(.init(old: oldStart..<match, new: newStart..<index)) }
      (oldStart, newStart) = (match + 1, index + 1)
    }
    if oldStart < old.count || newStart < new.count {
      hunks.append(.init(old: oldStart..<old.count, new: newStart..<new.count))
    }
    return hunks
  }
}
