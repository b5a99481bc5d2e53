import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Monthly indexes in other languages")
struct MonthlyIndexLanguageTests {
  /// What the samples say, and the lines of an edit.
  struct Month: Sendable, CustomTestStringConvertible {
    let language: SampleLanguage
    let titles: [String]
    /// The line of the total, and the heading of a day: with 7 and 4, and with 17 and 14.
    let total: (old: String, new: String)
    let heading: (old: String, new: String)

    var testDescription: String { language.rawValue }
  }

  static let months = [
    Month(
      language: .english,
      titles: [
        "Ordinary Robots ships a kitchen arm that asks befo...",
        "\"It hears the bees leaving\"...a café owner's micro...",
        "The county's bus timetable now takes an hour inste...", "A guide to generated pictures for small museums",
      ],
      total: ("> **7** articles in total.", "> **17** articles in total."),
      heading: ("### 📅 December 12 (4 articles)", "### 📅 December 12 (14 articles)")),
    Month(
      language: .japanese,
      titles: [
        "ふつうロボット、切る前に尋ねる台所アームを発売", "「巣立ちが聞こえる」...喫茶店のマイクとハチ",
        "三日かかっていた路線バスの時刻表づくりが強化学習で一時間に縮まったと役場は発表したが、運転手たちは休...", "小さな博物館のための画像生成ガイド",
      ],
      total: ("> 全 **7件** のニュースを収集しました。", "> 全 **17件** のニュースを収集しました。"),
      heading: ("### 📅 12月12日 (4件)", "### 📅 12月12日 (14件)")),
    Month(
      language: .chinese,
      titles: [
        "平常机器人推出下刀前先询问的厨房机械臂", "“听得见分蜂”...咖啡馆老板的麦克风",
        "县里说强化学习把原来要花三天的公交时刻表编排缩短到了一个小时而且乘客平均少等十一分钟，可是司机们说他...", "给小型博物馆的图像生成指南",
      ], total: ("> 共 **7 条** 新闻。", "> 共 **17 条** 新闻。"), heading: ("### 📅 12月12日 (4 条)", "### 📅 12月12日 (14 条)")),
  ]

  @Test("The fields of a month", arguments: months)
  func fields(expected: Month) throws {
    let text = try expected.language.text(of: "monthly-index.md")
    expectLaws(of: MonthlyIndex.self, in: text)
    let index = try MonthlyIndex(parsing: text)
    expectNoDifference([index.year, index.month, index.total], [2025, 12, 7])
    expectNoDifference(
      index.days.map { index.date(of: $0)?.description }, ["2025-12-12", "2025-12-11", "2025-12-09"])
    // The second count is in full-width parentheses in two of the languages; the third one is a single article.
    expectNoDifference(index.days.map(\.count), [4, 2, 1])
    expectNoDifference(index.days.map(\.link?.url), ["./12-12.md", "./12-11.md", "./12-09.md"])
    try #require(index.days.count == 3)
    expectNoDifference(index.days[0].titles, expected.titles)
    expectNoDifference(index.days.map(\.titles.count), [4, 2, 1])
    expectNoDifference(index.closing?.count, 1)
    expectNoDifference(try DigestDocument<MonthlyIndex>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .monthlyIndex)
  }

  @Test("A count is written in the words that are there", arguments: months)
  func counts(expected: Month) throws {
    let text = try expected.language.text(of: "monthly-index.md")
    let total = try change(of: text, in: expected.language) { (index: inout MonthlyIndex) in index.total = 17 }
    expectNoDifference(total.removed, [expected.total.old])
    expectNoDifference(total.added, [expected.total.new])
    let day = try change(of: text, in: expected.language) { (index: inout MonthlyIndex) in
      try #require(index.days.count == 3)
      index.days[0].count = 14
    }
    expectNoDifference(day.removed, [expected.heading.old])
    expectNoDifference(day.added, [expected.heading.new])
  }

  @Test("A wrong count is reported in every language", arguments: months)
  func wrongCount(expected: Month) throws {
    let text = try expected.language.text(of: "monthly-index.md")
      .replacing(expected.heading.old, with: expected.heading.new)
    expectLaws(of: MonthlyIndex.self, in: text)
    let diagnostics = try DigestDocument<MonthlyIndex>(parsing: text).diagnostics
    expectNoDifference(diagnostics.first?.id, .indexCountWrong)
    expectNoDifference(diagnostics.first?.location.line, 9)
  }
}
