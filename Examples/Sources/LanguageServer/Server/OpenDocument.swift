import NewsDigestKit

/// A document that the client has open.
struct OpenDocument: Sendable {
  let uri: String
  private(set) var version: Int
  private(set) var text: DocumentText
  /// What is known of the text, once that is worked out; it is not where another version came first.
  private(set) var analysis: Task<Analysis, any Error>
  private let configuration: ServerConfiguration

  /// - Throws: `ParsingError`: the text is too large.
  init(
    _ item: LSP.DidOpenTextDocumentParams.Item, in encoding: PositionEncoding, by configuration: ServerConfiguration
  ) throws {
    (uri, version, self.configuration) = (item.uri, item.version, configuration)
    text = DocumentText(try SourceText(item.text), in: encoding)
    analysis = Self.analysis(of: text.source, by: configuration)
  }

  /// Changes the text.
  ///
  /// - Throws: `ParsingError`: the text becomes too large.
  mutating func apply(_ changes: [LSP.DidChangeTextDocumentParams.Change], version: Int) throws {
    var changed = ChangedText(text)
    for change in changes { try changed.apply(change) }
    let text = try changed.text()
    analysis.cancel()
    (self.text, self.version) = (text, version)
    analysis = Self.analysis(of: text.source, by: configuration)
  }

  /// Several versions may wait, but only the last one of them is worked on.
  private static func analysis(
    of source: SourceText, by configuration: ServerConfiguration
  ) -> Task<Analysis, any Error> {
    Task.detached {
      try Task.checkCancellation()
      return Analysis(of: source, by: configuration)
    }
  }
}
