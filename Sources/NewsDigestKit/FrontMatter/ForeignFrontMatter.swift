/// A front matter in TOML or JSON, which other site generators than Jekyll use.
struct ForeignFrontMatter {
  /// The opening line without its ending.
  let opening: Range<Int>
  fileprivate let language: String

  /// Finds one whose opening line starts at an offset.
  init?(in bytes: ByteView, at start: Int) {
    var lines = LineScanner(bytes, in: start..<bytes.count)
    guard let first = lines.next() else { return nil }
    let fence = bytes.trimmingTrailingSpaces(first.content)
    opening = fence
    if bytes.equals("+++", in: fence) {
      language = "TOML"
    } else if bytes.equals(";;;", in: fence) || bytes.equals("{", in: fence) {
      language = "JSON"
    } else {
      return nil
    }
    let isJSON = bytes.equals("{", in: fence)
    while let line = lines.next() {
      let content = bytes.trimmingTrailingSpaces(line.content)
      if isJSON ? bytes.equals("}", in: content) : bytes.equals(content, bytes, fence) { return }
    }
    return nil
  }
}

extension PendingDiagnostic {
  static func frontMatterForeign(_ frontMatter: ForeignFrontMatter) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .frontMatterForeign, severity: .remark, range: frontMatter.opening,
      message: "This looks like a front matter in \(frontMatter.language), which Jekyll treats as text. "
        + "For Jekyll, write YAML between two lines `---`.")
  }
}
