import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Daily digests in other languages")
struct DailyDigestLanguageTests {
  /// What the samples say, and how an entry is written in their language.
  struct Day: Sendable, CustomTestStringConvertible {
    let language: SampleLanguage
    /// The titles in the table of contents, the long one cut after 60 code points, and two of its anchors.
    let titles: [String]
    let anchors: [String]
    let sources: [[String]]
    let tags: [[String]]
    let firstSummary: String
    let firstPoints: [String]
    let firstOriginal: String
    let lastURL: String
    /// The heading before and after the day is set to the 13th.
    let heading: (old: String, new: String)
    /// The importance of a new entry, and the lines that it is written as.
    let importance: String
    let entry: [String]
    let noNews: String

    var testDescription: String { language.rawValue }
  }

  /// The lines of a new entry with the words of a language.
  private static func entry(
    _ importance: String, _ summary: String, _ points: String, _ show: String
  ) -> [String] {
    [
      "### New", "> 📅 **2025-12-12** | **\(importance)** | Blue Lab | Blue Press", "> 🏷️ LLM", "**💡 \(summary)**", "One",
      "**📌 \(points)**", "- Two", "<details>", "<summary><b>📄 \(show)</b></summary>", "Three", "</details>",
      "🔗 [\(show)](https://blue.example.com/1)",
    ]
  }

  static let days = [
    Day(
      language: .english,
      titles: [
        "Ordinary Robots ships a kitchen arm that asks before it cuts",
        "\"It hears the bees leaving\"...a café owner's microphone",
        "The county's bus timetable now takes an hour instead of thre...",
        "A guide to generated pictures for small museums",
      ],
      anchors: [
        "it-hears-the-bees-leavinga-café-owners-microphone", "a-guide-to-generated-pictures-for-small-museums",
      ],
      sources: [
        ["2025-12-12", "🔥 Major", "Other", "Harbour Times"],
        ["2025-12-11", "📌 General", "Research institutes", "Meadow Post"],
        ["2025-12-12", "📌 General", "Other", "County Mail"], ["2025-12-10", "📝 Note", "Other", "Showcase"],
      ],
      tags: [["Robotics", "Agents"], ["Audio", "Open source"], ["Reinforcement learning"], []],
      firstSummary: "The arm shows on a small screen what it is about to do, and waits for a nod.",
      firstPoints: [
        "It has cut 40 tonnes of onions in a canteen without an accident",
        "A nod is understood in any light, also with a hat", "Homes have to wait until 2027",
      ],
      firstOriginal: """
        Ordinary Robots has shown its first arm for kitchens. Whatever it holds, it asks first.

        > &ldquo;The asking is the product.&rdquo;

        A canteen in Westhaven has used two of them since May...
        """,
      lastURL: "https://showcase.example.org/guide",
      heading: ("# 🤖 AI News - December 12, 2025", "# 🤖 AI News - December 13, 2025"), importance: "🔥 Major",
      entry: entry("🔥 Major", "Summary", "Key points", "Read the original"), noNews: "(no news)"),
    Day(
      language: .japanese,
      titles: [
        "ふつうロボット、切る前に尋ねる台所アームを発売", "「巣立ちが聞こえる」...喫茶店のマイクとハチ",
        "三日かかっていた路線バスの時刻表づくりが強化学習で一時間に縮まったと役場は発表したが、運転手たちは休憩場所がなくなったと...", "小さな博物館のための画像生成ガイド",
      ],
      anchors: ["巣立ちが聞こえる喫茶店のマイクとハチ", "小さな博物館のための画像生成ガイド"],
      sources: [
        ["2025-12-12", "🔥 重要", "その他", "港タイムズ"], ["2025-12-11", "📌 一般", "国内の研究機関", "野原新聞"],
        ["2025-12-12", "📌 一般", "その他", "里の日報"], ["2025-12-10", "📝 参考", "その他", "陳列棚"],
      ],
      tags: [["ロボット", "エージェント"], ["音声", "オープンソース"], ["強化学習"], []],
      firstSummary: "これからすることを小さな画面に出し、うなずくまで待つ。",
      firstPoints: ["食堂で玉ねぎ40トンを、事故なしで切った", "帽子をかぶっていても、うなずきがわかる", "家庭向けは2027年から"],
      firstOriginal: """
        ふつうロボットが、台所のためのアームを初めて見せた。何を持っていても、まず尋ねる。

        > &ldquo;尋ねることが、商品なのです。&rdquo;

        港の食堂では、五月から二台が働いている...
        """,
      lastURL: "https://tana.example.jp/guide",
      heading: ("# 🤖 AIニュース - 2025年12月12日", "# 🤖 AIニュース - 2025年12月13日"), importance: "🔥 重要",
      entry: entry("🔥 重要", "要約", "重要ポイント", "原文を読む"), noNews: "(ニュースなし)"),
    Day(
      language: .chinese,
      titles: [
        "平常机器人推出下刀前先询问的厨房机械臂", "“听得见分蜂”...咖啡馆老板的麦克风",
        "县里说强化学习把原来要花三天的公交时刻表编排缩短到了一个小时而且乘客平均少等十一分钟，可是司机们说他们休息的地方没有了，...", "给小型博物馆的图像生成指南",
      ],
      anchors: ["听得见分蜂咖啡馆老板的麦克风", "给小型博物馆的图像生成指南"],
      sources: [
        ["2025-12-12", "🔥 重要", "其他", "港湾时报"], ["2025-12-11", "📌 一般", "国内研究机构", "原野报"],
        ["2025-12-12", "📌 一般", "其他", "乡间日报"], ["2025-12-10", "📝 参考", "其他", "陈列架"],
      ],
      tags: [["机器人", "智能体"], ["语音", "开源"], ["强化学习"], []],
      firstSummary: "机械臂把将要做的事显示在小屏幕上，等人点头才动手。",
      firstPoints: ["在食堂切了四十吨洋葱，没有出过事故", "戴着帽子点头也能认出来", "家用版要等到 2027 年"],
      firstOriginal: """
        平常机器人首次展示了为厨房设计的机械臂。无论手里拿着什么，它都先问一句。

        > &ldquo;会询问，才是我们的产品。&rdquo;

        港口的食堂从五月起用了两台...
        """,
      lastURL: "https://chenlie.example.cn/guide", heading: ("# 🤖 AI 新闻 - 2025年12月12日", "# 🤖 AI 新闻 - 2025年12月13日"),
      importance: "🔥 重要", entry: entry("🔥 重要", "摘要", "要点", "阅读原文"), noNews: "(无新闻)"),
    Day(
      language: .traditionalChinese, titles: ["平常機器人推出下刀前先詢問的廚房機械手臂", "給小型博物館的圖像生成指南"],
      anchors: ["平常機器人推出下刀前先詢問的廚房機械手臂", "給小型博物館的圖像生成指南"],
      sources: [["2025-12-12", "🔥 重要", "其他", "港灣時報"], ["2025-12-10", "📝 參考", "其他", "陳列架"]],
      tags: [["機器人", "代理"], []], firstSummary: "機械手臂把將要做的事顯示在小螢幕上，等人點頭才動手。",
      firstPoints: ["在食堂切了四十噸洋蔥，沒有發生過事故", "家用版要等到 2027 年"], firstOriginal: "平常機器人首次展示為廚房設計的機械手臂。",
      lastURL: "https://chenlie.example.tw/guide", heading: ("# 🤖 AI 新聞 - 2025年12月12日", "# 🤖 AI 新聞 - 2025年12月13日"),
      importance: "🔥 重要", entry: entry("🔥 重要", "摘要", "要點", "閱讀原文"), noNews: "(無新聞)"),
  ]

  @Test("The fields of a day", arguments: days)
  func fields(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    expectLaws(of: DailyDigest.self, in: text)
    let digest = try DailyDigest(parsing: text)
    expectNoDifference(digest.date, try date("2025-12-12"))
    expectNoDifference(digest.tableOfContents.map(\.title), expected.titles)
    try #require(digest.tableOfContents.count == expected.titles.count)
    try #require(digest.entries.count == expected.sources.count)
    let anchors = digest.tableOfContents.map(\.anchor)
    expectNoDifference([anchors[anchors.count > 2 ? 1 : 0], anchors[anchors.count - 1]], expected.anchors)
    expectNoDifference(
      digest.entries.map { entry in
        [entry.date?.description, entry.importance?.rawValue, entry.organization?.rawValue, entry.source].map {
          $0 ?? ""
        }
      }, expected.sources)
    expectNoDifference(digest.entries.map { $0.tags.map(\.rawValue) }, expected.tags)
    expectNoDifference(digest.entries[0].summary, expected.firstSummary)
    expectNoDifference(digest.entries[0].keyPoints, expected.firstPoints)
    expectNoDifference(digest.entries[0].original, expected.firstOriginal)
    expectNoDifference(digest.entries.last?.url, expected.lastURL)
    expectNoDifference(digest.entries.last?.original, nil)
    expectNoDifference(try DigestDocument<DailyDigest>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .dailyDigest)
  }

  @Test("A day without news", arguments: SampleLanguage.complete)
  func quietDay(language: SampleLanguage) throws {
    let text = try language.text(of: "daily-digest-quiet.md")
    expectLaws(of: DailyDigest.self, in: text)
    let digest = try DailyDigest(parsing: text)
    expectNoDifference(digest.date, try date("2025-12-14"))
    expectNoDifference(digest.tableOfContents, [])
    expectNoDifference(digest.entries, [])
    expectNoDifference(try DigestDocument<DailyDigest>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .dailyDigest)
  }

  // MARK: Edits

  @Test("The day is written in the words that are there", arguments: days)
  func day(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    let (removed, added) = try change(of: text, in: expected.language) { (digest: inout DailyDigest) in
      digest.date = try date("2025-12-13")
    }
    expectNoDifference(removed, [expected.heading.old])
    expectNoDifference(added, [expected.heading.new])
  }

  @Test("The day before the month's name stays there")
  func dayBeforeMonth() throws {
    let text = try SampleLanguage.english.text(of: "daily-digest-quiet.md")
    let (removed, added) = try change(of: text, in: .english) { (digest: inout DailyDigest) in
      digest.date = try date("2026-01-05")
    }
    expectNoDifference(removed, ["# 🤖 AI News - 14 Dec 2025"])
    expectNoDifference(added, ["# 🤖 AI News - 5 Jan 2026"])
  }

  @Test("The date of an entry changes one line", arguments: days)
  func entryDate(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    for index in expected.sources.indices {
      let (removed, added) = try change(of: text, in: expected.language) { (digest: inout DailyDigest) in
        try #require(digest.entries.indices.contains(index))
        digest.entries[index].date = try date("2025-12-09")
      }
      let line = { (date: String) in
        let source = expected.sources[index]
        return "> 📅 **\(date)** | **\(source[1])** | \(source[2]) | \(source[3])"
      }
      expectNoDifference(removed, [line(expected.sources[index][0])])
      expectNoDifference(added, [line("2025-12-09")])
    }
  }

  @Test("A new entry has the words of the entries beside it", arguments: days)
  func newEntry(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    let (removed, added) = try change(of: text, in: expected.language) { (digest: inout DailyDigest) in
      try #require(digest.entries.count > 1)
      let entry = DailyDigest.Entry(
        title: "New", date: try date("2025-12-12"), importance: .init(rawValue: expected.importance),
        organization: "Blue Lab", source: "Blue Press", tags: ["LLM"], summary: "One", keyPoints: ["Two"],
        original: "Three", url: "https://blue.example.com/1")
      digest.entries.insert(entry, at: 1)
    }
    expectNoDifference(removed, [])
    expectNoDifference(added, expected.entry)
  }

  @Test("Key points and a text where there are none have the labels of the other entries", arguments: days)
  func newParts(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    let (removed, added) = try change(of: text, in: expected.language) { (digest: inout DailyDigest) in
      try #require(!digest.entries.isEmpty)
      let last = digest.entries.count - 1
      digest.entries[last].keyPoints = ["Two"]
      digest.entries[last].original = "Three"
    }
    expectNoDifference(removed, [])
    expectNoDifference(added, Array(expected.entry[5..<11]))
  }

  @Test("A summary where there is none has the label of the other entries", arguments: days)
  func newSummary(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    let block = "\(expected.entry[3])\n\n\(expected.firstSummary)\n\n"
    let start = try #require(text.firstRange(of: block))
    let shortened = text.replacingCharacters(in: start, with: "")
    let (removed, added) = try change(of: shortened, in: expected.language) { (digest: inout DailyDigest) in
      try #require(!digest.entries.isEmpty)
      expectNoDifference(digest.entries[0].summary, nil)
      digest.entries[0].summary = "One"
    }
    expectNoDifference(removed, [])
    expectNoDifference(added, Array(expected.entry[3...4]))
  }

  @Test("The last entry that goes leaves the words for a day without news", arguments: days)
  func noNews(expected: Day) throws {
    let text = try expected.language.text(of: "daily-digest.md")
    let written = try edited(text) { (digest: inout DailyDigest) in
      digest.entries = []
      digest.rebuildTableOfContents()
    }
    let lines = written.split(separator: "\n").map(String.init)
    #expect(lines.contains(expected.noNews), "\(written)")
  }
}
