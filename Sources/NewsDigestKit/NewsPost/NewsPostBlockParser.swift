/// Turns blocks of Markdown into segments of a news post.
struct NewsPostBlockParser<Sink: SegmentSink<NewsPostMeaning>>: SectionBlockParser {
  enum FormatLine {
    case citations(first: CitationSyntax, others: [CitationSyntax])
    case image(PostImageSyntax)
  }

  let bytes: ByteView
  var sink: Sink
  /// A rule that parts two stories when a headline or nothing follows, and else is a block.
  var openBreak: Range<Int>?
  private var isFirstHeadline = true
  /// The first block, where it is a fenced code block that may hold all of the post.
  private var firstFence: Range<Int>?
  private var isFirstBlock = true

  init(bytes: ByteView, sink: Sink) {
    (self.bytes, self.sink) = (bytes, sink)
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    if let image = PostImageSyntax(content, in: bytes) { return .image(image) }
    return CitationSyntax.all(in: content, of: bytes).map { .citations(first: $0.first, others: $0.others) }
  }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    finishBreak()
    isFirstBlock = false
    switch line {
    case .image(let image):
      sink.receive(.image(PostImage(image, in: bytes)), in: range)
    case .citations(let first, let others):
      // What the line is indented by belongs to its first segment, as on any line.
      receive(first, from: range.lowerBound)
      for citation in others { receive(citation, from: citation.range.lowerBound) }
    }
  }

  private mutating func receive(_ citation: CitationSyntax, from start: Int) {
    report(citation)
    sink.receive(citation, in: start..<citation.range.upperBound, of: bytes)
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if isFirstBlock, case .verbatim = block { firstFence = range }
    isFirstBlock = false
    if case .heading(2, let text) = block {
      openBreak = nil
      sink.receive(.headline(bytes.string(text), isFirst: isFirstHeadline), in: range)
      isFirstHeadline = false
      return
    }
    receiveMarkdown(block, in: range)
  }

  // MARK: What readers should know

  private mutating func report(_ citation: CitationSyntax) {
    if let range = citation.unreadableDate { sink.report(.citationDateUnreadable(range)) }
    if citation.link == nil { sink.report(.citationWithoutLink(citation.range)) }
  }

  /// Reports what only the end of the text tells.
  mutating func finish() {
    guard isFirstHeadline else { return }
    if let firstFence, let diagnostic = PendingDiagnostic.wrappedInCodeFence(firstFence, in: bytes) {
      sink.report(diagnostic)
    } else {
      let end = bytes.count
      sink.report(.noStories(at: end))
    }
  }
}
