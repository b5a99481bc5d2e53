extension LSP {
  /// A line for the client's log.
  struct LogMessageParams: Encodable, Sendable {
    /// How much it matters: as of diagnostics.
    var type: Diagnostic.Severity
    var message: String
  }
}
