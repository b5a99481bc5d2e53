extension Chapter {
  /// Writes the line of the chapter, without its notes.
  func writeLine(to writer: inout SegmentWriter, like example: SegmentExample?) {
    guard let example,
      case .chapter(let line) = ChapterLine.parse(of: example.range, in: example.bytes, words: writer.words)
    else { return writeCanonical(to: &writer) }
    let style = ChapterStyle(of: line, in: example, for: self, writer)
    if isHeld(as: line.notation, bars: line.bars, words: writer.words, by: { write(to: &$0, like: style) }) {
      write(to: &writer, like: style)
    } else {
      writeCanonical(to: &writer)
    }
  }

  /// Whether a line, or two, are parsed back as the chapter, in the notation that it should have.
  private func isHeld(
    as notation: ChapterLine.Notation, bars: Int? = nil, words: Vocabulary, by write: (inout SegmentWriter) -> Void
  ) -> Bool {
    var writer = SegmentWriter(words: words)
    write(&writer)
    return writer.bytes.withBytes { bytes in
      guard case .chapter(let line) = ChapterLine.parse(of: bytes.indices, in: bytes, words: words),
        line.notation == notation, line.bars == bars, line.range == bytes.indices
      else { return false }
      let segment = Segment(.chapter, in: bytes) { $0.chapter(line) }
      return segment.isSame(as: Segment(.chapter) { $0.chapter(self) })
    }
  }

  // MARK: Canonical form

  /// Whether a line in canonical form is parsed as the chapter.
  func hasCanonicalLine(words: Vocabulary) -> Bool {
    isHeld(as: .canonical, words: words) { writeCanonical(to: &$0) }
  }

  private func writeCanonical(to writer: inout SegmentWriter) {
    let isTitleLinked =
      url == nil || isHeld(as: .canonical, words: writer.words) { writeCanonical(to: &$0, isTitleLinked: true) }
    writeCanonical(to: &writer, isTitleLinked: isTitleLinked)
  }

  /// Writes `(00:03:07) [title](url)`, or `([00:03:07](url)) title` if the title cannot be in a link.
  private func writeCanonical(to writer: inout SegmentWriter, isTitleLinked: Bool) {
    writer.syntax("(")
    if let url, !isTitleLinked {
      writer.syntax("[")
      writeTimes(to: &writer)
      writer.linkEnd(url)
    } else {
      writeTimes(to: &writer)
    }
    writer.syntax(")")
    if title.isEmpty, url == nil || !isTitleLinked { return }
    writer.syntax(" ")
    writeTitle(to: &writer, isLinked: isTitleLinked)
  }

  private func writeTimes(to writer: inout SegmentWriter) {
    let spelling = TimestampSpelling()
    writer.timestamp(start, spelling, as: .start)
    guard let end else { return }
    writer.syntax("-")
    writer.timestamp(end, spelling, as: .end)
  }

  private func writeTitle(to writer: inout SegmentWriter, isLinked: Bool) {
    guard let url, isLinked else { return writer.content(title, as: .title) }
    writer.syntax("[")
    writer.content(title, as: .title)
    writer.linkEnd(url)
  }

  // MARK: Like another chapter

  /// A part of a chapter's line whose text is content; the rest is notation.
  private enum Slot {
    case number, start, end, title, linkOpening, linkClosing
  }

  private func write(to writer: inout SegmentWriter, like style: ChapterStyle) {
    let (line, bytes) = (style.line, style.bytes)
    var offset = line.range.lowerBound
    for (slot, range) in Self.slots(of: line) {
      writer.syntax(bytes, offset..<range.lowerBound)
      write(slot, to: &writer, like: style)
      offset = range.upperBound
      if slot == .title { offset += style.writeCells(after: title, to: &writer) }
    }
    writer.syntax(bytes, offset..<line.range.upperBound)
  }

  private static func slots(of line: ChapterLine) -> [(slot: Slot, range: Range<Int>)] {
    var slots: [(slot: Slot, range: Range<Int>)] = [(.start, line.start.range), (.title, line.title)]
    if let number = line.number { slots.append((.number, number)) }
    if let end = line.end { slots.append((.end, end.separator.lowerBound..<end.timestamp.range.upperBound)) }
    if let link = line.link { slots += [(.linkOpening, link.open), (.linkClosing, link.close)] }
    return slots.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private func write(_ slot: Slot, to writer: inout SegmentWriter, like style: ChapterStyle) {
    let (line, bytes) = (style.line, style.bytes)
    switch slot {
    case .number: style.writeNumber(to: &writer)
    case .start:
      writer.timestamp(start, style.spelling, as: .start)
      guard line.end == nil, let end else { return }
      writer.syntax("-")
      writer.timestamp(end, style.spelling, as: .end)
    case .end:
      guard let separator = line.end?.separator else { return }
      // The cell of the end stays.
      guard let end else { return line.bars == nil ? () : writer.syntax(bytes, separator) }
      writer.syntax(bytes, separator)
      writer.timestamp(end, style.endSpelling ?? style.spelling, as: .end)
    case .title:
      if line.title.isEmpty, !title.isEmpty { writer.syntax(" ") }
      writeTitle(to: &writer, isLinked: line.link == nil)
    case .linkOpening:
      guard let url else { return }
      guard let link = line.link, link.isTag else { return writer.syntax("[") }
      writer.syntax(bytes, link.open.lowerBound..<link.url.lowerBound)
      writer.content(url, as: .url)
      writer.syntax(bytes, link.url.upperBound..<link.open.upperBound)
    case .linkClosing:
      guard let url else { return }
      if let link = line.link, link.isTag { writer.syntax(bytes, link.close) } else { writer.linkEnd(url) }
    }
  }
}

extension SegmentWriter {
  fileprivate mutating func timestamp(_ value: Duration, _ spelling: TimestampSpelling, as name: SlotName) {
    var text: [UInt8] = []
    spelling.append(value, to: &text)
    content(String(decoding: text, as: UTF8.self), as: name)
  }

  fileprivate mutating func linkEnd(_ url: String) {
    syntax("](")
    destination(url, as: .url)
    syntax(")")
  }
}
