/// Turns blocks of Markdown into segments of a daily digest.
struct DailyDigestBlockParser<Sink: SegmentSink<DailyDigestMeaning>>: SectionBlockParser {
  enum FormatLine {
    case metadata(MetadataSyntax)
    case tags(Range<Int>)
    case summary(text: Range<Int>)
    case keyPoints([Range<Int>])
    case details(DetailsSyntax)
    /// A tag of details that starts none that can be read.
    case tag(Range<Int>)
    case link(InlineLink)
  }

  let bytes: ByteView
  var sink: Sink
  /// A rule that parts two entries when a title or nothing follows, and else is a block.
  var openBreak: Range<Int>?
  private lazy var matching = DetailsMatching(bytes)

  init(bytes: ByteView, sink: Sink) {
    (self.bytes, self.sink) = (bytes, sink)
  }

  mutating func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    guard let line = DailyDigestLine(content, in: bytes) else { return nil }
    let trimmed = bytes.trimmingSpaces(content)
    switch line {
    case .metadata(let syntax): return .metadata(syntax)
    case .unreadableMetadata:
      sink.report(.metadataUnreadable(trimmed))
      return nil
    case .tags(let words): return .tags(words)
    case .summaryLabel: return .summary(text: SummarySyntax.text(below: trimmed, in: bytes))
    case .keyPointsLabel:
      return .keyPoints(BulletSyntax.bullets(below: content.upperBound, in: bytes, until: DailyDigestLine.endsText))
    case .detailsOpening:
      let closing = matching.closing(of: trimmed.lowerBound)
      return .details(DetailsSyntax(openedBy: trimmed, closing: closing, in: bytes))
    case .foreignDetailsOpening: return .tag(trimmed)
    case .detailsClosing:
      if matching.closesNothing(trimmed.lowerBound) { sink.report(.detailsNotOpened(trimmed)) }
      return .tag(trimmed)
    case .link(let link): return .link(link)
    }
  }

  func end(of line: FormatLine) -> Int? {
    switch line {
    case .summary(let text): text.upperBound
    case .keyPoints(let points): points.last?.upperBound
    case .details(let details): details.range.upperBound
    case .metadata, .tags, .tag, .link: nil
    }
  }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    finishBreak()
    switch line {
    case .metadata(let syntax):
      let metadata = DailyDigest.Metadata(syntax, in: bytes)
      if !metadata.isComplete { sink.report(.metadataIncomplete(metadata, in: range)) }
      sink.receive(.metadata(metadata), in: range)
    case .tags(let words): sink.receive(.tags(TagsSyntax.tags(in: words, of: bytes)), in: range)
    case .summary(let text):
      sink.receive(.summary(bytes.joinedLines(text, isIndentContent: true)), in: range)
    case .keyPoints(let points): receive(points, labelledBy: range.lowerBound)
    case .details(let details): receive(details)
    case .tag(let tag): sink.receive(.markdown(.paragraph(bytes.string(tag))), in: range)
    case .link(let link):
      let content = Link(text: bytes.string(link.text), url: bytes.string(link.destination))
      sink.receive(.link(content), in: range)
    }
  }

  private mutating func receive(_ points: [Range<Int>], labelledBy label: Int) {
    let line = LineScanner.line(at: label, in: bytes, end: bytes.count)
    sink.receive(.keyPointsLabel, in: bytes.trimmingTrailingSpaces(line.content))
    for point in points {
      guard let text = BulletSyntax.text(of: point, in: bytes) else { continue }
      sink.receive(.keyPoint(bytes.joinedLines(text, isIndentContent: true)), in: point)
    }
  }

  private mutating func receive(_ details: DetailsSyntax) {
    if !details.isClosed { sink.report(.detailsUnclosed(details)) }
    sink.receive(details, in: details.range, of: bytes)
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .heading(3, let text) = block {
      openBreak = nil
      sink.receive(.title(bytes.string(text)), in: range)
      return
    }
    receiveMarkdown(block, in: range)
  }
}
