extension ByteView {
  /// The text of `range` with its line endings as LF.
  ///
  /// - Parameter isIndentContent: Whether the spaces and tabs at the start of the second and later lines are part of
  ///   the text.
  func joinedLines(_ range: Range<Int>, isIndentContent: Bool) -> String {
    guard firstIndex(of: .lineFeed, in: range) < range.upperBound else { return string(range) }
    // Most texts hold no CR: they are joined as they are.
    if isIndentContent, firstIndex(of: .carriageReturn, in: range) == range.upperBound { return string(range) }
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var lines = LineScanner(self, in: range)
    while let line = lines.next() {
      let isFirst = line.start == range.lowerBound
      if !isFirst { output.append(.lineFeed) }
      append(isFirst || isIndentContent ? line.content : trimmingLeadingSpaces(line.content), to: &output)
    }
    // One more line follows the last line feed, an empty one.
    if range.last.map({ self[$0] }) == .lineFeed { output.append(.lineFeed) }
    return output.withBytes { $0.string($0.indices) }
  }

  /// Whether the text of `range` with its line endings as LF, and with the spaces and tabs at the start of its lines,
  /// is `text`.
  func equalsJoinedLines(_ range: Range<Int>, _ text: String) -> Bool {
    firstIndex(of: .carriageReturn, in: range) == range.upperBound
      ? equals(range, text) : joinedLines(range, isIndentContent: true).hasSameBytes(as: text)
  }

  /// Where the last line of `range` starts.
  func startOfLastLine(in range: Range<Int>) -> Int {
    var start = range.upperBound
    while start > range.lowerBound, self[start - 1] != .lineFeed { start -= 1 }
    return start
  }

  /// Whether `range` holds nothing but spaces, tabs and line endings.
  func isBlank(_ range: Range<Int>) -> Bool {
    trimmingLeadingWhiteSpace(range).isEmpty
  }

  /// `range` without the spaces, tabs and line endings at its start.
  func trimmingLeadingWhiteSpace(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, self[start].isSpaceTabOrLineEnding { start += 1 }
    return start..<range.upperBound
  }

  /// `range` without the spaces, tabs and line endings at its ends.
  func trimmingWhiteSpace(_ range: Range<Int>) -> Range<Int> {
    let rest = trimmingLeadingWhiteSpace(range)
    var end = rest.upperBound
    while end > rest.lowerBound, self[end - 1].isSpaceTabOrLineEnding { end -= 1 }
    return rest.lowerBound..<end
  }
}

extension UInt8 {
  fileprivate var isSpaceTabOrLineEnding: Bool { isSpaceOrTab || self == .lineFeed || self == .carriageReturn }
}
