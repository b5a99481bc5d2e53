package import NewsDigestKit

/// What the server is started with.
package struct ServerConfiguration: Sendable {
  /// The words of labels and headings.
  let vocabulary: Vocabulary
  /// What makes the page of a text, by whose rule headings have their anchors.
  let host: @Sendable (SourceText) -> PublishingHost
  /// How a text is published; `nil` if that is not asked about.
  let context: @Sendable (SourceText) -> PublishingContext?
  /// The address of the page about a diagnostic; `nil` without one.
  let pageURL: @Sendable (DiagnosticID) -> String?
  /// The page about a diagnostic, in Markdown; `nil` without one.
  let page: @Sendable (DiagnosticID) -> String?

  /// Makes a configuration.
  package init(
    vocabulary: Vocabulary = .builtIn,
    host: @escaping @Sendable (SourceText) -> PublishingHost,
    context: @escaping @Sendable (SourceText) -> PublishingContext? = { _ in nil },
    pageURL: @escaping @Sendable (DiagnosticID) -> String? = { _ in nil },
    page: @escaping @Sendable (DiagnosticID) -> String? = { _ in nil }
  ) {
    (self.vocabulary, self.host, self.context) = (vocabulary, host, context)
    (self.pageURL, self.page) = (pageURL, page)
  }
}
