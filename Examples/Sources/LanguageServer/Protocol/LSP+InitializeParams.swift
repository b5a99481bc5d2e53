extension LSP {
  /// What the client knows, and which folders it has open.
  struct InitializeParams: Decodable, Sendable {
    var rootUri: String?
    var workspaceFolders: [WorkspaceFolder]?
    var capabilities: ClientCapabilities

    /// A folder.
    struct WorkspaceFolder: Decodable, Sendable {
      var uri: String
    }
  }
}
