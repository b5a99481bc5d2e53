extension PendingDiagnostic {
  /// Starts from here on are more likely a slip than a recording: 1,000 hours.
  static let implausibleStart = Duration.seconds(1_000 * 3600)

  static func chapterOutOfOrder(_ start: Range<Int>, previous: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterOutOfOrder, severity: .warning, range: start,
      message: "The chapter starts before the one above it. Hosts drop such lists: put the chapters in the order of "
        + "their times, or mend the time.",
      notes: [(previous, "The chapter above starts here.")])
  }

  static func chapterListLateStart(_ start: Timestamp) -> PendingDiagnostic {
    var zero: [UInt8] = []
    start.spelling.append(.zero, to: &zero)
    return PendingDiagnostic(
      id: .chapterListLateStart, severity: .remark, range: start.range,
      message:
        "The first chapter does not start at 0, so YouTube, Spotify and Apple Podcasts show none of them. Let it "
        + "start at 0, or put a chapter before it that does.",
      fixIts: [
        .init(
          message: "Start the first chapter at 0",
          edits: [SourceEdit(range: start.range, replacement: String(decoding: zero, as: UTF8.self))])
      ])
  }

  static func chapterStartRepeated(_ start: Range<Int>, previous: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterStartRepeated, severity: .warning, range: start,
      message: "The chapter starts when the one above it does. Mend one of the times, or remove one of the chapters.",
      notes: [(previous, "The chapter above starts here.")])
  }

  static func chapterEndBeforeStart(_ end: Range<Int>, start: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterEndBeforeStart, severity: .warning, range: end,
      message: "The chapter ends before it starts. Mend one of the times.", notes: [(start, "It starts here.")])
  }

  static func chapterTimeImplausible(_ start: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterTimeImplausible, severity: .warning, range: start,
      message: "The chapter starts more than 1,000 hours into the recording. Write the time as hours, minutes and "
        + "seconds, `01:02:33`.")
  }

  /// The finding for a time that is none; `nil` for a time of day, which is none of a chapter's.
  static func malformedTimestamp(_ timestamp: MalformedTimestamp, in bytes: ByteView) -> PendingDiagnostic? {
    let range = timestamp.range
    switch timestamp.fault {
    case .timeOfDay: return nil
    case .outOfRange:
      return PendingDiagnostic(
        id: .timestampOutOfRange, severity: .warning, range: range,
        message: "A time has at most 59 minutes and 59 seconds, so the line is read as text. Mend the time.")
    case .negative:
      return PendingDiagnostic(
        id: .timestampNegative, severity: .warning, range: range,
        message: "A time cannot be negative, so the line is read as text. Where the dash is a bullet, put a blank "
          + "behind it.")
    case .fullWidth:
      return PendingDiagnostic(
        id: .timestampFullWidth, severity: .warning, range: range,
        message: "The time has full-width digits or colons, which players do not read; the line is read as text. Write "
          + "it with the digits 0 to 9 and `:`.",
        fixIts: [
          .init(
            message: "Write the time in plain digits",
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
