public import NewsDigestKit

/// Why a document cannot be converted at all.
public enum ConversionError: DigestError, Hashable {
  /// There is no conversion to the format.
  case unsupported(target: DigestKind)
  /// The format demands when each piece starts, and the document does not say it: the property that would.
  case startMissing(property: String)
  /// The format demands a day, and the document has none.
  case dateMissing
  /// The format cannot hold the document, whatever is left out.
  case notWritable(WritingError)
}

extension ConversionError {
  /// What was found, what was expected and what to do, as an id and arguments.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .unsupported(let target):
      LocalizedMessage("conversion-error", reason: "unsupported", arguments: ["target": .text(target.rawValue)])
    case .startMissing(let property):
      LocalizedMessage("conversion-error", reason: "start-missing", arguments: ["property": .text(property)])
    case .dateMissing: LocalizedMessage("conversion-error", reason: "date-missing")
    case .notWritable(let error): error.localizedMessage
    }
  }
}
