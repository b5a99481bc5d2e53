import NewsDigestKit

/// What is known of a version of a text.
struct Analysis: Sendable {
  let document: DigestDocument<Digest>
  let context: PublishingContext?
  let host: PublishingHost
  let diagnostics: [NewsDigestKit.Diagnostic]

  /// - Complexity: O(*n*) in the bytes of the text.
  init(of source: SourceText, by configuration: ServerConfiguration) {
    document = DigestDocument(parsing: source, vocabulary: configuration.vocabulary)
    context = configuration.context(source)
    host = context?.host ?? configuration.host(source)
    diagnostics = context.map(document.diagnostics(for:)) ?? document.diagnostics
  }
}
