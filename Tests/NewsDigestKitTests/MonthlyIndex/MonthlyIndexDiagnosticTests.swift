import Testing

@testable import NewsDigestKit

@Suite("What is wrong with monthly indexes")
struct MonthlyIndexDiagnosticTests {
  private func ids(_ days: String) throws -> [DiagnosticID] {
    let text = "# 🤖 AI 뉴스 아카이브 - 2025년 12월\n\n\(days)\n"
    expectLaws(of: MonthlyIndex.self, in: text)
    return try DigestDocument<MonthlyIndex>(parsing: text).diagnostics.map(\.id)
  }

  private func day(_ number: Int, _ titles: Int = 0) -> String {
    "### 📅 12월 \(number)일 (\(titles)건)\n📄 [12-\(number).md](./12-\(number).md)\n\n"
      + String(repeating: "- 가\n", count: titles) + "\n"
  }

  @Test("A generated index has no diagnostics")
  func dailyDigests() throws {
    let digests = try ["2025-12-30", "2025-12-31"].map { date in
      DailyDigest(date: try CalendarDate(parsing: date), entries: [.init(title: "가"), .init(title: "나")])
    }
    let index = try #require(MonthlyIndex(of: digests))
    #expect(try DigestDocument<MonthlyIndex>(parsing: index.formatted()).diagnostics == [])
  }

  @Test("The oldest day may be first")
  func ascending() throws {
    #expect(try ids(day(10) + day(11) + day(12)) == [])
    #expect(try ids(day(12) + day(11) + day(10)) == [])
    #expect(try ids(day(12) + day(12)) == [.indexDayOutOfOrder])
    #expect(try ids(day(10) + day(11) + day(12) + day(11)) == [.indexDayOutOfOrder])
  }

  @Test("A link may lead to a day's file by any path")
  func links() throws {
    let link = { (path: String) in "### 📅 12월 31일\n📄 [글](\(path))\n" }
    for path in ["./12-31.md", "12-31.md", "../12월/12-31.md", "https://example.com/12-31.md"] {
      #expect(try ids(link(path)) == [], "\(path)")
    }
    for path in ["./12-30.md", "", "./12-31.html"] {
      #expect(try ids(link(path)) == [.indexLinkWrong], "\(path)")
    }
  }

  @Test("Days without a count, or an index without a total, have no wrong one")
  func counts() throws {
    #expect(try ids("### 📅 12월 31일\n📄 [12-31.md](./12-31.md)\n\n- 가\n") == [])
    #expect(try ids("> 총 **2건**의 뉴스\n\n" + day(31, 2)) == [])
    #expect(try ids("> 총 **3건**의 뉴스\n\n" + day(31, 2)) == [.indexTotalWrong])
    #expect(try ids("> 총 **2건**의 뉴스\n\n" + day(31, 2).replacing("(2건)", with: "(1건)")) == [.indexCountWrong])
  }
}
