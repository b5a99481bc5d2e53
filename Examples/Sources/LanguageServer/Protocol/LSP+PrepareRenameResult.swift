extension LSP {
  /// What can be renamed at a place.
  struct PrepareRenameResult: Encodable, Sendable {
    var range: Range
    var placeholder: String
  }
}
