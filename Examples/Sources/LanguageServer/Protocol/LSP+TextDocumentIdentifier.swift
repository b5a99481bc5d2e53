extension LSP {
  /// A document.
  struct TextDocumentIdentifier: Decodable, Sendable {
    var uri: String
  }
}
