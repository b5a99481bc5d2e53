extension SegmentWriter {
  /// Writes an ATX heading (CommonMark 4.2) with a level that is a value of the model.
  mutating func heading(ofLevel level: Int, text: String, as name: SlotName, like example: SegmentExample?) {
    record(String(level), as: .level)
    heading(level: level, text: text, as: name, like: example)
  }

  /// Writes an ATX heading.
  mutating func heading(level: Int, text: String, as name: SlotName, like example: SegmentExample?) {
    heading(level: level, endingWith: text, isEmpty: text.isEmpty, like: example) { $0.content(text, as: name) }
  }

  /// Writes an ATX heading whose text is made of several values.
  ///
  /// - Parameters:
  ///   - level: Its level.
  ///   - end: The value that its text ends with.
  ///   - isEmpty: Whether it has no text.
  ///   - example: An example of its spelling.
  ///   - text: Writes the text.
  mutating func heading(
    level: Int, endingWith end: String, isEmpty: Bool, like example: SegmentExample?,
    text: (inout SegmentWriter) -> Void
  ) {
    let style = example.flatMap(HeadingStyle.init)
    if let example, let underline = style?.underline, underline.level == level, !isEmpty {
      text(&self)
      lines("\n")
      return syntax(example.bytes, underline.marks)
    }
    // Markdown has six levels. Seven marks are not a heading, so any other level does not parse back.
    let marks = min(max(level, 0), 7)
    syntax(.ascii("#"), count: marks)
    if !isEmpty { syntax(.space, count: style?.spaces ?? 1) }
    text(&self)
    // A run of `#` at the end is no text unless another one closes the heading.
    if end.utf8.endsInClosingRun || style?.hasClosingRun ?? false {
      syntax(.space)
      syntax(.ascii("#"), count: marks)
    }
  }
}

extension String.UTF8View {
  fileprivate var endsInClosingRun: Bool {
    guard last == .ascii("#") else { return false }
    let before = reversed().drop { $0 == .ascii("#") }.first
    return before.map(\.isSpaceOrTab) ?? true
  }
}

/// How a heading is spelt.
private struct HeadingStyle {
  var spaces: Int
  var hasClosingRun: Bool
  /// The line below it; `nil` for one that starts with `#`.
  var underline: HeadingUnderline?

  init?(_ example: SegmentExample) {
    let bytes = example.bytes
    if let end = example.range.first(where: { bytes[$0] == .lineFeed }) {
      (spaces, hasClosingRun) = (1, false)
      underline = HeadingUnderline(end + 1..<example.range.upperBound, in: bytes)
      return
    }
    let line = example.bytes.trimmingSpaces(example.range)
    guard case .heading(let level, let text) = MarkdownLine(line, in: example.bytes), !text.isEmpty else { return nil }
    spaces = StyleLimit.spaces(text.lowerBound - line.lowerBound - level)
    hasClosingRun = line.upperBound > text.upperBound
  }
}
