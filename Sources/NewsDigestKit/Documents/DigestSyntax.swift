/// How a format is written, as an opaque value.
public struct DigestSyntax<Content: Sendable>: Sendable {
  let content: @Sendable (SourceText, Vocabulary) -> Content
  /// What the documents are published as.
  let medium: PublishedMedium
  /// The diagnostics of a text, with those of a further inspection.
  let diagnostics:
    @Sendable (SourceText, Vocabulary, _ inspectFurther: (_ report: (PendingDiagnostic) -> Void) -> Void) ->
      [Diagnostic]
  /// The language of a text, as its words show it.
  let language: @Sendable (SourceText, Vocabulary) -> Language?
  let revision: @Sendable (Content, SourceText, Vocabulary) throws(WritingError) -> DocumentRevision
  /// The segments of a text.
  let segments: @Sendable (SourceText, Vocabulary) -> [SegmentedText.Segment]
  /// The properties of a model's segments, in order.
  let segmentProperties: @Sendable (Content) -> [String]
  let formatted: @Sendable (Content, Vocabulary, WrittenLanguage) throws(WritingError) -> String

  init<Syntax: DocumentSyntax>(_ syntax: Syntax.Type) where Syntax.Content == Content {
    content = { Syntax.content(of: $0, words: $1) }
    medium = Syntax.medium
    diagnostics = { Syntax.diagnostics(of: $0, words: $1, inspectFurther: $2) }
    language = { Syntax.language(of: $0, words: $1) }
    revision = { (content, source, words) throws(WritingError) in
      try DocumentWriter<Syntax>(content, words: words).revision(of: source)
    }
    segments = { Syntax.segments(of: $0, words: $1) }
    segmentProperties = { Syntax.segmentProperties(of: $0) }
    formatted = { (content, words, language) throws(WritingError) in
      try DocumentWriter<Syntax>(content, words: words).formatted(in: language)
    }
  }
}
