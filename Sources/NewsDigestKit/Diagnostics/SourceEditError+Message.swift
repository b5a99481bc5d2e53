extension SourceEditError: DigestError {
  /// What is wrong with which edit, and what to do.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .outOfBounds(let index): Self.message("out-of-bounds", index)
    case .overlapping(let index): Self.message("overlapping", index)
    case .splitScalar(let index): Self.message("split-scalar", index)
    }
  }

  private static func message(_ reason: String, _ index: Int) -> LocalizedMessage {
    LocalizedMessage("source-edit-error", reason: reason, arguments: ["index": .number(index)])
  }
}
