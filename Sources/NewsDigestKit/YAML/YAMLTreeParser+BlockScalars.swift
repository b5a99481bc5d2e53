extension YAMLTreeParser {
  /// Parses a literal or folded scalar in a block at `parent`.
  mutating func blockScalar(parent: Int) throws(Refusal) -> YAMLNode {
    let start = offset
    let isFolded = isNext(">")
    var header = BlockScalarHeader()
    offset += 1
    while offset < end, header.take(bytes[offset]) { offset += 1 }
    var contentEnd = offset
    try skipHeaderLine()
    var text = BlockScalarText(isFolded: isFolded)
    var indentation = header.indentation.map { $0 + parent }
    var blankIndentation = 0
    while offset < end {
      let line = LineScanner.line(at: offset, in: bytes, end: end)
      let textStart = bytes.skippingSpaces(line.content, atMost: indentation)
      if textStart == line.content.upperBound {
        blankIndentation = max(blankIndentation, textStart - line.start)
        if line.end > line.content.upperBound { text.appendBlankLine() }
        if header.chomping == .keep { contentEnd = line.content.upperBound }
      } else {
        let column = textStart - line.start
        let minimum = indentation ?? max(column, parent + 1)
        // LibYAML takes the spaces of blank lines above for the indentation, if they are more.
        guard indentation != nil || blankIndentation <= column && bytes[textStart] != .tab else { throw refusal }
        guard column >= minimum else {
          guard bytes[textStart] != .tab else { throw refusal }
          break
        }
        indentation = minimum
        text.append(bytes, textStart..<line.content.upperBound, isEnded: line.end > line.content.upperBound)
        contentEnd = line.content.upperBound
      }
      offset = line.end
      lineStart = line.end
    }
    return YAMLNode(
      isFolded ? .folded : .literal, start..<contentEnd, value: .string(text.finish(header.chomping)),
      indentation: (indentation ?? parent + 2) - parent)
  }

  /// Skips what follows the indicators of a block scalar on their line.
  private mutating func skipHeaderLine() throws(Refusal) {
    guard isBlank(at: offset) else { throw refusal }
    offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    if isNext("#") { offset = bytes.firstIndex(of: .lineFeed, in: offset..<end) }
    guard offset == end || isBreak(at: offset) else { throw refusal }
    skipLineEnding()
  }
}

extension ByteView {
  /// The offset after the spaces at the start of a line, or after so many of them.
  fileprivate func skippingSpaces(_ line: Range<Int>, atMost limit: Int?) -> Int {
    var offset = line.lowerBound
    let end = limit.map { min($0 + line.lowerBound, line.upperBound) } ?? line.upperBound
    while offset < end, self[offset] == .space { offset += 1 }
    return offset
  }
}
