extension LSP {
  /// A version of a document.
  struct VersionedTextDocumentIdentifier: Codable, Sendable {
    var uri: String
    var version: Int
  }
}
