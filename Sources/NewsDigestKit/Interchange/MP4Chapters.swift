/// The text file of mp4chaps: a line for each chapter.
enum MP4Chapters: ChapterNotation {
  static let rules = ChapterRules(titleByteLimit: 1023)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    for row in rows.rows {
      output.appendClock(row.start, fractionDigits: 3)
      output.append(" ")
      output.append(row.title)
      output.append("\n")
    }
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    var (parsed, lines) = (ParsedChapters(), LineScanner(bytes, in: range))
    while let line = lines.next()?.content {
      let content = bytes.trimmingSpaces(line)
      guard let first = content.first else { continue }
      if bytes[first] == .ascii("#") {
        // A field is `## artist: name`; any other such line is a comment.
        let colon = bytes.firstIndex(of: .ascii(":"), in: content)
        if bytes.hasPrefix("##", in: content), colon < content.upperBound {
          parsed.reportField(bytes.string(bytes.trimmingSpaces(first + 2..<colon)))
        }
        continue
      }
      let word = bytes.firstWord(content)
      guard let time = bytes.clockTime(word, parts: 3...3, fractionDigits: 3...3) else {
        throw parsed.items.isEmpty ? .init(.otherFormat, at: word) : .init(.time, at: word)
      }
      let title = bytes.trimmingSpaces(word.upperBound..<content.upperBound)
      parsed.items.append(.init(start: time, title: bytes.string(title)))
    }
    return parsed
  }
}
