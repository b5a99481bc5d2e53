import CustomDump
import Testing

@testable import NewsDigestKit

/// The words of FORMATS in every spelling, in every notation of a label or heading.
@Suite("Spellings of labels and headings")
struct LabelSpellingTests {
  // MARK: Dates of publication

  static let publishedOn: [String] =
    ["발행일", "발행", "게시일", "작성일"] + ["Published", "Published on", "Publication date", "Date"]
    + ["公開日", "発行日", "掲載日", "発表日"] + ["发布日期", "发布时间", "发布"] + ["發布日期", "發布時間"]

  /// The ways to write a label and the date after it.
  static let notations: [(name: String, text: @Sendable (String) -> String)] = [
    ("with a colon", { "\($0): 2025-12-02" }), ("with a full-width colon", { "\($0)：2025-12-02" }),
    ("with a full-width colon and a space", { "\($0)： 2025-12-02" }), ("without a space", { "\($0):2025-12-02" }),
    ("in bold", { "**\($0)**: 2025-12-02" }), ("in bold, with the colon", { "**\($0):** 2025-12-02" }),
    ("in bold, with a full-width colon", { "**\($0)**：2025-12-02" }), ("with an emoji", { "📅 \($0): 2025-12-02" }),
    ("in bold, with an emoji", { "**🗓️ \($0)**: 2025-12-02" }),
    ("with no-break hyphens", { "\($0): 2025\u{2011}12\u{2011}02" }),
    ("with a no-break space", { "\($0):\u{A0}2025-12-02" }),
  ]

  @Test("A date of publication, as every language labels it", arguments: Self.publishedOn)
  func dateLabel(label: String) throws {
    for (name, text) in Self.notations {
      for separator in ["–", "-", "—"] {
        let line = "[Blue Press](https://blue.example.com/1) \(separator) \(text(label))"
        let story = try NewsPost(parsing: "## A\n\(line)\n").stories.first
        expectNoDifference(
          story?.citations,
          [Citation(name: "Blue Press", url: "https://blue.example.com/1", publishedOn: CalendarDate(2025, 12, 2))],
          "\(label) \(name): \(line)")
      }
    }
    expectLaws(
      of: NewsPost.self,
      in: "## A\n" + Self.notations.map { "[a](u) – \($0.text(label))\n" }.joined() + "\n### B\n- c\n", label)
  }

  @Test("Letters in either case, and of either width", arguments: ["published", "PUBLISHED ON", "Ｐｕｂｌｉｓｈｅｄ", "Ｄａｔｅ"])
  func otherLetters(label: String) throws {
    let story = try story("[a](u) – \(label): 2025-12-02")
    expectNoDifference(story.citations.map(\.publishedOn), [CalendarDate(2025, 12, 2)])
  }

  @Test(
    "A wrong date after a label is reported in every language, in either form",
    arguments: ["발행일", "Published", "公開日", "发布日期", "發布日期"])
  func wrongDate(label: String) throws {
    let text = "---\nlayout: post\n---\n\n## A\n\n[a](u) – \(label): 2025-13-01\n\n### Summary\n- b\n"
    expectLaws(of: NewsPost.self, in: text)
    for text in [text, text.decomposed] {
      let diagnostics = try DigestDocument<NewsPost>(parsing: text).diagnostics
      expectNoDifference(diagnostics.map(\.id), [.citationDateUnreadable])
      expectNoDifference(diagnostics.map(\.location.line), [7])
    }
  }

  @Test("What only starts like a label is not one", arguments: ["Publisher", "Dated", "発行部数", "发布会", "발행인", "Datei"])
  func otherWord(word: String) throws {
    let story = try story("[a](u) – \(word): 2025-12-02")
    expectNoDifference(story.citations.map(\.publishedOn), [nil])
  }

  // MARK: Sections

  static let summaries: [String] =
    ["요약", "핵심 요약", "주요 요약"] + ["Summary", "TL;DR", "In brief"] + ["要約", "概要", "まとめ"] + ["摘要", "总结", "總結"]

  static let insights: [String] =
    ["주요 내용 및 시사점", "시사점", "주요 내용"] + ["Key takeaways", "Takeaways", "Insights", "Why it matters"]
    + ["主な内容と示唆", "ポイント", "示唆"] + ["要点与启示", "要点"] + ["要點與啟示", "要點"]

  /// The ways to write a heading.
  static let headings: [@Sendable (String) -> String] = [
    { "### \($0)" }, { "### 🔎 \($0)" }, { "### **\($0)**" }, { "### \($0):" }, { "### \($0)：" }, { "### \($0)  " },
    { "### 📌 **\($0)**" },
  ]

  @Test("A summary, as every language heads it", arguments: Self.summaries)
  func summaryHeading(word: String) throws {
    for heading in Self.headings {
      let text = "## A\n\n\(heading(word))\n- b\n- c\n"
      expectNoDifference(
        try NewsPost(parsing: text).stories.first?.summary.map(\.text), ["b", "c"], "\(heading(word))")
    }
    expectLaws(of: NewsPost.self, in: Self.headings.map { "## A\n\n\($0(word))\n- b\n\n" }.joined(), word)
  }

  @Test("Insights, as every language heads them", arguments: Self.insights)
  func insightsHeading(word: String) throws {
    for heading in Self.headings {
      let text = "## A\n\n\(heading(word))\n- b\n- c\n"
      expectNoDifference(
        try NewsPost(parsing: text).stories.first?.insights.map(\.text), ["b", "c"], "\(heading(word))")
    }
    expectLaws(of: NewsPost.self, in: Self.headings.map { "## A\n\n\($0(word))\n- b\n\n" }.joined(), word)
  }

  @Test("Headings of either width", arguments: ["Ｓｕｍｍａｒｙ", "ＴＬ；ＤＲ", "TL；DR"])
  func widthOfSummary(word: String) throws {
    expectNoDifference(try story("### \(word)\n- b").summary.map(\.text), ["b"])
  }

  @Test("Half-width kana", arguments: ["ﾎﾟｲﾝﾄ", "主な内容と示唆"])
  func halfWidthKana(word: String) throws {
    expectNoDifference(try story("### \(word)\n- b").insights.map(\.text), ["b"])
  }

  @Test(
    "What only starts like a heading's word is not one",
    arguments: ["Summary of the year", "Points", "要約者", "摘要集", "요약본"])
  func otherHeading(word: String) throws {
    let story = try story("### \(word)\n- b")
    expectNoDifference(story.summary, [])
    expectNoDifference(story.insights, [])
  }

  @Test("A word in both scripts is the summary where the language of its neighbours says so")
  func sharedWord() throws {
    for (other, label) in [("主な内容と示唆", "公開日"), ("要点与启示", "发布日期")] {
      let story = try story("[a](u) – \(label): 2025-12-02\n\n### 概要\n- b\n\n### \(other)\n- c")
      expectNoDifference(story.summary.map(\.text), ["b"])
      expectNoDifference(story.insights.map(\.text), ["c"])
    }
  }
}
