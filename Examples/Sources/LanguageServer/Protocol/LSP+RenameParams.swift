extension LSP {
  /// A place in an open document, and what is to be written there.
  struct RenameParams: DocumentParams {
    var textDocument: TextDocumentIdentifier
    var position: Position
    var newName: String
  }
}
