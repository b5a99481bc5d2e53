/// A spelling around a number, as `({} articles)`, in one of its forms.
struct CountPattern: Sendable {
  let before: [UInt8]
  let after: [UInt8]
  let languages: LanguageSet

  /// All forms of a spelling; none where it has no place for a number.
  static func all(of spelling: String, in languages: LanguageSet) -> [CountPattern] {
    let parts = spelling.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return [] }
    return SpellingForms.all(of: parts[0]).flatMap { before in
      SpellingForms.all(of: parts[1]).map { after in
        CountPattern(
          before: before.utf8.map(\.lowercasedASCII), after: after.utf8.map(\.lowercasedASCII), languages: languages)
      }
    }
  }

  /// Whether a number in a text is in this phrase.
  fileprivate func surrounds(_ number: Range<Int>, in bytes: ByteView) -> Bool {
    let start = number.lowerBound - before.count
    return start >= 0 && number.upperBound + after.count <= bytes.count
      && before.indices.allSatisfy { bytes[start + $0].lowercasedASCII == before[$0] }
      && after.indices.allSatisfy { bytes[number.upperBound + $0].lowercasedASCII == after[$0] }
  }
}

/// A number of entries in a text, known by the words around it: `16건`, `16 articles`.
struct CountPhrase {
  let value: Int
  let languages: LanguageSet
  private let range: Range<Int>

  /// Finds the first number of a text that is in a phrase of the group.
  init?(in text: String, of term: Term, words: Vocabulary = .builtIn) {
    let patterns = words.countPatterns(of: term)
    let found = text.withBytes { bytes -> CountPhrase? in
      var end = 0
      while let start = (end..<bytes.count).first(where: { bytes[$0].isASCIIDigit }) {
        end = (start..<bytes.count).first { !bytes[$0].isASCIIDigit } ?? bytes.count
        guard end - start <= 9, let pattern = patterns.first(where: { $0.surrounds(start..<end, in: bytes) }),
          let value = Int(bytes.string(start..<end))
        else { continue }
        return CountPhrase(value: value, languages: pattern.languages, range: start..<end)
      }
      return nil
    }
    guard let found else { return nil }
    self = found
  }

  private init(value: Int, languages: LanguageSet, range: Range<Int>) {
    (self.value, self.languages, self.range) = (value, languages, range)
  }

  /// A number in the words of a language.
  static func text(_ value: Int, of term: Term, in language: Language) -> String {
    let spellings = Vocabulary.builtIn.spellings(of: term, in: language)
    let spelling = value == 1 && spellings.count > 1 && language == .english ? spellings[1] : nil
    return (spelling ?? Vocabulary.builtIn.word(for: term, in: language)).replacing("{}", with: String(value))
  }

  /// The offsets of the number, when the text that it was found in starts where `text` does.
  func range(inTextAt text: Range<Int>) -> Range<Int> {
    text.lowerBound + range.lowerBound..<text.lowerBound + range.upperBound
  }

  /// `text`, in which this number was found, with another number in its place.
  func replaced(by other: Int, in text: String) -> String {
    let old = Array(text.utf8)
    return String(
      decoding: old[..<range.lowerBound] + Array(String(other).utf8) + old[range.upperBound...], as: UTF8.self)
  }
}
