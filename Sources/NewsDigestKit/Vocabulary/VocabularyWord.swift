/// A value that is a word of the vocabulary where it is a known one. Two are equal that say the same in two languages.
protocol VocabularyWord: RawRepresentable<String> {
  static var group: WordGroup { get }
  init(rawValue: String)
}

extension VocabularyWord {
  /// The word that Korean, the language of the first documents, has for a term.
  init(_ term: Term) {
    self.init(rawValue: Vocabulary.builtIn.word(for: term, in: .korean))
  }

  /// What the word means; `nil` for one that is not known.
  var knownTerm: Term? { Vocabulary.builtIn.term(writtenAs: rawValue, in: Self.group) }

  func isSameWord(as other: Self, words: Vocabulary = .builtIn) -> Bool {
    words.isSameWording(rawValue, other.rawValue, in: Self.group)
  }

  func hashWord(into hasher: inout Hasher) {
    if let knownTerm { hasher.combine(knownTerm) } else { hasher.combine(bytesOf: rawValue) }
  }
}
