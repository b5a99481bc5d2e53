extension PendingDiagnostic {
  static func chapterListIgnored(_ rejection: ChapterListRejection) -> PendingDiagnostic {
    let reason =
      switch rejection.reason {
      case .clockTimes: "These lines give times of day"
      case .lengths: "These times go up and down, as lengths do, and do not start at 0"
      case .log: "These lines look like a log"
      case .transcript: "These lines look like captions or a transcript"
      case .code: "These times are in a code block, where players do not look for chapters"
      }
    return PendingDiagnostic(
      id: .chapterListIgnored, severity: .remark, range: rejection.range,
      message: "\(reason), so they are treated as text. If they are chapters, write each as `(00:03:07) title`.")
  }

  static func timestampMalformed(_ time: MistypedTimestamp) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .timestampMalformed, severity: .warning, range: time.range,
      message: "This cannot be parsed as a time, so the line is treated as text. Write it as `3:07` or `1:02:33`.",
      fixIts: time.correction.map { correction in
        [
          .init(
            message: "Write `\(correction)`", edits: [SourceEdit(range: time.range, replacement: correction)])
        ]
      } ?? [])
  }

  /// Starts from here on are more likely a slip than a recording: 1,000 hours.
  static let implausibleStart = Duration.seconds(1_000 * 3600)

  static func chapterOutOfOrder(_ start: Range<Int>, previous: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterOutOfOrder, severity: .warning, range: start,
      message: "The chapter starts before the previous one, so hosts ignore the whole list. "
        + "Sort the chapters, or fix the time.",
      notes: [(previous, "The previous chapter starts here.")])
  }

  /// - Parameter link: The time of the chapter's link, which moves with the start if it is the same.
  static func chapterListLateStart(_ start: Timestamp, link: LinkTime?) -> PendingDiagnostic {
    var zero: [UInt8] = []
    start.spelling.completed(with: .builtIn, in: .english).append(.zero, to: &zero)
    var edits = [SourceEdit(range: start.range, replacement: String(decoding: zero, as: UTF8.self))]
    if let link, link.isSame(as: start.value) {
      let edit = SourceEdit(range: link.range, replacement: link.text(of: .zero))
      edits.insert(edit, at: link.range.lowerBound < start.range.lowerBound ? 0 : 1)
    }
    return PendingDiagnostic(
      id: .chapterListLateStart, severity: .remark, range: start.range,
      message:
        "The first chapter does not start at 0, so YouTube, Spotify and Apple Podcasts hide all chapters. "
        + "Start it at 0, or add a chapter before it.",
      fixIts: [
        .init(message: "Start the first chapter at 0", edits: edits)
      ])
  }

  static func chapterStartRepeated(_ start: Range<Int>, previous: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterStartRepeated, severity: .warning, range: start,
      message:
        "The chapter starts at the same time as the previous one. Fix one of the times, or remove one of the chapters.",
      notes: [(previous, "The previous chapter starts here.")])
  }

  static func chapterEndBeforeStart(_ end: Range<Int>, start: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterEndBeforeStart, severity: .warning, range: end,
      message: "The chapter ends before it starts. Fix one of the times.", notes: [(start, "It starts here.")])
  }

  static func chapterLinkDiffers(_ time: LinkTime, from start: Timestamp) -> PendingDiagnostic {
    let text = time.text(of: start.value)
    return PendingDiagnostic(
      id: .chapterLinkDiffers, severity: .warning, range: time.range,
      message: "The link goes to another time than the one that the chapter starts at. Fix one of the times.",
      notes: [(start.range, "The chapter starts here.")],
      fixIts: [
        .init(message: "Link to `\(text)`", edits: [SourceEdit(range: time.range, replacement: text)])
      ])
  }

  static func chapterTimeImplausible(_ start: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterTimeImplausible, severity: .warning, range: start,
      message: "The chapter starts more than 1,000 hours into the recording. Write the time as hours, minutes and "
        + "seconds, `01:02:33`.")
  }

  static func malformedTimestamp(_ timestamp: MalformedTimestamp, in bytes: ByteView) -> PendingDiagnostic {
    let range = timestamp.range
    switch timestamp.fault {
    case .outOfRange:
      return PendingDiagnostic(
        id: .timestampOutOfRange, severity: .warning, range: range,
        message: "Minutes and seconds must be at most 59, so the line is treated as text. Fix the time.")
    case .negative:
      return PendingDiagnostic(
        id: .timestampNegative, severity: .warning, range: range,
        message: "A time cannot be negative, so the line is treated as text. "
          + "If the dash is a list bullet, add a space after it.")
    case .fullWidth:
      return PendingDiagnostic(
        id: .timestampFullWidth, severity: .warning, range: range,
        message: "Players do not recognise full-width digits or colons, so the line is treated as text. "
          + "Use the digits 0 to 9 and `:`.",
        fixIts: [
          .init(
            message: "Use ASCII digits",
            edits: [SourceEdit(range: range, replacement: bytes.plainDigits(range))])
        ])
    }
  }
}

extension ByteView {
  /// The text of `range` with its full-width digits and colons as ASCII.
  fileprivate func plainDigits(_ range: Range<Int>) -> String {
    let scalars = string(range).unicodeScalars.map { scalar -> Unicode.Scalar in
      guard 0xFF10...0xFF1A ~= scalar.value else { return scalar }
      return Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
