extension LSP {
  /// The request that is to be cancelled.
  struct CancelParams: Decodable, Sendable {
    var id: RequestID
  }
}
