extension YAMLField {
  /// Makes a field of its node.
  ///
  /// - Parameters:
  ///   - column: The column of the key.
  ///   - end: Where the next field starts its line.
  init(_ part: YAMLNode.Part, column: Int, in bytes: ByteView, before end: Int) {
    let (node, start) = (part.value, part.indicatorEnd)
    let isBelow = !bytes.isOneLine(start..<node.contentStart)
    let keyRange = part.key?.range ?? start..<start
    var (valueRange, comment): (Range<Int>, Range<Int>?) = (node.range, nil)
    var fieldEnd: Int
    if isBelow || node.form.isBlock {
      comment = bytes.firstComment(in: bytes.restOfLine(from: start, end: end))
      fieldEnd = bytes.endOfBlock(from: node.range.upperBound, column: column, end: end)
      valueRange = node.range.lowerBound..<max(fieldEnd, node.range.upperBound)
    } else {
      let rest = bytes.restOfLine(from: node.range.upperBound, end: end)
      let afterValue = bytes.trimmingSpaces(rest)
      if let first = afterValue.first, bytes[first] == .ascii("#") { comment = afterValue }
      fieldEnd = comment?.upperBound ?? node.range.upperBound
    }
    self.init(
      key: part.key?.value.string ?? "", part: part, range: part.start..<fieldEnd, keyRange: keyRange,
      valueRange: valueRange, trailingComment: comment)
  }
}

extension YAMLNode.Form {
  fileprivate var isBlock: Bool {
    switch self {
    case .literal, .folded, .block: true
    default: false
    }
  }
}

extension ByteView {
  fileprivate func restOfLine(from offset: Int, end: Int) -> Range<Int> {
    offset..<firstIndex(of: .lineFeed, in: offset..<end)
  }

  /// The first `#` of a range with a space or tab before it, and what follows it.
  fileprivate func firstComment(in range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      offset = firstIndex(of: .ascii("#"), in: offset..<range.upperBound)
      guard offset < range.upperBound else { return nil }
      if self[offset - 1].isSpaceOrTab { return trimmingTrailingSpaces(offset..<range.upperBound) }
      offset += 1
    }
    return nil
  }

  /// The end of the last line of a value in block style: of its text, or of a comment below it that is indented deeper
  /// than the key.
  fileprivate func endOfBlock(from offset: Int, column: Int, end: Int) -> Int {
    var last = offset
    var lines = LineScanner(self, in: offset..<end)
    if let rest = lines.next() { last = rest.content.upperBound }
    while let line = lines.next() {
      let content = trimmingLeadingSpaces(line.content)
      if !content.isEmpty, content.lowerBound - line.start > column { last = line.content.upperBound }
    }
    return last
  }
}
