/// The blocks of a Markdown text that the formats distinguish, in order.
protocol MarkdownBlockSink {
  /// A line of a format's own, which would be text otherwise, with the lines below that belong to it.
  associatedtype FormatLine

  /// Whose blocks of HTML are opaque; `nil` where lines in HTML are Markdown like any other, as the formats have them.
  var htmlDialect: MarkdownDialect? { get }

  /// What a line is by itself. A format may parse text as something else.
  func line(_ content: Range<Int>, in bytes: ByteView) -> MarkdownLine

  /// Recognises a line of the format's own.
  mutating func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine?

  /// Whether a line of text with a line of `=` or `-` below is a heading (CommonMark 4.3).
  ///
  /// In the formats of stories and entries it is text above a rule: their authors separate parts so.
  var hasUnderlinedHeadings: Bool { get }

  /// Where the last of the lines below that belong to a format line ends; `nil` if there are none.
  func end(of line: FormatLine) -> Int?

  mutating func receive(_ line: FormatLine, in range: Range<Int>)
  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>)
  mutating func receiveHTML(in range: Range<Int>)
  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic)
}

extension MarkdownBlockSink {
  /// Most formats take Markdown as it is.
  @inline(__always)
  func line(_ content: Range<Int>, in bytes: ByteView) -> MarkdownLine { MarkdownLine(content, in: bytes) }

  /// Most formats separate parts by rules.
  @inline(__always)
  var hasUnderlinedHeadings: Bool { false }

  @inline(__always)
  var htmlDialect: MarkdownDialect? { nil }

  /// Most sinks have no use for HTML.
  mutating func receiveHTML(in range: Range<Int>) {}

  /// Most format lines are single lines.
  func end(of line: FormatLine) -> Int? { nil }
}

/// A block of Markdown, as ranges of the text.
enum MarkdownSegment {
  case heading(level: Int, text: Range<Int>)
  case thematicBreak
  /// An item with its nesting and its text, which may go on over several lines.
  case listItem(ListNesting.Place, number: Int?, text: Range<Int>)
  case paragraph
  /// A fenced code block or an HTML comment: opaque text.
  case verbatim
}
