import CustomDump
import Testing

@testable import NewsDigestKit

/// New documents in the language asked for.
@Suite("The canonical form in a language")
struct CanonicalLanguageTests {
  static let words: [(language: Language, citation: String, summary: String, insights: String)] = [
    (.korean, "[a](u) – 발행일: 2025-12-03", "### 요약", "### 주요 내용 및 시사점"),
    (.english, "[a](u) – Published: 2025-12-03", "### Summary", "### Key takeaways"),
    (.japanese, "[a](u) – 公開日: 2025-12-03", "### 要約", "### 主な内容と示唆"),
    (.simplifiedChinese, "[a](u) – 发布日期：2025-12-03", "### 摘要", "### 要点与启示"),
    (.traditionalChinese, "[a](u) – 發布日期：2025-12-03", "### 摘要", "### 要點與啟示"),
  ]

  private func post() throws -> NewsPost {
    NewsPost(
      frontMatter: nil,
      stories: [
        .init(
          headline: "A", citations: [.init(name: "a", url: "u", publishedOn: try date("2025-12-03"))],
          summary: [.init(text: "b")], insights: [.init(text: "c")])
      ])
  }

  @Test("A news post", arguments: words)
  func newsPost(expected: (language: Language, citation: String, summary: String, insights: String)) throws {
    let text = try post().formatted(in: expected.language)
    // A colon of either width is right, with the space that belongs to it.
    let lines = text.replacing("：", with: ": ").split(separator: "\n").map(String.init)
    let citation = expected.citation.replacing("：", with: ": ")
    expectNoDifference(lines, ["## A", citation, expected.summary, "- b", expected.insights, "- c"])
    expectLaws(of: NewsPost.self, in: text)
    let again = try NewsPost(parsing: text)
    expectNoDifference(again.stories[0].citations[0].publishedOn, try date("2025-12-03"))
    expectNoDifference(again.stories[0].summary.map(\.text), ["b"])
    expectNoDifference(again.stories[0].insights.map(\.text), ["c"])
  }

  @Test("Without a language, a document is written as before")
  func defaultLanguage() throws {
    let post = try post()
    expectSameBytes(try post.formatted(), try post.formatted(in: .korean))
  }

  static let days: [(language: Language, sample: SampleLanguage, words: [String])] = [
    (.english, .english, ["**💡 Summary**", "**📌 Key points**", "🔗 [Read the original](u)"]),
    (.japanese, .japanese, ["**💡 要約**", "**📌 重要ポイント**", "🔗 [原文を読む](u)"]),
    (.simplifiedChinese, .chinese, ["**💡 摘要**", "**📌 要点**", "🔗 [阅读原文](u)"]),
    (.traditionalChinese, .traditionalChinese, ["**💡 摘要**", "**📌 要點**", "🔗 [閱讀原文](u)"]),
  ]

  @Test("An entry of a daily digest", arguments: days)
  func dailyDigest(expected: (language: Language, sample: SampleLanguage, words: [String])) throws {
    let digest = DailyDigest(
      introduction: [],
      entries: [
        .init(
          title: "A", date: try date("2025-12-03"), importance: "x", organization: "y", source: "z", summary: "b",
          keyPoints: ["c"], original: "d", url: "u")
      ])
    let text = try digest.formatted(in: expected.language)
    let lines = text.split(separator: "\n").map(String.init)
    expectNoDifference(expected.words.filter { !lines.contains($0) }, [], "\(text)")
    expectNoDifference(expected.sample.foreignWords.filter(text.contains), [])
    expectLaws(of: DailyDigest.self, in: text)
  }
}
