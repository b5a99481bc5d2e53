import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Citations in other notations than the usual one")
struct CitationNotationTests {
  private static let day = CalendarDate(2025, 12, 2)
  private static let url = "https://hanbit.example/a"

  private static func hanbit(
    _ name: String = "한빛일보", url: String? = url, day: CalendarDate? = day, footnotes: [Int] = []
  ) -> Citation {
    Citation(name: name, url: url, publishedOn: day, footnotes: footnotes)
  }

  /// What a post of one story with a line below its headline cites.
  private func citations(_ line: String, rest: String = "") throws -> [Citation] {
    let text = "## 로봇\n\n\(line)\n\n### 요약\n- 로봇이 걷는다.\n\(rest)"
    expectLaws(of: NewsPost.self, in: text, line)
    return try #require(try NewsPost(parsing: text).stories.first).citations
  }

  @Test(
    "A source is found in any container, emphasis and attribute list",
    arguments: [
      "- §", "* §", "1. §", "> §", "> - §", "  - §", "**§**", "_§_", "***§***", "> **§**", "§\\", "§<br>",
      "출처: §", "Source: §", "**출처:** §", "**출처**: §", "🔗 §", "📰 출처: §", "- **출처**: §", "(출처: §)", "来源：§", "| § |",
    ])
  func containers(frame: String) throws {
    let link = "[한빛일보](\(Self.url))"
    for citation in ["\(link) – 발행일: 2025-12-02", "\(link) (2025-12-02)"] {
      let line = frame.replacing("§", with: citation)
      expectNoDifference(try citations(line), [Self.hanbit()], "\(line)")
    }
  }

  @Test(
    "All of Markdown's links name a source (CommonMark 6.3 and 6.5, kramdown's span attributes)",
    arguments: [
      "[한빛일보](https://hanbit.example/a \"제목\") – 발행일: 2025-12-02",
      "[한빛일보](https://hanbit.example/a '제목') (2025-12-02)",
      "[한빛일보](<https://hanbit.example/a> (제목)), 2025-12-02",
      "[한빛일보](https://hanbit.example/a){:target=\"_blank\"} – 발행일: 2025-12-02",
      "[한빛일보](https://hanbit.example/a){:target=\"_blank\"}{:.outside} – 발행일: 2025-12-02",
      "[한빛일보](https://hanbit.example/a){:.x}{:.y} – 발행일: 2025-12-02".replacing("{:.y}", with: ""),
      "[**한빛일보**](https://hanbit.example/a), 2025-12-02",
      "<a href=\"https://hanbit.example/a\">한빛일보</a> – 발행일: 2025-12-02",
      "- <a class='x' href='https://hanbit.example/a' target=_blank>한빛일보</a> (2025-12-02)",
    ])
  func links(line: String) throws {
    expectNoDifference(try citations(line), [Self.hanbit()])
  }

  @Test(
    "An address is a source without another name",
    arguments: [
      "<https://hanbit.example/a> – 발행일: 2025-12-02", "- <https://hanbit.example/a> (2025-12-02)",
      "출처: https://hanbit.example/a (2025-12-02)", "https://hanbit.example/a, 2025-12-02",
    ])
  func addresses(line: String) throws {
    expectNoDifference(try citations(line), [Self.hanbit(Self.url)])
  }

  @Test(
    "A reference link leads to what the text defines",
    arguments: [
      ("[한빛일보][a] – 발행일: 2025-12-02", "[a]: https://hanbit.example/a"),
      ("[한빛일보][1] – 발행일: 2025-12-02", "[1]: <https://hanbit.example/a>"),
      ("[한빛일보][] – 발행일: 2025-12-02", "[한빛일보]: https://hanbit.example/a"),
      ("[한빛일보] – 발행일: 2025-12-02", "[한빛일보]: https://hanbit.example/a"),
      ("[한빛일보][A  b] – 발행일: 2025-12-02", "[a B]: https://hanbit.example/a"),
      ("[한빛일보][1] – 발행일: 2025-12-02", "[1]: https://hanbit.example/a \"제목\""),
      ("**[한빛일보][1]** – 발행일: 2025-12-02", "[1]: https://hanbit.example/a"),
      ("- [한빛일보][1] (2025-12-02)", "[1]: https://hanbit.example/a"),
    ])
  func references(line: String, definition: String) throws {
    expectNoDifference(try citations(line, rest: "\n\(definition)\n"), [Self.hanbit()])
  }

  @Test("A definition may be in another story; without one, the number is a footnote reference")
  func distantDefinition() throws {
    let line = "[한빛일보][1] – 발행일: 2025-12-02"
    expectNoDifference(
      try citations(line, rest: "\n## 끝\n\n[1]: https://hanbit.example/a\n"), [Self.hanbit()])
    expectNoDifference(try citations(line), [Self.hanbit(url: nil, footnotes: [1])])
    expectNoDifference(
      try citations(line, rest: "\n```\n[1]: https://hanbit.example/a\n```\n"), [Self.hanbit(url: nil, footnotes: [1])])
  }

  @Test(
    "A date is found in any notation and place",
    arguments: [
      " – 발행일: §", " (§)", " – §", ", §", " · §", " | §", " — §", " (발행일: §)", " – 발행일: **§**", " – **발행일: §**",
      " **§**", " / §", " (Published: §)", " §", " [발행일: §]", " [§]", " (§).", " `§`", " <small>발행일: §</small>",
      " <time>§</time>", "<br>§", " ‐ 발행일: §", " − §",
    ])
  func dates(tail: String) throws {
    let dates = [
      "2025-12-02", "2025.12.02", "2025. 12. 2.", "2025/12/02", "2025년 12월 2일", "Dec 2, 2025", "2 December 2025",
      "2025年12月2日", "December 2nd, 2025", "2nd December 2025", "20251202",
    ]
    for date in dates {
      let line = "[한빛일보](\(Self.url))" + tail.replacing("§", with: date)
      expectNoDifference(try citations(line), [Self.hanbit()], "\(line)")
    }
  }

  @Test(
    "The day has many labels",
    arguments: [
      "발행일", "발행", "발행일시", "게시일", "등록일", "입력", "작성일", "게재일", "보도일", "날짜", "기사 발행일", "Published", "Posted on",
      "公開日", "配信日", "发布日期", "日期", "刊登日期",
    ])
  func dayLabels(label: String) throws {
    let link = "[한빛일보](\(Self.url))"
    for tail in [" – \(label): 2025-12-02", " (\(label): 2025-12-02)", " | **\(label)**: 2025-12-02"] {
      expectNoDifference(try citations(link + tail), [Self.hanbit()], "\(tail)")
    }
  }

  @Test(
    "A day is written as the old one",
    arguments: [
      ("December 2nd, 2025", "December 3rd, 2025"), ("1st December 2025", "3rd December 2025"),
      ("20251202", "20251203"),
    ])
  func spellings(old: String, new: String) throws {
    let text = "## 로봇\n\n[한빛일보](\(Self.url)) – 발행일: §\n\n### 요약\n- 로봇이 걷는다.\n"
    var document = try DigestDocument<NewsPost>(parsing: text.replacing("§", with: old))
    document.content.stories[0].citations[0].publishedOn = CalendarDate(2025, 12, 3)
    #expect(try document.text() == text.replacing("§", with: new))
  }

  @Test(
    "Eight digits in a name or an address are no date",
    arguments: ["a20251202", "20251202.jpg", "x/20251202/", "99991202"])
  func digits(name: String) throws {
    let line = "[한빛일보](\(Self.url)) \(name)"
    #expect(try citations(line).allSatisfy { $0.publishedOn == nil })
  }

  @Test(
    "Several sources are separated by any mark",
    arguments: [
      ", ", " · ", " | ", " — ", " – ", " - ", "; ", " / ", " • ", " & ", " 및 ", " and ", " ／ ", "｜", "、", "<br>",
      "<br />",
    ])
  func separators(mark: String) throws {
    let (first, second) = ("[한빛일보](\(Self.url))", "[미래](https://mirae.example/b)")
    let mirae = Citation(name: "미래", url: "https://mirae.example/b", publishedOn: CalendarDate(2025, 12, 1))
    for (one, other) in [(" – 발행일: 2025-12-02", " – 발행일: 2025-12-01"), (" (2025-12-02)", " (2025-12-01)")] {
      let line = first + one + mark + second + other
      expectNoDifference(try citations(line), [Self.hanbit(), mirae], "\(line)")
    }
    expectNoDifference(
      try citations("출처: " + first + mark + second),
      [Self.hanbit(day: nil), Citation(name: "미래", url: "https://mirae.example/b")])
  }

  @Test("Each line of a list, a quotation or a paragraph is a source of its own")
  func lines() throws {
    let mirae = Citation(name: "미래", url: "https://mirae.example/b", publishedOn: CalendarDate(2025, 12, 1))
    for (start, end) in [("- ", ""), ("> ", ""), ("**", "**  "), ("출처: ", "  ")] {
      let lines = [("한빛일보", Self.url, "2025-12-02"), ("미래", "https://mirae.example/b", "2025-12-01")].map {
        start + "[\($0.0)](\($0.1)) (\($0.2))" + end
      }
      expectNoDifference(try citations(lines.joined(separator: "\n")), [Self.hanbit(), mirae], "\(lines)")
    }
  }

  @Test("The text of a link that is a number is that of a footnote reference")
  func numberedLink() throws {
    for line in [
      "한빛일보[1](https://hanbit.example/a) - 발행일: 2025-12-02", "- 한빛일보 [1](https://hanbit.example/a) (2025-12-02)",
    ] {
      expectNoDifference(try citations(line), [Self.hanbit(footnotes: [1])], "\(line)")
    }
  }

  @Test("Names need no link after a label, and no label before a link")
  func names() throws {
    expectNoDifference(try citations("출처: 한빛일보 (2025-12-02)"), [Self.hanbit(url: nil)])
    expectNoDifference(try citations("> 한빛일보 – 발행일: 2025-12-02"), [Self.hanbit(url: nil)])
    expectNoDifference(try citations("출처: 한빛일보, 미래"), [Citation(name: "한빛일보"), Citation(name: "미래")])
    expectNoDifference(
      try citations("한빛일보: [걷는 로봇](https://hanbit.example/a) (2025-12-02)"),
      [Citation(name: "한빛일보", title: "걷는 로봇", url: Self.url, publishedOn: Self.day)])
  }

  @Test(
    "Running text names no source",
    arguments: [
      "[한빛일보](https://hanbit.example/a)가 2025-12-02에 알렸다.", "- 로봇이 걷는다 ([한빛일보](https://hanbit.example/a))",
      "- 로봇이 걷는다[1](https://hanbit.example/a)", "- [걷는 로봇](https://hanbit.example/a) - 다리가 둘인 기계",
      "- **[걷는 로봇](https://hanbit.example/a)**: 2025-12-02 나온다", "- [로봇](#로봇)", "참고: 2025-12-02 현재의 일입니다.", "참고: 값은 어림",
      "[1]: https://hanbit.example/a", "`[한빛일보](https://hanbit.example/a)` – 2025-12-02",
    ])
  func runningText(line: String) throws {
    expectNoDifference(try citations(line), [])
  }

  @Test("An item of a summary that is only a link is no source, but one with a date is")
  func summaries() throws {
    let items = "### 요약\n- [걷는 로봇](https://hanbit.example/a)\n- [한빛일보](https://hanbit.example/a) – 발행일: 2025-12-02\n"
    let post = try NewsPost(parsing: "## 로봇\n\n\(items)")
    expectNoDifference(post.stories[0].citations, [Self.hanbit()])
    #expect(post.stories[0].summary.count == 2)
  }
}

@Suite("Edits of citations in other notations")
struct CitationNotationEditTests {
  private func edited(_ text: String, _ edit: (inout NewsPost.Story) throws -> Void) throws -> String {
    expectLaws(of: NewsPost.self, in: text)
    var document = try DigestDocument<NewsPost>(parsing: text)
    let before = document.content.stories[0].citations
    try edit(&document.content.stories[0])
    let written = try document.text()
    #expect(try NewsPost(parsing: written) == document.content)
    #expect(try before != NewsPost(parsing: written).stories[0].citations)
    return written
  }

  @Test(
    "A new date, name or address is written in the notation of the old one",
    arguments: [
      (
        "- 출처: **[한빛일보](https://hanbit.example/a \"제목\")** (2025년 12월 2일)",
        "- 출처: **[미래](https://mirae.example/b \"제목\")** (2026년 1월 3일)"
      ),
      ("> [한빛일보](https://hanbit.example/a){:.x}, 2025. 12. 2.", "> [미래](https://mirae.example/b){:.x}, 2026. 1. 3."),
      ("[한빛일보](https://hanbit.example/a) (발행일: 2025-12-02)", "[미래](https://mirae.example/b) (발행일: 2026-01-03)"),
      (
        "- **출처**: [한빛일보](https://hanbit.example/a) · Dec 2, 2025",
        "- **출처**: [미래](https://mirae.example/b) · Jan 3, 2026"
      ),
    ])
  func values(old: String, new: String) throws {
    let day = try date("2026-01-03")
    let text = try edited("## 로봇\n\n\(old)\n\n글\n") { story in
      story.citations[0].name = "미래"
      story.citations[0].url = "https://mirae.example/b"
      story.citations[0].publishedOn = day
    }
    #expect(text == "## 로봇\n\n\(new)\n\n글\n")
  }

  @Test("What a notation has no place for is written as a citation of its own")
  func impossible() throws {
    let paragraph = try edited("## 로봇\n\n**[한빛일보](https://hanbit.example/a)** (2025-12-02)\n글\n") {
      $0.citations[0].publishedOn = nil
    }
    #expect(
      try NewsPost(parsing: paragraph).stories[0].citations == [Citation(name: "한빛일보", url: "https://hanbit.example/a")]
    )
    #expect(paragraph.contains("글"))
    let item = try edited("## 로봇\n\n- [한빛일보](https://hanbit.example/a)\n") {
      $0.citations[0].publishedOn = CalendarDate(2025, 12, 2)
    }
    #expect(item == "## 로봇\n\n- [한빛일보](https://hanbit.example/a) – 발행일: 2025-12-02\n")
  }

  @Test("Citations are taken away and added")
  func count() throws {
    let text =
      "## 로봇\n\n- [한빛일보](https://hanbit.example/a) (2025-12-02)\n- [미래](https://mirae.example/b) (2025-12-01)\n"
    let shorter = try edited(text) { $0.citations.removeFirst() }
    #expect(shorter == "## 로봇\n\n- [미래](https://mirae.example/b) (2025-12-01)\n")
    let none = try edited(text) { $0.citations = [] }
    #expect(none == "## 로봇\n")
    let longer = try edited(text) { $0.citations.append(Citation(name: "오름", url: "https://oreum.example/c")) }
    #expect(longer == text + "\n[오름](https://oreum.example/c)\n")
  }

  @Test("A reference link that is edited becomes an inline link")
  func reference() throws {
    let text = "## 로봇\n\n[한빛일보][1] – 발행일: 2025-12-02\n\n글\n\n[1]: https://hanbit.example/a\n"
    let new = try edited(text) { $0.citations[0].url = "https://mirae.example/b" }
    #expect(
      new == "## 로봇\n\n[한빛일보](https://mirae.example/b) – 발행일: 2025-12-02\n\n글\n\n[1]: https://hanbit.example/a\n")
  }
}
