extension FrontMatterNotation {
  /// The name of a notation that Jekyll does not know, as messages have it; `nil` for YAML.
  var foreignName: String? {
    switch self {
    case .yaml: nil
    case .toml: "TOML"
    case .json, .fencedJSON, .bareJSON: "JSON"
    case .headerLines: "header-lines"
    }
  }
}

extension PendingDiagnostic {
  static func frontMatterForeign(
    _ fence: FrontMatterFence, _ name: String, in bytes: ByteView
  ) -> PendingDiagnostic {
    let firstLine = LineScanner.line(at: fence.opening.lowerBound, in: bytes, end: bytes.count).content
    return PendingDiagnostic(
      id: .frontMatterForeign, severity: .remark, range: fence.opening.isEmpty ? firstLine : fence.opening,
      arguments: ["notation": .text(name)])
  }
}
