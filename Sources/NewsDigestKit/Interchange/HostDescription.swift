/// Lines for a description: what hosts have in common.
protocol HostDescription: ChapterNotation {
  /// Appends a start as the host documents it.
  static func append(_ start: Duration, to output: inout [UInt8])
}

extension HostDescription {
  static var rules: ChapterRules {
    ChapterRules(timesPerSecond: 1, areTimesRoundedDown: true, needsTitles: true)
  }

  static func write(_ rows: ChapterRows, to output: inout [UInt8]) {
    for row in rows.rows {
      append(row.start, to: &output)
      output.append(" ")
      output.append(row.title)
      output.append("\n")
    }
  }

  /// Parses a description: chapters in any notation, and what is around them.
  static func parse(_ bytes: ByteView, in range: Range<Int>) throws(ChapterImportError) -> ParsedChapters {
    ParsedChapters(DigestDocument<ChapterList>(parsing: SourceText(trusted: bytes.string(range))).content)
  }

  /// Reports the titles that would be parsed as something else, and what keeps the host from showing the chapters.
  static func check(_ text: String, _ rows: inout ChapterRows) {
    let parsed = DigestDocument<ChapterList>(parsing: SourceText(trusted: text)).content.allChapters
    var next = parsed.startIndex
    for row in rows.rows {
      while next < parsed.endIndex, parsed[next].start < row.start { next += 1 }
      guard next < parsed.endIndex, parsed[next].start == row.start else {
        rows.report(.unrecognised, row.index, row.title)
        continue
      }
      if !parsed[next].title.hasSameBytes(as: row.title) {
        rows.report(.titleNotation, row.index, row.title, written: parsed[next].title)
      }
      next += 1
    }
    if let host { rows.reportViolations(of: host) }
  }
}

extension ChapterRows {
  fileprivate mutating func reportViolations(of host: ChapterHost) {
    let chapters = rows.map { Chapter(start: $0.start, title: $0.title) }
    for violation in host.violations(in: chapters) {
      switch violation {
      case .tooFewChapters(let count): report(.hostCount, nil, "\(count)")
      case .lateStart(let start): report(.hostLateStart, rows[0].index, start.secondsText)
      case .notAscending(let place): report(.hostRepeatedStart, rows[place].index, rows[place].start.secondsText)
      case .tooShort(let place):
        report(.hostShortChapter, rows[place].index, (rows[place + 1].start - rows[place].start).secondsText)
      case .titleTooLong(let place): report(.hostTitleLength, rows[place].index, rows[place].title)
      }
    }
  }
}

/// `0:00 Title`, which yt-dlp reads too.
enum YouTubeDescription: HostDescription {
  static var host: ChapterHost? { .youTube }

  static func append(_ start: Duration, to output: inout [UInt8]) {
    TimestampSpelling(hourDigits: 1, areHoursKept: false).append(start, to: &output)
  }
}

/// `00:00 Title`, and `01:00:00 Title` from an hour on.
enum SpotifyDescription: HostDescription {
  static var host: ChapterHost? { .spotify }

  static func append(_ start: Duration, to output: inout [UInt8]) {
    TimestampSpelling(areHoursKept: false).append(start, to: &output)
  }
}

/// `00:00:00 Title`.
enum AppleDescription: HostDescription {
  static var host: ChapterHost? { .apple }

  static func append(_ start: Duration, to output: inout [UInt8]) {
    TimestampSpelling().append(start, to: &output)
  }
}
