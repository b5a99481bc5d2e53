/// What a headline is compared by: names, words, numbers, and each two syllables that follow each other.
struct HeadlineTerms {
  struct Term {
    let text: String
    /// Where it is in the folded headline.
    let range: Range<Int>
    let isNumber: Bool
  }

  let folded: FoldedText
  private(set) var terms: [Term] = []

  /// How many characters are compared; a headline has fewer.
  private static let limit = 400

  init(_ headline: String, _ names: NameSpellings) {
    folded = FoldedText(headline.unicodeScalars.prefix(Self.limit).text)
    let scalars = folded.scalars
    var index = 0
    while index < scalars.count {
      let kind = ScalarKind(scalars[index])
      let isStart = index == 0 || ScalarKind(scalars[index - 1]) != kind
      if isStart, kind != .other, let (name, count) = names.name(at: index, in: scalars) {
        append(name, index..<index + count)
        index += count
      } else {
        index = appendRun(from: index, kind)
      }
    }
  }

  private mutating func append(_ text: String, _ range: Range<Int>, isNumber: Bool = false) {
    terms.append(Term(text: text, range: range, isNumber: isNumber))
  }

  /// Takes the run that starts at an index; gives its end.
  private mutating func appendRun(from start: Int, _ kind: ScalarKind) -> Int {
    let scalars = folded.scalars
    guard kind == .syllable || kind == .word else { return start + 1 }
    let end = scalars[start...].firstIndex { ScalarKind($0) != kind && ScalarKind($0) != .mark } ?? scalars.count
    guard kind == .word else {
      // A syllable alone is an ending, or a word that many headlines have.
      for index in start..<max(start, end - 1) { append(scalars[index..<index + 2].text, index..<index + 2) }
      return end
    }
    if let number = number(from: start) {
      append(scalars[number].filter { $0 != "," }.text, number, isNumber: true)
      return number.upperBound
    }
    append(scalars[start..<end].text, start..<end)
    return end
  }

  /// A number that starts at an index: digits, with separators between them.
  private func number(from start: Int) -> Range<Int>? {
    let scalars = folded.scalars
    func isDigit(_ index: Int) -> Bool { scalars.indices.contains(index) && 0x30...0x39 ~= scalars[index].value }
    var end = start
    while isDigit(end) || end > start && (scalars[safe: end] == "." || scalars[safe: end] == ",") && isDigit(end + 1) {
      end += 1
    }
    // `4o` is a word, and `500억` a number.
    let isWord = scalars[safe: end].map { ScalarKind($0) == .word } ?? false
    return end > start && !isWord ? start..<end : nil
  }
}

extension [Unicode.Scalar] {
  fileprivate subscript(safe index: Int) -> Unicode.Scalar? { indices.contains(index) ? self[index] : nil }
}

extension HeadlineTerms {
  /// Where the name of a series ends, as `AI Today:`, with which each of its headlines starts; 0 without one.
  var seriesEnd: Int {
    let scalars = folded.scalars
    for index in scalars.indices.dropFirst() {
      let next = scalars[safe: index + 1]
      switch scalars[index] {
      case ":", "|": return index
      case "-", "\u{2013}", "\u{2014}": if scalars[index - 1] == " ", next == " " { return index - 1 }
      default: break
      }
    }
    return 0
  }

  /// What both headlines have, as long as possible pieces of this one.
  func pieces(of shared: Set<String>) -> [String] {
    var ranges: [Range<Int>] = []
    for term in terms where !term.isNumber && shared.contains(term.text) {
      if let last = ranges.last, last.upperBound >= term.range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<term.range.upperBound
      } else {
        ranges.append(term.range)
      }
    }
    return ranges.map { folded.scalars[$0].text }
  }

  /// The numbers that both have.
  func numbers(of shared: Set<String>) -> [String] {
    terms.filter { $0.isNumber && shared.contains($0.text) }.map(\.text)
  }
}
