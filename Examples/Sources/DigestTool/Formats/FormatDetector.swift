import NewsDigestKit

/// Recognises the format of a text.
enum FormatDetector {
  /// The format that the library recognises.
  static func format(of source: SourceText, vocabulary: Vocabulary) -> DocumentFormat {
    DocumentFormat(rawValue: DigestRecognition(of: source, vocabulary: vocabulary).kind.rawValue) ?? .unknown
  }
}
