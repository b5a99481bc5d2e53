/// How a daily digest is written.
enum DailyDigestSyntax: MarkdownDocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    var parser = DailyDigestBlockParser(bytes: bytes, words: words, sink: consume sink)
    MarkdownParser.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count, into: &parser)
    sink = parser.sink
  }

  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void) {
    let marks = TableMarkPairs(in: source)
    if marks.pairs.isEmpty, marks.strays.isEmpty { report(.tableMissing(at: source.byteCount)) }
    for stray in marks.strays { report(.tableMarkStray(stray)) }
    for pair in marks.pairs.dropFirst() { report(.tableRepeated(pair.start)) }
    guard !marks.pairs.isEmpty, let table = TableOfContents(in: source), case let problems = table.problems,
      !problems.isEmpty
    else { return }
    let edits = DailyDigest.tableOfContentsEdits(in: source, vocabulary: words)
    for problem in problems { report(.table(problem, fixedBy: edits)) }
  }

  static func makeBuilder() -> DailyDigestBuilder {
    DailyDigestBuilder()
  }

  static func write(_ digest: DailyDigest, into sink: inout some ContentSink) {
    write(digest.introduction, of: "introduction", into: &sink)
    for (index, entry) in digest.entries.enumerated() {
      sink.receive(.entryTitle, for: "entries[\(index)]") { $0.text(.title, entry.title) }
      write(entry.blocks, of: "entries[\(index)].blocks", into: &sink)
    }
  }

  private static func write(
    _ blocks: [DailyDigest.Block], of property: @autoclosure () -> String, into sink: inout some ContentSink
  ) {
    for (index, block) in blocks.enumerated() {
      func name() -> String { "\(property())[\(index)]" }
      switch block {
      case .metadata(let metadata): sink.receive(.metadata, for: name()) { $0.metadata(metadata) }
      case .tags(let tags):
        sink.receive(.tags, for: name()) { slots in
          for tag in tags { slots.text(.tags, tag.rawValue, wordOf: .tags) }
        }
      case .summary(let text): sink.receive(.summary, for: name()) { $0.text(.summary, text) }
      case .keyPoints(let points):
        sink.receive(.keyPointsLabel, for: name())
        for point in points { sink.receive(.keyPoint, for: name()) { $0.text(.keyPoints, point) } }
      case .details(let details): sink.receive(.details, for: name()) { $0.details(details) }
      case .link(let link):
        sink.receive(.entryLink, for: name()) {
          $0.text(.text, link.text, wordOf: .originalLink)
          $0.text(.url, link.url)
        }
      case .markdown(.verbatim(let text)) where CanonicalTableMark(text) != nil:
        sink.receive(.tableMarker, for: name()) { $0.text(.text, text) }
      case .markdown(let block): block.write(into: &sink, for: name())
      }
    }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .entryTitle: writer.heading(level: 3, text: segment.text(.title), as: .title, like: example)
    case .metadata: DailyDigest.Metadata(segment).write(to: &writer, like: example)
    case .tags: TagsSyntax.write(segment.texts(.tags), to: &writer, like: example)
    case .summary: SummarySyntax.write(segment.text(.summary), to: &writer, like: example)
    case .keyPointsLabel: writer.entryLabel(.keyPointsLabel, like: example)
    case .keyPoint: BulletSyntax.write(segment.text(.keyPoints), as: .keyPoints, to: &writer, like: example)
    case .details: DailyDigest.Details(segment).write(to: &writer, like: example)
    case .entryLink:
      writer.syntax("🔗 [")
      writer.content(segment.text(.text), asWordOf: .originalLink, as: .text)
      writer.syntax("](")
      writer.destination(segment.text(.url), as: .url)
      writer.syntax(")")
    case .tableMarker: writer.content(segment.text(.text), as: .text)
    default: MarkdownSyntax.write(segment, to: &writer, like: example)
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let after else { return "" }
    guard let before else {
      // A code block that is never closed would take the rule for its own.
      return after == .verbatim ? "\n" : "\n\n---\n"
    }
    switch (after, before) {
    case (_, .entryTitle): return "\n\n---\n\n"
    case (.metadata, .tags), (.keyPointsLabel, .keyPoint), (.keyPoint, .keyPoint): return "\n"
    case (.tableMarker, .tableMarker), (.tableMarker, .paragraph), (.paragraph, .tableMarker): return "\n"
    case (.tableMarker, _) where before.isListItem: return "\n"
    case (_, .tableMarker) where after.isListItem: return "\n"
    default: return MarkdownTrivia.canonical(after: after, before: before)
    }
  }
}

extension DailyDigestSyntax {
  /// The kinds of segments that only daily digests have.
  enum Sort: UInt8 {
    case entryTitle, metadata, tags, summary, keyPointsLabel, keyPoint, details, entryLink, tableMarker
  }
}

extension SegmentKind {
  static var entryTitle: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.entryTitle, from: .format) }
  static var metadata: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.metadata, from: .format) }
  static var tags: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.tags, from: .format) }
  static var summary: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.summary, from: .format) }
  static var keyPointsLabel: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.keyPointsLabel, from: .format) }
  static var keyPoint: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.keyPoint, from: .format) }
  static var details: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.details, from: .format) }
  static var entryLink: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.entryLink, from: .format) }
  static var tableMarker: SegmentKind { SegmentKind(DailyDigestSyntax.Sort.tableMarker, from: .format) }
}
