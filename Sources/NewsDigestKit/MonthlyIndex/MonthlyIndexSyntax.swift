/// What a segment of a monthly index means.
enum MonthlyIndexMeaning {
  case day(String, isFirst: Bool)
  case digest(Link)
  case title(String)
  /// The thematic break after the last day.
  case closingRule
  case markdown(MarkdownMeaning)
}

extension MonthlyIndexMeaning: MarkdownMeaningConvertible {
  @inline(__always)
  func isMarkdown(where condition: (MarkdownMeaning) -> Bool) -> Bool {
    if case .markdown(let meaning) = self { condition(meaning) } else { false }
  }
}

extension MonthlyIndexMeaning: SegmentMeaning {
  var kind: SegmentKind {
    switch self {
    case .day(_, let isFirst): isFirst ? .day.leading : .day
    case .digest: .digest
    case .title: .listedTitle
    case .closingRule: .closingRule
    case .markdown(let meaning): meaning.kind
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .day(let heading, _): writer.heading(level: 3, text: heading, as: "heading", like: example)
    case .digest(let link):
      writer.syntax("📄 [")
      writer.content(link.text, as: "link.text")
      writer.syntax("](")
      writer.destination(link.url, as: "link.url")
      writer.syntax(")")
    case .title(let text): BulletSyntax.write(text, as: "titles", to: &writer, like: example)
    case .closingRule: writer.syntax("---")
    case .markdown(let meaning): meaning.write(to: &writer, like: example)
    }
  }

  func hasSameValues(as other: MonthlyIndexMeaning) -> Bool {
    switch self {
    case .day(let heading, _):
      if case .day(let other, _) = other { return heading.hasSameBytes(as: other) }
    case .digest(let link):
      if case .digest(let other) = other { return link == other }
    case .title(let text):
      if case .title(let other) = other { return text.hasSameBytes(as: other) }
    case .closingRule:
      if case .closingRule = other { return true }
    case .markdown(let meaning):
      if case .markdown(let other) = other { return meaning.hasSameValues(as: other) }
    }
    return false
  }
}

extension MonthlyIndexMeaning {
  /// The kinds of segments that only monthly indexes have.
  enum Sort: UInt8 {
    case day, digest, listedTitle, closingRule
  }
}

extension SegmentKind {
  static let day = SegmentKind(MonthlyIndexMeaning.Sort.day, from: .format)
  static let digest = SegmentKind(MonthlyIndexMeaning.Sort.digest, from: .format)
  static let listedTitle = SegmentKind(MonthlyIndexMeaning.Sort.listedTitle, from: .format)
  static let closingRule = SegmentKind(MonthlyIndexMeaning.Sort.closingRule, from: .format)
}

/// How a monthly index is written.
enum MonthlyIndexSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink<MonthlyIndexMeaning>) {
    var parser = MonthlyIndexBlockParser(bytes: bytes, words: words, sink: sink)
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

  static func write(_ index: MonthlyIndex, into sink: inout some MeaningSink<MonthlyIndexMeaning>) {
    write(index.introduction, of: "introduction", into: &sink)
    for (number, day) in index.days.enumerated() {
      sink.receive(.day(day.heading, isFirst: number == 0), for: "days[\(number)]")
      for (place, block) in day.blocks.enumerated() {
        switch block {
        case .digest(let link, let titles):
          sink.receive(.digest(link), for: "days[\(number)].blocks[\(place)]")
          for title in titles { sink.receive(.title(title), for: "days[\(number)].blocks[\(place)]") }
        case .markdown(let block):
          block.write(into: &sink, for: "days[\(number)].blocks[\(place)]")
        }
      }
    }
    guard let closing = index.closing else { return }
    sink.receive(.closingRule, for: "closing")
    write(closing, of: "closing", into: &sink)
  }

  private static func write(
    _ blocks: [MarkdownBlock], of property: @autoclosure () -> String,
    into sink: inout some MeaningSink<MonthlyIndexMeaning>
  ) {
    for (index, block) in blocks.enumerated() {
      block.write(into: &sink, for: "\(property())[\(index)]")
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
