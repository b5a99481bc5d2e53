import NewsDigestKit

/// Recognises the format of a text.
enum FormatDetector {
  /// The format that the library recognises.
  static func format(of source: SourceText) -> DocumentFormat {
    DocumentFormat(rawValue: DigestRecognition(of: source).kind.rawValue) ?? .unknown
  }
}
