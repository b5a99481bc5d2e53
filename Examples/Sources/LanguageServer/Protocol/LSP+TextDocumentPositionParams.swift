extension LSP {
  /// A place in an open document.
  struct TextDocumentPositionParams: DocumentParams {
    var textDocument: TextDocumentIdentifier
    var position: Position
  }
}
