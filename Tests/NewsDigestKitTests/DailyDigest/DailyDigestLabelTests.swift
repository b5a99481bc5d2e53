import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Labels of daily digests that are not known")
struct DailyDigestLabelTests {
  @Test(
    "A bold word with the emoji of a label is reported",
    arguments: [
      ("**💡 Yhteenveto**", [DiagnosticID.labelUnknown]), ("**📌 Pääkohdat**", [.labelUnknown]), ("**💡 Summary**", []),
      ("**💡 요약**", []), ("**Yhteenveto**", []), ("**💡 a** b **c**", []),
    ])
  func reports(line: String, ids: [DiagnosticID]) throws {
    let text = "# 🤖 AI News - 2025-12-26\n\n### A\n\n\(line)\n\nText.\n"
    expectLaws(of: DailyDigest.self, in: text)
    let diagnostics = try DigestDocument<DailyDigest>(parsing: text).diagnostics
    expectNoDifference(diagnostics.map(\.id).filter { $0 == .labelUnknown }, ids)
  }
}
