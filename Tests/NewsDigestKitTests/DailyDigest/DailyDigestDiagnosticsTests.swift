import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Daily digests that are not as they should be")
struct DailyDigestDiagnosticsTests {
  /// Parses the fixture with a change, checks the laws, and returns `line: id` of each diagnostic.
  private func diagnostics(replacing old: String, with new: String) throws -> [String] {
    let text = DailyDigestFixture.text.replacing(old, with: new)
    #expect(text != DailyDigestFixture.text)
    expectLaws(of: DailyDigest.self, in: text)
    return try DigestDocument<DailyDigest>(parsing: text).diagnostics.map { "\($0.location.line): \($0.id.rawValue)" }
  }

  @Test(
    "Each problem is reported with its place",
    arguments: [
      ("<!-- TOC_START -->\n", "", ["7: table-of-contents-mark"]),
      ("<!-- TOC_END -->\n", "", ["5: table-of-contents-mark"]),
      ("\n<!-- TOC_START -->", "\n<!-- TOC_START -->\n<!-- TOC_START -->", ["6: table-of-contents-mark"]),
      (
        "<!-- TOC_END -->\n", "<!-- TOC_END -->\n\n<!-- TOC_START -->\n<!-- TOC_END -->\n",
        ["10: table-of-contents-mark"]
      ),
      ("### Quiet Lake ships a 3B model\n", "Quiet Lake ships a 3B model\n", ["7: table-of-contents-entry-dead"]),
      ("2. [Quiet Lake ships a 3B model](#quiet-lake-ships-a-3b-model)\n", "", ["41: table-of-contents-entry-missing"]),
      ("(#quiet-lake-ships-a-3b-model)", "(#quiet)", ["7: table-of-contents-entry-stale"]),
      ("2. [Quiet Lake", "2. [Loud Lake", ["7: table-of-contents-entry-retitled"]),
      ("\n</details>\n", "\n", ["25: details-unclosed"]),
      ("\n🔗 [원문 보기](https://example.com/a?b=1)\n", "\n</details>\n", ["38: details-not-opened"]),
      (
        "> 📅 **2025-12-27** | **🔥 주요** | 국내 연구기관 | 느티 일보", "> 📅 **2025-12-27** | **🔥 주요** | 느티 일보",
        ["14: metadata-incomplete"]
      ),
      ("> 📅 **2025-12-27** |", "> 📅", ["14: metadata-incomplete"]),
      ("> 📅 **2025-12-27** |", "> 📅 **2025-12-32** |", ["14: metadata-unreadable"]),
    ])
  func diagnostics(old: String, new: String, expected: [String]) throws {
    expectNoDifference(try diagnostics(replacing: old, with: new), expected)
  }

  @Test("Marks in the wrong order enclose nothing")
  func reversed() throws {
    let text = DailyDigestFixture.text
      .replacing("<!-- TOC_START -->", with: "<!-- TOC_X -->").replacing("<!-- TOC_END -->", with: "<!-- TOC_START -->")
      .replacing("<!-- TOC_X -->", with: "<!-- TOC_END -->")
    expectLaws(of: DailyDigest.self, in: text)
    let document = try DigestDocument<DailyDigest>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id), [.tableOfContentsMark, .tableOfContentsMark])
    expectNoDifference(document.content.entries.count, 2)
  }

  @Test("Details that are never closed end before the link, and the other entries stay")
  func unclosed() throws {
    let text = DailyDigestFixture.text.replacing("\n</details>\n", with: "\n")
    let digest = try DailyDigest(parsing: text)
    expectNoDifference(digest.entries.map(\.url), ["https://example.com/a?b=1", "https://example.com/b"])
    expectNoDifference(digest.entries[0].original, DailyDigestFixture.firstOriginal)
  }

  @Test("Details within details belong to the text")
  func nested() throws {
    let inner = "앞\n<details>\n<summary>안</summary>\n\n### 안의 제목\n\n</details>\n뒤"
    let text = DailyDigestFixture.text.replacing("느티나무 연구소는 말했다.", with: inner)
    expectLaws(of: DailyDigest.self, in: text)
    let digest = try DailyDigest(parsing: text)
    expectNoDifference(digest.entries.count, 2)
    expectNoDifference(digest.entries[0].original?.hasPrefix(inner), true)
  }

  @Test(
    "Fields of the metadata",
    arguments: [
      ("**2025-12-27** | **📌 일반** | Meta | 한 | 두", "2025-12-27", "📌 일반", "Meta", "한 | 두"),
      ("**2025-12-27** | **📌 일반** | Meta", "2025-12-27", "📌 일반", "Meta", nil),
      ("**2025-12-27** | **📌 일반** | 신문", "2025-12-27", "📌 일반", nil, "신문"),
      ("**2025-12-27** | Meta | 신문", "2025-12-27", nil, "Meta", "신문"),
      ("**📌 일반** | Meta | 신문", nil, "📌 일반", "Meta", "신문"),
      ("**2025-12-27** | **📌 일반** |  | 신문", "2025-12-27", "📌 일반", "", "신문"),
      ("**2025‑12‑27** | **새것** | a|b | c|d", "2025-12-27", "새것", "a|b", "c|d"),
      ("**2025-12-27**", "2025-12-27", nil, nil, nil),
    ] as [(String, String?, String?, String?, String?)])
  func metadata(
    line: String, date: String?, importance: String?, organization: String?, source: String?
  ) throws {
    let text = "### 제목\n\n> 📅 \(line)\n"
    expectLaws(of: DailyDigest.self, in: text)
    let entry = try #require(try DailyDigest(parsing: text).entries.first)
    expectNoDifference(
      entry.blocks,
      [
        .metadata(
          .init(
            date: date.flatMap { try? CalendarDate(parsing: $0) }, importance: importance.map { .init(rawValue: $0) },
            organization: organization.map { .init(rawValue: $0) }, source: source))
      ])
  }
}
