extension DigestDocument where Content == Digest {
  /// Recognises the format of a source and parses it.
  ///
  /// The document keeps that format, whatever is edited in it, unless ``content`` is set to one of another format.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - formats: The formats that it may have.
  ///   - vocabulary: The words of labels and headings.
  /// - Complexity: O(*n*) in the bytes of the source.
  public init(parsing source: SourceText, formats: DigestFormats, vocabulary: Vocabulary = .builtIn) {
    self.init(parsing: source, by: Grammar(of: formats), vocabulary)
  }

  /// Parses a source as a format, whatever it looks like.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - kind: The name of the format. Without a format of that name, the document is of an unknown one.
  ///   - formats: The formats that have names.
  ///   - vocabulary: The words of labels and headings.
  public init(
    parsing source: SourceText, as kind: DigestKind, formats: DigestFormats = .builtIn,
    vocabulary: Vocabulary = .builtIn
  ) {
    let digest = Digest(parsing: source, as: kind, formats: formats, vocabulary: vocabulary)
    self.init(source, content: digest, by: Grammar.grammar(of: digest, formats), vocabulary)
  }
}
