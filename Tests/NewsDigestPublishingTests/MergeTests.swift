import NewsDigestKit
import Testing

@testable import NewsDigestPublishing

@Suite struct MergeTests {
  private func post(_ day: String, _ stories: String...) throws -> DigestDocument<Digest> {
    try document("---\ntitle: Day\ndate: \(day)\n---\n\n\(stories.joined(separator: "\n---\n\n"))", as: .newsPost)
  }

  private func story(_ title: String, _ url: String, _ summary: String = "It is so") -> String {
    "## \(title)\n\n[Wire](\(url)) – 발행일: 2025-12-01\n\n### 요약\n- \(summary)\n"
  }

  private func digest(_ day: String, _ title: String, _ url: String, tag: String) throws -> DigestDocument<Digest> {
    try document(
      """
      # 🤖 AI 뉴스 - 2025년 12월 \(day)일

      ### \(title)

      > 📅 **2025-12-\(day)** | **🔥 주요** | Google | Sea News
      > 🏷️ \(tag)

      **💡 요약**

      It is so.

      🔗 [원문 보기](\(url))

      """, as: .dailyDigest)
  }

  @Test func newsAreInTheOrderOfTheirDays() throws {
    let merged = try Digest.merged(
      [
        try post("2025-12-03", story("Third", "https://a.example/3")),
        try digest("01", "First", "https://a.example/1", tag: "LLM"),
        try post("2025-12-02", story("Second", "https://a.example/2")),
      ], to: NewsPost.self, title: "A week")
    _ = try parsed(try merged.document.text(), as: NewsPost.self)
    #expect(merged.value.stories.map(\.headline) == ["First", "Second", "Third"])
    #expect(merged.value.frontMatter?.title == "A week")
    #expect(merged.value.frontMatter?["date"] == .date(CalendarDate(2025, 12, 3)))
    #expect(merged.losses[0] == [])
    #expect(
      merged.losses[1].map(\.property) == [
        "entries[0].blocks[0].importance", "entries[0].blocks[0].organization", "entries[0].blocks[1]",
      ])
  }

  @Test func theSamePageIsOnePieceOfNews() throws {
    let first = try post(
      "2025-12-01", story("Boats", "https://www.w.example/boats/?utm_source=x#top"),
      story("Fish", "https://w.example/fish"))
    let second = try post(
      "2025-12-02",
      "## Boats again\n\n[Wire](http://w.example/boats) – 발행일: 2025-12-01\n[Sea](https://s.example/b) – 발행일: 2025-12-02\n",
      story("Cranes", "https://w.example/cranes"))
    let merged = try Digest.merged([second, first], to: NewsPost.self)
    #expect(merged.value.stories.map(\.headline) == ["Boats", "Fish", "Cranes"])
    // Its further sources are kept.
    #expect(merged.value.stories[0].citations.map(\.name) == ["Wire", "Sea"])
    #expect(merged.losses[1] == [])
    let loss = try #require(merged.losses[0].first)
    #expect(loss.property == "stories[0]")
    #expect((loss.id, loss.value, loss.written) == (.duplicate, "Boats again", "Boats"))
    let range = try #require(loss.range)
    #expect(String(decoding: Array(second.source.text.utf8)[range], as: UTF8.self).hasPrefix("## Boats again\n"))
  }

  /// Two stories of one document may have one source.
  @Test func storiesOfOneDocumentAreNoDuplicates() throws {
    let page = "https://w.example/all"
    let merged = try Digest.merged([try post("2025-12-01", story("One", page), story("Two", page))], to: NewsPost.self)
    #expect(merged.value.stories.map(\.headline) == ["One", "Two"])
  }

  @Test func newsAreBelowTheirDaysOrTopics() throws {
    let documents = [
      try digest("02", "Arms", "https://a.example/arms", tag: "로보틱스"),
      try digest("01", "Words", "https://a.example/words", tag: "LLM"),
      try digest("03", "Legs", "https://a.example/legs", tag: "로보틱스"),
      try post("2025-12-03", story("Boats", "https://a.example/boats")),
    ]
    func headings(_ order: MergeOrder) throws -> [String] {
      let merged = try Digest.merged(documents, to: MarkdownDigest.self, by: order, title: "Week")
      _ = try parsed(try merged.document.text(), as: MarkdownDigest.self)
      return merged.value.sections.flatMap { [$0] + $0.sections + $0.sections.flatMap(\.sections) }.map {
        "\($0.level) \($0.heading.plainText)"
      }
    }
    #expect(
      try headings(.day) == [
        "1 Week", "2 2025-12-01", "2 2025-12-02", "2 2025-12-03", "3 Words", "3 Arms", "3 Legs", "3 Boats",
      ])
    #expect(
      try headings(.topic) == ["1 Week", "2 Boats", "2 LLM", "2 로보틱스", "3 Words", "3 Arms", "3 Legs"])
  }

  @Test func chaptersWithoutALinkAreNoNews() throws {
    let episode = try document(
      "Recorded on 2025-12-02\n\n0:00 Intro\n1:00 [An editor](https://e.example/a)\n9:00 Outro\n", as: .podcastEpisode)
    let merged = try Digest.merged([episode], to: NewsPost.self)
    #expect(merged.value.stories.map(\.headline) == ["An editor"])
    #expect(merged.losses[0].filter { $0.id == .noLink }.map(\.value) == ["Intro", "Outro"])
  }

  @Test func aMonthHasItsIndex() throws {
    let index = try document(
      "# 🤖 AI 뉴스 아카이브 - 2025년 12월\n\n### 📅 12월 1일 (1건)\n📄 [12-01.md](./12-01.md)\n\n- Words\n", as: .monthlyIndex)
    let merged = try Digest.merged(
      [index, try digest("01", "Words", "https://a.example/words", tag: "LLM")], to: DailyDigest.self)
    #expect(merged.value.entries.map(\.title) == ["Words"])
    #expect(merged.losses == [[], []])
    #expect(MonthlyIndex(of: [merged.value])?.days.map(\.titles) == [["Words"]])
  }
}

@Suite struct PageTests {
  /// Home pages are about many things, and what expires is no name of a page.
  @Test(arguments: [
    "https://example.com", "https://www.example.com/", "./a.md", "", "mailto:a@example.com", "https://", "#a",
    "https://vertexaisearch.cloud.google.com/grounding-api-redirect/abc", "https://example.com/#a", "https://amp.",
  ])
  func someLinksNameNoPage(_ address: String) {
    #expect(NeutralSource(url: address).page == nil)
  }
}
