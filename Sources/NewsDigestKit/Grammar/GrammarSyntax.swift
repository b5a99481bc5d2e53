/// How a stated format is parsed and written.
enum GrammarSyntax<Content: DigestFormat>: MarkdownDocumentSyntax {
  /// Its kinds are those of its lines.
  enum Sort: UInt8 { case line }

  /// What the format states.
  static var statement: GrammarStatement {
    guard let statement = Content.grammar.statement as? GrammarStatement else {
      preconditionFailure("A stated grammar has a statement.")
    }
    return statement
  }

  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    let table = statement.table
    var start = ByteOrderMark.length(in: bytes)
    if table.hasFrontMatter, let frontMatter = FrontMatterParser.parse(bytes, into: &sink) {
      start = frontMatter.range.upperBound
    }
    var parser = GrammarBlockParser(table, bytes: bytes, from: start, words: words, sink: consume sink)
    MarkdownParser.parse(bytes, in: start..<bytes.count, into: &parser)
    parser.finish()
    sink = parser.sink
  }

  static func makeBuilder() -> GrammarContentBuilder<Content> { GrammarContentBuilder(statement) }

  static func write(_ content: Content, into sink: inout some ContentSink) {
    statement.levels[0].write(content, isFirst: false, at: "", into: &sink)
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    if let index = segment.kind.statedLine {
      let line = statement.table.lines[index]
      if line.isList, let slot = segment.slots.first {
        if example == nil { writer.syntax(.space, count: 2 * line.variants[0].depth) }
        return BulletSyntax.write(segment.text(of: slot) ?? "", as: slot.name, to: &writer, like: example)
      }
      StatedLineWriter(line, segment).write(to: &writer, like: example)
    } else {
      MarkdownPageSyntax.write(segment, to: &writer, like: example)
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let after, let before, after.statedLine != nil || before.statedLine != nil else {
      return MarkdownPageSyntax.canonicalTrivia(after: after, before: before)
    }
    if after.isInsideFrontMatter { return FrontMatterSyntax.canonicalTrivia(after: after, before: before) }
    let table = statement.table
    if let trivia = table.statedTrivia(after: after, before: before) { return trivia }
    let isList = table.isItem(before) && (table.isItem(after) || table.isHeading(after))
    return isList || table.areLinesInOrder(after, before) ? "\n" : "\n\n"
  }

  /// What a whole text shows besides.
  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void) {
    (Content.self as? any InspectedFormat.Type)?.inspect(source, words: words, report: report)
  }

  static func name(of kind: SegmentKind) -> String {
    kind.statedLine == nil ? sharedName(of: kind) : "line"
  }

  static func name(of slot: SlotName) -> String {
    guard case .own(let index) = slot else { return slot.path }
    return statement.table.slots[Int(index)]
  }
}

/// A stated format that reports what only a whole text shows.
protocol InspectedFormat: DigestFormat {
  static func inspect(_ source: SourceText, words: Vocabulary, report: (PendingDiagnostic) -> Void)
}

/// What a format states, compiled.
final class GrammarStatement: Sendable {
  let table: GrammarTable
  /// The levels of the table, of which the first one is the document.
  let levels: [any GrammarLevel]

  init(table: GrammarTable, levels: [any GrammarLevel]) { (self.table, self.levels) = (table, levels) }
}

extension GrammarTable {
  fileprivate var hasFrontMatter: Bool {
    if case .frontMatter? = levels[0].elements.first { true } else { false }
  }

  private func shape(of kind: SegmentKind) -> LineShape? { kind.statedLine.flatMap { lines[$0].variants.first?.shape } }

  fileprivate func isItem(_ kind: SegmentKind) -> Bool { kind.isListItem || shape(of: kind) == .item }

  fileprivate func isHeading(_ kind: SegmentKind) -> Bool {
    switch shape(of: kind) {
    case .heading, .anyHeading: true
    default: kind == .heading
    }
  }

  /// The blank lines that a grammar states for canonical form; `nil` where it states none.
  fileprivate func statedTrivia(after: SegmentKind, before: SegmentKind) -> StaticString? {
    guard let line = before.statedLine.map({ lines[$0] }),
      let count = before.rawValue == before.base ? line.blankLines : line.leadingBlankLines
    else { return nil }
    switch count {
    // Directly below other text, it would be in a paragraph with that.
    case ...0: return isHeading(after) || shape(of: after) == .text ? "\n" : nil
    case 1: return "\n\n"
    case 2: return "\n\n\n"
    default: return "\n\n\n\n"
    }
  }

  /// Whether two kinds are lines of text of the same part, one after the other: they are in one paragraph.
  fileprivate func areLinesInOrder(_ first: SegmentKind, _ second: SegmentKind) -> Bool {
    guard shape(of: first) == .text, shape(of: second) == .text, let one = first.statedLine,
      let other = second.statedLine
    else { return false }
    return lines[one].place.level == lines[other].place.level && lines[one].place.element < lines[other].place.element
  }
}
