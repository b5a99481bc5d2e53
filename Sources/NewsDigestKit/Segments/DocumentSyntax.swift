/// A format: how a text is parsed into segments, and a model written as segments. The two are inverses.
///
/// Everything else that a document can do (aligning, inferring style, checking what was written) is the same for all
/// formats and is in `DocumentWriter`.
protocol DocumentSyntax<Content>: Sendable {
  associatedtype Content: Equatable & Sendable
  associatedtype Meaning: SegmentMeaning
  associatedtype Builder: ContentBuilder<Content, Meaning>

  /// Parses all segments of a text, and reports diagnostics. The bytes between the segments are *trivia*.
  static func parse(_ bytes: ByteView, into sink: inout some SegmentSink<Meaning>)

  /// Reports diagnostics that only the whole text shows.
  static func inspect(_ source: SourceText, report: (PendingDiagnostic) -> Void)

  /// Reports diagnostics that depend on where and when the text is published.
  static func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void)

  /// Makes a builder of the model for `bytes`.
  static func makeBuilder() -> Builder

  /// Gives the meanings of a model in the order in which they are written.
  static func write(_ content: Content, into sink: inout some MeaningSink<Meaning>)

  /// The canonical trivia between two kinds of segments. `after` is `nil` at the start of the text, and `before` at its
  /// end.
  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString
}

/// Makes a model of the segments of a text.
protocol ContentBuilder<Content, Meaning>: SegmentSink {
  associatedtype Content
  /// The model of all segments received.
  consuming func finish() -> Content
}

extension DocumentSyntax {
  /// Most formats report everything while parsing.
  static func inspect(_ source: SourceText, report: (PendingDiagnostic) -> Void) {}

  /// Most formats are pages of Markdown.
  static func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void) {
    PublishedPage.inspect(source, for: context, report: report)
  }

  /// The model of a text.
  static func content(of source: SourceText) -> Content {
    source.withBytes { bytes in
      var builder = makeBuilder()
      parse(bytes, into: &builder)
      return builder.finish()
    }
  }

  /// The diagnostics of a text; those of publishing only with a context.
  static func diagnostics(of source: SourceText, for context: PublishingContext?) -> [Diagnostic] {
    source.withBytes { bytes in
      var collector = DiagnosticCollector<Meaning>()
      parse(bytes, into: &collector)
      ControlCharacters.forEach(in: bytes) { range in collector.report(.controlCharacter(at: range, in: bytes)) }
      inspect(source) { collector.report($0) }
      if let context { inspect(source, for: context) { collector.report($0) } }
      return collector.diagnostics(of: source)
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func controlCharacter(at range: Range<Int>, in bytes: ByteView) -> PendingDiagnostic {
    let code = String(bytes[range.lowerBound], radix: 16, uppercase: true)
    return PendingDiagnostic(
      id: .controlCharacter, severity: .warning, range: range,
      message: "Control character U+\(String(repeating: "0", count: 4 - code.utf8.count))\(code). "
        + "It is invisible, and invalid in feeds: remove it.",
      fixIts: [
        .init(message: "Remove the control character", edits: [SourceEdit(range: range, replacement: "")])
      ])
  }
}
