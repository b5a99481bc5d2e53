extension LSP {
  /// Changes of an open document, each of the text that the ones before it made.
  struct DidChangeTextDocumentParams: Decodable, Sendable {
    var textDocument: VersionedTextDocumentIdentifier
    var contentChanges: [Change]

    /// A change of a part, or of all of the text where there is no range.
    struct Change: Decodable, Sendable {
      var range: Range?
      var text: String
    }
  }
}
