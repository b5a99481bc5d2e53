/// Why a text is no date.
public struct DateParsingError: Error, Hashable, Sendable {
  /// The text.
  public let text: String
  /// What it was to be.
  public let kind: Kind

  /// What a text was to be.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A day, as `2025-12-03`.
    case date
    /// A day and a time, as `2025-12-03T09:30:00+09:00`.
    case dateTime
  }

  init(_ text: String, as kind: Kind) { (self.text, self.kind) = (text, kind) }
}

extension DateParsingError: DigestError {
  /// What was found and what is expected.
  public var localizedMessage: LocalizedMessage {
    let reason =
      switch kind {
      case .date: "date"
      case .dateTime: "date-time"
      }
    return LocalizedMessage("date-parsing-error", reason: reason, arguments: ["text": .text(text)])
  }
}
