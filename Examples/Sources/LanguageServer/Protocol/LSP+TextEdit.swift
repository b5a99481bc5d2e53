extension LSP {
  /// A change of a text.
  struct TextEdit: Codable, Hashable, Sendable {
    var range: Range
    var newText: String
  }
}
