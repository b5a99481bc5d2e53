/// A document that the library parses and writes, such as ``NewsPost`` or ``JekyllPost``.
///
/// Only types of the library conform. Each is a value: parse it from a text, inspect it, change it, write it. To change
/// only what was edited in the text that it came from, parse it as a ``DigestDocument``.
public protocol DigestFormat: Hashable, Codable, Sendable {
  /// How the format is written. Not for use outside the library.
  static var syntax: DigestSyntax<Self> { get }
}

/// How a format is written, as an opaque value.
public struct DigestSyntax<Content: Sendable>: Sendable {
  let content: @Sendable (SourceText) -> Content
  let diagnostics: @Sendable (SourceText, PublishingContext?) -> [Diagnostic]
  let revision: @Sendable (Content, SourceText) throws(WritingError) -> DocumentRevision
  let formatted: @Sendable (Content) throws(WritingError) -> String

  init<Syntax: DocumentSyntax>(_ syntax: Syntax.Type) where Syntax.Content == Content {
    content = { Syntax.content(of: $0) }
    diagnostics = { Syntax.diagnostics(of: $0, for: $1) }
    revision = { (content, source) throws(WritingError) in
      try DocumentWriter<Syntax>(content).revision(of: source)
    }
    formatted = { (content) throws(WritingError) in
      try DocumentWriter<Syntax>(content).formatted()
    }
  }
}

extension DigestFormat {
  /// Parses a text.
  ///
  /// Parsing never fails because of a document's content: whatever is not recognised is kept as text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(parsing text: String, byteLimit: Int = SourceText.defaultByteLimit) throws(ParsingError) {
    self.init(parsing: try SourceText(text, byteLimit: byteLimit))
  }

  /// Parses bytes, which must be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``ParsingError``: the bytes are not UTF-8, or too many.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    parsing bytes: some Collection<UInt8>, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(bytes: bytes, byteLimit: byteLimit))
  }

  /// Parses a source.
  public init(parsing source: SourceText) {
    self = Self.syntax.content(source)
  }

  /// The document as a new text in canonical form.
  ///
  /// - Returns: A text that is parsed back as exactly this value.
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: O(*n*) in the size of the document.
  public func formatted() throws(WritingError) -> String {
    try Self.syntax.formatted(self)
  }
}
