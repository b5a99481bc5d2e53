extension LSP {
  /// A part of a text; its end is not part of it.
  struct Range: Codable, Hashable, Sendable {
    var start: Position
    var end: Position
  }
}
