/// A comment that starts or ends a table of contents, as new tables have it.
enum CanonicalTableMark {
  case start
  case end

  /// The mark that a text is, byte for byte.
  init?(_ text: String) {
    let mark = text.withBytes { bytes -> CanonicalTableMark? in
      if bytes.equals(Self.start.comment, in: bytes.indices) { return .start }
      return bytes.equals(Self.end.comment, in: bytes.indices) ? .end : nil
    }
    guard let mark else { return nil }
    self = mark
  }

  var comment: StaticString {
    switch self {
    case .start: "<!-- TOC_START -->"
    case .end: "<!-- TOC_END -->"
    }
  }

  var text: String { "\(comment)" }
}
