/// Which grammar a document of many formats has depends on its text, or on the model of a new one, and not on the type.
extension Grammar where Content == Digest {
  /// The grammars of some formats, of which one is chosen for each text.
  init(of formats: DigestFormats) {
    self.init(JekyllPost.self, isUnknown: true, formats)
    let choose: @Sendable (SourceText, Vocabulary) -> (grammar: Grammar, content: Digest) = { source, words in
      let digest = Digest(parsing: source, formats: formats, vocabulary: words)
      return (Self.grammar(of: digest, formats), digest)
    }
    chooseForText = choose
    content = { choose($0, $1).content }
    diagnostics = { choose($0, $1).grammar.diagnostics($0, $1, $2) }
    language = { choose($0, $1).grammar.language($0, $1) }
    segments = { choose($0, $1).grammar.segments($0, $1) }
  }

  /// The grammar of a document's own format.
  static func grammar(of digest: Digest, _ formats: DigestFormats) -> Grammar {
    func grammar<Format: DigestFormat>(of content: Format) -> Grammar {
      Grammar(Format.self, isUnknown: digest.kind == .unknown, formats)
    }
    return grammar(of: digest.content)
  }

  /// The grammar of a format, for texts of it. A content of another one is written by its own.
  private init<Format: DigestFormat>(_ format: Format.Type, isUnknown: Bool, _ formats: DigestFormats) {
    let grammar = Format.grammar
    statement = nil
    content = { Digest(Format.grammar.content($0, $1), isUnknown: isUnknown) }
    medium = grammar.medium
    (diagnostics, language, segments) = (grammar.diagnostics, grammar.language, grammar.segments)
    (kindName, slotName) = (grammar.kindName, grammar.slotName)
    revision = { (digest, source, words) throws(WritingError) in
      try digest.content.revision(of: source, words)
    }
    properties = { $0.content.properties }
    valueProperties = { $0.content.valueProperties }
    formatted = { (digest, words, language) throws(WritingError) in
      try digest.content.formatted(words, language)
    }
    violations = { $0.content.refusals($1, $2) }
    chooseForText = nil
    chooseForContent = { Self.grammar(of: $0, formats) }
    decodingInfo = [.digestFormats: formats]
  }
}

/// What a grammar does, for a content whose type is not known.
extension DigestFormat {
  fileprivate var properties: [String] { Self.grammar.properties(self) }
  fileprivate var valueProperties: [String] { Self.grammar.valueProperties(self) }

  fileprivate func revision(of source: SourceText, _ words: Vocabulary) throws(WritingError) -> DocumentRevision {
    try Self.grammar.revision(self, source, words)
  }

  fileprivate func formatted(_ words: Vocabulary, _ language: WrittenLanguage) throws(WritingError) -> String {
    try Self.grammar.formatted(self, words, language)
  }

  fileprivate func refusals(_ words: Vocabulary, _ language: WrittenLanguage) -> [WritingError] {
    Self.grammar.violations(self, words, language)
  }
}
