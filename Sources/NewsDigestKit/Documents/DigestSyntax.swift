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
  let segments: @Sendable (SourceText, Vocabulary) -> SegmentList
  /// The name of a kind of segment.
  let kindName: @Sendable (SegmentKind) -> String
  /// The properties of a model's segments, in order.
  let properties: @Sendable (Content) -> [String]
  /// The same, of a segment with one value that of the value.
  let valueProperties: @Sendable (Content) -> [String]
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
    kindName = { Syntax.name(of: $0) }
    properties = { PropertyList.names(of: $0, in: Syntax.self) }
    valueProperties = { Syntax.valueProperties(of: $0) }
    formatted = { (content, words, language) throws(WritingError) in
      try DocumentWriter<Syntax>(content, words: words).formatted(in: language)
    }
  }
}
