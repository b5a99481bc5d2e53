import Testing

@testable import NewsDigestKit

@Suite("Dates of posts") struct JekyllDateTests {
  private func text(date: String) -> String { "---\ntitle: 새 소식\ndate: \(date)\n---\n\n글\n" }

  private func diagnostics(_ date: String) -> [Diagnostic] {
    let text = text(date: date)
    expectLaws(of: JekyllPost.self, in: text)
    return DigestDocument<JekyllPost>(parsing: SourceText(trusted: text)).diagnostics
  }

  /// Jekyll 4.3's `Utils.parse_date` was run on each.
  @Test(arguments: ["2025-13-40", "", "~", "soon", "2025-12-03 31:00", "2025년 12월 3일", "no", "[2025-12-03]"])
  func reportsWhatJekyllRefuses(date: String) {
    #expect(diagnostics(date).map(\.id).contains(.frontMatterDateUnreadable))
  }

  @Test(arguments: [
    ("2025.12.03 08:00", nil), ("2025-12-03 08:00 +0900", nil), ("2025-12-03 08:00 KST", Diagnostic.Severity.remark),
    ("12/03/2025", .warning), ("'12/3/25'", .warning), ("Dec 3", .warning), ("2025-06-31", .warning),
    ("2025-12-03 08:00 UTC+9", .warning), ("2025.12.03 8시", .warning),
  ])
  func reportsWhatSurprises(date: String, severity: Diagnostic.Severity?) {
    let found = diagnostics(date)
    #expect(found.map(\.id) == (severity == nil ? [] : [.dateAmbiguous]))
    #expect(found.first?.severity == severity)
  }

  @Test(arguments: [
    ("2025.12.03 08:00 KST", "2026-01-31T20:30:00", "2026.01.31 20:30 KST"),
    ("20251203", "2026-01-31T00:00:00", "20260131"),
    ("Dec 3, 2025   # 초안", "2026-01-31T00:00:00", "Jan 31, 2026   # 초안"),
    ("'2025/12/03'", "2026-01-31T00:00:00", "'2026/01/31'"),
    ("\"2025-12-03\"", "2026-01-31T00:00:00", "\"2026-01-31\""), ("2025-12-3", "2026-10-31T00:00:00", "2026-10-31"),
    ("2025-12-03", "2026-01-31T00:00:00", "2026-01-31"),
    ("2025-12-03", "2026-01-31T09:00:00+09:00", "2026-01-31 09:00:00 +0900"),
    ("2025-12-03T08:00:00+09:00", "2026-01-31T09:00:00+09:00", "2026-01-31T09:00:00+09:00"),
    ("2025. 12. 3.", "2026-01-31T09:00:00+09:00", "2026-01-31 09:00:00 +0900"),
  ])
  func keepTheirNotation(date: String, new: String, expected: String) throws {
    let new = try DateTime(parsing: new)
    let written = try edited(text(date: date)) { (post: inout JekyllPost) in post.frontMatter?.date = new }
    expectSameBytes(written, text(date: expected))
    #expect(JekyllPost(parsing: SourceText(trusted: written)).frontMatter?.date == new)
  }
}
