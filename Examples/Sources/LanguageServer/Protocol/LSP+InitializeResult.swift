extension LSP {
  /// What the server knows.
  struct InitializeResult: Encodable, Sendable {
    var capabilities: ServerCapabilities
    var serverInfo: ServerInfo

    /// The server's name.
    struct ServerInfo: Encodable, Sendable {
      var name: String
    }
  }
}
