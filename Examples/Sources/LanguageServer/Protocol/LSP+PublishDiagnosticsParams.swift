extension LSP {
  /// All diagnostics of a version of a document.
  struct PublishDiagnosticsParams: Encodable, Sendable {
    var uri: String
    var version: Int?
    var diagnostics: [Diagnostic]
  }
}
