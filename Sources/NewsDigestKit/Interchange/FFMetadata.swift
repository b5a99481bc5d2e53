/// The metadata file of FFmpeg.
enum FFMetadata: ChapterNotation {
  /// FFmpeg ignores the titles of chapters without an end, and refuses files in which chapters are not in order.
  static let rules = ChapterRules(ends: .required(minimumLength: .zero), title: .text)

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    output.append(";FFMETADATA1\n")
    for row in rows.rows {
      output.append("\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=")
      output.append(String(row.start.count(perSecond: 1000)))
      output.append("\nEND=")
      output.append(String((row.end ?? row.start).count(perSecond: 1000)))
      output.append("\ntitle=")
      for byte in row.title.utf8 {
        if byte.isEscaped { output.append("\\") }
        output.append(byte)
      }
      output.append("\n")
    }
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    guard bytes.hasPrefix(";FFMETADATA", in: range) else { throw .init(.otherFormat, at: range.prefix(11)) }
    var (lines, parser) = (Lines(bytes, range), Parser(bytes))
    while let line = lines.next() { try parser.receive(line) }
    try parser.finish()
    return parser.parsed
  }

  /// The lines of a file: they end at a line feed or carriage return that no backslash escapes.
  private struct Lines {
    let bytes: ByteView
    private var offset: Int
    private let end: Int

    init(_ bytes: ByteView, _ range: Range<Int>) {
      (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
    }

    mutating func next() -> Range<Int>? {
      guard offset < end else { return nil }
      let start = offset
      while offset < end, bytes[offset] != .lineFeed, bytes[offset] != .carriageReturn {
        offset += bytes[offset] == .ascii("\\") ? 2 : 1
      }
      let lineEnd = min(offset, end)
      offset += 1
      return start..<lineEnd
    }
  }

  private struct Parser {
    let bytes: ByteView
    var parsed = ParsedChapters()
    private var section = Section.file
    private var chapter: Chapter?

    private enum Section {
      case file, chapter, other
    }

    private struct Chapter {
      let line: Range<Int>
      var numerator: Int64 = 1
      var denominator: Int64 = 1_000_000_000
      var start: Range<Int>?
      var end: Range<Int>?
      var title = ""
    }

    init(_ bytes: ByteView) { self.bytes = bytes }

    mutating func receive(_ line: Range<Int>) throws(ChapterImportError) {
      guard let first = line.first, bytes[first] != .ascii(";"), bytes[first] != .ascii("#") else { return }
      if bytes[first] == .ascii("[") {
        try finish()
        section = bytes.hasPrefix("[CHAPTER]", in: line) ? .chapter : .other
        if section == .chapter { chapter = Chapter(line: line) } else { parsed.reportField(bytes.string(line)) }
        return
      }
      guard let sign = equalSign(of: line) else { throw .init(.line, at: line) }
      let (key, value) = (line.lowerBound..<sign, sign + 1..<line.upperBound)
      switch section {
      case .file: parsed.reportField(text(key))
      case .chapter: try receive(key, value)
      case .other: break
      }
    }

    /// The first equal sign that no backslash escapes.
    private func equalSign(of line: Range<Int>) -> Int? {
      var offset = line.lowerBound
      while offset < line.upperBound, bytes[offset] != .ascii("=") { offset += bytes[offset] == .ascii("\\") ? 2 : 1 }
      return offset < line.upperBound ? offset : nil
    }

    private mutating func receive(_ key: Range<Int>, _ value: Range<Int>) throws(ChapterImportError) {
      if bytes.equals("TIMEBASE", in: key) {
        let slash = bytes.firstIndex(of: .ascii("/"), in: value)
        guard let numerator = number(value.lowerBound..<slash), slash < value.upperBound,
          let denominator = number(slash + 1..<value.upperBound), denominator > 0
        else { throw .init(.value, at: value) }
        chapter?.numerator = numerator
        chapter?.denominator = denominator
      } else if bytes.equals("START", in: key) {
        chapter?.start = value
      } else if bytes.equals("END", in: key) {
        chapter?.end = value
      } else if bytes.equals("title", in: key) {
        let title = text(value)
        chapter?.title = title
      } else {
        parsed.reportField(text(key), ofLast: false)
      }
    }

    /// Takes over the chapter that is open.
    mutating func finish() throws(ChapterImportError) {
      guard let chapter else { return }
      guard let start = chapter.start else { throw .init(.timeMissing, at: chapter.line) }
      let time = try time(start, of: chapter)
      var end: Duration?
      if let range = chapter.end { end = try self.time(range, of: chapter) }
      parsed.items.append(.init(start: time, end: end, title: chapter.title))
      self.chapter = nil
    }

    private func time(_ range: Range<Int>, of chapter: Chapter) throws(ChapterImportError) -> Duration {
      guard let ticks = number(range),
        let time = Duration(ticks: ticks, ofSeconds: chapter.numerator, dividedBy: chapter.denominator)
      else { throw .init(.time, at: range) }
      return time
    }

    private func number(_ range: Range<Int>) -> Int64? {
      var scanner = DigitScanner(bytes, bytes.trimmingSpaces(range))
      guard let number = scanner.number(digits: 1...18), scanner.isAtEnd else { return nil }
      return Int64(number.value)
    }

    /// The text of a key or value without its escapes.
    private func text(_ range: Range<Int>) -> String {
      guard bytes.firstIndex(of: .ascii("\\"), in: range) < range.upperBound else { return bytes.string(range) }
      var (output, offset): ([UInt8], Int) = ([], range.lowerBound)
      while offset < range.upperBound {
        if bytes[offset] == .ascii("\\"), offset + 1 < range.upperBound { offset += 1 }
        output.append(bytes[offset])
        offset += 1
      }
      return output.withBytes { $0.string($0.indices) }
    }
  }
}

extension UInt8 {
  /// Whether FFmpeg's files need a backslash before it. FFmpeg writes a carriage return as it is, and ends a line there
  /// when it reads.
  fileprivate var isEscaped: Bool {
    switch self {
    case .ascii("="), .ascii(";"), .ascii("#"), .ascii("\\"), .lineFeed, .carriageReturn: true
    default: false
    }
  }
}
