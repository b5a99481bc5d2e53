extension PendingDiagnostic {
  static func chapterListIgnored(_ rejection: ChapterListRejection) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterListIgnored, severity: .remark, range: rejection.range, reason: rejection.reason.rawValue)
  }

  static func timestampMalformed(_ time: MistypedTimestamp) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .timestampMalformed, severity: .warning, range: time.range,
      fixIts: time.correction.map { [.writing($0, in: time.range)] } ?? [])
  }

  /// Starts from here on are more likely a slip than a recording: 1,000 hours.
  static let implausibleStart = Duration.seconds(1_000 * 3600)

  static func chapterOutOfOrder(_ start: Range<Int>, previous: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterOutOfOrder, severity: .warning, range: start,
      notes: [(previous, LocalizedMessage("previous-chapter"))])
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
      fixIts: [.init(id: "start-at-zero", edits: edits)])
  }

  static func chapterStartRepeated(_ start: Range<Int>, previous: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterStartRepeated, severity: .warning, range: start,
      notes: [(previous, LocalizedMessage("previous-chapter"))])
  }

  static func chapterEndBeforeStart(_ end: Range<Int>, start: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .chapterEndBeforeStart, severity: .warning, range: end,
      notes: [(start, LocalizedMessage("chapter-start"))])
  }

  static func chapterLinkDiffers(_ time: LinkTime, from start: Timestamp) -> PendingDiagnostic {
    let text = time.text(of: start.value)
    return PendingDiagnostic(
      id: .chapterLinkDiffers, severity: .warning, range: time.range,
      notes: [(start.range, LocalizedMessage("chapter-start"))], fixIts: [.linking(to: text, in: time.range)])
  }

  static func chapterTimeImplausible(_ start: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .chapterTimeImplausible, severity: .warning, range: start)
  }

  static func malformedTimestamp(_ timestamp: MalformedTimestamp, in bytes: ByteView) -> PendingDiagnostic {
    let range = timestamp.range
    switch timestamp.fault {
    case .outOfRange:
      return PendingDiagnostic(id: .timestampOutOfRange, severity: .warning, range: range)
    case .negative:
      return PendingDiagnostic(id: .timestampNegative, severity: .warning, range: range)
    case .fullWidth:
      return PendingDiagnostic(
        id: .timestampFullWidth, severity: .warning, range: range,
        fixIts: [.init(id: "use-ascii-digits", replacing: range, with: bytes.plainDigits(range))])
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
