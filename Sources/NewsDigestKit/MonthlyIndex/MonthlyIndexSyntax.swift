/// How a monthly index is written.
enum MonthlyIndexSyntax: MarkdownDocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    var parser = MonthlyIndexBlockParser(bytes: bytes, words: words, sink: consume sink)
    MarkdownParser.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count, into: &parser)
    parser.finish()
    sink = parser.sink
  }

  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void) {
    MonthlyIndexCheck.inspect(source, words: words, report: report)
  }

  static func makeBuilder() -> MonthlyIndexBuilder {
    MonthlyIndexBuilder()
  }

  static func write(_ index: MonthlyIndex, into sink: inout some ContentSink) {
    write(index.introduction, of: "introduction", into: &sink)
    for (number, day) in index.days.enumerated() {
      sink.receive(number == 0 ? .day.leading : .day, for: "days[\(number)]") { $0.text(.heading, day.heading) }
      for (place, block) in day.blocks.enumerated() {
        let property = { "days[\(number)].blocks[\(place)]" }
        switch block {
        case .digest(let link, let titles):
          sink.receive(.digest, for: property()) {
            $0.text(.linkText, link.text)
            $0.text(.linkURL, link.url)
          }
          for title in titles { sink.receive(.listedTitle, for: property()) { $0.text(.titles, title) } }
        case .markdown(let block): block.write(into: &sink, for: property())
        }
      }
    }
    guard let closing = index.closing else { return }
    sink.receive(.closingRule, for: "closing")
    write(closing, of: "closing", into: &sink)
  }

  private static func write(
    _ blocks: [MarkdownBlock], of property: @autoclosure () -> String, into sink: inout some ContentSink
  ) {
    for (index, block) in blocks.enumerated() {
      block.write(into: &sink, for: "\(property())[\(index)]")
    }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .day: writer.heading(level: 3, text: segment.text(.heading), as: .heading, like: example)
    case .digest:
      writer.syntax("📄 [")
      writer.content(segment.text(.linkText), as: .linkText)
      writer.syntax("](")
      writer.destination(segment.text(.linkURL), as: .linkURL)
      writer.syntax(")")
    case .listedTitle: BulletSyntax.write(segment.text(.titles), as: .titles, to: &writer, like: example)
    case .closingRule: writer.syntax("---")
    default: MarkdownSyntax.write(segment, to: &writer, like: example)
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let after else { return "" }
    guard let before else { return "\n" }
    switch (after, before) {
    case (.day, .digest), (.day.leading, .digest), (.listedTitle, .listedTitle): return "\n"
    // Generated indexes have a blank line between the heading of the list and the list.
    case (.heading, .day.leading): return "\n\n\n\n"
    default: return MarkdownTrivia.canonical(after: after, before: before)
    }
  }
}

extension MonthlyIndexSyntax {
  /// The kinds of segments that only monthly indexes have.
  enum Sort: UInt8 {
    case day, digest, listedTitle, closingRule
  }
}

extension SegmentKind {
  static var day: SegmentKind { SegmentKind(MonthlyIndexSyntax.Sort.day, from: .format) }
  static var digest: SegmentKind { SegmentKind(MonthlyIndexSyntax.Sort.digest, from: .format) }
  static var listedTitle: SegmentKind { SegmentKind(MonthlyIndexSyntax.Sort.listedTitle, from: .format) }
  static var closingRule: SegmentKind { SegmentKind(MonthlyIndexSyntax.Sort.closingRule, from: .format) }
}
