/// A comment that starts or ends a table of contents, as new tables have it.
enum CanonicalTableMark {
  case start
  case end

  /// The mark that a text is, byte for byte.
  init?(_ text: String) {
    guard let mark = text.withBytes({ CanonicalTableMark($0.indices, in: $0) }) else { return nil }
    self = mark
  }

  /// The mark that a range is, byte for byte.
  init?(_ range: Range<Int>, in bytes: ByteView) {
    if bytes.equals(Self.start.comment, in: range) {
      self = .start
    } else if bytes.equals(Self.end.comment, in: range) {
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
