extension LSP {
  /// Lines that can be folded into the first of them.
  struct FoldingRange: Encodable, Sendable {
    var startLine: Int
    var endLine: Int
    var kind: Kind?

    /// What the lines are.
    enum Kind: String, Encodable, Sendable {
      case comment, region
    }
  }
}
