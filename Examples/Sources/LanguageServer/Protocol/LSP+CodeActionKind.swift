extension LSP {
  /// What a code action is for. Kinds are nested at their dots.
  struct CodeActionKind: RawRepresentable, Codable, Hashable, Sendable {
    var rawValue: String

    static let quickFix = Self(rawValue: "quickfix")
    static let fixAll = Self(rawValue: "source.fixAll.digest")
    static let organizeTableOfContents = Self(rawValue: "source.organizeToc")

    /// Whether it is a kind, or one of those in it.
    func isIn(_ kind: Self) -> Bool {
      kind.rawValue.isEmpty || rawValue == kind.rawValue || rawValue.hasPrefix(kind.rawValue + ".")
    }
  }
}
