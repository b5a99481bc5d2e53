/// How the documents of a format are parsed and written, stated once for both directions.
///
/// A format of your own states its lines:
///
///     static let grammar = Grammar<Newsletter> {
///       Heading(1, "Weekly \(\.number) – \(\.date)")
///       Blocks(\.introduction)
///       Each(\.items) {
///         Heading(2, "[\(\.title)](\(\.url))")
///         Line("via \(\.source)").optional()
///         Blocks(\.blocks)
///       }
///     }
///
/// ``MonthlyIndex`` is stated so. The other formats of the library have parsers of their own.
public struct Grammar<Content: Sendable>: Sendable {
  /// What a stated grammar consists of; `nil` for a format with a parser of its own.
  let statement: (any AnyObject & Sendable)?
  var content: @Sendable (SourceText, Vocabulary) -> Content
  /// What the documents are published as.
  let medium: PublishedMedium
  /// The diagnostics of a text, with those of a further inspection.
  var diagnostics:
    @Sendable (SourceText, Vocabulary, _ inspectFurther: (_ report: (PendingDiagnostic) -> Void) -> Void) ->
      [Diagnostic]
  /// The language of a text, as its words show it.
  var language: @Sendable (SourceText, Vocabulary) -> Language?
  let revision: @Sendable (Content, SourceText, Vocabulary) throws(WritingError) -> DocumentRevision
  /// The segments of a text.
  var segments: @Sendable (SourceText, Vocabulary) -> SegmentList
  /// The name of a kind of segment.
  let kindName: @Sendable (SegmentKind) -> String
  /// The name of a value of a segment.
  let slotName: @Sendable (SlotName) -> String
  /// The properties of a model's segments, in order.
  let properties: @Sendable (Content) -> [String]
  /// The same, of a segment with one value that of the value.
  let valueProperties: @Sendable (Content) -> [String]
  let formatted: @Sendable (Content, Vocabulary, WrittenLanguage) throws(WritingError) -> String
  /// What writing a content refuses.
  let violations: @Sendable (Content, Vocabulary, WrittenLanguage) -> [WritingError]

  /// The grammar that a text has, and what the text is parsed as, where the type does not decide that; `nil` where it
  /// is this one.
  var chooseForText: (@Sendable (SourceText, Vocabulary) -> (grammar: Grammar, content: Content))?
  /// The grammar of the texts that a content is written as, where the type does not decide that.
  var chooseForContent: (@Sendable (Content) -> Grammar)?
  /// What decoders of the content must know.
  var decodingInfo: [CodingUserInfoKey: any Sendable] = [:]

  init<Syntax: DocumentSyntax>(
    _ syntax: Syntax.Type, statement: (any AnyObject & Sendable)? = nil
  ) where Syntax.Content == Content {
    self.statement = statement
    (chooseForText, chooseForContent) = (nil, nil)
    content = { Syntax.content(of: $0, words: $1) }
    medium = Syntax.medium
    diagnostics = { Syntax.diagnostics(of: $0, words: $1, inspectFurther: $2) }
    language = { Syntax.language(of: $0, words: $1) }
    revision = { (content, source, words) throws(WritingError) in
      try DocumentWriter<Syntax>(content, words: words).revision(of: source)
    }
    segments = { Syntax.segments(of: $0, words: $1) }
    slotName = { Syntax.name(of: $0) }
    // Each is a name of a case, which takes reflection.
    let kindNames = (0..<UInt8(0x80)).map { Syntax.name(of: SegmentKind(rawValue: $0)) }
    kindName = { kindNames[Int($0.base)] }
    properties = { PropertyList.names(of: $0, in: Syntax.self) }
    valueProperties = { Syntax.valueProperties(of: $0) }
    formatted = { (content, words, language) throws(WritingError) in
      try DocumentWriter<Syntax>(content, words: words).formatted(in: language)
    }
    violations = { DocumentWriter<Syntax>($0, words: $1).faults(in: $2) }
  }
}
