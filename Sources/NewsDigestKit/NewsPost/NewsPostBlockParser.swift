/// Turns blocks of Markdown into segments of a news post.
struct NewsPostBlockParser<Sink: SegmentSink>: SectionBlockParser {
  enum FormatLine {
    case citations(first: CitationSyntax, others: [CitationSyntax])
    case image(PostImageSyntax)
  }

  let bytes: ByteView
  let words: Vocabulary
  var sink: Sink
  /// A thematic break, which separates two stories if a headline or nothing follows, and is a block otherwise.
  var openBreak: Range<Int>?
  private var isFirstHeadline = true
  /// The first block, where it is a fenced code block that may hold all of the post.
  private var firstFence: Range<Int>?
  private var isFirstBlock = true
  var votes = LanguageVotes()
  /// The sections of the story so far.
  private var sections: [Term] = []
  /// The block before, where it is a heading that is not known.
  private var unknownHeading: Range<Int>?

  init(bytes: ByteView, words: Vocabulary, sink: consuming Sink) {
    (self.bytes, self.words) = (bytes, words)
    self.sink = sink
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    if let image = PostImageSyntax(content, in: bytes) { return .image(image) }
    return CitationSyntax.all(in: content, of: bytes, words: words).map {
      .citations(first: $0.first, others: $0.others)
    }
  }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    finishBreak()
    unknownHeading = nil
    isFirstBlock = false
    switch line {
    case .image(let image):
      sink.receive(.image, in: range, of: bytes) { [bytes] in $0.image(image, in: bytes) }
    case .citations(let first, let others):
      // What the line is indented by belongs to its first segment, as on any line.
      receive(first, from: range.lowerBound)
      for citation in others { receive(citation, from: citation.range.lowerBound) }
    }
  }

  private mutating func receive(_ citation: CitationSyntax, from start: Int) {
    report(citation)
    note(citation.labelLanguages)
    let kind = SegmentKind.citation(isDated: citation.date != nil)
    sink.receive(kind, in: start..<citation.range.upperBound, of: bytes) { [bytes] in
      $0.citation(citation, in: bytes)
    }
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if isFirstBlock, case .verbatim = block { firstFence = range }
    isFirstBlock = false
    if case .heading(2, let text) = block {
      openBreak = nil
      sink.receive(isFirstHeadline ? .headline.leading : .headline, in: range, of: bytes) {
        $0.text(.headline, at: text)
      }
      isFirstHeadline = false
      (sections, unknownHeading) = ([], nil)
      return
    }
    if sink.wantsDiagnostics { reportUnknownHeading(before: block, in: range) }
    if case .heading(let level, let text) = block, let label = words[.storySections].label(whole: text, in: bytes) {
      finishBreak()
      if sink.wantsDiagnostics { (sections, unknownHeading) = (sections + [label.term], nil) }
      note(label.word.languages)
      sink.receive(.sectionHeading, in: range, of: bytes) {
        $0.sectionHeading(label.term, level: level, text: text)
      }
      return
    }
    receiveMarkdown(block, in: range)
  }

  // MARK: Diagnostics

  /// Reports a heading in a story where a section is expected, once a list follows it.
  private mutating func reportUnknownHeading(before block: MarkdownSegment, in range: Range<Int>) {
    let heading = unknownHeading
    unknownHeading = nil
    if case .heading(3, let text) = block, !isFirstHeadline, missingSection != nil { unknownHeading = text }
    guard let heading, case .listItem = block, let missing = missingSection else { return }
    report(unknown: heading, in: .storySections, otherwise: missing)
  }

  /// The first section that the story does not have yet.
  private var missingSection: Term? {
    WordGroup.storySections.terms.first { !sections.contains($0) }
  }

  private mutating func report(unknown word: Range<Int>, in group: WordGroup, otherwise: Term) {
    let text = bytes.string(word)
    let term = words.nearestTerm(to: text, in: group) ?? otherwise
    let known = words.word(for: term, in: votes.language(in: words) ?? .english)
    sink.report(.labelUnknown(word, text: text, term: term, word: known))
  }

  private mutating func report(_ citation: CitationSyntax) {
    if sink.wantsDiagnostics, let word = citation.unknownLabel(in: bytes, words: words) {
      report(unknown: word, in: .publishedOn, otherwise: .publishedOn)
    }
    if let range = citation.unreadableDate { sink.report(.citationDateUnreadable(range)) }
    if citation.link == nil { sink.report(.citationWithoutLink(citation.range)) }
  }

  /// Reports what only the end of the text shows.
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
