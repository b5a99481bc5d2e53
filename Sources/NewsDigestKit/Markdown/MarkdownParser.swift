/// Parses Markdown line by line into blocks.
///
/// It follows CommonMark except where the formats need tolerance: a line of dashes is a thematic break even directly
/// below text, lists nest at two columns, and fences and comments may be indented. Blank lines separate blocks and are
/// not blocks.
struct MarkdownParser {
  private let bytes: ByteView
  private var lines: LineScanner
  private var open: OpenBlock?
  private var list = ListNesting()
  /// Set once the rest of the text is known to close no comment.
  private var isWithoutCommentEnd = false

  private enum OpenBlock {
    case paragraph(Range<Int>)
    case listItem(ListNesting.Place, number: Int?, text: Range<Int>, range: Range<Int>)
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>, into sink: inout some MarkdownBlockSink) {
    var parser = MarkdownParser(bytes: bytes, lines: LineScanner(bytes, in: range))
    while let line = parser.lines.next() { parser.parse(line.content, into: &sink) }
    parser.close(into: &sink)
  }

  private init(bytes: ByteView, lines: LineScanner) {
    (self.bytes, self.lines) = (bytes, lines)
  }

  private mutating func parse(_ content: Range<Int>, into sink: inout some MarkdownBlockSink) {
    if sink.hasUnderlinedHeadings, let (heading, range) = heading(underlinedBy: content) {
      open = nil
      return sink.receive(heading, in: range)
    }
    if let dialect = sink.htmlDialect, let end = endOfHTML(from: content, as: dialect) {
      return receiveHTML(content.lowerBound..<end, into: &sink)
    }
    switch sink.line(content, in: bytes) {
    case .blank:
      close(into: &sink)
    case .heading(let level, let text) where isBlockStart(content):
      finishList(into: &sink)
      sink.receive(.heading(level: level, text: text), in: bytes.trimmingTrailingSpaces(content))
    case .thematicBreak where isBlockStart(content):
      reportRuleUnderText(content, to: &sink)
      finishList(into: &sink)
      sink.receive(.thematicBreak, in: bytes.trimmingTrailingSpaces(content))
    case .listItem(let marker, let text) where isItemStart(marker, text):
      close(into: &sink)
      openItem(marker, text: text, range: bytes.trimmingTrailingSpaces(content), into: &sink)
    case .codeFence(let fence):
      finishList(into: &sink)
      sink.receive(.verbatim, in: codeBlock(from: content, fence: fence, into: &sink))
    case .comment:
      if let own = sink.formatLine(content, in: bytes) { return receive(own, content, into: &sink) }
      guard let range = comment(from: content) else {
        sink.report(.commentUnclosed(bytes.trimmingSpaces(content)))
        return parseText(content, into: &sink)
      }
      finishList(into: &sink)
      sink.receive(.verbatim, in: range)
    case .text:
      if let own = sink.formatLine(content, in: bytes) { return receive(own, content, into: &sink) }
      parseText(content, into: &sink)
    // Text is checked only here: elsewhere a format line that looks like this would be a block.
    case .heading, .thematicBreak, .listItem:
      parseText(content, into: &sink)
    }
  }

  private mutating func receive<Sink: MarkdownBlockSink>(
    _ own: Sink.FormatLine, _ content: Range<Int>, into sink: inout Sink
  ) {
    finishList(into: &sink)
    guard let end = sink.end(of: own), end > content.upperBound else {
      return sink.receive(own, in: bytes.trimmingTrailingSpaces(content))
    }
    skipLines(to: end)
    sink.receive(own, in: content.lowerBound..<end)
  }

  /// Continues after the line that an offset is on.
  private mutating func skipLines(to end: Int) {
    lines = LineScanner(bytes, in: LineScanner.line(at: end, in: bytes, end: lines.end).end..<lines.end)
  }

  // MARK: Where blocks start

  /// Whether a line may start a block: not when it is indented like code, unless it goes on an item.
  private func isBlockStart(_ content: Range<Int>) -> Bool {
    if case .listItem = open { return true }
    let start = bytes.trimmingLeadingSpaces(content).lowerBound
    return Indentation.width(of: content.lowerBound..<start, in: bytes) < Indentation.ofCode
  }

  /// Whether a list marker starts an item (CommonMark 5.2 and 5.3).
  private func isItemStart(_ marker: MarkdownLine.ListMarker, _ text: Range<Int>) -> Bool {
    if case .paragraph = open, text.isEmpty || marker.number.map({ $0 != 1 }) ?? false { return false }
    return marker.indent < Indentation.ofCode || !list.isEmpty
  }

  /// A line of dashes below a line of text is a heading for every Markdown parser (CommonMark 4.3).
  private func reportRuleUnderText(_ content: Range<Int>, to sink: inout some MarkdownBlockSink) {
    let rule = bytes.trimmingSpaces(content)
    guard case .paragraph = open, rule.allSatisfy({ bytes[$0] == .ascii("-") }) else { return }
    sink.report(.ruleUnderText(rule, lineStart: content.lowerBound))
  }

  /// The open paragraph as a heading, where a line underlines it. One of several lines has no other spelling, and stays
  /// text.
  private func heading(underlinedBy content: Range<Int>) -> (MarkdownSegment, Range<Int>)? {
    guard case .paragraph(let range) = open, let underline = HeadingUnderline(content, in: bytes),
      bytes.firstIndex(of: .lineFeed, in: range) == range.upperBound, isBlockStart(range)
    else { return nil }
    let text = bytes.trimmingSpaces(range)
    return (.heading(level: underline.level, text: text), range.lowerBound..<underline.marks.upperBound)
  }

  // MARK: Text

  private mutating func parseText(_ content: Range<Int>, into sink: inout some MarkdownBlockSink) {
    let end = bytes.trimmingTrailingSpaces(content).upperBound
    switch open {
    case .paragraph(let range):
      open = .paragraph(range.lowerBound..<end)
    case .listItem(let place, let number, let text, let range) where !text.isEmpty:
      open = .listItem(
        place, number: number, text: text.lowerBound..<end, range: range.lowerBound..<end)
    default:
      finishList(into: &sink)
      open = .paragraph(content.lowerBound..<end)
    }
  }

  private mutating func openItem(
    _ marker: MarkdownLine.ListMarker, text: Range<Int>, range: Range<Int>, into sink: inout some MarkdownBlockSink
  ) {
    list.depth(of: marker)
    if list.isBeyondLimit { sink.report(.listTooDeep(range)) }
    open = .listItem(list.place, number: marker.number, text: text, range: range)
  }

  private mutating func close(into sink: inout some MarkdownBlockSink) {
    switch open {
    case .paragraph(let range):
      sink.receive(.paragraph, in: range)
    case .listItem(let place, let number, let text, let range):
      sink.receive(.listItem(place, number: number, text: text), in: range)
    case nil: break
    }
    open = nil
  }

  /// Closes the open block, and the list that it may belong to.
  private mutating func finishList(into sink: inout some MarkdownBlockSink) {
    close(into: &sink)
    list = ListNesting()
  }

  // MARK: Opaque blocks

  /// The end of the block of HTML that a line starts.
  private func endOfHTML(from content: Range<Int>, as dialect: MarkdownDialect) -> Int? {
    guard isBlockStart(content) || !list.isEmpty else { return nil }
    return HTMLBlock.end(startingAt: content, of: bytes, limit: lines.end, as: dialect, isInText: isInText)
  }

  /// Whether a line would continue the text above it: text that is underlined is a heading, and ends.
  private var isInText: Bool {
    guard case .paragraph(let range) = open else { return open != nil }
    let lastLine = bytes.trimmingSpaces(bytes.startOfLastLine(in: range)..<range.upperBound)
    return lastLine.lowerBound == range.lowerBound || !lastLine.allSatisfy { bytes[$0] == .ascii("=") }
  }

  private mutating func receiveHTML(_ range: Range<Int>, into sink: inout some MarkdownBlockSink) {
    let start = bytes.trimmingLeadingSpaces(range).lowerBound
    // An indented block is a part of the item above it.
    if start == range.lowerBound { finishList(into: &sink) } else { close(into: &sink) }
    skipLines(to: range.upperBound)
    sink.receiveHTML(in: bytes.trimmingTrailingSpaces(range))
  }

  /// The range of a fenced code block; one that is never closed reaches to the last line with text.
  private mutating func codeBlock(
    from content: Range<Int>, fence: CodeFence, into sink: inout some MarkdownBlockSink
  ) -> Range<Int> {
    var end = bytes.trimmingTrailingSpaces(content).upperBound
    while let line = lines.next() {
      let trimmed = bytes.trimmingTrailingSpaces(line.content)
      if !trimmed.isEmpty { end = trimmed.upperBound }
      if fence.isClosed(by: line.content, in: bytes) { return content.lowerBound..<end }
    }
    sink.report(.codeFenceUnclosed(content, fence, end: end))
    return content.lowerBound..<end
  }

  /// The range of an HTML comment, to the end of the line that closes it; `nil` if it is never closed.
  private mutating func comment(from content: Range<Int>) -> Range<Int>? {
    guard !isWithoutCommentEnd else { return nil }
    let start = bytes.trimmingLeadingSpaces(content).lowerBound + HTMLComment.opening.utf8CodeUnitCount
    guard let close = bytes.firstRange(of: HTMLComment.closing, in: start..<max(start, lines.end)) else {
      isWithoutCommentEnd = true
      return nil
    }
    var last = content
    while last.upperBound < close.upperBound, let line = lines.next() { last = line.content }
    return content.lowerBound..<bytes.trimmingTrailingSpaces(last).upperBound
  }
}
