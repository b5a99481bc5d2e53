/// How the lines of an example end, for a text that has some of the same lines.
struct LineEndings {
  private let example: ByteView
  private let lines: [(content: Range<Int>, ending: LineEnding)]

  /// - Parameter example: A segment of several lines.
  init(of example: SegmentExample) {
    self.example = example.bytes
    var scanner = LineScanner(example.bytes, in: example.range)
    var lines: [(Range<Int>, LineEnding)] = []
    while let line = scanner.next() {
      lines.append((line.content, line.end - line.content.upperBound > 1 ? .carriageReturnLineFeed : .lineFeed))
    }
    self.lines = lines
  }

  /// How each line of a text ends, whose lines are joined by LF: as the same line of the example does; `nil` where the
  /// example does not have it.
  ///
  /// Lines are compared from the first one forwards and from the last one backwards.
  func endings(of text: ByteView) -> [LineEnding?] {
    let textLines = text.joinedLineRanges
    var found: [LineEnding?] = Array(repeating: nil, count: textLines.count)
    // The last line of a segment is ended by the trivia after it.
    let shared = min(lines.count, textLines.count) - 1
    var start = 0
    while start < shared, isSame(lines[start].content, textLines[start], of: text) {
      found[start] = lines[start].ending
      start += 1
    }
    var end = 1
    while end < shared - start + 1,
      isSame(lines[lines.count - end - 1].content, textLines[textLines.count - end - 1], of: text)
    {
      found[textLines.count - end - 1] = lines[lines.count - end - 1].ending
      end += 1
    }
    return found
  }

  /// Whether a line of the example has the content of a line of the text, after a mark or spaces that are not part of
  /// it.
  private func isSame(_ line: Range<Int>, _ content: Range<Int>, of text: ByteView) -> Bool {
    line.count >= content.count && example.equals(line.upperBound - content.count..<line.upperBound, text, content)
  }
}
