extension LSP {
  /// A part of a document.
  struct Location: Codable, Hashable, Sendable {
    var uri: String
    var range: Range
  }
}
