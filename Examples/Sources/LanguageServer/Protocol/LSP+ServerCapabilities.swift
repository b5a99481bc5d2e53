extension LSP {
  /// What the server knows.
  struct ServerCapabilities: Encodable, Sendable {
    var positionEncoding: PositionEncoding
    var textDocumentSync = TextDocumentSync()
    var codeActionProvider = CodeActionOptions()
    var completionProvider = CompletionOptions()
    var definitionProvider = true
    var documentFormattingProvider = true
    var documentLinkProvider = DocumentLinkOptions()
    var documentSymbolProvider = true
    var foldingRangeProvider = true
    var hoverProvider = true
    var renameProvider = RenameOptions()

    /// How the client sends its documents.
    struct TextDocumentSync: Encodable, Sendable {
      var openClose = true
      /// By the parts that change. A client may send all of the text, too.
      var change = 2
      var save = true
    }

    struct CodeActionOptions: Encodable, Sendable {
      var codeActionKinds: [CodeActionKind] = [.quickFix, .fixAll, .organizeTableOfContents]
      var resolveProvider = true
    }

    struct CompletionOptions: Encodable, Sendable {
      var triggerCharacters = ["*", "|", ",", ":", "#", "["]
    }

    struct DocumentLinkOptions: Encodable, Sendable {
      var resolveProvider = false
    }

    struct RenameOptions: Encodable, Sendable {
      var prepareProvider = true
    }
  }
}
