extension LSP {
  /// Changes of documents, in one of the two forms that clients understand.
  struct WorkspaceEdit: Encodable, Sendable {
    var changes: [String: [TextEdit]]?
    var documentChanges: [TextDocumentEdit]?

    /// Changes of one version of a document.
    struct TextDocumentEdit: Encodable, Sendable {
      var textDocument: VersionedTextDocumentIdentifier
      var edits: [TextEdit]
    }
  }
}
