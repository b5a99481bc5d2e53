/// The places of a text in HTML that links can point to: the ids of tags, and the names of anchors.
struct HTMLAnchors {
  /// The ids and names in a text, in order; those in code spans are not.
  ///
  /// - Parameters:
  ///   - isHTML: Whether the text is a block of HTML, where backticks mean nothing.
  ///   - namesOfAnyTag: Whether a name counts whatever tag it is in, as on GitHub; otherwise only that of an `<a>`.
  static func ids(
    in range: Range<Int>, of bytes: ByteView, isHTML: Bool = false, namesOfAnyTag: Bool = true
  ) -> [String] {
    guard bytes.firstIndex(of: .ascii("="), in: range) < range.upperBound else { return [] }
    var ids: [String] = []
    forEachTag(in: range, of: bytes, isHTML: isHTML) { name, end in
      var attributes = HTMLAttributes(from: name.upperBound, to: end, in: bytes)
      while let attribute = attributes.next() {
        let isID = bytes.equals(ignoringCase: "id", in: attribute.name)
        let isName = bytes.equals(ignoringCase: "name", in: attribute.name)
        guard isID || isName && (namesOfAnyTag || bytes.equals(ignoringCase: "a", in: name)) else { continue }
        if !attribute.value.isEmpty { ids.append(bytes.string(attribute.value)) }
      }
    }
    return ids
  }

  /// Whether a line is made of tags only, and has one.
  static func isTagsOnly(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    var rest = bytes.trimmingSpaces(line)
    guard !rest.isEmpty else { return false }
    while let first = rest.first {
      guard bytes[first] == .ascii("<"),
        let tag = HTMLTag(at: first, in: bytes, end: min(rest.upperBound, first + tagLimit))
      else { return false }
      if case .address = tag.kind { return false }
      rest = bytes.trimmingLeadingSpaces(tag.end..<rest.upperBound)
    }
    return true
  }

  /// How long a tag may be, so that a text of tags which are never closed takes linear time.
  private static let tagLimit = 2_000

  private static func forEachTag(
    in range: Range<Int>, of bytes: ByteView, isHTML: Bool, take: (_ name: Range<Int>, _ end: Int) -> Void
  ) {
    var code = isHTML ? [] : CodeSpans.ranges(in: range, of: bytes)[...]
    var index = bytes.firstIndex(of: .ascii("<"), in: range)
    while index < range.upperBound {
      var next = index + 1
      code = code.drop { $0.upperBound <= index }
      if let span = code.first, span.contains(index) {
        next = span.upperBound
      } else if let tag = HTMLTag(at: index, in: bytes, end: min(range.upperBound, index + tagLimit)) {
        if case .opening(let name) = tag.kind { take(name, tag.end) }
        next = tag.end
      }
      index = bytes.firstIndex(of: .ascii("<"), in: next..<range.upperBound)
    }
  }
}
