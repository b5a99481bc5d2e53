/// The words of one language: for each term its spellings, the one that is written first.
///
/// A spelling is typed in composed form, in the width that is usual, with the emoji that it is written with; it is
/// found without it, decomposed, in the other width and in capitals too.
struct Lexicon: Sendable {
  let language: Language
  private(set) var spellings: [Term: [String]]

  init(_ language: Language, _ spellings: [Term: [String]]) {
    (self.language, self.spellings) = (language, spellings)
  }

  mutating func add(_ spelling: String, for term: Term) {
    spellings[term, default: []].append(spelling)
  }
}

extension Lexicon: Equatable {
  /// Whether both have the same spellings in the same order, compared by their bytes.
  static func == (first: Lexicon, second: Lexicon) -> Bool {
    first.language == second.language && first.spellings.count == second.spellings.count
      && first.spellings.allSatisfy { term, spellings in
        spellings.elementsEqual(second.spellings[term] ?? []) { $0.hasSameBytes(as: $1) }
      }
  }
}
