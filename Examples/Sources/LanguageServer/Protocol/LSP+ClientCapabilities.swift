extension LSP {
  /// What the client knows: the parts of it that change what the server sends. All may be missing.
  struct ClientCapabilities: Decodable, Sendable {
    var general: General?
    var workspace: Workspace?
    var textDocument: TextDocument?

    struct General: Decodable, Sendable {
      var positionEncodings: [String]?
    }

    struct Workspace: Decodable, Sendable {
      var workspaceEdit: WorkspaceEdit?

      struct WorkspaceEdit: Decodable, Sendable {
        var documentChanges: Bool?
      }
    }

    struct TextDocument: Decodable, Sendable {
      var publishDiagnostics: PublishDiagnostics?
      var codeAction: CodeAction?
      var foldingRange: FoldingRange?

      struct PublishDiagnostics: Decodable, Sendable {
        var relatedInformation: Bool?
        var codeDescriptionSupport: Bool?
      }

      struct CodeAction: Decodable, Sendable {
        var dataSupport: Bool?
        var resolveSupport: ResolveSupport?

        struct ResolveSupport: Decodable, Sendable {
          var properties: [String]
        }
      }

      struct FoldingRange: Decodable, Sendable {
        var rangeLimit: Int?
      }
    }
  }
}
