extension LSP {
  /// A document that the client opened.
  struct DidOpenTextDocumentParams: Decodable, Sendable {
    var textDocument: Item

    /// A document with its text.
    struct Item: Decodable, Sendable {
      var uri: String
      var version: Int
      var text: String
    }
  }
}
