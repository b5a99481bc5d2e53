extension LSP {
  /// Parameters that name an open document.
  protocol DocumentParams: Decodable, Sendable {
    var textDocument: TextDocumentIdentifier { get }
  }

  /// Parameters that name an open document and nothing else.
  struct TextDocumentParams: DocumentParams {
    var textDocument: TextDocumentIdentifier
  }
}
