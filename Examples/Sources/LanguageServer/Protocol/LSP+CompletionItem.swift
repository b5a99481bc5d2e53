extension LSP {
  /// Something that can be written at a place.
  struct CompletionItem: Encodable, Sendable {
    var label: String
    var kind: Kind
    var detail: String?
    /// The order among the others.
    var sortText: String
    var filterText: String?
    var textEdit: TextEdit

    /// What it is.
    enum Kind: Int, Encodable, Sendable {
      case text = 1
      case property = 10
      case value = 12
      case keyword = 14
      case enumMember = 20
    }
  }

  /// All that can be written at a place.
  struct CompletionList: Encodable, Sendable {
    var isIncomplete = false
    var items: [CompletionItem]
  }
}
