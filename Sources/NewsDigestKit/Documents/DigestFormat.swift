/// A part of a document that a ``Grammar`` fills, such as a story.
public protocol DigestPart: Hashable, Sendable {
  /// Makes an empty part, whose values parsing fills in.
  init()
}

/// A document that can be parsed and written, such as ``NewsPost``, ``JekyllPost`` or one of your own.
///
/// It is a value: parse it from a text, inspect it, change it, write it. To change only what was edited in the text
/// that it came from, parse it as a ``DigestDocument``.
///
/// A format of your own is a structure whose properties start empty, and a ``Grammar`` that says which lines they are.
public protocol DigestFormat: DigestPart, Codable {
  /// How the format is written.
  static var grammar: Grammar<Self> { get }
  /// What the format is called where documents of many formats are: in JSON, by ``Digest`` and by the `digest` tool.
  ///
  /// That of a format which states none is made of the name of its type.
  static var kind: DigestKind { get }
}

extension DigestFormat {
  /// Parses a text.
  ///
  /// Parsing never fails because of a document's content: whatever is not recognised is kept as text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(
    parsing text: String, vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(text, byteLimit: byteLimit), vocabulary: vocabulary)
  }

  /// Parses bytes, which must be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes it may have.
  /// - Throws: ``ParsingError``: the bytes are not UTF-8, or too many.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    parsing bytes: some Collection<UInt8>, vocabulary: Vocabulary = .builtIn,
    byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(bytes: bytes, byteLimit: byteLimit), vocabulary: vocabulary)
  }

  /// Parses a source.
  public init(parsing source: SourceText, vocabulary: Vocabulary = .builtIn) {
    self = Self.grammar.content(source, vocabulary)
  }

  /// The document as a new text in canonical form.
  ///
  /// - Parameters:
  ///   - language: The language of its labels and headings. Without one, headings keep their words, and labels that are
  ///     no part of the model are Korean; ``DigestDocument/formatted(in:)`` takes the language of the source for those.
  ///   - vocabulary: The words of labels and headings.
  /// - Returns: A text that parses to exactly this value.
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: O(*n*) in the size of the document.
  public func formatted(
    in language: Language? = nil, vocabulary: Vocabulary = .builtIn
  ) throws(WritingError) -> String {
    try Self.grammar.formatted(self, vocabulary, .init(language: language, isTranslating: language != nil))
  }

  /// What writing the document refuses, so that an app can say it before saving; empty where nothing is refused.
  ///
  /// The first one is what ``formatted(in:vocabulary:)`` throws, and the others what it would throw without the parts
  /// named before them; at most 16.
  ///
  /// - Parameters:
  ///   - language: The language of labels and headings, as for ``formatted(in:vocabulary:)``.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: O(*n*) in the size of the document.
  public func violations(in language: Language? = nil, vocabulary: Vocabulary = .builtIn) -> [WritingError] {
    Self.grammar.violations(self, vocabulary, .init(language: language, isTranslating: language != nil))
  }
}
