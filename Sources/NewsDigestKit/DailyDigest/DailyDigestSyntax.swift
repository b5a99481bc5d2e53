/// How a daily digest is written.
enum DailyDigestSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, into sink: inout some SegmentSink<DailyDigestMeaning>) {
    var parser = DailyDigestBlockParser(bytes: bytes, sink: sink)
    MarkdownParser.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count, into: &parser)
    sink = parser.sink
  }

  static func inspect(_ source: SourceText, report: (PendingDiagnostic) -> Void) {
    let marks = TableMarks(in: source)
    if marks.pairs.isEmpty, marks.strays.isEmpty { report(.tableMissing(at: source.byteCount)) }
    for stray in marks.strays { report(.tableMarkStray(stray)) }
    for pair in marks.pairs.dropFirst() { report(.tableRepeated(pair.start)) }
    guard let table = TableOfContents(in: source) else { return }
    let edits = table.edits()
    for problem in table.problems { report(.table(problem, fixedBy: edits)) }
  }

  static func makeBuilder() -> DailyDigestBuilder {
    DailyDigestBuilder()
  }

  static func write(_ digest: DailyDigest, into sink: inout some MeaningSink<DailyDigestMeaning>) {
    write(digest.introduction, of: "introduction", into: &sink)
    for (index, entry) in digest.entries.enumerated() {
      sink.receive(.title(entry.title), for: "entries[\(index)]")
      write(entry.blocks, of: "entries[\(index)].blocks", into: &sink)
    }
  }

  private static func write(
    _ blocks: [DailyDigest.Block], of property: @autoclosure () -> String,
    into sink: inout some MeaningSink<DailyDigestMeaning>
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .metadata(let metadata): sink.receive(.metadata(metadata), for: "\(property())[\(index)]")
      case .tags(let tags): sink.receive(.tags(tags), for: "\(property())[\(index)]")
      case .summary(let text): sink.receive(.summary(text), for: "\(property())[\(index)]")
      case .keyPoints(let points):
        sink.receive(.keyPointsLabel, for: "\(property())[\(index)]")
        for point in points { sink.receive(.keyPoint(point), for: "\(property())[\(index)]") }
      case .details(let details): sink.receive(.details(details), for: "\(property())[\(index)]")
      case .link(let link): sink.receive(.link(link), for: "\(property())[\(index)]")
      case .markdown(let block):
        block.write(into: &sink, for: "\(property())[\(index)]")
      }
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
