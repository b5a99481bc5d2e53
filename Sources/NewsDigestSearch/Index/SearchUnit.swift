/// What a phrase is looked for in: a story, or what is between two.
struct SearchUnit: Sendable {
  /// The number of the document.
  let document: Int
  /// The number of its part; `nil` between two.
  let part: Int?
  let range: Range<Int>

  /// The units of a document. All of its text is in one of them, whatever the ranges of its parts are.
  static func units(of document: SearchDocument, number: Int) -> [SearchUnit] {
    var (units, end): ([SearchUnit], Int) = ([], 0)
    let count = document.text.utf8.count
    for (index, part) in document.parts.enumerated() {
      let range = max(part.range.lowerBound, end)..<max(min(part.range.upperBound, count), end, part.range.lowerBound)
      guard range.lowerBound < range.upperBound, range.upperBound <= count else { continue }
      if end < range.lowerBound { units.append(SearchUnit(document: number, part: nil, range: end..<range.lowerBound)) }
      units.append(SearchUnit(document: number, part: index, range: range))
      end = range.upperBound
    }
    if end < count { units.append(SearchUnit(document: number, part: nil, range: end..<count)) }
    return units
  }

  func text(in document: SearchDocument) -> FoldedText {
    let text = document.text(in: range)
    return FoldedText(text, at: document.text.utf8.distance(from: document.text.startIndex, to: text.startIndex))
  }
}
