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
  /// The words of the document's labels and headings.
  public let vocabulary: Vocabulary
  /// Where the document was read from or saved to last; `nil` for one of a text or a model.
  var path: String?
  /// What is there: the source as it was read or saved, without what was committed or fixed since.
  var savedSource: SourceText
  /// Whether the document was made from a model, and was not saved or committed since.
  private(set) var isNew = false
  /// The language that a document of a model was asked for in.
  private var newLanguage: Language?
  /// The grammar of the source, where the type does not decide that.
  private var chosenGrammar: ChosenGrammar<Content>?

  /// Makes a new document of a model.
  ///
  ///     var document = DigestDocument(NewsPost(title: "…", date: date, stories: stories))
  ///     try document.save(to: url)  // a new file
  ///
  /// Its ``source`` is empty, and its ``text()`` the canonical form of ``content``, which ends with a line ending
  /// unless the format keeps the end of the text in the model, as ``JekyllPost`` does.
  ///
  /// - Parameters:
  ///   - content: The model.
  ///   - language: The language of its labels and headings. Without one, headings keep their words, and labels that are
  ///     no part of the model are Korean.
  ///   - vocabulary: The words of labels and headings.
  public init(_ content: Content, in language: Language? = nil, vocabulary: Vocabulary = .builtIn) {
    (source, currentContent, self.vocabulary) = (SourceText(trusted: ""), content, vocabulary)
    savedSource = source
    (isTouched, isNew, newLanguage) = (true, true, language)
  }

  /// Parses a source.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(parsing source: SourceText, vocabulary: Vocabulary = .builtIn) {
    self.init(parsing: source, by: Content.grammar, vocabulary)
  }

  /// Parses a source with a grammar, or the one that it chooses.
  init(parsing source: SourceText, by grammar: Grammar<Content>, _ vocabulary: Vocabulary) {
    let choice = grammar.chooseForText?(source, vocabulary)
    let content = choice?.content ?? grammar.content(source, vocabulary)
    self.init(source, content: content, by: choice?.grammar, vocabulary)
  }

  /// Takes a source, what it is parsed as, and the grammar that was chosen for it.
  init(_ source: SourceText, content: Content, by chosenGrammar: Grammar<Content>?, _ vocabulary: Vocabulary) {
    (self.source, self.vocabulary, currentContent) = (source, vocabulary, content)
    savedSource = source
    self.chosenGrammar = chosenGrammar.map(ChosenGrammar.init)
  }

  /// The grammar of the source.
  var grammar: Grammar<Content> { chosenGrammar?.grammar ?? Content.grammar }

  /// The grammar of the text that the content is written as.
  var writtenGrammar: Grammar<Content> {
    isTouched ? grammar.chooseForContent?(currentContent) ?? grammar : grammar
  }

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes of UTF-8 it may have.
  /// - Throws: ``ParsingError/tooLarge(byteCount:limit:)``.
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
  public init(
    parsing bytes: some Collection<UInt8>, vocabulary: Vocabulary = .builtIn,
    byteLimit: Int = SourceText.defaultByteLimit
  ) throws(ParsingError) {
    self.init(parsing: try SourceText(bytes: bytes, byteLimit: byteLimit), vocabulary: vocabulary)
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
    grammar.diagnostics(source, vocabulary) { _ in }
  }

  /// Whether the content differs from what the source is parsed as, compared by bytes.
  ///
  /// A content that was set to what it was is not edited; one that the format cannot hold is.
  ///
  /// - Complexity: As ``edits(granularity:)``.
  public var isEdited: Bool {
    do { return try !edits().isEmpty } catch { return true }
  }

  /// The edits of the source that write the model; empty when the model was not changed.
  ///
  /// They are in the order of their ranges and do not overlap: ``SourceText/applying(_:)`` makes ``text()`` of the
  /// source with them. Their ranges are UTF-8 offsets; ``LineTable/utf16Range(of:)`` gives those of `NSRange`.
  ///
  /// - Parameter granularity: Whether each edit replaces whole lines, or the parts of one, that a change of the model
  ///   affects, or only the characters that differ.
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: At most O(*n* log *n*) in the size of the document; O(1) when the content was not changed.
  public func edits(granularity: SourceEdit.Granularity = .lines) throws(WritingError) -> [SourceEdit] {
    let edits = try revision()?.edits ?? []
    return switch granularity {
    case .lines: edits
    case .characters: source.withBytes { bytes in edits.flatMap { $0.characterEdits(of: bytes) } }
    }
  }

  /// The source with ``edits(granularity:)`` applied: a text that is parsed back as exactly ``content``.
  ///
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: As ``edits(granularity:)``.
  public func text() throws(WritingError) -> String {
    guard isTouched, let revision = try revision() else { return source.text }
    return revision.text.withBytes { $0.string($0.indices) }
  }

  /// The language of most labels and headings of the *source*; `nil` where it has none that the vocabulary knows.
  ///
  /// - Complexity: O(*n*) in the bytes of the source, at each call.
  public var language: Language? { grammar.language(source, vocabulary) }

  /// The document as a new text in canonical form.
  ///
  /// - Parameter language: The language of its labels and headings. Without one, headings keep their words, and labels
  ///   that are no part of the model are in the ``language`` of the source.
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  /// - Complexity: O(*n*) in the size of the document.
  public func formatted(in language: Language? = nil) throws(WritingError) -> String {
    let asked = language ?? newLanguage
    return try grammar.formatted(
      currentContent, vocabulary, .init(language: asked ?? self.language, isTranslating: asked != nil))
  }

  /// Makes the written text the new source, as after saving it. No file changes: ``save(to:overwriting:options:)``
  /// still expects what the document was read from.
  ///
  /// ``content`` is what that text is parsed as: equal, and with the words that were written. Where a new heading was
  /// translated into the language of the source, it is the heading of the source.
  ///
  /// - Throws: ``WritingError``: a property has a value that the format cannot hold.
  public mutating func commit() throws(WritingError) {
    guard let revision = try revision() else { return }
    setSource(SourceText(trusted: revision.text.withBytes { $0.string($0.indices) }), contentOf: nil)
  }

  private func revision() throws(WritingError) -> DocumentRevision? {
    guard isTouched else { return nil }
    guard source.byteCount == 0 else { return try grammar.revision(currentContent, source, vocabulary) }
    // There is no style to keep, and a new text ends its last line.
    let text = Array(try formatted().utf8)
    return source.withBytes { DocumentRevision(text: text, replacing: $0) }
  }

  /// Makes a text the source, and the model of another one the content.
  mutating func setSource(_ source: SourceText, contentOf edited: SourceText?) {
    if isTouched, let written = grammar.chooseForContent?(currentContent) { chosenGrammar = ChosenGrammar(written) }
    self.source = source
    currentContent = grammar.content(edited ?? source, vocabulary)
    (isTouched, isNew) = (edited != nil, false)
  }
}

/// A grammar that was chosen for a text: one place, which copies of a document share.
private final class ChosenGrammar<Content: Sendable>: Sendable {
  let grammar: Grammar<Content>

  init(_ grammar: Grammar<Content>) { self.grammar = grammar }
}
