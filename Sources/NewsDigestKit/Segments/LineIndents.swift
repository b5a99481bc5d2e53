/// How far the lines of an example are indented, for a text that has some of the same lines.
struct LineIndents {
  private let example: ByteView
  private let lines: [Range<Int>]

  /// - Parameter example: A segment of several lines.
  init(of example: SegmentExample) {
    self.example = example.bytes
    var scanner = LineScanner(example.bytes, in: example.range)
    var lines: [Range<Int>] = []
    while let line = scanner.next() { lines.append(line.content) }
    self.lines = lines
  }

  /// The indentation in the example of each line of a text whose lines are joined by LF; `nil` for a line that the
  /// example does not have there.
  ///
  /// Lines are compared from the second one forwards and from the last one backwards, so that a line that was changed,
  /// inserted or removed does not change the indentation of the others.
  func spaces(before text: ByteView) -> [Range<Int>?] {
    let textLines = text.joinedLineRanges
    var found: [Range<Int>?] = Array(repeating: nil, count: textLines.count)
    let shared = min(lines.count, textLines.count)
    var start = 1
    while start < shared, let spaces = spaces(of: lines[start], before: textLines[start], of: text) {
      found[start] = spaces
      start += 1
    }
    var end = 1
    while end < shared,
      let spaces = spaces(of: lines[lines.count - end], before: textLines[textLines.count - end], of: text)
    {
      found[textLines.count - end] = spaces
      end += 1
    }
    return found
  }

  /// The indentation of a line that continues like a text; footnote references may follow it.
  private func spaces(of line: Range<Int>, before content: Range<Int>, of text: ByteView) -> Range<Int>? {
    let rest = example.trimmingLeadingSpaces(line)
    let spaces = line.lowerBound..<rest.lowerBound
    guard StyleLimit.allows(spaces), rest.count >= content.count,
      example.equals(rest.lowerBound..<rest.lowerBound + content.count, text, content)
    else { return nil }
    return spaces
  }
}

extension ByteView {
  /// The lines of a text in which every LF starts another one.
  var joinedLineRanges: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while true {
      let feed = firstIndex(of: .lineFeed, in: start..<count)
      lines.append(start..<feed)
      guard feed < count else { return lines }
      start = feed + 1
    }
  }
}
