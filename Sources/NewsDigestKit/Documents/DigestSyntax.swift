/// How a format is written, as an opaque value.
public struct DigestSyntax<Content: Sendable>: Sendable {
  let content: @Sendable (SourceText) -> Content
  /// What the documents are published as.
  let medium: PublishedMedium
  /// The diagnostics of a text, with those of a further inspection.
  let diagnostics: @Sendable (SourceText, _ inspectFurther: (_ report: (Finding) -> Void) -> Void) -> [Diagnostic]
  let revision: @Sendable (Content, SourceText) throws(WritingError) -> DocumentRevision
  let formatted: @Sendable (Content) throws(WritingError) -> String

  init<Syntax: DocumentSyntax>(_ syntax: Syntax.Type) where Syntax.Content == Content {
    content = { Syntax.content(of: $0) }
    medium = Syntax.medium
    diagnostics = { Syntax.diagnostics(of: $0, inspectFurther: $1) }
    revision = { (content, source) throws(WritingError) in
      try DocumentWriter<Syntax>(content).revision(of: source)
    }
    formatted = { (content) throws(WritingError) in
      try DocumentWriter<Syntax>(content).formatted()
    }
  }
}
