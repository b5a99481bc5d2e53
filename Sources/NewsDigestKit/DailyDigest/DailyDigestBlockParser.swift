/// Turns blocks of Markdown into segments of a daily digest.
struct DailyDigestBlockParser<Sink: SegmentSink>: SectionBlockParser {
  enum FormatLine {
    case metadata(MetadataSyntax)
    case tags(Range<Int>)
    case summary(text: Range<Int>, LanguageSet)
    case keyPoints([Range<Int>], LanguageSet)
    case details(DetailsSyntax)
    /// A tag that starts details which cannot be parsed.
    case tag(Range<Int>)
    case link(InlineLink)
  }

  let bytes: ByteView
  let words: Vocabulary
  var votes = LanguageVotes()
  var sink: Sink
  /// A thematic break, which separates two entries if a title or nothing follows, and is a block otherwise.
  var openBreak: Range<Int>?
  private lazy var matching = DetailsMatching(bytes)

  init(bytes: ByteView, words: Vocabulary, sink: consuming Sink) {
    (self.bytes, self.words) = (bytes, words)
    self.sink = sink
  }

  mutating func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    guard let line = DailyDigestLine(content, in: bytes, words: words) else { return nil }
    let trimmed = bytes.trimmingSpaces(content)
    switch line {
    case .metadata(let syntax): return .metadata(syntax)
    case .unreadableMetadata:
      let language = language
      sink.report(.metadataUnreadable(trimmed, in: language))
      return nil
    case .tags(let tags): return .tags(tags)
    case .summaryLabel(let languages):
      return .summary(text: SummarySyntax.text(below: trimmed, in: bytes, words: words), languages)
    case .keyPointsLabel(let languages):
      let points = BulletSyntax.bullets(below: content.upperBound, in: bytes) {
        DailyDigestLine.endsText($0, in: $1, words: words)
      }
      return .keyPoints(points, languages)
    case .detailsOpening:
      let closing = matching.closing(of: trimmed.lowerBound)
      return .details(DetailsSyntax(openedBy: trimmed, closing: closing, in: bytes, words: words))
    case .foreignDetailsOpening: return .tag(trimmed)
    case .detailsClosing:
      if matching.closesNothing(trimmed.lowerBound) { sink.report(.detailsNotOpened(trimmed)) }
      return .tag(trimmed)
    case .link(let link): return .link(link)
    }
  }

  func end(of line: FormatLine) -> Int? {
    switch line {
    case .summary(let text, _): text.upperBound
    case .keyPoints(let points, _): points.last?.upperBound
    case .details(let details): details.range.upperBound
    case .metadata, .tags, .tag, .link: nil
    }
  }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    finishBreak()
    switch line {
    case .metadata(let syntax):
      if sink.wantsDiagnostics, !syntax.missingFields.isEmpty {
        let language = language
        sink.report(.metadataIncomplete(syntax, at: range, in: language))
      }
      if let importance = syntax.importance { note(importance, of: .importances) }
      sink.receive(.metadata, in: range, of: bytes) { $0.metadata(syntax) }
    case .tags(let tags): sink.receive(.tags, in: range, of: bytes) { [bytes] in $0.tags(in: tags, of: bytes) }
    case .summary(let text, let languages):
      note(languages)
      sink.receive(.summary, in: range, of: bytes) { $0.text(.summary, at: text, as: .lines) }
    case .keyPoints(let points, let languages):
      note(languages)
      receive(points, labelledBy: range.lowerBound)
    case .details(let details): receive(details)
    case .tag(let tag): sink.receive(.paragraph, in: range, of: bytes) { $0.text(.text, at: tag) }
    case .link(let link):
      note(link.text, of: .originalLink)
      sink.receive(.entryLink, in: range, of: bytes) {
        $0.text(.text, at: link.text, wordOf: .originalLink)
        $0.text(.url, at: link.destination)
      }
    }
  }

  /// Notes the languages of a word that is a value.
  private mutating func note(_ range: Range<Int>, of group: WordGroup) {
    guard sink.wantsLanguages || sink.wantsDiagnostics else { return }
    if let label = words[group].label(whole: range, in: bytes) { note(label.word.languages) }
  }

  private mutating func receive(_ points: [Range<Int>], labelledBy label: Int) {
    let line = LineScanner.line(at: label, in: bytes, end: bytes.count)
    sink.receive(.keyPointsLabel, in: bytes.trimmingTrailingSpaces(line.content), of: bytes)
    for point in points {
      guard let text = BulletSyntax.text(of: point, in: bytes) else { continue }
      sink.receive(.keyPoint, in: point, of: bytes) { $0.text(.keyPoints, at: text, as: .lines) }
    }
  }

  private mutating func receive(_ details: DetailsSyntax) {
    if !details.isClosed { sink.report(.detailsUnclosed(details)) }
    sink.receive(.details, in: details.range, of: bytes) { [bytes] in $0.details(details, in: bytes) }
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .heading(let level, let text) = block, level < 3, sink.wantsLanguages || sink.wantsDiagnostics {
      note(text, of: .contents)
      if let label = words[.newsTitles].label(text, in: bytes) { note(label.word.languages) }
    }
    if case .heading(3, let text) = block {
      openBreak = nil
      sink.receive(.entryTitle, in: range, of: bytes) { $0.text(.title, at: text) }
      return
    }
    if case .paragraph = block, sink.wantsDiagnostics { reportUnknownLabel(range) }
    if case .verbatim = block, CanonicalTableMark(range, in: bytes) != nil {
      finishBreak()
      sink.receive(.tableMarker, in: range, of: bytes) { $0.text(.text, at: range) }
      return
    }
    receiveMarkdown(block, in: range)
  }

  /// Reports a paragraph that is a bold word with the emoji of a label.
  private mutating func reportUnknownLabel(_ paragraph: Range<Int>) {
    let emoji: [(StaticString, Term)] = [("**💡", .summaryLabel), ("**📌", .keyPointsLabel)]
    guard let (mark, term) = emoji.first(where: { bytes.hasPrefix($0.0, in: paragraph) }),
      bytes.hasSuffix("**", before: paragraph.upperBound, from: paragraph.lowerBound + mark.utf8CodeUnitCount)
    else { return }
    let word = bytes.trimmingSpaces(paragraph.lowerBound + mark.utf8CodeUnitCount..<paragraph.upperBound - 2)
    guard !word.isEmpty, bytes.firstIndex(of: .lineFeed, in: word) == word.upperBound,
      bytes.firstRange(of: "**", in: word) == nil
    else { return }
    let (text, known) = (bytes.string(word), words.word(for: term, in: language))
    sink.report(.labelUnknown(word, text: text, term: term, word: known))
  }
}
