/// Why words cannot be added to a vocabulary.
public enum VocabularyError: Error, Hashable, Sendable {
  /// Two terms that may occur in the same place would have the same spelling.
  case conflict(spelling: String, first: Place, second: Place)
  /// A spelling has no letter, or more than one line.
  case invalidSpelling(String, Place)
  /// A file names a term that does not exist.
  case unknownTerm(String, nearest: Term?, line: Int)
  /// A file is not YAML, or not of the shape that a vocabulary file has.
  case invalidFile(reason: String, line: Int)

  /// Where a spelling is stated.
  public struct Place: Hashable, Sendable {
    /// What the spelling means.
    public var term: Term
    /// The language of the spelling.
    public var language: Language
    /// The line of the vocabulary file, counted from 1; `nil` for a spelling that is not from a file.
    public var line: Int?

    /// Makes a place from its parts.
    public init(term: Term, language: Language, line: Int? = nil) {
      (self.term, self.language, self.line) = (term, language, line)
    }
  }
}

extension VocabularyError: CustomStringConvertible {
  /// What was found, what was expected and what to do, in plain words.
  public var description: String {
    switch self {
    case .conflict(let spelling, let first, let second):
      "“\(spelling)” would mean both \(first) and \(second). Remove it from one of them."
    case .invalidSpelling(let spelling, let place):
      "“\(spelling)” cannot be a spelling of \(place). Write a word on one line."
    case .unknownTerm(let name, let nearest, let line):
      "Line \(line): there is no term `\(name)`." + (nearest.map { " Did you mean `\($0.rawValue)`?" } ?? "")
    case .invalidFile(let reason, let line): "Line \(line): \(reason)"
    }
  }
}

extension VocabularyError.Place: CustomStringConvertible {
  /// The term, the language and the line, as `publishedOn (de, line 3)`.
  public var description: String {
    "\(term.rawValue) (\(language)\(line.map { ", line \($0)" } ?? ""))"
  }
}
