extension YAMLScanner {
  /// Scans a literal or folded scalar.
  mutating func scanBlockScalar() throws(YAMLProblem) -> YAMLToken {
    let (start, startColumn) = (offset, column)
    let isFolded = isNext(.ascii(">"))
    let header = try scanBlockScalarHeader()
    var textEnd = offset
    _ = skipBreak()
    var text = BlockScalarText(isFolded: isFolded)
    var textColumn = header.indentation.map { max(indentation, 0) + $0 }
    var hasText = textColumn != nil
    while true {
      let (blankEnd, isAtText) = try skipBlankLines(to: &textColumn, into: &text)
      if header.chomping == .keep, let blankEnd { textEnd = blankEnd }
      guard isAtText else { break }
      hasText = true
      let lineStart = offset
      while offset < end, !isBreak(at: offset) { offset += 1 }
      textEnd = offset
      text.append(bytes, lineStart..<offset)
      let breakStart = offset
      _ = skipBreak()
      text.lastBreak = breaks(in: breakStart..<offset)
    }
    return YAMLToken(
      kind: .scalar, range: start..<textEnd, column: startColumn, form: isFolded ? .folded : .literal,
      text: keep(text.finish(header.chomping)), textColumn: hasText ? textColumn : nil)
  }

  /// Scans the line of the indicators, up to its end.
  private mutating func scanBlockScalarHeader() throws(YAMLProblem) -> BlockScalarHeader {
    var header = BlockScalarHeader()
    offset += 1
    while offset < end, header.take(bytes[offset]) { offset += 1 }
    offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    if isNext(.ascii("#")) { while offset < end, !isBreak(at: offset) { offset += 1 } }
    guard offset == end || isBreak(at: offset) else { throw problem(.other) }
    return header
  }

  /// Skips blank lines and the indentation of the line after them.
  ///
  /// - Parameter textColumn: The column of the text. If it is not known yet, it is that of the first text, or of a
  ///   blank line above with more spaces.
  /// - Returns: The end of the last blank line, and whether a line of the text follows.
  private mutating func skipBlankLines(
    to textColumn: inout Int?, into text: inout BlockScalarText
  ) throws(YAMLProblem) -> (blankEnd: Int?, isAtText: Bool) {
    var (blankEnd, widest): (Int?, Int) = (nil, 0)
    while true {
      while isNext(.space), textColumn.map({ column < $0 }) ?? true { offset += 1 }
      widest = max(widest, column)
      guard !isNext(.tab) || textColumn.map({ column >= $0 }) ?? false else { throw problem(.tab) }
      guard isBreak(at: offset) else { break }
      let breakStart = offset
      _ = skipBreak()
      blankEnd = breakStart
      text.blankLines += breaks(in: breakStart..<offset)
    }
    let known = textColumn ?? max(widest, indentation + 1, 1)
    textColumn = known
    return (blankEnd, offset < end && column == known)
  }
}
