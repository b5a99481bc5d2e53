extension LSP {
  /// What is shown of a place.
  struct Hover: Encodable, Sendable {
    var contents: MarkupContent
    var range: Range?
  }

  /// A text in Markdown.
  struct MarkupContent: Encodable, Sendable {
    var kind = "markdown"
    var value: String
  }
}
