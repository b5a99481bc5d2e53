/// Turns blocks of Markdown into segments of a video digest.
struct VideoDigestBlockParser<Sink: SegmentSink>: SectionBlockParser {
  let bytes: ByteView
  let words: Vocabulary
  var votes = LanguageVotes()
  /// Where the text after the front matter starts.
  let bodyStart: Int
  var sink: Sink
  private var isInVideo = false
  private var isBelowVideosHeading = false
  private var isFirstVideo = true
  /// The last heading of level 2 that is not known, until a video is below it.
  private var unknownHeading: Range<Int>?
  /// A rule that ends a video when a heading or nothing follows, and else is a block.
  var openBreak: Range<Int>?
  /// The line of the last attribute list, and what it belongs to.
  private var lastAttributes: (range: Range<Int>, target: AttributeList.Target)?

  init(bytes: ByteView, words: Vocabulary, bodyStart: Int, sink: consuming Sink) {
    (self.bytes, self.words, self.bodyStart) = (bytes, words, bodyStart)
    self.sink = sink
  }

  // MARK: Lines

  /// Parses escaped bullets as bullets everywhere, and escaped headings as headings in the text about a video.
  func line(_ content: Range<Int>, in bytes: ByteView) -> MarkdownLine {
    let line = MarkdownLine(content, in: bytes)
    guard case .text = line, let escape = MarkdownEscape(content, in: bytes) else { return line }
    if case .heading = escape.line, !isInVideo { return line }
    return escape.line
  }

  func formatLine(_ content: Range<Int>, in bytes: ByteView) -> AttributeListSyntax? {
    AttributeListSyntax(content, in: bytes)
  }

  mutating func receive(_ list: AttributeListSyntax, in range: Range<Int>) {
    finishBreak()
    let target = list.name == nil ? target(ofAttributesAt: range.lowerBound) : .following
    lastAttributes = (range, target)
    sink.receive(.attributes(of: target), in: range, of: bytes) { [bytes] in
      $0.flag(.target, target == .following)
      $0.attributes(list, in: bytes)
    }
  }

  /// The block that a list belongs to: the one above if no blank line separates them, and the same as that of a list
  /// above.
  private func target(ofAttributesAt start: Int) -> AttributeList.Target {
    guard start > bodyStart else { return .following }
    let above = bytes.startOfLastLine(in: bodyStart..<start - 1)..<start - 1
    if let lastAttributes, lastAttributes.range.lowerBound >= above.lowerBound { return lastAttributes.target }
    return bytes.trimmingSpaces(above).isEmpty ? .following : .preceding
  }

  // MARK: Blocks of Markdown

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if case .heading(let level, let text) = block, receiveHeading(level: level, text: text, in: range) { return }
    switch block {
    case .paragraph:
      receiveParagraph(in: range)
      inspectText(in: range, headings: !isInVideo)
    case .listItem:
      reportEscape(in: range)
      receiveMarkdown(block, in: range)
      inspectText(in: range)
    case .heading, .thematicBreak, .verbatim: receiveMarkdown(block, in: range)
    }
  }

  private mutating func receiveParagraph(in range: Range<Int>) {
    guard let paragraph = LabelledParagraphSyntax(range, in: bytes) else {
      return receiveMarkdown(.paragraph, in: range)
    }
    finishBreak()
    sink.receive(.labelledParagraph, in: range, of: bytes) { $0.paragraph(paragraph) }
  }

  // MARK: Headings

  /// Takes a heading that means more than any other; whether it is one.
  private mutating func receiveHeading(level: Int, text: Range<Int>, in range: Range<Int>) -> Bool {
    if isInVideo, reportEscape(in: range) {
      receiveSection(level: level, title: text, in: range)
      return true
    }
    if level == VideoDigest.Video.headingLevel, receiveVideo(text, in: range) { return true }
    guard isInVideo else {
      let part = noteHeading(level: level, text)
      guard let part else { return false }
      finishBreak()
      sink.receive(.sectionHeading, in: range, of: bytes) { $0.sectionHeading(part, level: level, text: text) }
      return true
    }
    if VideoDigest.Section.plainLevels.contains(level)
      || VideoDigest.Section.isNumbered(level: level, title: text, in: bytes)
    {
      receiveSection(level: level, title: text, in: range)
      return true
    }
    guard level <= 2 else { return false }
    endVideo()
    let part = noteHeading(level: level, text)
    sink.receive(.pageHeading, in: range, of: bytes) {
      if let part {
        $0.sectionHeading(part, level: level, text: text)
      } else {
        $0.heading(level: level, text: text)
      }
    }
    return true
  }

  private mutating func receiveVideo(_ text: Range<Int>, in range: Range<Int>) -> Bool {
    let heading = VideoHeadingSyntax(text, in: bytes, words: words)
    guard isInVideo || isBelowVideosHeading || heading.isCertain(in: bytes) else { return false }
    endVideo()
    reportUnknownHeading()
    report(heading, text)
    if let duration = heading.duration { note(duration.languages) }
    if let text = heading.link?.text, let word = words[.videoLinks].match(whole: text, in: bytes) {
      note(word.languages)
    }
    sink.receive(isFirstVideo ? .video.leading : .video, in: range, of: bytes) { $0.video(heading) }
    (isInVideo, isFirstVideo) = (true, false)
    return true
  }

  private mutating func receiveSection(level: Int, title: Range<Int>, in range: Range<Int>) {
    finishBreak()
    sink.receive(.videoSection, in: range, of: bytes) {
      $0.number(.level, level)
      $0.text(.title, at: title)
    }
  }

  /// A rule above what ends a video is no block.
  private mutating func endVideo() {
    openBreak = nil
    isInVideo = false
  }

  /// Notes a heading of the page's own; the part of the page that it starts, where its words say so.
  private mutating func noteHeading(level: Int, _ text: Range<Int>) -> Term? {
    let label = words[.pageSections].heading(text, in: bytes)
    if level <= 2 {
      isBelowVideosHeading = label?.term == .videosHeading
      unknownHeading = level == 2 && label == nil ? text : nil
    }
    guard let label else { return nil }
    note(label.word.languages)
    return label.term
  }

  // MARK: Diagnostics

  private mutating func report(_ heading: VideoHeadingSyntax, _ text: Range<Int>) {
    guard sink.wantsDiagnostics else { return }
    let language = language
    if heading.link == nil { sink.report(.videoWithoutLink(text, in: language)) }
    if heading.channel == nil { sink.report(.videoWithoutChannel(text)) }
    if heading.duration == nil { sink.report(.videoWithoutDuration(heading.note ?? text, in: language)) }
    if bytes.firstIndex(of: .ascii("["), in: heading.title) < heading.title.upperBound, heading.hasLinkInTitle(bytes) {
      sink.report(.videoWithSeveralLinks(heading.title))
    }
  }

  /// Reports the heading above the first video, where the heading of the videos is expected.
  private mutating func reportUnknownHeading() {
    guard sink.wantsDiagnostics, isFirstVideo, let heading = unknownHeading else { return }
    let (text, known) = (bytes.string(heading), words.word(for: .videosHeading, in: language))
    sink.report(.labelUnknown(heading, text: text, term: .videosHeading, word: known))
  }

  /// Reports the backslash that a segment starts with; whether there is one.
  @discardableResult
  private mutating func reportEscape(in range: Range<Int>) -> Bool {
    guard let escape = MarkdownEscape(range, in: bytes) else { return false }
    sink.report(.markdownEscaped(escape))
    return true
  }

  /// Looks for what does not belong in a text.
  ///
  /// - Parameter headings: Whether escaped headings are text there.
  private mutating func inspectText(in range: Range<Int>, headings: Bool = false) {
    guard sink.wantsDiagnostics else { return }
    reportBrokenAttributes(in: range)
    reportEscapes(in: range, headings: headings)
    reportLeftovers(in: range)
  }

  /// Reports lines that start as attribute lists do and are text.
  private mutating func reportBrokenAttributes(in range: Range<Int>) {
    guard bytes.firstRange(of: "{:", in: range) != nil else { return }
    var lines = LineScanner(bytes, in: range)
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      if AttributeListSyntax.isOpening(content, in: bytes) { sink.report(.attributeListInvalid(content)) }
    }
  }

  /// Reports what only the end of the text shows.
  mutating func finish() {
    guard isFirstVideo else { return }
    let (end, language) = (bytes.count, language)
    sink.report(.videosMissing(at: end, in: language))
  }
}
