extension YAMLScanner {
  /// An entry of a mapping that is a line.
  struct Line {
    let key: Range<Int>
    let colonEnd: Int
    let value: YAMLToken
  }

  /// Scans the next entry of a block that is not indented, if it is `key: scalar` on a line.
  ///
  /// Nearly all front matter is such lines, and they need no tokens for what comes next.
  ///
  /// - Parameter isFirst: Whether the entry starts the block, and all the text.
  mutating func scanLine(isFirst: Bool = false) -> Line? {
    guard hasNoTokens, indentation == (isFirst ? -1 : 0), !isInBrackets else { return nil }
    skipTrivia()
    guard column == 0, allowsKey, let key = simpleKey() else { return nil }
    let (start, colonEnd) = (offset, key.upperBound + 1)
    offset = bytes.trimmingLeadingSpaces(colonEnd..<end).lowerBound
    guard offset > colonEnd, offset < end, let value = scanLineValue(), endsLine() else {
      offset = start
      return nil
    }
    if isFirst { startBlock() }
    return Line(key: key, colonEnd: colonEnd, value: value)
  }

  /// A plain key of letters and digits with a colon after it.
  private func simpleKey() -> Range<Int>? {
    var next = offset
    while next < end, bytes[next].isInKey || next > offset && (bytes[next] == .ascii("-") || bytes[next] == .ascii("."))
    {
      guard !isBreak(at: next), next - offset < 128 else { return nil }
      next += 1
    }
    return next > offset && next < end && bytes[next] == .ascii(":") ? offset..<next : nil
  }

  private mutating func scanLineValue() -> YAMLToken? {
    let (start, startColumn, first) = (offset, column, bytes[offset])
    if first == .ascii("\"") || first == .ascii("'") {
      offset += 1
      guard scanSimpleQuoted(first) else { return nil }
      return YAMLToken(
        kind: .scalar, range: start..<offset, column: startColumn,
        form: first == .ascii("'") ? .singleQuoted : .doubleQuoted)
    }
    guard canStartPlain, let line = try? scanPlainLine(), !line.isEmpty else { return nil }
    return YAMLToken(kind: .scalar, range: line, column: startColumn)
  }

  /// Goes to the end of the line if there is nothing but a comment, and if the next line starts something else.
  private mutating func endsLine() -> Bool {
    offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    let isComment = isNext(.ascii("#"))
    if isComment { offset += lineLength }
    guard offset < end else { return true }
    var next = offset
    while isBreak(at: next) { next += YAMLText.breakLength(in: bytes, at: next, end: end) }
    return next > offset && (isComment || next == end || !bytes[next].isSpaceOrTab)
  }
}

extension UInt8 {
  fileprivate var isInKey: Bool { isASCIILetter || isASCIIDigit || self == .ascii("_") || self >= 0x80 }
}
