#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import NewsDigestKit

/// Why a document cannot be converted at all.
public enum ConversionError: Error, Hashable, Sendable {
  /// There is no conversion to the format.
  case unsupported(target: DigestKind)
  /// The format demands when each piece starts, and the document does not say it: the property that would.
  case startMissing(property: String)
  /// The format demands a day, and the document has none.
  case dateMissing
  /// The format cannot hold the document, whatever is left out.
  case notWritable(WritingError)
}

extension ConversionError: CustomStringConvertible {
  /// What was found, what was expected and what to do, in plain words.
  public var description: String {
    switch self {
    case .unsupported(let target): "No document can be converted to `\(target)`."
    case .startMissing(let property):
      "Chapters need starts, and the document has none: \(property) is missing. Convert it to another format."
    case .dateMissing: "The format needs a day, and the document has none. Give it one."
    case .notWritable(let error): "\(error)"
    }
  }
}

extension ConversionError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
