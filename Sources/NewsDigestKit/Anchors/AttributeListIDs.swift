/// The ids that kramdown's attribute lists give to what is not a heading.
enum AttributeListIDs {
  /// The ids in a text, where kramdown takes the list: on a line of its own, at the start of an item, or right after a
  /// span, as in `*word*{: #id}`. After plain text a list is text.
  static func all(in range: Range<Int>, of bytes: ByteView) -> [String] {
    var ids: [String] = []
    var start = range.lowerBound
    while let opening = bytes.firstRange(of: "{:", in: start..<range.upperBound) {
      let end = min(range.upperBound, opening.upperBound + lengthLimit)
      let close = bytes.firstIndex(of: .ascii("}"), in: opening.upperBound..<end)
      start = opening.upperBound
      guard close < end, isTaken(at: opening.lowerBound, in: range, of: bytes) else { continue }
      if let id = AttributeList(lenient: opening.lowerBound..<close + 1, in: bytes)?.id { ids.append(id) }
      start = close + 1
    }
    return ids
  }

  private static let lengthLimit = 500

  /// Whether a list may be at an offset: at the start of a line, of its item or its quotation, or after a span.
  private static func isTaken(at index: Int, in range: Range<Int>, of bytes: ByteView) -> Bool {
    guard index > range.lowerBound else { return true }
    if "*_`~)]>$}\"'".utf8.contains(bytes[index - 1]) { return true }
    var before = index
    while before > range.lowerBound, bytes[before - 1].isSpaceOrTab { before -= 1 }
    guard before > range.lowerBound, bytes[before - 1] != .lineFeed else { return true }
    return before < index && bytes[before - 1] == .ascii(">")
  }
}

extension AttributeList {
  /// A list as kramdown parses it: what is no item is ignored.
  init?(lenient line: Range<Int>, in bytes: ByteView) {
    if let syntax = AttributeListSyntax(line, in: bytes) {
      self.init(syntax, in: bytes)
      return
    }
    let content = bytes.trimmingSpaces(line)
    guard AttributeListSyntax.isOpening(content, in: bytes), content.count > 3,
      bytes.firstIndex(of: .ascii("}"), in: content) == content.upperBound - 1
    else { return nil }
    let words = bytes.bytes(content.lowerBound + 2..<content.upperBound - 1).split { $0.isSpaceOrTab }
    self.init(words.flatMap { Self("{:\(String(decoding: $0, as: UTF8.self))}")?.items ?? [] })
  }
}
