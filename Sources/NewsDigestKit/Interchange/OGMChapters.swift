/// The simple chapter file of OGM: two lines for each chapter.
enum OGMChapters: ChapterNotation {
  /// Matroska's tools give a chapter without a name one of their own.
  static let rules = ChapterRules(needsTitles: true)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    let digits = rows.rows.count > 99 ? 3 : 2
    for (place, row) in rows.rows.enumerated() {
      output.append("CHAPTER")
      output.append(place + 1, digits: digits)
      output.append("=")
      output.appendClock(row.start, fractionDigits: 3)
      output.append("\nCHAPTER")
      output.append(place + 1, digits: digits)
      output.append("NAME=")
      output.append(row.title)
      output.append("\n")
    }
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    var (parsed, lines) = (ParsedChapters(), LineScanner(bytes, in: range))
    var isNamed = true
    while let line = lines.next()?.content {
      let content = bytes.trimmingSpaces(line)
      if content.isEmpty { continue }
      let sign = bytes.firstIndex(of: .ascii("="), in: content)
      let key = bytes.trimmingSpaces(content.lowerBound..<sign)
      guard sign < content.upperBound, bytes.hasPrefix("CHAPTER", in: key) else {
        throw parsed.items.isEmpty ? .init(.otherFormat, at: content) : .init(.line, at: content)
      }
      let value = bytes.trimmingSpaces(sign + 1..<content.upperBound)
      var number = DigitScanner(bytes, key.dropFirst(7))
      guard number.number(digits: 1...18) != nil else { throw .init(.line, at: content) }
      if number.isAtEnd {
        guard let time = bytes.clockTime(value, parts: 3...3, fractionDigits: 1...9) else {
          throw .init(.time, at: value)
        }
        parsed.items.append(.init(start: time))
        isNamed = false
      } else {
        guard bytes.equals("NAME", in: number.offset..<key.upperBound), !isNamed else {
          throw .init(.line, at: content)
        }
        parsed.items[parsed.items.count - 1].title = bytes.string(value)
        isNamed = true
      }
    }
    return parsed
  }
}
