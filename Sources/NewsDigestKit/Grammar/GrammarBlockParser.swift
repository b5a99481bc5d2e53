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
  /// The last item of a list of texts, of which those nested in it are a part.
  private var bullet: OpenBullet?
  /// The line of the footer's rule; `nil` without one.
  private let footerLine: Int?
  /// What follows a rule that starts a footer if no line of the document's parts comes later.
  private var footer: SegmentList?

  private struct OpenBullet {
    let line: Int
    let slot: SlotName
    let depth: Int
    var range: Range<Int>
    var text: Range<Int>
  }

  init(_ table: GrammarTable, bytes: ByteView, from start: Int, words: Vocabulary, sink: consuming Sink) {
    (end, footerLine) = (start, table.footer)
    (self.table, self.bytes, self.words, cursor) = (table, bytes, words, GrammarCursor(table))
    self.sink = sink
  }

  /// Where a rule may start a footer, it may do so directly below text.
  var hasUnderlinedHeadings: Bool { footerLine == nil }

  // MARK: Lines of text

  mutating func formatLine(_ content: Range<Int>, in bytes: ByteView) -> StatedUnit? {
    let isInQuote = content.lowerBound < quoteEnd
    let unit = isInQuote ? StatedUnit(line: content, in: bytes) : StatedUnit(textLine: content, in: bytes)
    guard let unit else { return nil }
    if !isInQuote { quoteEnd = unit.end }
    if footer != nil { return match(unit, after: cursor) == nil ? nil : unit }
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
          found = StatedLineMatch(
            line: line, variant: variant, values: match.values, languages: match.languages)
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
    finishBullet()
    guard let match = match(unit, after: cursor) else { return receive(.paragraph, in: range) }
    receive(match, unit, in: range)
  }

  private mutating func receive(_ match: StatedLineMatch, _ unit: StatedUnit, in range: Range<Int>) {
    finishFooter(as: .thematicBreak)
    let isFirst = table.lines[match.line].leadingBlankLines != nil && cursor.startsList(with: match.line)
    advance(at: range) { _ = $0.advance(toLine: match.line) }
    for languages in match.languages { sink.note(languages) }
    if table.lines[match.line].isList, case .item(let depth) = unit.kind {
      let slot = SlotName.own(UInt8(match.variant.slots[0].name))
      bullet = OpenBullet(line: match.line, slot: slot, depth: depth, range: range, text: unit.text)
      return
    }
    let kind = SegmentKind(statedLine: match.line)
    sink.receive(isFirst ? kind.leading : kind, in: range, of: bytes) { [bytes] list in
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
    if case .listItem(let place, let number, let text) = block, let list = bullet, place.depth >= list.depth {
      if place.depth > list.depth { return extendBullet(to: range.upperBound) }
      if number == nil { return continueList(with: range, text: text) }
    }
    finishBullet()
    if let unit = StatedUnit(block, in: range, of: bytes), let match = match(unit, after: cursor) {
      return receive(match, unit, in: range)
    }
    let bytes = bytes
    if footer != nil {
      footer?.receive(block, in: range, of: bytes)
    } else if case .thematicBreak = block, let line = footerLine, table.mayEnd(at: cursor) {
      advance(at: range) { $0.frames.removeSubrange(1...) }
      footer = SegmentList()
      footer?.receive(SegmentKind(statedLine: line), in: range, of: bytes)
    } else {
      var depth: Int?
      if case .listItem(let place, _, _) = block { depth = place.depth }
      advance(at: range) { _ = $0.advance(toBlockOfDepth: depth) }
      sink.receive(block, in: range, of: bytes)
    }
  }

  /// Goes on in the grammar to a segment, and reports the lines that are missing before it.
  private mutating func advance(at range: Range<Int>, _ body: (inout GrammarCursor) -> Void) {
    let frames = sink.wantsDiagnostics ? cursor.frames : []
    body(&cursor)
    reportMissingLines(since: frames, at: range.lowerBound)
    (end, cursorAfterOpenText) = (range.upperBound, nil)
  }

  // MARK: Lists of texts

  private mutating func extendBullet(to end: Int) {
    guard let list = bullet else { return }
    bullet?.range = list.range.lowerBound..<end
    bullet?.text = list.text.lowerBound..<end
    (self.end, cursorAfterOpenText) = (end, nil)
  }

  private mutating func continueList(with range: Range<Int>, text: Range<Int>) {
    guard var list = bullet else { return }
    finishBullet()
    (list.range, list.text) = (range, text)
    bullet = list
    (end, cursorAfterOpenText) = (range.upperBound, nil)
  }

  private mutating func finishBullet() {
    guard let list = bullet else { return }
    bullet = nil
    sink.receive(SegmentKind(statedLine: list.line), in: list.range, of: bytes) {
      $0.text(list.slot, at: list.text, as: .lines)
    }
  }

  // MARK: The footer

  /// Gives out what follows a rule.
  ///
  /// - Parameter kind: What the rule is after all: the footer's, or one among the blocks.
  private mutating func finishFooter(as kind: SegmentKind) {
    guard let list = footer else { return }
    footer = nil
    for index in list.indices {
      let segment = list.segment(index, in: bytes)
      sink.receive(index == 0 ? kind : segment.kind, in: segment.range, of: bytes) { $0.append(segment) }
    }
  }

  mutating func finish() {
    finishBullet()
    if let line = footerLine { finishFooter(as: SegmentKind(statedLine: line)) }
    guard sink.wantsDiagnostics else { return }
    for frame in cursor.frames { reportMissingLines(in: frame, to: nil, at: bytes.count) }
  }

  // MARK: Diagnostics

  private mutating func reportMissingLines(since before: [GrammarTable.Place], at offset: Int) {
    for (index, frame) in before.enumerated() {
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

/// A line of a grammar in a text.
struct StatedLineMatch {
  let line: Int
  let variant: LineVariant
  let values: [(slot: Int, range: Range<Int>)]
  var languages: [LanguageSet] = []

  /// The values in the order in which the line's properties are named.
  var valuesInOrder: [(slot: Int, range: Range<Int>)] {
    values.count < 2
      ? values
      : values.enumerated().sorted {
        (variant.slots[$0.element.slot].name, $0.offset) < (variant.slots[$1.element.slot].name, $1.offset)
      }.map(\.element)
  }
}

extension LineVariant {
  /// The slot that is all of the line.
  var onlySlot: Int? {
    guard tokens.count == 1, case .slot(let slot)? = tokens.first, slots[slot].isText else { return nil }
    return slot
  }
}

extension PendingDiagnostic {
  fileprivate static func expectedLine(_ sample: String, at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .expectedLine, severity: .warning, range: offset..<offset,
      arguments: ["line": .text(sample)])
  }
}

extension GrammarTable {
  /// Whether a rule may start the footer: where the document has parts, after one.
  fileprivate func mayEnd(at cursor: GrammarCursor) -> Bool {
    let firstPart = levels[0].elements.firstIndex { if case .part = $0 { true } else { false } }
    return cursor.frames[0].element >= firstPart ?? -1
  }
}
