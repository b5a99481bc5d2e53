/// A cue sheet: a track for each chapter.
enum CueSheet: ChapterNotation {
  static let rules = ChapterRules(timesPerSecond: framesPerSecond, hasNoQuotationMarks: true, chapterLimit: 99)

  private static let framesPerSecond: Int64 = 75

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    output.append("FILE \"audio.wav\" WAVE\n")
    for (place, row) in rows.rows.enumerated() {
      output.append("  TRACK ")
      output.append(place + 1, digits: 2)
      output.append(" AUDIO\n    TITLE \"")
      output.append(row.title)
      output.append("\"\n    INDEX 01 ")
      let frames = Int(row.start.count(perSecond: framesPerSecond))
      output.append(frames / (60 * 75), digits: 2)
      output.append(":")
      output.append(frames / 75 % 60, digits: 2)
      output.append(":")
      output.append(frames % 75, digits: 2)
      output.append("\n")
    }
  }

  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    var (lines, parser) = (LineScanner(bytes, in: range), Parser(bytes))
    while let line = lines.next()?.content { try parser.receive(bytes.trimmingSpaces(line)) }
    try parser.finish()
    guard parser.hasCommand else { throw .init(.otherFormat, at: range.prefix(1)) }
    return parser.parsed
  }

  private struct Parser {
    let bytes: ByteView
    var parsed = ParsedChapters()
    var hasCommand = false
    private var track: Track?

    private struct Track {
      let line: Range<Int>
      var start: Duration?
      var title = ""
    }

    init(_ bytes: ByteView) { self.bytes = bytes }

    mutating func receive(_ line: Range<Int>) throws(ChapterImportError) {
      if line.isEmpty { return }
      let word = bytes.firstWord(line)
      let value = bytes.trimmingSpaces(word.upperBound..<line.upperBound)
      guard word.allSatisfy({ bytes[$0].isASCIILetter || bytes[$0].isASCIIDigit }) else {
        throw hasCommand ? .init(.line, at: line) : .init(.otherFormat, at: line)
      }
      hasCommand = hasCommand || Self.commands.contains { bytes.equals(ignoringCase: $0, in: word) }
      guard hasCommand else { throw .init(.otherFormat, at: line) }
      if bytes.equals(ignoringCase: "track", in: word) {
        try finish()
        track = Track(line: line)
      } else if bytes.equals(ignoringCase: "title", in: word), track != nil {
        let title = bytes.string(unquoted(value))
        track?.title = title
      } else if bytes.equals(ignoringCase: "index", in: word), track != nil {
        try receiveIndex(value)
      } else if !bytes.equals(ignoringCase: "file", in: word) {
        if track == nil {
          parsed.reportField(bytes.string(word))
        } else {
          parsed.reportField(bytes.string(word), ofLast: false)
        }
      }
    }

    /// The commands that a cue sheet may start with.
    private static let commands: [StaticString] = [
      "file", "track", "title", "performer", "songwriter", "rem", "catalog", "cdtextfile",
    ]

    /// Takes over the track that is open.
    mutating func finish() throws(ChapterImportError) {
      guard let track else { return }
      guard let start = track.start else { throw .init(.timeMissing, at: track.line) }
      parsed.items.append(.init(start: start, title: track.title))
      self.track = nil
    }

    private func unquoted(_ range: Range<Int>) -> Range<Int> {
      guard range.count > 1, bytes[range.lowerBound] == .ascii("\""), bytes[range.upperBound - 1] == .ascii("\"") else {
        return range
      }
      return range.dropFirst().dropLast()
    }

    private mutating func receiveIndex(_ range: Range<Int>) throws(ChapterImportError) {
      var scanner = DigitScanner(bytes, range)
      guard let number = scanner.number(digits: 1...2), !scanner.spaces().isEmpty else { throw .init(.line, at: range) }
      let place = scanner.offset..<range.upperBound
      guard let minutes = scanner.number(digits: 1...9), scanner.skip(":"),
        let seconds = scanner.number(digits: 2...2), scanner.skip(":"), seconds.value < 60,
        let frames = scanner.number(digits: 2...2), frames.value < 75, scanner.isAtEnd
      else { throw .init(.time, at: place) }
      guard number.value == 1 else { return parsed.reportField("INDEX", ofLast: false) }
      // In whole milliseconds, as the times of chapters are.
      let time = Duration.seconds(minutes.value * 60 + seconds.value) + .milliseconds((frames.value * 2000 + 75) / 150)
      guard time <= .maximumChapterTime else { throw .init(.time, at: place) }
      track?.start = time
    }
  }
}
