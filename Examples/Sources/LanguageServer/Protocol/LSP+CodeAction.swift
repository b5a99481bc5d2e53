extension LSP {
  /// A change that the client offers.
  struct CodeAction: Encodable, Sendable {
    var title: String
    var kind: CodeActionKind
    var diagnostics: [Diagnostic]?
    var isPreferred: Bool?
    /// The change; without it, the client asks for it with ``data``.
    var edit: WorkspaceEdit?
    var data: CodeActionData?
  }

  /// An action whose change is made when it is chosen.
  struct CodeActionData: Codable, Sendable {
    var uri: String
    var version: Int
  }

  /// An action that was chosen.
  struct CodeActionToResolve: Decodable, Sendable {
    var title: String
    var kind: CodeActionKind
    var data: CodeActionData
  }
}
