import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Monthly indexes")
struct MonthlyIndexTests {
  private static let text = """
    # 🤖 AI 뉴스 아카이브 - 2025년 12월

    > 총 **3건**의 뉴스가 수집되었습니다.

    ## 📑 목차



    ### 📅 12월 31일 (2건)
    📄 [12-31.md](./12-31.md)

    - **굵은** 제목[1]
    - 가나다라마바사아자차가나다라마바사아자차가나다라마바사아자차가나다라마바사아자차가나다라마바사아자차...

    ### 📅 12월 5일 (1건)
    📄 [12-05.md](./12-05.md)

    - Small news

    ---

    *이 파일은 자동으로 생성됩니다.*

    """

  private func digests() throws -> [DailyDigest] {
    let early = CalendarDate(2025, 12, 5)
    let late = CalendarDate(2025, 12, 31)
    let long = String(repeating: "가나다라마바사아자차", count: 5) + "!"
    return [
      DailyDigest(date: early, entries: [.init(title: "Small news")]),
      DailyDigest(date: late, entries: [.init(title: "**굵은** 제목[1]"), .init(title: long)]),
    ]
  }

  @Test("An index is made from its days like the generated ones")
  func making() throws {
    let index = try #require(MonthlyIndex(of: try digests()))
    expectNoDifference(try index.formatted(), Self.text)
    expectNoDifference(try MonthlyIndex(parsing: Self.text), index)
    expectNoDifference(MonthlyIndex(of: []), nil)
  }

  @Test("Every part of an index is parsed")
  func parsed() throws {
    expectLaws(of: MonthlyIndex.self, in: Self.text)
    let index = try MonthlyIndex(parsing: Self.text)
    expectNoDifference([index.year, index.month, index.total], [2025, 12, 3])
    expectNoDifference(index.days.map(\.count), [2, 1])
    expectNoDifference(index.days.map { index.date(of: $0)?.description }, ["2025-12-31", "2025-12-05"])
    expectNoDifference(index.days.map(\.link?.url), ["./12-31.md", "./12-05.md"])
    expectNoDifference(index.days[1].titles, ["Small news"])
    expectNoDifference(index.closing, [.paragraph("*이 파일은 자동으로 생성됩니다.*")])
  }

  @Test("One change, one line; a new day leaves the others alone")
  func locality() throws {
    var document = try DigestDocument<MonthlyIndex>(parsing: Self.text)
    document.content.total = 4
    document.content.days[1].titles[0] = "큰 소식"
    document.content.days[1].count = 7
    expectNoDifference(
      try document.edits().map(\.replacement),
      ["> 총 **4건**의 뉴스가 수집되었습니다.\n", "### 📅 12월 5일 (7건)\n", "- 큰 소식\n"])

    var grown = try DigestDocument<MonthlyIndex>(parsing: Self.text)
    let date = CalendarDate(2025, 12, 1)
    grown.content.days.append(.init(date: date, titles: ["첫 소식"]))
    expectNoDifference(
      try grown.edits().map(\.replacement), ["### 📅 12월 1일 (1건)\n📄 [12-01.md](./12-01.md)\n\n- 첫 소식\n\n"])
  }

  @Test("JSON has the days with their dates, and gives the index back")
  func json() throws {
    let index = try MonthlyIndex(parsing: Self.text)
    let data = try JSONEncoder().encode(index)
    expectNoDifference(try JSONDecoder().decode(MonthlyIndex.self, from: data), index)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let days = try #require(object["days"] as? [[String: Any]])
    expectNoDifference(days.map { $0["date"] as? String }, ["2025-12-31", "2025-12-05"])
    expectNoDifference(days[1]["titles"] as? [String], ["Small news"])
  }

  @Test("The laws hold for documents that the grammar generates", arguments: TestSelection.seeds(0..<4))
  func proof(seed: UInt64) {
    expectNoDifference(RoundTrip.prove(MonthlyIndex.self, documents: 200, seed: seed).map(\.description), [])
  }

  @Test("A rule between two days closes nothing")
  func rules() throws {
    let text = Self.text.replacing("\n### 📅 12월 5일", with: "\n---\n\n### 📅 12월 5일")
    expectLaws(of: MonthlyIndex.self, in: text)
    let index = try MonthlyIndex(parsing: text)
    expectNoDifference(index.days.count, 2)
    expectNoDifference(index.days[0].blocks.last, .markdown(.thematicBreak))
  }
}
