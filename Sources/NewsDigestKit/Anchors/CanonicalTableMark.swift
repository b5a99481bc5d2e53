/// A comment that starts or ends a table of contents, as new tables have it.
enum CanonicalTableMark {
  case start
  case end

  /// The mark that a text is, byte for byte.
  init?(_ text: String) {
    if text.hasSameBytes(as: Self.start.text) {
      self = .start
    } else if text.hasSameBytes(as: Self.end.text) {
      self = .end
    } else {
      return nil
    }
  }

  var comment: StaticString {
    switch self {
    case .start: "<!-- TOC_START -->"
    case .end: "<!-- TOC_END -->"
    }
  }

  var text: String { "\(comment)" }
}
