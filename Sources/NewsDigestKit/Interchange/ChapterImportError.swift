/// A file with chapters is not in the format that it was parsed as.
public struct ChapterImportError: Hashable, Sendable, Codable {
  /// What is wrong.
  public var id: ID
  /// The UTF-8 offsets of what is wrong, from the text's first byte on.
  public var range: Range<Int>

  /// Makes an error.
  public init(_ id: ID, at range: Range<Int>) {
    (self.id, self.range) = (id, range)
  }

  /// What is wrong. Its text is stable.
  public enum ID: String, Hashable, CaseIterable, Sendable, Codable {
    /// The text does not start as the format does, or has no chapters where it must have them.
    case otherFormat = "other-format"
    /// The text breaks the rules of JSON or XML.
    case syntax
    /// Something is not closed where the text ends.
    case unclosed
    /// A line that the format does not have.
    case line
    /// A time that the format does not have, or that is too large.
    case time
    /// A chapter has no start.
    case timeMissing = "time-missing"
    /// A value that is not of the type that the format demands.
    case value
  }
}

extension ChapterImportError: DigestError {
  /// What was found, where, and what to do.
  public var localizedMessage: LocalizedMessage {
    LocalizedMessage(
      "chapter-import-error", reason: id.rawValue, arguments: ["offset": .number(range.lowerBound)])
  }
}
