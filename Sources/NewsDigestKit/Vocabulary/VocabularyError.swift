/// Why words cannot be added to a vocabulary.
public enum VocabularyError: Hashable, Sendable {
  /// Two terms that may occur in the same place would have the same spelling.
  case conflict(spelling: String, first: Place, second: Place)
  /// A spelling has no letter, or more than one line.
  case invalidSpelling(String, Place)
  /// A file names a term that does not exist.
  case unknownTerm(String, nearest: Term?, line: Int)
  /// A file is not YAML, or not of the shape that a vocabulary file has.
  case invalidFile(FileFault, line: Int)

  /// What is wrong with a vocabulary file.
  public enum FileFault: String, Hashable, Sendable, CaseIterable {
    /// The file is empty.
    case empty
    /// The file is not YAML.
    case notYAML = "not-yaml"
    /// Something else than a mapping of languages.
    case languages
    /// Something else than a mapping of terms.
    case terms
    /// Something else than a word.
    case word
  }

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

extension VocabularyError: DigestError {
  /// In which line, what was found, what was expected and what to do.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .conflict(let spelling, let first, let second):
      let (place, other) = second.line == nil ? (first, second) : (second, first)
      let message = Self.message("conflict", at: place.line)
        .adding("spelling", .text(spelling)).adding("first", .text(first.name)).adding("second", .text(second.name))
      return other.line.map { message.adding("otherLine", .number($0)) } ?? message
    case .invalidSpelling(let spelling, let place):
      return Self.message("invalid-spelling", at: place.line)
        .adding("spelling", .text(spelling)).adding("place", .text(place.name))
    case .unknownTerm(let name, nil, let line):
      return Self.message("unknown-term", at: line).adding("name", .text(name))
    case .unknownTerm(let name, let nearest?, let line):
      return Self.message("unlike-term", at: line)
        .adding("name", .text(name)).adding("nearest", .text(nearest.rawValue))
    case .invalidFile(let fault, let line):
      return Self.message("invalid-file", at: line).adding("fault", .text(fault.rawValue))
    }
  }

  private static func message(_ reason: String, at line: Int?) -> LocalizedMessage {
    let message = LocalizedMessage("vocabulary-error", reason: reason)
    return line.map { message.adding("line", .number($0)) } ?? message
  }
}

extension VocabularyError.Place: CustomStringConvertible {
  /// The term and the language, as `publishedOn (de)`.
  fileprivate var name: String { "\(term.rawValue) (\(language))" }

  /// The term, the language and the line, as `publishedOn (de, line 3)`.
  public var description: String {
    "\(term.rawValue) (\(language)\(line.map { ", line \($0)" } ?? ""))"
  }
}
