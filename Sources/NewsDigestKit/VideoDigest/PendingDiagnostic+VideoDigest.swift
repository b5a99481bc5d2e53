extension PendingDiagnostic {
  static func titleWithoutDate(_ field: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .frontMatterTitleWithoutDate, severity: .warning, range: field)
  }

  static func videosMissing(at offset: Int, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .noVideos, severity: .warning, range: offset..<offset,
      arguments: ["link": linkExample(in: language), "duration": durationExample(in: language)])
  }

  private static func linkExample(in language: Language) -> LocalizedMessage.Argument {
    .text("[\(Vocabulary.builtIn.word(for: .videoLink, in: language))](https://…)")
  }

  private static func durationExample(in language: Language) -> LocalizedMessage.Argument {
    var output: [UInt8] = []
    DurationSpelling(language: language).append(.seconds(1351), to: &output)
    return .text(String(decoding: output, as: UTF8.self))
  }

  static func videoWithoutLink(_ heading: Range<Int>, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutLink, severity: .warning, range: heading,
      arguments: ["link": linkExample(in: language)])
  }

  static func videoWithoutChannel(_ heading: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .videoWithoutChannel, severity: .remark, range: heading)
  }

  static func videoWithoutDuration(_ range: Range<Int>, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutDuration, severity: .remark, range: range,
      arguments: ["duration": durationExample(in: language)])
  }

  static func videoWithSeveralLinks(_ title: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .videoWithSeveralLinks, severity: .remark, range: title)
  }

  static func attributeListInvalid(_ line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .attributeListInvalid, severity: .warning, range: line, reason: "malformed")
  }

  static func markdownEscaped(_ escape: MarkdownEscape) -> PendingDiagnostic {
    let backslash = escape.offset..<escape.offset + 1
    guard case .heading(let level, _) = escape.line else {
      return PendingDiagnostic(
        id: .markdownEscaped, severity: .warning, range: backslash, reason: "bullet",
        fixIts: [.removingBackslashes([backslash])])
    }
    let marks = backslash.lowerBound..<backslash.upperBound + level
    return PendingDiagnostic(
      id: .markdownEscaped, severity: .warning, range: backslash, reason: "video-heading",
      fixIts: [.init(id: "make-heading", replacing: marks, with: "####")])
  }
}
