/// A document and the text that it was parsed from, so that writing it changes only what was edited.
///
///     var document = try DigestDocument<NewsPost>(parsing: text)
///     document.content.stories[0].headline = "…"
///     try document.text()  // `text` with one line changed
///
/// A document is a value. Parsing it and writing it unchanged gives the same bytes.
public struct DigestDocument<Content: DigestFormat>: Sendable {
  /// The text that the document was parsed from.
  public private(set) var source: SourceText
  private var currentContent: Content
  private var isTouched = false

  /// Parses a source.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(parsing source: SourceText) {
    self.source = source
    currentContent = Content(parsing: source)
  }

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
  public init(parsing text: String, byteLimit: Int = SourceText.defaultByteLimit) throws(ParsingError) {
    self.init(parsing: try SourceText(text, byteLimit: byteLimit))
  }

  /// Parses bytes, which must be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``ParsingError``: the bytes are not UTF-8, or too many.
  public init(
    parsing bytes: some Collection<UInt8>, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(bytes: bytes, byteLimit: byteLimit))
  }

  /// The model. Change it in place, or set another one.
  public var content: Content {
    get { currentContent }
    _modify {
      isTouched = true
      yield &currentContent
    }
  }

  /// The diagnostics of the *source*, in the order of its lines. Changes of ``content`` do not affect them.
  ///
  /// There are at most 1,000. They depend on the text alone; ``diagnostics(for:)`` adds those of publishing.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call.
  public var diagnostics: [Diagnostic] {
    Content.syntax.diagnostics(source, nil)
  }

  /// ``diagnostics``, and what will break when the source is published as the context says, in the order of its lines.
  ///
  /// At most 1,000 are given.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call.
  public func diagnostics(for context: PublishingContext) -> [Diagnostic] {
    Content.syntax.diagnostics(source, context)
  }

  /// The edits of the source that write the model; empty when the model was not changed.
  ///
  /// Each replaces whole lines, or a part of one, that a change of the model affects. They are in the order of their
  /// ranges.
  ///
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: At most O(*n* log *n*) in the size of the document; O(1) when the content was not changed.
  public func edits() throws(WritingError) -> [SourceEdit] {
    try revision()?.edits ?? []
  }

  /// The source with ``edits()`` applied: a text that is parsed back as exactly ``content``.
  ///
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: As ``edits()``.
  public func text() throws(WritingError) -> String {
    guard isTouched, let revision = try revision() else { return source.text }
    return revision.text.withBytes { $0.string($0.indices) }
  }

  /// Makes the written text the new source, as after saving it.
  ///
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  public mutating func commit() throws(WritingError) {
    guard let revision = try revision() else { return }
    source = SourceText(trusted: revision.text.withBytes { $0.string($0.indices) })
    isTouched = false
  }

  private func revision() throws(WritingError) -> DocumentRevision? {
    guard isTouched else { return nil }
    return try Content.syntax.revision(currentContent, source)
  }
}
