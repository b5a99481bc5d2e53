/// A format: how a text is parsed into segments, and a model written as segments. The two are inverses.
///
/// Everything else that a document can do (aligning, inferring style, checking what was written) is the same for all
/// formats and is in `DocumentWriter`.
protocol DocumentSyntax<Content>: Sendable {
  associatedtype Content: Equatable & Sendable
  associatedtype Builder: ContentBuilder<Content>
  /// The kinds of segments that only this format has.
  associatedtype Sort: RawRepresentable<UInt8>

  /// Parses all segments of a text, and reports what its readers should know. Bytes between the segments are trivia.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - words: The words that it may have.
  ///   - sink: Takes the segments.
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink)

  /// Reports diagnostics that only the whole text shows.
  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void)

  /// What its documents are published as.
  static var medium: PublishedMedium { get }

  /// The name of a kind that the format shares with others.
  static func sharedName(of kind: SegmentKind) -> String

  /// The path of a value's property in the part of the model that its segment is.
  static func name(of slot: SlotName) -> String

  /// Makes a builder of the model for `bytes`.
  static func makeBuilder() -> Builder

  /// Gives the segments of a model in the order in which they are written.
  static func write(_ content: Content, into sink: inout some ContentSink)

  /// Writes a segment.
  ///
  /// - Parameters:
  ///   - segment: The segment.
  ///   - writer: Takes the text.
  ///   - example: A segment of the same kind, whose spelling is followed where it can hold the values; `nil` for
  ///     canonical form.
  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?)

  /// The canonical trivia between two kinds of segments. `after` is `nil` at the start of the text, and `before` at its
  /// end.
  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString

  /// How two kinds of segments can be separated otherwise, so that the page is another one.
  ///
  /// Any two segments of these kinds must be parsed as themselves with any of these separations between them.
  static func separations(after: SegmentKind, before: SegmentKind) -> SegmentKind.Separations
}

extension DocumentSyntax {
  /// Most formats report everything while parsing.
  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void) {}

  static func name(of slot: SlotName) -> String { slot.path }

  /// Most formats have one way to separate two segments.
  static func separations(after: SegmentKind, before: SegmentKind) -> SegmentKind.Separations { [] }

  /// The trivia between two kinds of segments in canonical form, separated as they are. The text that separates two
  /// segments on a line is not known here.
  static func trivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    switch before?.separation ?? .canonical {
    case .canonical: canonicalTrivia(after: after?.separated(.canonical), before: before)
    case .line: "\n"
    case .lineBreak: "  \n"
    case .blankLine: "\n\n"
    case .text: ""
    }
  }

  /// The name of a kind of segment.
  static func name(of kind: SegmentKind) -> String {
    let isOwn = (SegmentKind.First.format.rawValue..<SegmentKind.First.markdown.rawValue).contains(kind.base)
    return isOwn ? kind.name(in: Sort.self, from: .format) ?? "" : sharedName(of: kind)
  }

  /// Most formats are pages of Markdown.
  static var medium: PublishedMedium { .markdownPage }

  /// The model of a text.
  static func content(of source: SourceText, words: Vocabulary) -> Content {
    source.withBytes { bytes in
      var collector = ContentCollector(makeBuilder(), separations: separations)
      parse(bytes, words: words, into: &collector)
      return collector.finish()
    }
  }

  /// The language of most words of a text; `nil` without one.
  static func language(of source: SourceText, words: Vocabulary) -> Language? {
    source.withBytes { bytes in
      var collector = LanguageCollector()
      parse(bytes, words: words, into: &collector)
      return collector.votes.language(in: words)
    }
  }

  /// What readers of a text should know.
  ///
  /// - Parameter inspectFurther: Reports what the text alone does not decide.
  static func diagnostics(
    of source: SourceText, words: Vocabulary, inspectFurther: (_ report: (PendingDiagnostic) -> Void) -> Void
  ) -> [Diagnostic] {
    source.withBytes { bytes in
      var collector = DiagnosticCollector()
      parse(bytes, words: words, into: &collector)
      ControlCharacters.forEach(in: bytes) { range in collector.report(.controlCharacter(at: range, in: bytes)) }
      inspect(source, words: words) { collector.report($0) }
      // The page that a document is published as may have what its format reported.
      let reported = Set(collector.pending.map(\.place))
      inspectFurther { if !reported.contains($0.place) { collector.report($0) } }
      return collector.diagnostics(of: source)
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func controlCharacter(at range: Range<Int>, in bytes: ByteView) -> PendingDiagnostic {
    let code = String(bytes[range.lowerBound], radix: 16, uppercase: true)
    return PendingDiagnostic(
      id: .controlCharacter, severity: .warning, range: range,
      arguments: ["character": .text("U+\(String(repeating: "0", count: 4 - code.utf8.count))\(code)")],
      fixIts: [.init(id: "remove-control-character", replacing: range, with: "")])
  }
}
