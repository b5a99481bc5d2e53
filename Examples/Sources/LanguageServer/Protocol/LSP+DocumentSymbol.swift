extension LSP {
  /// A part of a document, with the parts in it.
  struct DocumentSymbol: Encodable, Sendable {
    var name: String
    var detail: String?
    var kind: SymbolKind
    var range: Range
    var selectionRange: Range
    var children: [DocumentSymbol]?
  }

  /// What a symbol is shown as.
  enum SymbolKind: Int, Encodable, Sendable {
    case namespace = 3
    case property = 7
    case constant = 14
    case string = 15
    case event = 24
  }
}
