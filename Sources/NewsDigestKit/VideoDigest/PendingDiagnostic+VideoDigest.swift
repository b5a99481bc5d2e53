extension PendingDiagnostic {
  static func titleWithoutDate(_ field: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .frontMatterTitleWithoutDate, severity: .warning, range: field,
      message: "The title starts with no day of the calendar. Write it as `2025-12-01 topic`.")
  }

  static func videosMissing(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .noVideos, severity: .warning, range: offset..<offset,
      message: "The page has no video. Give each a heading `### title, channel [링크](https://…), 22분 31초`.")
  }

  static func videoWithoutLink(_ heading: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutLink, severity: .warning, range: heading,
      message: "The video has no link that can be read. Write `[링크](https://…)` behind its channel.")
  }

  static func videoWithoutChannel(_ heading: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutChannel, severity: .remark, range: heading,
      message: "The video has no channel. Write `, channel` behind its title.")
  }

  static func videoWithoutDuration(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithoutDuration, severity: .remark, range: range,
      message: "The video has no duration that can be read. Write `, 22분 31초` behind its link.")
  }

  static func videoWithSeveralLinks(_ title: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .videoWithSeveralLinks, severity: .remark, range: title,
      message:
        "The title of the video holds a link. The last link of the heading is taken for the video's: where another one "
        + "is, remove that link.")
  }

  static func attributeListInvalid(_ line: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .attributeListInvalid, severity: .warning, range: line,
      message:
        "The line starts like an attribute list but cannot be read as one. It is kept as text: write it as "
        + "`{: .class #id key=\"value\" }` with nothing behind it.")
  }

  static func markdownEscaped(_ escape: MarkdownEscape) -> PendingDiagnostic {
    let backslash = escape.offset..<escape.offset + 1
    guard case .heading(let level, _) = escape.line else {
      return PendingDiagnostic(
        id: .markdownEscaped, severity: .warning, range: backslash,
        message: "The backslash makes text of the bullet, so the page shows `*`. It is read as a list item: remove it.",
        fixIts: [.init(message: "Remove the backslash", edits: [SourceEdit(range: backslash, replacement: "")])])
    }
    let marks = backslash.lowerBound..<backslash.upperBound + level
    return PendingDiagnostic(
      id: .markdownEscaped, severity: .warning, range: backslash,
      message: "The backslash makes text of the heading, so the page shows `#`. It is read as a section of the video: "
        + "write it as a heading below the video's.",
      fixIts: [.init(message: "Make a heading of it", edits: [SourceEdit(range: marks, replacement: "####")])])
  }
}
