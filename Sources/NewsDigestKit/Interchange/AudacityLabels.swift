/// The label track of Audacity: a line for each label, with tabs between its start, end and title.
enum AudacityLabels: ChapterNotation {
  static let rules = ChapterRules(timesPerSecond: 1_000_000, ends: .startIsNone, isOrdered: false)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    for row in rows.rows {
      output.appendSeconds(row.start, fractionDigits: 6)
      output.append("\t")
      output.appendSeconds(row.end ?? row.start, fractionDigits: 6)
      output.append("\t")
      output.append(row.title)
      output.append("\n")
    }
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    var (parsed, lines) = (ParsedChapters(), LineScanner(bytes, in: range))
    while let line = lines.next()?.content {
      if bytes.isBlank(line) { continue }
      if bytes[line.lowerBound] == .ascii("\\") {
        // The frequencies of the label before.
        parsed.reportField("\\", ofLast: !parsed.items.isEmpty)
        continue
      }
      let first = bytes.firstIndex(of: .tab, in: line)
      guard first < line.upperBound else {
        throw parsed.items.isEmpty ? .init(.otherFormat, at: line) : .init(.line, at: line)
      }
      let second = bytes.firstIndex(of: .tab, in: first + 1..<line.upperBound)
      let start = try time(line.lowerBound..<first, in: bytes)
      let end = try time(first + 1..<second, in: bytes)
      let title = min(second + 1, line.upperBound)..<line.upperBound
      parsed.items.append(.init(start: start, end: end, title: bytes.string(title)))
    }
    return parsed
  }

  private static func time(_ range: Range<Int>, in bytes: ByteView) throws(ChapterImportError) -> Duration {
    guard let time = bytes.clockTime(range, parts: 1...1, fractionDigits: 0...Int.max) else {
      throw .init(.time, at: range)
    }
    return time
  }
}
