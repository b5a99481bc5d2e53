/// A text folded away, taken apart, as ranges of the text.
struct DetailsSyntax {
  /// From the opening tag to the closing one, or to the last line with text where that is missing.
  private(set) var range: Range<Int>
  private(set) var label: Range<Int>?
  private(set) var text: Range<Int>
  let isClosed: Bool
  /// Where the text's lines, with the blank ones around it, start.
  private let start: Int

  /// - Parameters:
  ///   - line: The line with the opening tag.
  ///   - closing: The offset of the closing tag, if there is one.
  init(openedBy line: Range<Int>, closing: Int?, in bytes: ByteView, words: Vocabulary) {
    isClosed = closing != nil
    range = line
    text = 0..<0
    let opening = LineScanner.line(at: line.lowerBound, in: bytes, end: bytes.count)
    var start = opening.end
    let next = LineScanner.line(at: start, in: bytes, end: bytes.count)
    if let label = Self.label(of: next.content, in: bytes) {
      self.label = label
      start = next.end
    }
    self.start = start
    if let closing { parseClosed(upTo: closing, in: bytes) } else { parseUnclosed(in: bytes, words: words) }
  }

  private static func label(of content: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let line = bytes.trimmingSpaces(content)
    let tags: (StaticString, StaticString) = (DetailsTag.summaryOpening, DetailsTag.summaryClosing)
    guard bytes.hasPrefix(tags.0, in: line) else { return nil }
    let start = line.lowerBound + tags.0.utf8CodeUnitCount
    guard let end = bytes.firstRange(of: tags.1, in: start..<line.upperBound), end.upperBound == line.upperBound
    else { return nil }
    return start..<end.lowerBound
  }

  // MARK: A text that is closed

  private mutating func parseClosed(upTo closing: Int, in bytes: ByteView) {
    range = range.lowerBound..<closing + DetailsTag.closing.utf8CodeUnitCount
    let closingLine = bytes.startOfLastLine(in: start..<closing)
    text = Self.withoutOuterBlankLines(start..<closingLine, in: bytes)
  }

  /// `lines` without one blank line at the start and one at the end, and without the last line ending.
  private static func withoutOuterBlankLines(_ lines: Range<Int>, in bytes: ByteView) -> Range<Int> {
    let start = skippingBlankLine(at: lines, in: bytes)
    var rest = withoutLineEnding(start..<lines.upperBound, in: bytes)
    let last = bytes.startOfLastLine(in: rest)
    if last > rest.lowerBound, bytes.trimmingSpaces(last..<rest.upperBound).isEmpty {
      rest = withoutLineEnding(rest.lowerBound..<last, in: bytes)
    } else if last == rest.lowerBound, bytes.trimmingSpaces(rest).isEmpty {
      rest = rest.lowerBound..<rest.lowerBound
    }
    return rest
  }

  private static func skippingBlankLine(at lines: Range<Int>, in bytes: ByteView) -> Int {
    guard !lines.isEmpty else { return lines.lowerBound }
    let first = LineScanner.line(at: lines.lowerBound, in: bytes, end: lines.upperBound)
    return bytes.trimmingSpaces(first.content).isEmpty ? first.end : lines.lowerBound
  }

  private static func withoutLineEnding(_ lines: Range<Int>, in bytes: ByteView) -> Range<Int> {
    var end = lines.upperBound
    if end > lines.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
    while end > lines.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    return lines.lowerBound..<end
  }

  // MARK: A text that is never closed

  /// Takes the text up to the link to the article, the next entry, or the end, and not the rule before those two.
  private mutating func parseUnclosed(in bytes: ByteView, words: Vocabulary) {
    var lines = LineScanner(bytes, in: start..<bytes.count)
    var end = start
    /// The end of the text before the last line of it, and whether that line is a rule.
    var previous = (end: start, isRule: false)
    var isBeforeLink = false
    while let line = lines.next() {
      let trimmed = bytes.trimmingTrailingSpaces(line.content)
      if bytes.trimmingSpaces(line.content).isEmpty { continue }
      if case .link = DailyDigestLine(line.content, in: bytes, words: words) {
        isBeforeLink = true
        break
      }
      if Self.startsEntry(line, in: bytes, words: words) { break }
      previous = (end, Self.isRule(line.content, in: bytes, words: words))
      end = trimmed.upperBound
    }
    if previous.isRule, !isBeforeLink { end = previous.end }
    guard end > start else {
      text = start..<start
      let end = label.map { $0.upperBound + DetailsTag.summaryClosing.utf8CodeUnitCount }
      range = range.lowerBound..<(end ?? range.upperBound)
      return
    }
    text = Self.skippingBlankLine(at: start..<end, in: bytes)..<end
    range = range.lowerBound..<end
  }

  private static func isRule(_ content: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Bool {
    guard case .thematicBreak = MarkdownLine(content, in: bytes) else { return false }
    return DailyDigestLine.endsText(content, in: bytes, words: words)
  }

  /// Whether a line is the title of an entry with its metadata below.
  private static func startsEntry(_ line: PhysicalLine, in bytes: ByteView, words: Vocabulary) -> Bool {
    guard case .heading(3, _) = MarkdownLine(line.content, in: bytes),
      DailyDigestLine.endsText(line.content, in: bytes, words: words)
    else { return false }
    var lines = LineScanner(bytes, in: line.end..<bytes.count)
    while let next = lines.next() {
      if bytes.trimmingSpaces(next.content).isEmpty { continue }
      return DailyDigestLine(next.content, in: bytes, words: words)?.metadata != nil
    }
    return false
  }
}

extension SlotList {
  /// Adds the slots of details: of a bold label its word.
  mutating func details(_ syntax: DetailsSyntax, in bytes: ByteView) {
    let label = syntax.label.map { BoldTags.content(of: $0, in: bytes) }
    flag(.isBold, label?.isBold ?? false)
    text(.label, at: label?.range, wordOf: .originalText)
    text(.text, at: syntax.text, as: .lines)
    flag(.isClosed, syntax.isClosed)
  }

  /// Adds the slots of details.
  mutating func details(_ details: DailyDigest.Details) {
    let word = details.label.flatMap(BoldTags.content)
    flag(.isBold, word != nil)
    text(.label, word ?? details.label, wordOf: .originalText)
    text(.text, details.text)
    flag(.isClosed, details.isClosed)
  }
}

extension DailyDigest.Details {
  /// The details of a segment.
  init(_ segment: borrowing Segment) {
    let label = segment.optionalText(.label)
    self.init(
      label: segment.flag(.isBold) ? label.map(BoldTags.around) : label, text: segment.text(.text),
      isClosed: segment.flag(.isClosed))
  }

  /// Writes the text with its tags.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let hasBlankLines = example?.hasBlankLinesInDetails(words: writer.words) ?? true
    let label = label(in: &writer)
    writer.syntax(DetailsTag.opening)
    if label != nil || isClosed || !text.isEmpty { writer.lines("\n") }
    if let label {
      writer.syntax("<summary>")
      writer.content(label, as: .label)
      writer.syntax("</summary>")
      if isClosed || !text.isEmpty { writer.lines("\n") }
    }
    let needsBlankLines = hasBlankLines || label == nil || text.startsOrEndsInBlankLine || text.isEmpty
    if needsBlankLines, isClosed || !text.isEmpty { writer.lines("\n") }
    writer.content(text, as: .text)
    guard isClosed else { return }
    if !text.isEmpty { writer.lines("\n") }
    if needsBlankLines, !text.isEmpty { writer.lines("\n") }
    writer.syntax(DetailsTag.closing)
  }
}

extension String {
  fileprivate var startsOrEndsInBlankLine: Bool {
    withBytes { bytes in
      let first = LineScanner.line(at: 0, in: bytes, end: bytes.count).content
      let last = bytes.startOfLastLine(in: bytes.indices)..<bytes.count
      return bytes.trimmingSpaces(first).isEmpty || bytes.trimmingSpaces(last).isEmpty
    }
  }
}

extension SegmentExample {
  fileprivate func hasBlankLinesInDetails(words: Vocabulary) -> Bool {
    let closing = isClosedDetails ? range.upperBound - DetailsTag.closing.utf8CodeUnitCount : nil
    let syntax = DetailsSyntax(openedBy: firstLine, closing: closing, in: bytes, words: words)
    guard !syntax.text.isEmpty else { return true }
    return bytes.occurrences(of: .lineFeed, in: (syntax.label?.upperBound ?? range.lowerBound)..<syntax.text.lowerBound)
      > 1
  }

  private var firstLine: Range<Int> { LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound).content }

  private var isClosedDetails: Bool {
    let length = DetailsTag.closing.utf8CodeUnitCount
    return range.count > DetailsTag.opening.utf8CodeUnitCount + length
      && bytes.equals(DetailsTag.closing, in: range.upperBound - length..<range.upperBound)
  }
}
