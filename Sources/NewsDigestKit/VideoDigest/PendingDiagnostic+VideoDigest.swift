extension PendingDiagnostic {
  static func titleWithoutDate(_ field: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .frontMatterTitleWithoutDate, severity: .warning, range: field,
      message: "The title does not start with a valid date. Write it as `2025-12-01 topic`.")
  }

  static func videosMissing(at offset: Int, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .noVideos, severity: .warning, range: offset..<offset,
      message: "The page has no video. "
        + "Add a heading `### title, channel \(linkExample(in: language)), \(durationExample(in: language))` for each.")
  }

  private static func linkExample(in language: Language) -> String {
    "[\(Vocabulary.builtIn.word(for: .videoLink, in: language))](https://…)"
  }

  private static func durationExample(in language: Language) -> String {
    var output: [UInt8] = []
    DurationSpelling(language: language).append(.seconds(1351), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func videoWithoutLink(_ heading: Range<Int>, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutLink, severity: .warning, range: heading,
      message: "The video has no valid link. Write `\(linkExample(in: language))` after its channel.")
  }

  static func videoWithoutChannel(_ heading: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutChannel, severity: .remark, range: heading,
      message: "The video has no channel. Write `, channel` after its title.")
  }

  static func videoWithoutDuration(_ range: Range<Int>, in language: Language) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutDuration, severity: .remark, range: range,
      message: "The video has no valid duration. Write `, \(durationExample(in: language))` after its link.")
  }

  static func videoWithSeveralLinks(_ title: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithSeveralLinks, severity: .remark, range: title,
      message:
        "The heading has more than one link; the last one is used as the video's. If that is wrong, remove it.")
  }

  static func attributeListInvalid(_ line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .attributeListInvalid, severity: .warning, range: line,
      message:
        "The line looks like an attribute list but cannot be parsed as one, so it is kept as text. "
        + "Write it as `{: .class #id key=\"value\" }` with nothing after it.")
  }

  static func markdownEscaped(_ escape: MarkdownEscape) -> PendingDiagnostic {
    let backslash = escape.offset..<escape.offset + 1
    guard case .heading(let level, _) = escape.line else {
      return PendingDiagnostic(
        id: .markdownEscaped, severity: .warning, range: backslash,
        message:
          "The backslash escapes the bullet, so the page shows a literal `*`. To make a list item, remove the backslash.",
        fixIts: [.init(message: "Remove the backslash", edits: [SourceEdit(range: backslash, replacement: "")])])
    }
    let marks = backslash.lowerBound..<backslash.upperBound + level
    return PendingDiagnostic(
      id: .markdownEscaped, severity: .warning, range: backslash,
      message: "The backslash escapes the heading, so the page shows a literal `#`. "
        + "To make a section of the video, write a heading below the video's.",
      fixIts: [.init(message: "Make it a heading", edits: [SourceEdit(range: marks, replacement: "####")])])
  }
}
