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
  /// What may show that all of the post is in a code block.
  private var wrapping = PostWrapping()
  var votes = LanguageVotes()
  /// The sections of the story so far.
  private var sections: [Term] = []
  /// The block before, where it is a heading that is not known.
  private var unknownHeading: Range<Int>?
  /// What the text defines for reference links; `nil` until a line needs it.
  private var definitions: LinkDefinitions?
  private var sources = StorySources()

  init(bytes: ByteView, words: Vocabulary, sink: consuming Sink) {
    (self.bytes, self.words) = (bytes, words)
    self.sink = sink
  }

  mutating func formatLine(_ content: Range<Int>, in bytes: ByteView) -> FormatLine? {
    if let image = PostImageSyntax(content, in: bytes) { return .image(image) }
    let found = CitationSyntax.all(in: content, of: bytes, words: words)
    if let found, found.first.isUsual(in: bytes), found.others.allSatisfy({ $0.isUsual(in: bytes) }) {
      return .citations(first: found.first, others: found.others)
    }
    return unusualCitations(content, first: found?.first, others: found?.others ?? [])
  }

  /// Decides about a line whose citations lack a link or have something in the place of a date.
  ///
  /// A line in another notation, which says more, stays Markdown; its citations are a view of it.
  private mutating func unusualCitations(
    _ content: Range<Int>, first: CitationSyntax?, others: [CitationSyntax]
  ) -> FormatLine? {
    let start = bytes.trimmingLeadingSpaces(content)
    guard first != nil || bytes.hasPrefix("[", in: start) else { return nil }
    if first?.link == nil, bytes.hasPrefix("[", in: start), !linkDefinitions.isEmpty,
      let citation = CitationSyntax(referenceIn: content, of: bytes, definitions: linkDefinitions, words: words),
      citation.date != nil || citation.note == nil
    {
      return .citations(first: citation, others: [])
    }
    guard let first else { return nil }
    let isReference = first.link == nil && bytes.firstIndex(of: .ascii("["), in: content) < content.upperBound
    let line = SourceLine(
      content, of: bytes, words: words, definitions: isReference ? linkDefinitions : LinkDefinitions())
    if let line, line.saysMore(than: [first] + others, in: bytes) { return nil }
    return .citations(first: first, others: others)
  }

  private var linkDefinitions: LinkDefinitions {
    mutating get {
      let found = definitions ?? LinkDefinitions(in: bytes.indices, of: bytes)
      definitions = found
      return found
    }
  }

  mutating func receive(_ line: FormatLine, in range: Range<Int>) {
    finishBreak()
    unknownHeading = nil
    wrapping.receiveText()
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
    sources.receiveSource()
    report(citation)
    note(citation.labelLanguages)
    let kind = SegmentKind.citation(isDated: citation.date != nil)
    sink.receive(kind, in: start..<citation.range.upperBound, of: bytes) { [bytes] in
      $0.citation(citation, in: bytes)
    }
  }

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    wrapping.receive(block, in: range, of: bytes)
    if case .heading(2, let text) = block {
      openBreak = nil
      if sink.wantsDiagnostics { reportStoryWithoutSource(before: text) }
      sink.receive(isFirstHeadline ? .headline.leading : .headline, in: range, of: bytes) {
        $0.text(.headline, at: text)
      }
      isFirstHeadline = false
      (sections, unknownHeading) = ([], nil)
      return
    }
    if sink.wantsDiagnostics { inspect(block, in: range) }
    if sink.wantsDiagnostics { reportUnknownHeading(before: block, in: range) }
    if case .heading(let level, let text) = block, let label = words[.storySections].heading(text, in: bytes) {
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
    if citation.link == nil, citation.definedURL == nil { sink.report(.citationWithoutLink(citation.range)) }
    if sink.wantsDiagnostics { reportLeftovers(in: citation.range) }
  }

  /// Looks for sources, what looks like one, and what a language model left in a block.
  private mutating func inspect(_ block: MarkdownSegment, in range: Range<Int>) {
    switch block {
    case .paragraph, .listItem:
      reportLeftovers(in: range)
      reportEscapes(in: range, headings: true)
      let isItem = if case .listItem = block { true } else { false }
      inspectLines(of: range, isItem: isItem)
    case .heading: reportLeftovers(in: range)
    case .thematicBreak, .verbatim: break
    }
  }

  private mutating func inspectLines(of range: Range<Int>, isItem: Bool) {
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      let source = SourceLine(
        line.content, of: bytes, mustBeExplicit: isItem && !sections.isEmpty, words: words,
        definitions: linkDefinitions)
      if source != nil {
        sources.receiveSource()
      } else if SourceLine.looksLikeOne(line.content, in: bytes, words: words) {
        let (text, label) = (bytes.trimmingSpaces(line.content), words.word(for: .publishedOn, in: language))
        sink.report(.citationUnreadable(text, label: label))
      }
    }
  }

  /// Reports the story that ends here if it names no source.
  private mutating func reportStoryWithoutSource(before headline: Range<Int>?) {
    let ended = sources.finishStory(hasSections: !sections.isEmpty, next: headline)
    if let ended { sink.report(.storyWithoutSource(ended)) }
  }

  /// Reports what only the end of the text shows.
  mutating func finish() {
    guard isFirstHeadline else {
      if sink.wantsDiagnostics {
        reportStoryWithoutSource(before: nil)
        for headline in sources.undecided { sink.report(.storyWithoutSource(headline)) }
      }
      return
    }
    if let diagnostic = wrapping.diagnostic(in: bytes) {
      sink.report(diagnostic)
    } else {
      let end = bytes.count
      sink.report(.noStories(at: end))
    }
  }
}
