extension PublishedPage {
  /// Whether there are lines of text that kramdown makes a table of because each has a `|`.
  ///
  /// Lines that start with `|`, or have a line of dashes among them, were meant as a table. So were three or more with
  /// as many `|` each, and without a link.
  func inspectTables(report: (PendingDiagnostic) -> Void) {
    var liquid = liquidTokens.map(\.range)[...]
    withoutActuallyEscaping(report) { report in
      var texts = TableTextSink(bytes: bytes, start: body.lowerBound) { text in
        while let token = liquid.first, token.upperBound <= text.lowerBound { liquid.removeFirst() }
        let bars = TableBars(in: text, of: bytes, besides: liquid)
        if bars.makeTable { report(.tableAccidental(bars)) }
      }
      MarkdownParser.parse(bytes, in: body, into: &texts)
    }
  }
}

/// The bars in a text that separate the cells of a table for kramdown.
private struct TableBars {
  private(set) var bars: [Range<Int>] = []
  private(set) var makeTable = false

  /// - Parameter liquid: Tags from the text on, which do not separate cells.
  init(in text: Range<Int>, of bytes: ByteView, besides liquid: ArraySlice<Range<Int>>) {
    // A tag may make HTML of all of it.
    guard let first = text.first, bytes[first] != .ascii("|"), bytes[first] != .ascii("<"),
      bytes.firstIndex(of: .ascii("|"), in: text) < text.upperBound, !Self.isMath(text, in: bytes)
    else { return }
    var spans = CodeSpans.ranges(in: text, of: bytes)[...]
    var liquid = liquid
    var lines = LineScanner(bytes, in: text)
    var barsOfLines: [Int] = []
    while let line = lines.next() {
      let count = bars.count
      for index in line.content where bytes[index] == .ascii("|") {
        let isEscaped = index > line.content.lowerBound && bytes[index - 1] == .ascii("\\")
        if !isEscaped, !spans.hasRange(at: index), !liquid.hasRange(at: index) { bars.append(index..<index + 1) }
      }
      guard bars.count > count, !Self.isSeparator(line.content, in: bytes) else { return }
      barsOfLines.append(bars.count - count)
    }
    let areRows = barsOfLines.count >= 3 && Set(barsOfLines).count == 1
    makeTable = !areRows || !InlineLink.all(in: text, of: bytes).isEmpty
  }

  /// Whether a text is math and nothing else, of which kramdown makes a block before it looks for tables.
  private static func isMath(_ text: Range<Int>, in bytes: ByteView) -> Bool {
    var text = bytes.trimmingSpaces(text)
    while bytes.hasPrefix(">", in: text) { text = bytes.trimmingLeadingSpaces(text.dropFirst(1)) }
    guard bytes.hasPrefix("$$", in: text) else { return false }
    return bytes.firstRange(of: "$$", in: text.dropFirst(2))?.upperBound == text.upperBound
  }

  /// Whether a line separates the head of a table.
  private static func isSeparator(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    line.allSatisfy { "+|: \t-".utf8.contains(bytes[$0]) } && line.contains { bytes[$0] == .ascii("-") }
  }
}

extension ArraySlice<Range<Int>> {
  /// Removes the ranges before an index; whether the next one contains it.
  fileprivate mutating func hasRange(at index: Int) -> Bool {
    while let first, first.upperBound <= index { removeFirst() }
    return first?.contains(index) ?? false
  }
}

/// Collects the texts of paragraphs and items that are between blank lines, or the starts and ends of what they are in.
private struct TableTextSink: MarkdownBlockSink {
  let bytes: ByteView
  let start: Int
  let take: (Range<Int>) -> Void

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    switch block {
    case .listItem(_, _, let text): take(text)
    case .paragraph:
      let text = bytes.trimmingSpaces(range)
      let indent = Indentation.width(of: range.lowerBound..<text.lowerBound, in: bytes)
      if indent < Indentation.ofCode, isBelowBlankLine(range.lowerBound), isAboveBlankLine(range.upperBound) {
        take(text)
      }
    case .heading, .thematicBreak, .verbatim: break
    }
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {}

  private func isBelowBlankLine(_ offset: Int) -> Bool {
    let before = bytes.startOfLastLine(in: start..<max(offset - 1, start))..<offset
    return offset == start || bytes.isBlank(before)
  }

  private func isAboveBlankLine(_ offset: Int) -> Bool {
    let line = LineScanner.line(at: offset, in: bytes, end: bytes.count)
    guard line.end < bytes.count else { return true }
    return bytes.isBlank(LineScanner.line(at: line.end, in: bytes, end: bytes.count).content)
  }
}

extension PendingDiagnostic {
  fileprivate static func tableAccidental(_ bars: TableBars) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .tableAccidental, severity: .warning, range: bars.bars[0],
      fixIts: [
        .init(
          id: "escape-bars",
          edits: bars.bars.map { SourceEdit(range: $0.lowerBound..<$0.lowerBound, replacement: "\\") })
      ])
  }
}
