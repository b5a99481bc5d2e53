import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Citations of a news post")
struct CitationTests {
  /// A line below a headline, and the citations that it holds.
  struct Example: Sendable, CustomTestStringConvertible {
    let line: String
    let citations: [Citation]

    init(_ line: String, _ citations: Citation...) {
      (self.line, self.citations) = (line, citations)
    }

    var testDescription: String { line }
  }

  private static let day = CalendarDate(2025, 12, 3)

  private static func hanbit(note: String? = nil, footnotes: [Int] = []) -> Citation {
    Citation(
      name: "한빛일보", url: "https://hanbit.example/a", publishedOn: day, note: note, footnotes: footnotes)
  }

  private static let hanbitUndated = Citation(name: "한빛일보", url: "https://hanbit.example/a")
  private static let mirae = Citation(name: "Mirae Post", url: "https://mirae.example/b", publishedOn: day)
  private static let miraeUndated = Citation(name: "Mirae Post", url: "https://mirae.example/b")

  static let separators = [
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) - 발행일: 2025-12-03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) — 발행일: 2025-12-03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025‑12‑03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) - 발행일: 2025-12‑03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) – 발행일：2025-12-03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) – 발행일 : 2025-12-03", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-3", hanbit()),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03  ", hanbit()),
    Example("[한빛일보] (https://hanbit.example/a) – 발행일: 2025-12-03", hanbit()),
  ]

  static let footnotes = [
    Example("[한빛일보](https://hanbit.example/a)[1] – 발행일: 2025-12-03", hanbit(footnotes: [1])),
    Example("[한빛일보](https://hanbit.example/a) [1] – 발행일: 2025-12-03", hanbit(footnotes: [1])),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03[1]", hanbit(footnotes: [1])),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 [1]", hanbit(footnotes: [1])),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03[2][5]", hanbit(footnotes: [2, 5])),
    Example("[한빛일보](https://hanbit.example/a)[12] – 발행일: 2025-12-03[2][5]", hanbit(footnotes: [12, 2, 5])),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (현지 기준)[3]",
      hanbit(note: "현지 기준", footnotes: [3])),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03[3] (현지 기준)",
      hanbit(note: "현지 기준", footnotes: [3])),
    Example(
      "[한빛일보](https://hanbit.example/a)[4]",
      Citation(name: "한빛일보", url: "https://hanbit.example/a", footnotes: [4])),
    Example(
      "ETDaily[7] – 발행일: 2026-02-27", Citation(name: "ETDaily", publishedOn: CalendarDate(2026, 2, 27), footnotes: [7])
    ),
  ]

  static let notes = [
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (홈페이지 표시 기준)",
      hanbit(note: "홈페이지 표시 기준")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (2 days ago)", hanbit(note: "2 days ago")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (🎬)", hanbit(note: "🎬")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (**)", hanbit(note: "**")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (※ 날짜 확인)", hanbit(note: "※ 날짜 확인")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03(정정)", hanbit(note: "정정")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (가) (나)", hanbit(note: "(가) (나)")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 *(참고)*", hanbit(note: "*(참고)*")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 **제외**", hanbit(note: "**제외**")),
    Example("[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03, 오전판", hanbit(note: ", 오전판")),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (실제로는 발행일: 2025-12-01)", hanbit(note: "실제로는 발행일: 2025-12-01")),
    Example(
      "[한빛일보](https://hanbit.example/a) (유료)",
      Citation(name: "한빛일보", url: "https://hanbit.example/a", note: "유료")),
    Example(
      "[한빛일보](https://hanbit.example/a) – 유료 기사",
      Citation(name: "한빛일보", url: "https://hanbit.example/a", note: "유료 기사")),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 오늘",
      Citation(name: "한빛일보", url: "https://hanbit.example/a", note: "오늘")),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-13-40",
      Citation(name: "한빛일보", url: "https://hanbit.example/a", note: "2025-13-40")),
  ]

  static let publishersBeforeLinks = [
    Example(
      "한빛일보 - [로봇, 바다로](https://hanbit.example/a) - 발행일: 2025-12-03",
      Citation(name: "한빛일보", title: "로봇, 바다로", url: "https://hanbit.example/a", publishedOn: day)),
    Example(
      "한빛일보 – [로봇 [단독]](https://hanbit.example/a) – 발행일: 2025-12-03[2]",
      Citation(
        name: "한빛일보", title: "로봇 [단독]", url: "https://hanbit.example/a", publishedOn: day, footnotes: [2])),
  ]

  static let withoutLinks = [
    Example("[Mirae Insider] – 발행일: 2025-12-03", Citation(name: "Mirae Insider", publishedOn: day)),
    Example("[Mirae – 로봇, 바다로…] - 발행일: 2025-12-03", Citation(name: "Mirae – 로봇, 바다로…", publishedOn: day)),
    Example(
      "[Mirae Insider] – 발행일: 2025-12-03 (2 days ago)",
      Citation(name: "Mirae Insider", publishedOn: day, note: "2 days ago")),
    Example("ETDaily – 발행일: 2025-12-03", Citation(name: "ETDaily", publishedOn: day)),
    Example("한빛 / 미래 – 발행일: 2025-12-03  ", Citation(name: "한빛 / 미래", publishedOn: day)),
    Example("OpenWire (로봇연구소) – 발행일: 2025-12-03", Citation(name: "OpenWire (로봇연구소)", publishedOn: day)),
    Example("오름 - [반값]x – 발행일: 2025-12-03", Citation(name: "오름 - [반값]x", publishedOn: day)),
    Example(
      "미래!- [로봇 - 발행일: 2025-12-03 정정 ...](#바다)",
      Citation(name: "미래!- [로봇", publishedOn: day, note: "정정 ...](#바다)")),
    Example("미래 - [로봇](u) - 발행일: 미상", Citation(name: "미래", title: "로봇", url: "u", note: "미상")),
    Example("미래 - [로봇](u) - 발행일:", Citation(name: "미래", title: "로봇", url: "u")),
    Example("[Mirae Insider] – 발행일:", Citation(name: "Mirae Insider")),
    Example("[Mirae Insider][2] – 발행일: ", Citation(name: "Mirae Insider", footnotes: [2])),
    Example("[Mirae Insider] – 발행일: 미상", Citation(name: "Mirae Insider", note: "미상")),
    Example("[Mirae Insider] – 발행일: (미상)", Citation(name: "Mirae Insider", note: "미상")),
    Example("[Mirae Insider] – 발행일: 미상)", Citation(name: "Mirae Insider", note: "미상)")),
  ]

  static let withoutDates = [
    Example("[한빛일보](https://hanbit.example/a)", hanbitUndated),
    Example("  [한빛일보](https://hanbit.example/a)  ", hanbitUndated),
  ]

  static let severalOnOneLine = [
    Example(
      "[한빛일보](https://hanbit.example/a) | [Mirae Post](https://mirae.example/b)", hanbitUndated, miraeUndated),
    Example(
      "[한빛일보](https://hanbit.example/a), [Mirae Post](https://mirae.example/b)", hanbitUndated, miraeUndated),
    Example(
      "[한빛일보](https://hanbit.example/a) · [Mirae Post](https://mirae.example/b)", hanbitUndated, miraeUndated),
    Example(
      "[한빛일보](https://hanbit.example/a) 및 [Mirae Post](https://mirae.example/b) - 발행일: 2025-12-03",
      hanbitUndated, mirae),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 | [Mirae Post](https://mirae.example/b) – 발행일: 2025-12-03",
      hanbit(), mirae),
    Example(
      "[한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03 (정정), [Mirae Post](https://mirae.example/b) – 발행일: 2025-12-03",
      hanbit(note: "정정"), mirae),
    Example(
      "[한빛일보](https://hanbit.example/a)[1] | [Mirae Post](https://mirae.example/b) | [한빛일보](https://hanbit.example/a)",
      Citation(name: "한빛일보", url: "https://hanbit.example/a", footnotes: [1]), miraeUndated, hanbitUndated),
  ]

  static let brackets = [
    Example(
      "[[속보] 로봇](https://hanbit.example/a) – 발행일: 2025-12-03",
      Citation(name: "[속보] 로봇", url: "https://hanbit.example/a", publishedOn: day)),
    Example(
      "[로봇 (상)](https://hanbit.example/r_(1)) – 발행일: 2025-12-03",
      Citation(name: "로봇 (상)", url: "https://hanbit.example/r_(1)", publishedOn: day)),
    Example(
      "[로봇 [상](https://hanbit.example/a) – 발행일: 2025-12-03",
      Citation(name: "로봇 [상", url: "https://hanbit.example/a", publishedOn: day)),
    Example(
      "[로봇](<https://hanbit.example/a b>) – 발행일: 2025-12-03",
      Citation(name: "로봇", url: "https://hanbit.example/a b", publishedOn: day)),
    Example(
      "[로봇](https://hanbit.example/?q=a|b,c) | [Mirae Post](https://mirae.example/b)",
      Citation(name: "로봇", url: "https://hanbit.example/?q=a|b,c"), miraeUndated),
  ]

  @Test(
    "A line has the citations that a person sees in it",
    arguments: [
      separators, footnotes, notes, publishersBeforeLinks, withoutLinks, withoutDates, severalOnOneLine, brackets,
    ].flatMap { $0 })
  func line(example: Example) throws {
    expectNoDifference(try story(example.line).blocks, example.citations.map { .citation($0) })
  }

  @Test(
    "Running text is no citation",
    arguments: [
      "[한빛일보](https://hanbit.example/a)에 따르면 로봇이 바다로 간다.",
      "로봇이 바다로 간다 [한빛일보](https://hanbit.example/a)",
      "발행일을 모두 확인했습니다.",
      "모든 기사의 발행일: 2025-12-03",
      "[한빛일보](https://hanbit.example/a) - | [Mirae Post](https://mirae.example/b)",
      "[한빛일보]",
      "[1]",
      "([hanbit.example](https://hanbit.example/a))",
    ])
  func runningText(line: String) throws {
    expectNoDifference(try story(line).blocks, [.paragraph(Paragraph(line))])
  }

  @Test(
    "A line below text that would otherwise be an item or a heading is not a citation",
    arguments: ["2. [) – 발행일: 2025-2-7", "    - 한빛일보 – 발행일: 2025-12-03", "    # 한빛일보 – 발행일: 2025-12-03"])
  func continuedText(line: String) throws {
    let story = try story("로봇이 바다로 간다.\n\(line)")
    expectNoDifference(story.blocks, [.paragraph(Paragraph("로봇이 바다로 간다.\n\(line)"))])
  }

  @Test("Each line below a headline is a citation of its own")
  func lines() throws {
    let story = try story(
      """
      [한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03\("  ")
      [Mirae Post](https://mirae.example/b) – 발행일: 2025-12-03
      """)
    expectNoDifference(story.citations, [Self.hanbit(), Self.mirae])
  }

  @Test("A non-breaking space and a zero-width space stay in a name")
  func invisibleCharacters() throws {
    let story = try story("[한빛\u{A0}일보\u{200B}](https://hanbit.example/a) – 발행일: 2025-12-03")
    expectNoDifference(
      story.citations, [Citation(name: "한빛\u{A0}일보\u{200B}", url: "https://hanbit.example/a", publishedOn: Self.day)])
  }
}
