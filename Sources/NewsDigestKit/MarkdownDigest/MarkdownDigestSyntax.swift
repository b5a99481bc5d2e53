/// How a Markdown digest is written: blocks of Markdown, of which the model nests the headings.
enum MarkdownDigestSyntax: MarkdownDocumentSyntax {
  /// It has no kinds of segments that other formats do not have.
  enum Sort: UInt8 { case none }

  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    let frontMatter = FrontMatterParser.parse(bytes, into: &sink)
    let start = frontMatter?.range.upperBound ?? ByteOrderMark.length(in: bytes)
    var parser = MarkdownDigestBlockParser(bytes: bytes, sink: consume sink)
    MarkdownParser.parse(bytes, in: start..<bytes.count, into: &parser)
    sink = parser.sink
  }

  static func makeBuilder() -> MarkdownDigestBuilder {
    MarkdownDigestBuilder()
  }

  static func write(_ digest: MarkdownDigest, into sink: inout some ContentSink) {
    digest.frontMatter?.write(into: &sink)
    write(digest.introduction, of: "introduction", into: &sink)
    write(digest.sections, of: "sections", into: &sink)
  }

  private static func write(
    _ sections: [MarkdownDigest.Section], of property: @autoclosure () -> String, into sink: inout some ContentSink,
    depth: Int = 0
  ) {
    // Of sections, as many can be nested as there are levels; one more is enough to be refused.
    guard depth <= 6 else { return }
    for (index, section) in sections.enumerated() {
      func path() -> String { "\(property())[\(index)]" }
      sink.receive(.heading, for: path()) {
        $0.number(.level, section.level)
        $0.text(.text, section.heading)
      }
      write(section.blocks, of: "\(path()).blocks", into: &sink)
      write(section.sections, of: "\(path()).sections", into: &sink, depth: depth + 1)
    }
  }

  private static func write(
    _ blocks: [MarkdownBlock], of property: @autoclosure () -> String, into sink: inout some ContentSink
  ) {
    for (index, block) in blocks.enumerated() { block.write(into: &sink, for: "\(property())[\(index)]") }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    MarkdownPageSyntax.write(segment, to: &writer, like: example)
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    MarkdownPageSyntax.canonicalTrivia(after: after, before: before)
  }
}

/// Gives blocks of Markdown as segments; an underlined line is a heading.
struct MarkdownDigestBlockParser<Sink: SegmentSink>: MarkdownBlockSink {
  let bytes: ByteView
  var sink: Sink

  init(bytes: ByteView, sink: consuming Sink) {
    self.bytes = bytes
    self.sink = sink
  }

  var hasUnderlinedHeadings: Bool { true }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> Never? { nil }

  mutating func receive(_ line: Never, in range: Range<Int>) {}

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    sink.receive(block, in: range, of: bytes)
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) { sink.report(diagnostic()) }
}

/// Makes a Markdown digest of its segments.
struct MarkdownDigestBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var blocks = MarkdownBlockBuilder<MarkdownBlock>()
  private var introduction: [MarkdownBlock] = []
  private var sections: [MarkdownDigest.Section] = []
  /// The sections that may still get others, outermost first.
  private var open: [MarkdownDigest.Section] = []

  mutating func receive(_ segment: borrowing Segment) {
    if segment.sort == .heading {
      finishBlocks()
      let level = segment.number(.level) ?? 1
      close(to: level)
      open.append(MarkdownDigest.Section(level: level, heading: segment.text(.text)))
    } else if !frontMatter.receive(segment) {
      blocks.receive(segment)
    }
  }

  private mutating func finishBlocks() {
    let blocks = blocks.takeBlocks()
    if open.isEmpty { introduction = blocks } else { open[open.count - 1].blocks = blocks }
  }

  /// Closes the sections that a heading of a level does not belong to.
  private mutating func close(to level: Int) {
    while let last = open.last, last.level >= level {
      open.removeLast()
      if open.isEmpty { sections.append(last) } else { open[open.count - 1].sections.append(last) }
    }
  }

  mutating func finish() -> MarkdownDigest {
    finishBlocks()
    close(to: 0)
    return MarkdownDigest(frontMatter: frontMatter.frontMatter, introduction: introduction, sections: sections)
  }
}
