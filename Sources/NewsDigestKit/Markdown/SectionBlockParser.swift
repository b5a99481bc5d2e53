/// Turns blocks of Markdown into segments of a format whose sections are separated by thematic breaks.
///
/// A thematic break is held back until what follows it is known. Before a section, or at the end of the text, it is
/// trivia; otherwise it is a block.
protocol SectionBlockParser: MarkdownBlockSink {
  associatedtype Sink: SegmentSink
  var bytes: ByteView { get }
  var words: Vocabulary { get }
  /// The languages of the words so far.
  var votes: LanguageVotes { get set }
  var sink: Sink { get set }
  /// The rule that is held back.
  var openBreak: Range<Int>? { get set }
}

extension SectionBlockParser {
  /// Gives a block of Markdown that starts no section to the sink, and holds a rule back.
  @inline(__always)
  mutating func receiveMarkdown(_ block: MarkdownSegment, in range: Range<Int>) {
    finishBreak()
    if case .thematicBreak = block {
      openBreak = range
    } else {
      sink.receive(block, in: range, of: bytes)
    }
  }

  /// Gives the rule that was held back to the sink: it is a block.
  mutating func finishBreak() {
    guard let range = openBreak else { return }
    openBreak = nil
    sink.receive(MarkdownSegment.thematicBreak, in: range, of: bytes)
  }

  /// Notes the languages of a word of the format.
  @inline(__always)
  mutating func note(_ languages: LanguageSet) {
    if sink.wantsDiagnostics { votes.add(languages) }
    if sink.wantsLanguages { sink.note(languages) }
  }

  /// The language of the words so far.
  var language: Language { votes.language(in: words) ?? .korean }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) {
    sink.report(diagnostic())
  }
}
