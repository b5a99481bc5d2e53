extension LSP {
  /// The part of a document that actions are asked for.
  struct CodeActionParams: DocumentParams {
    var textDocument: TextDocumentIdentifier
    var range: Range
    var context: Context

    /// What is asked for.
    struct Context: Decodable, Sendable {
      /// The kinds that are asked for; all of them without any.
      var only: [CodeActionKind]?
    }
  }
}
