extension PendingDiagnostic {
  static func noStories(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(id: .noStories, severity: .warning, range: offset..<offset)
  }

  static func citationDateUnreadable(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .citationDateUnreadable, severity: .warning, range: range)
  }

  static func citationWithoutLink(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .citationWithoutLink, severity: .remark, range: range)
  }

  static func citationUnreadable(_ line: Range<Int>, label: String) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .citationUnreadable, severity: .remark, range: line, arguments: ["label": .text(label)])
  }

  static func storyWithoutSource(_ headline: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .storyWithoutSource, severity: .remark, range: headline)
  }
}
