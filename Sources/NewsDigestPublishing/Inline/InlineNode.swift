/// A stretch of inline Markdown, or a mark around others.
enum InlineNode {
  /// Text, with escapes and entities replaced.
  case text(Bytes)
  case code(Bytes)
  /// A tag or a comment, as written.
  case html(Bytes)
  case softBreak
  case hardBreak
  case opening(Span)
  case closing(Span.Kind)

  /// What is around other nodes.
  struct Span {
    enum Kind { case emphasis, strong, link, image }

    let kind: Kind
    /// Where a link leads, with escapes and entities replaced.
    var destination: Bytes = []
    var title: Bytes?
  }
}

extension InlineNode {
  /// Whether it is the tag of a line break.
  var isBreakTag: Bool {
    guard case .html(let tag) = self, tag.count <= 6, tag.last == .ascii(">") else { return false }
    let name = tag.dropFirst().dropLast().filter { $0 != .space && $0 != .ascii("/") }.map(\.lowercased)
    return tag.first == .ascii("<") && tag.dropFirst().first != .ascii("/") && name.elementsEqual("br".utf8)
  }
}
