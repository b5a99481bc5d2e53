/// The words of all formats in all languages: what a label, a heading or a unit is called.
///
///     var vocabulary = Vocabulary.builtIn
///     try vocabulary.add("Erschienen", for: .publishedOn, in: Language(rawValue: "de"))
///     let post = try NewsPost(parsing: text, vocabulary: vocabulary)
///
/// Parsing accepts the spellings of all languages, in any Unicode normalisation form and width, with or without an
/// emoji, bold marks and a colon, capitals of ASCII like small letters. The first spelling of a language is the one
/// that is written.
public struct Vocabulary: Sendable {
  private var storage: Storage

  /// The words that the library knows: Korean, English, Japanese and Chinese, and some of other languages.
  public static let builtIn = Vocabulary(
    [.korean, .english, .japanese, .simplifiedChinese, .traditionalChinese] + Lexicon.others)

  /// - Precondition: No spelling is in conflict with another one.
  private init(_ lexicons: [Lexicon]) {
    var words = Words()
    for lexicon in lexicons {
      // Spellings keep their order: a dictionary has another one in each run.
      for term in Term.allCases {
        for spelling in lexicon.spellings[term] ?? [] {
          let other = words.add(spelling, for: term, in: lexicon.language)
          assert(other == nil, "\(spelling): \(term) and \(other.map { "\($0)" } ?? "")")
        }
      }
    }
    storage = Storage(words)
  }

  /// The languages that have words, in the order in which they are preferred.
  public var languages: [Language] { storage.words.lexicons.map(\.language) }

  /// The spellings of a term in a language, the one that is written first; none where the language has no word for it.
  public func spellings(of term: Term, in language: Language) -> [String] {
    storage.words.lexicons.first { $0.language == language }?.spellings[term] ?? []
  }

  /// Adds a spelling of a term. A language that has no spelling of it yet writes this one.
  ///
  /// - Throws: ``VocabularyError/conflict(spelling:first:second:)`` where another term of the same place has it, and
  ///   ``VocabularyError/invalidSpelling(_:_:)``.
  public mutating func add(_ spelling: String, for term: Term, in language: Language) throws(VocabularyError) {
    try add(spelling, at: .init(term: term, language: language), after: [:])
  }

  /// Adds a spelling that a file states, after others of the same file.
  mutating func add(
    _ spelling: String, at place: VocabularyError.Place, after places: [String: VocabularyError.Place]
  ) throws(VocabularyError) {
    let scalars = Decoration.removing(from: spelling).unicodeScalars
    guard scalars.contains(where: \.properties.isAlphabetic), !spelling.utf8.contains(.lineFeed) else {
      throw .invalidSpelling(spelling, place)
    }
    var words = storage.words
    if let other = words.add(spelling, for: place.term, in: place.language) {
      let first = places[spelling] ?? storage.words.place(of: spelling, as: other)
      throw .conflict(spelling: spelling, first: first, second: place)
    }
    storage = Storage(words)
  }
}

extension Vocabulary: Hashable {
  /// Whether both have the same spellings in the same order.
  public static func == (first: Vocabulary, second: Vocabulary) -> Bool {
    first.storage === second.storage || first.storage.words.lexicons == second.storage.words.lexicons
  }

  /// Feeds the languages into `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(languages) }
}

// MARK: - Words in texts

extension Vocabulary {
  /// The words that may occur in one place.
  @inline(__always)
  subscript(group: WordGroup) -> WordTable { storage.tables[group.rawValue] }

  /// Whether all of a range is the label of a term, spaces aside.
  func isLabel(_ range: Range<Int>, of term: Term, in bytes: ByteView) -> Bool {
    term.group.map { self[$0].label(whole: range, in: bytes)?.term == term } ?? false
  }

  /// The spelling that is written for a term: in the language, or else in the first one that has a word for it.
  func word(for term: Term, in language: Language) -> String {
    spellings(of: term, in: language).first ?? storage.words.lexicons.lazy.compactMap { $0.spellings[term]?.first }
      .first ?? ""
  }

  /// The spellings of a term in all languages, as they were stated.
  func allSpellings(of term: Term) -> [(spelling: String, language: Language)] {
    storage.words.lexicons.flatMap { lexicon in (lexicon.spellings[term] ?? []).map { ($0, lexicon.language) } }
  }

  /// The term of which a text is the spelling that some language writes, in either normalisation form.
  func term(writtenAs text: String, in group: WordGroup) -> Term? {
    let match = text.withBytes { bytes in
      self[group].match(whole: Decoration.skippingLead(bytes.indices, in: bytes).rest, in: bytes)
    }
    guard let match else { return nil }
    let isWritten = storage.words.lexicons.contains { lexicon in
      // Equal as `String` compares them: a decomposed word is the same word.
      lexicon.spellings[match.term]?.first.map { $0 == text } ?? false
    }
    return isWritten ? match.term : nil
  }

  /// Whether two texts are the same but for the language of the word that each is.
  func isSameWording(_ first: String, _ second: String, in group: WordGroup) -> Bool {
    if first.hasSameBytes(as: second) { return true }
    guard let term = term(writtenAs: first, in: group) else { return false }
    return term == self.term(writtenAs: second, in: group)
  }

  /// The phrases around a number that a term has.
  func countPatterns(of term: Term) -> [CountPattern] { storage.words.countPatterns[term] ?? [] }

  /// The languages of a set, in order.
  func languages(in set: LanguageSet) -> [Language] {
    languages.enumerated().filter { set.contains(LanguageSet(index: $0.offset)) }.map(\.element)
  }
}

// MARK: - Storage

extension Vocabulary {
  /// The words, shared by all copies of a vocabulary.
  private final class Storage: Sendable {
    let words: Words
    let tables: [WordTable]

    init(_ words: Words) { (self.words, tables) = (words, words.lists.map(WordTable.init)) }
  }

  /// The words of each language, and the tables that find them.
  private struct Words: Sendable {
    private(set) var lexicons: [Lexicon] = []
    private(set) var lists = Array(repeating: WordList(), count: WordGroup.allCases.count)
    private(set) var countPatterns: [Term: [CountPattern]] = [:]

    /// Adds a spelling; gives the term of the same place that has it already, where there is one.
    mutating func add(_ spelling: String, for term: Term, in language: Language) -> Term? {
      let index = lexicons.firstIndex { $0.language == language } ?? lexicons.count
      let languages = LanguageSet(index: index)
      let patterns = CountPattern.all(of: spelling, in: languages)
      if !patterns.isEmpty {
        countPatterns[term, default: []] += patterns
      } else if let group = term.group,
        let other = lists[group.rawValue].add(spelling, for: term, in: languages)
      {
        return other
      }
      if index == lexicons.count { lexicons.append(Lexicon(language, [:])) }
      lexicons[index].add(spelling, for: term)
      return nil
    }

    func place(of spelling: String, as term: Term) -> VocabularyError.Place {
      let lexicon = lexicons.first { $0.spellings[term]?.contains { $0.hasSameBytes(as: spelling) } ?? false }
      return .init(term: term, language: lexicon?.language ?? .korean)
    }
  }
}
