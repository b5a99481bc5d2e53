extension PendingDiagnostic {
  static func noStories(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .noStories, severity: .warning, range: offset..<offset,
      message: "The post has no story: no line starts with `## `. Add a headline to each story.")
  }

  static func citationDateUnreadable(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .citationDateUnreadable, severity: .warning, range: range,
      message: "This date does not exist, so it is kept as a note. Write the date as `2025-12-03`.")
  }

  static func citationWithoutLink(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .citationWithoutLink, severity: .remark, range: range,
      message: "The citation has no link. Write it as `[name](https://…)`.")
  }

  static func citationUnreadable(_ line: Range<Int>, label: String) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .citationUnreadable, severity: .remark, range: line,
      message: "The line looks like a citation but cannot be parsed as one, so it is kept as text. "
        + "Write it as `[name](https://…) – \(label): 2025-12-03`.")
  }

  static func storyWithoutSource(_ headline: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .storyWithoutSource, severity: .remark, range: headline,
      message: "The story names no source. Add a line `[name](https://…)` below its headline.")
  }
}
