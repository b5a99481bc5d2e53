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
    statement.levels[0].write(content, at: "", into: &sink)
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    if let line = segment.kind.statedLine {
      StatedLineWriter(statement.table.lines[line], segment).write(to: &writer, like: example)
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
    let isList = table.isItem(before) && (table.isItem(after) || table.isHeading(after))
    return isList || table.areLinesInOrder(after, before) ? "\n" : "\n\n"
  }

  static func name(of kind: SegmentKind) -> String {
    kind.statedLine == nil ? sharedName(of: kind) : "line"
  }

  static func name(of slot: SlotName) -> String {
    guard case .own(let index) = slot else { return slot.path }
    return statement.table.slots[Int(index)]
  }
}

/// What a format states, compiled.
struct GrammarStatement: Sendable {
  let table: GrammarTable
  /// The levels of the table, of which the first one is the document.
  let levels: [any GrammarLevel]
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

  /// Whether two kinds are lines of text of the same part, one after the other: they are in one paragraph.
  fileprivate func areLinesInOrder(_ first: SegmentKind, _ second: SegmentKind) -> Bool {
    guard shape(of: first) == .text, shape(of: second) == .text, let one = first.statedLine,
      let other = second.statedLine
    else { return false }
    return lines[one].place.level == lines[other].place.level && lines[one].place.element < lines[other].place.element
  }
}

// MARK: - Parsing

/// A line or block that may be one of a grammar.
struct StatedUnit {
  enum Kind {
    case heading(level: Int)
    case text
    case quote
    case item(depth: Int)
    case code(info: Range<Int>)
  }

  var kind: Kind
  /// The text of the line.
  var text: Range<Int>
  /// The text of a quotation of several lines, without their marks.
  var joinedText: String?
  /// The end of its last line.
  var end: Int

  /// Whether it has the shape of a variant.
  func has(_ variant: LineVariant, in bytes: ByteView) -> Bool {
    switch (kind, variant.shape) {
    case (.heading(let level), .heading(let other)): level == other
    case (.heading, .anyHeading): true
    case (.text, .text), (.quote, .text), (.quote, .quote): true
    case (.item(let depth), .item): depth < 0 || depth == variant.depth
    case (.code(let info), .code(let name)): name.utf8.elementsEqual(info.lazy.map { bytes[$0] })
    default: false
    }
  }
}

/// A line of a grammar in a text.
struct StatedLineMatch {
  let line: Int
  let variant: LineVariant
  let values: [(slot: Int, range: Range<Int>)]

  /// The values in the order in which the line's properties are named.
  var valuesInOrder: [(slot: Int, range: Range<Int>)] {
    values.count < 2
      ? values
      : values.enumerated().sorted {
        (variant.slots[$0.element.slot].name, $0.offset) < (variant.slots[$1.element.slot].name, $1.offset)
      }.map(\.element)
  }
}

/// Turns blocks of Markdown into segments of a stated format.
struct GrammarBlockParser<Sink: SegmentSink>: MarkdownBlockSink {
  private let table: GrammarTable
  private let bytes: ByteView
  private let words: Vocabulary
  var sink: Sink
  private var cursor: GrammarCursor
  /// The end of the last segment.
  private var end: Int
  /// The place in the grammar once the text is given that is open; `nil` where it is not known whether text is open.
  private var cursorAfterOpenText: GrammarCursor?
  /// The end of the last quotation that was looked at as a whole: its later lines start none.
  private var quoteEnd = 0

  init(_ table: GrammarTable, bytes: ByteView, from start: Int, words: Vocabulary, sink: consuming Sink) {
    end = start
    (self.table, self.bytes, self.words, cursor) = (table, bytes, words, GrammarCursor(table))
    self.sink = sink
  }

  var hasUnderlinedHeadings: Bool { true }

  // MARK: Lines of text

  mutating func formatLine(_ content: Range<Int>, in bytes: ByteView) -> StatedUnit? {
    let isInQuote = content.lowerBound < quoteEnd
    let unit = isInQuote ? StatedUnit(line: content, in: bytes) : StatedUnit(textLine: content, in: bytes)
    guard let unit else { return nil }
    if !isInQuote { quoteEnd = unit.end }
    let next = cursorAfterOpenText ?? cursorAfterText(before: content.lowerBound)
    if match(unit, after: next ?? cursor) != nil { return unit }
    cursorAfterOpenText = next ?? cursor.advanced(toBlockOfDepth: nil)
    return nil
  }

  func end(of unit: StatedUnit) -> Int? { unit.end }

  /// The place in the grammar once the text is given that is between the last segment and an offset; `nil` if there is
  /// none.
  private func cursorAfterText(before offset: Int) -> GrammarCursor? {
    let start = bytes.trimmingLeadingWhiteSpace(end..<offset).lowerBound
    guard start < offset else { return nil }
    let first = LineScanner.line(at: start, in: bytes, end: offset).content
    guard case .listItem(let marker, let text) = MarkdownLine(first, in: bytes) else {
      return cursor.advanced(toBlockOfDepth: nil)
    }
    let depth = marker.indent == 0 ? 0 : cursor.itemDepth + 1
    let item = StatedUnit(kind: .item(depth: depth), text: text, end: offset)
    guard let match = match(item, after: cursor) else { return cursor.advanced(toBlockOfDepth: depth) }
    var next = cursor
    _ = next.advance(toLine: match.line)
    return next
  }

  private func match(_ unit: StatedUnit, after cursor: GrammarCursor) -> StatedLineMatch? {
    var found: StatedLineMatch?
    _ = cursor.next { line in
      for variant in table.lines[line].variants where unit.has(variant, in: bytes) {
        if unit.joinedText != nil {
          guard let slot = variant.onlySlot else { continue }
          found = StatedLineMatch(line: line, variant: variant, values: [(slot, unit.text)])
        } else if let match = variant.match(text(of: unit, as: variant), in: bytes, words: words) {
          found = StatedLineMatch(line: line, variant: variant, values: match.values)
        } else {
          continue
        }
        return true
      }
      return false
    }
    return found
  }

  /// The text of a unit: a quotation may be a line of text that starts with `>`.
  private func text(of unit: StatedUnit, as variant: LineVariant) -> Range<Int> {
    guard case .quote = unit.kind, variant.shape == .text else { return unit.text }
    return bytes.trimmingSpaces(bytes.startOfLastLine(in: 0..<unit.text.lowerBound)..<unit.text.upperBound)
  }

  mutating func receive(_ unit: StatedUnit, in range: Range<Int>) {
    guard let match = match(unit, after: cursor) else { return receive(.paragraph, in: range) }
    receive(match, unit, in: range)
  }

  private mutating func receive(_ match: StatedLineMatch, _ unit: StatedUnit, in range: Range<Int>) {
    let before = cursor
    _ = cursor.advance(toLine: match.line)
    reportMissingLines(since: before, at: range.lowerBound)
    (end, cursorAfterOpenText) = (range.upperBound, nil)
    sink.receive(SegmentKind(statedLine: match.line), in: range, of: bytes) { [bytes] list in
      if let name = match.variant.levelName, case .heading(let level) = unit.kind {
        list.text(.own(UInt8(name)), String(level))
      }
      // The order of slots is that of the properties, whatever the notation.
      for (index, place) in match.valuesInOrder {
        let slot = match.variant.slots[index]
        let name = SlotName.own(UInt8(slot.name))
        if let joined = unit.joinedText {
          list.text(name, joined, at: place)
        } else if slot.isText {
          list.text(name, at: place, as: .unindentedLines)
        } else {
          list.text(name, slot.canonical(bytes.string(place)) ?? "", at: place)
        }
      }
    }
  }

  // MARK: Blocks

  mutating func receive(_ block: MarkdownSegment, in range: Range<Int>) {
    if let unit = StatedUnit(block, in: range, of: bytes), let match = match(unit, after: cursor) {
      return receive(match, unit, in: range)
    }
    let before = cursor
    var depth: Int?
    if case .listItem(let place, _, _) = block { depth = place.depth }
    _ = cursor.advance(toBlockOfDepth: depth)
    reportMissingLines(since: before, at: range.lowerBound)
    (end, cursorAfterOpenText) = (range.upperBound, nil)
    sink.receive(block, in: range, of: bytes)
  }

  mutating func finish() {
    guard sink.wantsDiagnostics else { return }
    for frame in cursor.frames { reportMissingLines(in: frame, to: nil, at: bytes.count) }
  }

  // MARK: Diagnostics

  private mutating func reportMissingLines(since before: GrammarCursor, at offset: Int) {
    guard sink.wantsDiagnostics else { return }
    for (index, frame) in before.frames.enumerated() {
      let isOpen = cursor.frames.indices.contains(index) && !table.startsAgain(cursor.frames[index], after: frame)
      reportMissingLines(in: frame, to: isOpen ? cursor.frames[index].element : nil, at: offset)
    }
  }

  private mutating func reportMissingLines(in frame: GrammarTable.Place, to element: Int?, at offset: Int) {
    let count = table.levels[frame.level].elements.count
    for line in cursor.missingLines(from: frame.element, to: element ?? count, in: frame.level) {
      let sample = table.lines[line].sample(words: words)
      sink.report(.expectedLine(sample, at: offset))
    }
  }

  mutating func report(_ diagnostic: @autoclosure () -> PendingDiagnostic) { sink.report(diagnostic()) }
}

extension LineVariant {
  /// The slot that is all of the line.
  var onlySlot: Int? {
    guard tokens.count == 1, case .slot(let slot)? = tokens.first, slots[slot].isText else { return nil }
    return slot
  }
}

extension StatedUnit {
  /// A line of text by itself.
  init?(line content: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(content)
    guard !line.isEmpty else { return nil }
    self.init(kind: .text, text: line, end: line.upperBound)
  }

  /// A line of text, or a quotation with the lines below that belong to it.
  init?(textLine content: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(content)
    guard let first = line.first, bytes[first] == .ascii(">") else {
      self.init(line: content, in: bytes)
      return
    }
    var scanner = LineScanner(bytes, in: content.lowerBound..<bytes.count)
    var (lines, end): ([Range<Int>], Int) = ([], line.upperBound)
    while let next = scanner.next(), let text = Self.quoted(next.content, in: bytes) {
      lines.append(text)
      end = bytes.trimmingTrailingSpaces(next.content).upperBound
    }
    let text = (lines.first?.lowerBound ?? first)..<(lines.last?.upperBound ?? first)
    self.init(kind: .quote, text: text, end: end)
    if lines.count > 1 { joinedText = lines.map { bytes.string($0) }.joined(separator: "\n") }
  }

  /// The text of a line of a quotation.
  private static func quoted(_ content: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let line = bytes.trimmingSpaces(content)
    guard let first = line.first, bytes[first] == .ascii(">") else { return nil }
    return bytes.trimmingLeadingSpaces(first + 1..<line.upperBound)
  }

  /// A heading, an item or a code block.
  init?(_ block: MarkdownSegment, in range: Range<Int>, of bytes: ByteView) {
    switch block {
    case .heading(let level, let text): self.init(kind: .heading(level: level), text: text, end: range.upperBound)
    case .listItem(let place, nil, let text):
      self.init(kind: .item(depth: place.depth), text: text, end: range.upperBound)
    case .verbatim: self.init(code: range, in: bytes)
    case .listItem, .paragraph, .thematicBreak: return nil
    }
  }

  private init?(code range: Range<Int>, in bytes: ByteView) {
    let first = LineScanner.line(at: range.lowerBound, in: bytes, end: range.upperBound)
    guard case .codeFence(let fence) = MarkdownLine(first.content, in: bytes) else { return nil }
    let last = bytes.startOfLastLine(in: range)
    guard last > first.start, fence.isClosed(by: last..<range.upperBound, in: bytes) else { return nil }
    var end = max(last, first.end)
    if end > first.end {
      end -= 1
      if end > first.end, bytes[end - 1] == .carriageReturn { end -= 1 }
    }
    self.init(kind: .code(info: fence.info), text: first.end..<end, end: range.upperBound)
  }
}

extension PendingDiagnostic {
  fileprivate static func expectedLine(_ sample: String, at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .expectedLine, severity: .warning, range: offset..<offset,
      arguments: ["line": .text(sample)])
  }
}

// MARK: - The model

/// Makes a document of the segments of a stated format.
struct GrammarContentBuilder<Content: DigestFormat>: ContentBuilder {
  private let statement: GrammarStatement
  private var cursor: GrammarCursor
  /// The builders of the parts of the cursor, with their levels.
  private var parts: [(level: Int, builder: any PartBuilder)]
  private var frontMatter = FrontMatterBuilder()

  init(_ statement: GrammarStatement) {
    self.statement = statement
    cursor = GrammarCursor(statement.table)
    parts = [(0, statement.levels[0].makeBuilder())]
  }

  mutating func receive(_ segment: borrowing Segment) {
    if let line = segment.kind.statedLine {
      receive(segment, as: line)
    } else if !frontMatter.receive(segment) {
      let depth = segment.kind.isListItem ? segment.number(.depth) : nil
      guard let place = cursor.advance(toBlockOfDepth: depth) else { return }
      close(to: cursor.frames.count)
      parts[parts.count - 1].builder.receiveBlock(segment, as: place.element)
    }
  }

  private mutating func receive(_ segment: borrowing Segment, as line: Int) {
    guard let count = cursor.advance(toLine: line) else { return }
    let place = statement.table.lines[line].place
    if statement.table.isHead(line) {
      close(to: count - 1)
      parts.append((place.level, statement.levels[place.level].makeBuilder()))
    } else {
      close(to: count)
    }
    parts[parts.count - 1].builder.receive(segment, as: place.element)
  }

  /// Finishes the parts after some.
  private mutating func close(to count: Int) {
    while parts.count > count {
      let (level, builder) = parts.removeLast()
      guard let place = statement.table.levels[level].parent else { return }
      parts[parts.count - 1].builder.append(builder.finish(), as: place.element)
    }
  }

  mutating func finish() -> Content {
    close(to: 1)
    parts[0].builder.setFrontMatter(frontMatter.frontMatter)
    return parts[0].builder.finish() as? Content ?? Content()
  }
}
