extension LSP {
  /// A place between two code units of a text, counted from 0.
  struct Position: Codable, Hashable, Sendable {
    var line: Int
    /// In code units of the encoding that was agreed on.
    var character: Int
  }
}
