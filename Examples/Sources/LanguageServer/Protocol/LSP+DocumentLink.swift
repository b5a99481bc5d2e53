extension LSP {
  /// A link, and what it leads to.
  struct DocumentLink: Encodable, Sendable {
    var range: Range
    var target: String
  }
}
