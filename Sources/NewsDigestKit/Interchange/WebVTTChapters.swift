/// WebVTT with a cue for each chapter.
enum WebVTTChapters: ChapterNotation {
  /// A cue must be longer than nothing, so one of a millisecond is a chapter without an end.
  static let rules = ChapterRules(ends: .required(minimumLength: .milliseconds(1)))

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    output.append("WEBVTT\n")
    for row in rows.rows {
      output.append("\n")
      output.appendClock(row.start, fractionDigits: 3)
      output.append(" --> ")
      output.appendClock(row.end ?? row.start, fractionDigits: 3)
      output.append("\n")
      output.appendXML(row.title)
      output.append("\n")
    }
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    var lines = LineScanner(bytes, in: range)
    guard let first = lines.next()?.content, bytes.hasPrefix("WEBVTT", in: first),
      first.count == 6 || bytes[first.lowerBound + 6].isSpaceOrTab
    else { throw .init(.otherFormat, at: range.prefix(6)) }
    var parsed = ParsedChapters()
    // What the header has goes on until a blank line.
    while let line = lines.next()?.content, !line.isEmpty { parsed.reportField(bytes.string(line)) }
    while let line = lines.next()?.content {
      if !line.isEmpty { try parseBlock(line, &lines, &parsed) }
    }
    return parsed
  }

  private static func parseBlock(
    _ first: Range<Int>, _ lines: inout LineScanner, _ parsed: inout ParsedChapters
  ) throws(ChapterImportError) {
    let bytes = lines.bytes
    if let arrow = bytes.firstRange(of: "-->", in: first) {
      return try parseCue(first, arrow, &lines, &parsed)
    }
    let word = bytes.firstWord(first)
    if bytes.equals("NOTE", in: word) || bytes.equals("STYLE", in: first) || bytes.equals("REGION", in: first) {
      parsed.reportField(bytes.string(word))
      while let line = lines.next()?.content, !line.isEmpty {}
      return
    }
    guard let second = lines.next()?.content, let arrow = bytes.firstRange(of: "-->", in: second) else {
      throw .init(.line, at: first)
    }
    parsed.reportField(bytes.string(first), ofLast: false)
    try parseCue(second, arrow, &lines, &parsed)
  }

  private static func parseCue(
    _ line: Range<Int>, _ arrow: Range<Int>, _ lines: inout LineScanner, _ parsed: inout ParsedChapters
  ) throws(ChapterImportError) {
    let bytes = lines.bytes
    let start = try time(bytes.trimmingSpaces(line.lowerBound..<arrow.lowerBound), in: bytes)
    let rest = bytes.trimmingSpaces(arrow.upperBound..<line.upperBound)
    let word = bytes.firstWord(rest)
    let end = try time(word, in: bytes)
    let settings = bytes.trimmingSpaces(word.upperBound..<rest.upperBound)
    if !settings.isEmpty { parsed.reportField(bytes.string(settings), ofLast: false) }
    var payload = line.upperBound..<line.upperBound
    while let content = lines.next()?.content, !content.isEmpty {
      payload = (payload.isEmpty ? content.lowerBound : payload.lowerBound)..<content.upperBound
    }
    parsed.items.append(.init(start: start, end: end, title: title(payload, in: bytes)))
  }

  private static func time(_ range: Range<Int>, in bytes: ByteView) throws(ChapterImportError) -> Duration {
    guard let time = bytes.clockTime(range, parts: 2...3, fractionDigits: 3...3) else { throw .init(.time, at: range) }
    return time
  }

  // MARK: Texts of cues

  /// The entities that a cue may have, and what they are.
  private static let entities: [(StaticString, String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&lrm;", "\u{200E}"), ("&rlm;", "\u{200F}"),
  ]

  /// The text of a cue without its tags, and without the annotations of ruby.
  private static func title(_ range: Range<Int>, in bytes: ByteView) -> String {
    var (output, offset, isAnnotation): ([UInt8], Int, Bool) = ([], range.lowerBound, false)
    while offset < range.upperBound {
      let rest = offset..<range.upperBound
      if bytes[offset] == .ascii("<") {
        // A tag that is not closed goes on to the end.
        let close = bytes.firstIndex(of: .ascii(">"), in: rest)
        if bytes.hasPrefix("<rt", in: rest) { isAnnotation = true }
        if bytes.hasPrefix("</rt", in: rest) || bytes.hasPrefix("</ruby", in: rest) { isAnnotation = false }
        offset = min(close + 1, range.upperBound)
        continue
      }
      let entity = bytes[offset] == .ascii("&") ? entities.first { bytes.hasPrefix($0.0, in: rest) } : nil
      if !isAnnotation, let entity { output.append(entity.1) }
      if !isAnnotation, entity == nil, bytes[offset] != .carriageReturn { output.append(bytes[offset]) }
      offset += entity?.0.utf8CodeUnitCount ?? 1
    }
    return output.withBytes { $0.string($0.indices) }
  }
}

extension ByteView {
  /// The start of a range up to a space or tab.
  func firstWord(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<(range.first { self[$0].isSpaceOrTab } ?? range.upperBound)
  }
}
