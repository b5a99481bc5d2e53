import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Daily digests")
struct DailyDigestTests {
  private let day = CalendarDate(2025, 12, 27)

  private func expected() -> DailyDigest {
    DailyDigest(
      introduction: [
        .heading(level: 1, text: "🤖 AI 뉴스 - 2025년 12월 27일"),
        .heading(level: 2, text: "📑 목차"),
        .verbatim("<!-- TOC_START -->"),
        .listItem(
          .init(number: 1, text: "[[특집] 느티나무 연구소 “작은 모델이 – 이긴다”](#특집-느티나무-연구소-작은-모델이-이긴다)")),
        .listItem(.init(number: 2, text: "[Quiet Lake ships a 3B model](#quiet-lake-ships-a-3b-model)")),
        .verbatim("<!-- TOC_END -->"),
      ],
      entries: [
        .init(
          title: "[특집] 느티나무 연구소 “작은 모델이 – 이긴다”",
          blocks: [
            .metadata(.init(date: day, importance: .major, organization: .koreanResearch, source: "느티 일보")),
            .tags([.largeLanguageModel, .openSource]),
            .summary("[12월26일] 작은 모델을 여럿 엮어 쓴다.\n둘째 줄도 요약이다."),
            .keyPoints(["기억 장치를 아낀다", "값이 싸다"]),
            .details(.init(text: DailyDigestFixture.firstOriginal)),
            .link(.init(text: "원문 보기", url: "https://example.com/a?b=1")),
          ]),
        .init(
          title: "Quiet Lake ships a 3B model",
          blocks: [
            .metadata(
              .init(date: day.adding(days: -1), importance: .general, organization: .other, source: "Lake | Weekly")),
            .summary("Quiet Lake ships a 3B model"),
            .link(.init(text: "원문 보기", url: "https://example.com/b")),
          ]),
      ])
  }

  @Test("Every part of a day is parsed")
  func parsed() throws {
    expectLaws(of: DailyDigest.self, in: DailyDigestFixture.text)
    let digest = try DailyDigest(parsing: DailyDigestFixture.text)
    expectNoDifference(digest, expected())
    expectNoDifference(digest.date, day)
    expectNoDifference(digest.tableOfContents.map(\.anchor), ["특집-느티나무-연구소-작은-모델이-이긴다", "quiet-lake-ships-a-3b-model"])
    expectNoDifference(try DigestDocument<DailyDigest>(parsing: DailyDigestFixture.text).diagnostics, [])
  }

  @Test("A day made from its values is written like the generated ones")
  func writing() throws {
    let date = day
    let digest = DailyDigest(
      date: date,
      entries: [
        .init(
          title: "[특집] 느티나무 연구소 “작은 모델이 – 이긴다”", date: date, importance: .major, organization: .koreanResearch,
          source: "느티 일보", tags: ["LLM", "오픈소스"], summary: "[12월26일] 작은 모델을 여럿 엮어 쓴다.\n둘째 줄도 요약이다.",
          keyPoints: ["기억 장치를 아낀다", "값이 싸다"], original: DailyDigestFixture.firstOriginal,
          url: "https://example.com/a?b=1"),
        .init(
          title: "Quiet Lake ships a 3B model", date: date.adding(days: -1), importance: "📌 일반", organization: "기타",
          source: "Lake | Weekly", summary: "Quiet Lake ships a 3B model", url: "https://example.com/b"),
      ])
    expectNoDifference(try digest.formatted(), DailyDigestFixture.text)
  }

  @Test("A day without news")
  func noNews() throws {
    let text = """
      # 🤖 AI 뉴스 - 2025년 01월 02일

      ## 📑 목차

      <!-- TOC_START -->
      (뉴스 없음)
      <!-- TOC_END -->

      ---

      """
    expectLaws(of: DailyDigest.self, in: text)
    let date = CalendarDate(2025, 1, 2)
    expectNoDifference(try DailyDigest(date: date, entries: []).formatted(), text)
    expectNoDifference(try DailyDigest(parsing: text).tableOfContents, [])
  }

  @Test("Labels in decomposed Hangul are labels, and stay as they are")
  func decomposed() throws {
    let text = DailyDigestFixture.text.decomposed
    let digest = try DailyDigest(parsing: text)
    expectNoDifference(digest.date, day)
    expectNoDifference(digest.entries[0].keyPoints.count, 2)
    expectNoDifference(digest.entries[0].summary?.utf8.count, expected().entries[0].summary?.decomposed.utf8.count)
    var document = try DigestDocument<DailyDigest>(parsing: text)
    document.content.entries[0].summary = "x"
    expectNoDifference(try document.edits().map(\.replacement), ["x\n"])
  }

  @Test("One change, one line")
  func locality() throws {
    let cases: [((inout DailyDigest.Entry) -> Void, String)] = [
      ({ $0.title = "제목" }, "### 제목\n"), ({ $0.summary = "한 줄" }, "한 줄\n"),
      ({ $0.source = "신문" }, "> 📅 **2025-12-27** | **🔥 주요** | 국내 연구기관 | 신문\n"),
      ({ $0.url = "https://example.com/c" }, "🔗 [원문 보기](https://example.com/c)\n"),
      ({ $0.keyPoints[1] = "셋" }, "- 셋\n"), ({ $0.keyPoints.insert("새", at: 1) }, "- 새\n"),
      ({ $0.tags.removeLast() }, "> 🏷️ LLM\n"), ({ $0.keyPoints.removeLast() }, "\n"),
    ]
    for (change, replacement) in cases {
      var document = try DigestDocument<DailyDigest>(parsing: DailyDigestFixture.text)
      change(&document.content.entries[0])
      expectNoDifference(try document.edits().map(\.replacement), [replacement])
      expectNoDifference(try DailyDigest(parsing: document.text()), document.content)
    }
  }

  @Test(
    "An article's text is kept exactly",
    arguments: [
      "", "\n", "a", "\n\na\n\n", "   a  ", "### 제목\n\n---\n\n# x", "<b>**반만\n```\n<!--", "<details>\na\n</details>",
      "**💡 요약**\n🔗 [원문 보기](x)", "> 📅 **2025-01-01** | **a** | b | c", "가\u{A0}\u{200B}\u{FEFF}", "<summary>x</summary>",
    ])
  func original(text: String) throws {
    var document = try DigestDocument<DailyDigest>(parsing: DailyDigestFixture.text)
    document.content.entries[0].original = text
    document.content.entries[1].original = text
    let written = try document.text()
    expectLaws(of: DailyDigest.self, in: written)
    expectNoDifference(try DailyDigest(parsing: written).entries.map(\.original), [text, text])
  }

  @Test("A value that the format cannot hold is named, and nothing is written")
  func unwritable() throws {
    let cases: [(String, (inout DailyDigest) -> Void)] = [
      ("entries[0].title", { $0.entries[0].title = "a\nb" }),
      ("entries[0].blocks[0].organization", { $0.entries[0].organization = "a | b" }),
      ("entries[0].blocks[1].tags", { $0.entries[0].tags = ["a, b"] }),
      ("entries[0].blocks[2].summary", { $0.entries[0].summary = "a\n\n---\n\nb" }),
      ("entries[0].blocks[4].text", { $0.entries[0].original = "</details>" }),
      ("entries[0].blocks[5].url", { $0.entries[0].url = "a\nb" }),
    ]
    for (property, change) in cases {
      var document = try DigestDocument<DailyDigest>(parsing: DailyDigestFixture.text)
      change(&document.content)
      let error = #expect(throws: WritingError.self) { try document.text() }
      expectNoDifference(error?.property, property)
    }
  }

  @Test("The table of contents follows the rules of daily digests")
  func table() throws {
    var digest = try DailyDigest(parsing: DailyDigestFixture.text)
    digest.entries[0].original = "말\n### 안에 든 제목\n끝"
    digest.entries[1].title = String(repeating: "가나다라 ", count: 12) + "끝"
    digest.rebuildTableOfContents()
    expectNoDifference(
      digest.tableOfContents,
      [
        .init(title: "[특집] 느티나무 연구소 “작은 모델이 – 이긴다”", anchor: "특집-느티나무-연구소-작은-모델이-이긴다"),
        .init(title: "안에 든 제목", anchor: "안에-든-제목"),
        .init(
          title: String(repeating: "가나다라 ", count: 12) + "...", anchor: String(repeating: "가나다라-", count: 12) + "끝"),
      ])
    expectLaws(of: DailyDigest.self, in: try digest.formatted())
  }

  @Test("JSON holds the names that other tools rely on, and gives the day back")
  func json() throws {
    let digest = try DailyDigest(parsing: DailyDigestFixture.text)
    let data = try JSONEncoder().encode(digest)
    expectNoDifference(try JSONDecoder().decode(DailyDigest.self, from: data), digest)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    expectNoDifference(Set(object.keys), ["date", "tableOfContents", "introduction", "entries"])
    let entry = try #require((object["entries"] as? [[String: Any]])?.first)
    expectNoDifference(
      Set(entry.keys),
      [
        "title", "date", "importance", "organization", "source", "tags", "summary", "keyPoints", "original", "url",
        "blocks",
      ])
    expectNoDifference(entry["importance"] as? String, "🔥 주요")
    expectNoDifference(entry["tags"] as? [String], ["LLM", "오픈소스"])

    let short = Data(#"{"date":"2025-12-27","entries":[{"title":"제목","tags":["LLM"],"summary":"말"}]}"#.utf8)
    let made = try JSONDecoder().decode(DailyDigest.self, from: short)
    expectNoDifference(made.entries, [.init(title: "제목", tags: [.largeLanguageModel], summary: "말")])
    expectNoDifference(made.tableOfContents, [.init(title: "제목", anchor: "제목")])
  }
}
