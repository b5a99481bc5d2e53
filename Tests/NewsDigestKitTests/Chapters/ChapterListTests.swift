import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Lists of chapters")
struct ChapterListTests {
  private func list(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ChapterList {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    return try ChapterList(parsing: text)
  }

  private static let twoChapters = ChapterList(chapters: [
    Chapter(start: .zero, title: "Intro"), Chapter(start: .seconds(3753), title: "소식"),
  ])

  @Test(
    "The notation is style",
    arguments: [
      "0:00 Intro\n1:02:33 소식", "00:00 - Intro\n62:33 - 소식", "[0:00] Intro\n[1:02:33] 소식",
      "(00:00) Intro\n(01:02:33) 소식",
      "- 00:00:00 — Intro\n- 01:02:33 — 소식\n", "**00:00** Intro\n**1:02:33** 소식", "Intro 00:00\n소식 1:02:33",
      "00:00:00.000 Intro\n01:02:33.000 소식", "* **[0:00] Intro**\n* **[1:02:33] 소식**", "0:00: Intro\n1:02:33: 소식",
      "- [@0:00] - Intro\n- [@1:02:33] - 소식", "- Intro - *00:00:00*.\n- 소식 - *01:02:33*.",
      "🎵 0:00 | Intro\n🎵 1:02:33 | 소식",
      "## 0:00 Intro\n\n## 1:02:33 소식", "1. 0:00 Intro\n2. 1:02:33 소식", "（0:00）Intro\n（1:02:33）소식",
      "0:00Intro\n1:02:33소식",
      "\u{FEFF}0:00 Intro\r\n1:02:33 소식\r\n", "1\u{FE0F}\u{20E3} (0:00) Intro\n2\u{FE0F}\u{20E3} (1:02:33) 소식",
      "`0:00` Intro\n`1:02:33` 소식", "0:00–Intro\n1:02:33–소식", "• 0:00\u{A0}Intro\n• 1:02:33\u{A0}소식",
      "Intro (0:00)\n소식 (1:02:33)",
    ])
  func notations(text: String) throws {
    if text == "0:00Intro\n1:02:33소식" {
      // A letter of English makes a word of the time.
      expectNoDifference(try list(text).allChapters.map(\.title), ["소식"])
    } else {
      expectNoDifference(try list(text), Self.twoChapters)
    }
  }

  @Test(
    "Titles below their times",
    arguments: [
      "(00:00)\n\nIntro\n\n(62:33)\n\n소식\n", "(00:00)\n\nIntro\n(62:33)\n\n소식",
      "[0:00]\n\n**Intro**\n\n[1:02:33]\n\n  소식\n", "(00:00)\nIntro\n(62:33)\n소식\n",
      "(00:00)\r\n\r\nIntro\r\n\r\n\r\n(1:02:33)\r\n\r\n소식\r\n",
    ])
  func titlesBelow(text: String) throws {
    expectNoDifference(try list(text), Self.twoChapters)
  }

  @Test("A title below its time is edited there")
  func editedTitlesBelow() throws {
    let text = "설명\n\n(00:00)\n\nIntro\n\n(62:33)\n\n소식\n더 있다.\n"
    let changed = try edited(text) { (list: inout ChapterList) in
      expectNoDifference(list.allChapters.last?.notes, ["더 있다."])
      list.chapters[0].title = "처음"
      list.chapters.append(Chapter(start: .seconds(4000), title: "끝"))
    }
    expectSameBytes(changed, "설명\n\n(00:00)\n\n처음\n\n(62:33)\n\n소식\n더 있다.\n(66:40)\n\n끝\n")
    // A chapter without a title cannot be among them.
    let untitled = try edited(text) { (list: inout ChapterList) in list.chapters[0].title = "" }
    expectNoDifference(try ChapterList(parsing: untitled).chapters[0].title, "")
  }

  @Test(
    "A line below a time is not a title if another chapter has one next to its time or has none, or if it is a rule",
    arguments: [
      "(00:00)\n\nIntro\n\n(62:33) 소식\n", "(00:00)\n\nIntro\n\n(62:33)\n", "(00:00)\n\n---\n\n(62:33)\n\n소식\n",
      "(00:00)\n\n## A\n\n(62:33)\n\n소식\n", "(00:00)\n\nIntro\n", "(00:00)\nIntro\nmore\n(62:33)\n소식\n",
      "(00:00:00)\n\nIntro\n\n(01:02:33)\n\n소식\n",
    ])
  func noTitlesBelow(text: String) throws {
    expectNoDifference(try list(text).allChapters.first?.title, "")
  }

  @Test(
    "Links around the time, the title or both",
    arguments: [
      "[0:00](https://a.b/?t=0) Intro", "0:00 [Intro](https://a.b/?t=0)", "- [0:00 - Intro](https://a.b/?t=0)",
      "_[⌨️ (00:00:00) Intro](https://a.b/?t=0)_", "(00:00:00) [Intro](https://a.b/?t=0)",
      "- [[0:00](https://a.b/?t=0)] Intro",
    ])
  func links(text: String) throws {
    expectNoDifference(
      try list(text), ChapterList(chapters: [Chapter(start: .zero, title: "Intro", url: "https://a.b/?t=0")]))
  }

  @Test(
    "Ends",
    arguments: [
      "0:00-0:45 Intro", "0:00 – 0:45 | Intro", "### **0:00 - 0:45 | Intro**", "[00:00 --> 00:45] Intro",
      "0:00 00:45 Intro",
    ])
  func ends(text: String) throws {
    expectNoDifference(
      try list(text), ChapterList(chapters: [Chapter(start: .zero, end: .seconds(45), title: "Intro")]))
  }

  @Test(
    "What only looks like chapters stays prose",
    arguments: [
      "Doors open at 19:00\nWe start at 19:30", "16:10 monitors are rare.", "Psalm 23:10",
      "- 13:00~13:40 First talk\n- 13:40~14:20 Second talk", "8:07 PM supper\n9:12 PM tea",
      "14:03:11 started\n14:03:12 stopped",
      "1. (16:08:56) node lost\n2. (16:08:58) node found", "date: 2025-05-27 13:03:10\nduration: 02:08:55",
      "- time: 0:00\n- time: 1:10",
      "```\n0:00 Intro\n1:00 News\n```", "3:2 for the home side\n2:1 for the guests",
      "\\[00:00:00] Host: Hello.\n\\[00:00:04] Guest: Hello.",
      "[00:00:01] **Sam:** Hello there.\n[00:00:05] **Kim:** Hello.", "| 6:00 | wake |\n| 6:05 | wash |",
      (0..<30).map { "00:00:\(10 + $0) This is a sentence." }.joined(separator: "\n"),
    ])
  func prose(text: String) throws {
    expectNoDifference(try list(text).allChapters, [])
  }

  static let whole = """
    Welcome.
    Two lines.

    Write to us.
    Timestamps:
    (00:00:10) Intro

    **Tools**
    (00:03:07) An editor
    It edits.

    It also writes.
    (00:05:00) A compiler

    ---

    ## News
    (100:00:00) Late

    Follow us.

    Bye.
    """

  static let wholeList = ChapterList(
    introduction: ["Welcome.\nTwo lines.", "Write to us."], label: "Timestamps:",
    chapters: [Chapter(start: .seconds(10), title: "Intro")],
    sections: [
      .init(
        title: "Tools",
        chapters: [
          Chapter(start: .seconds(187), title: "An editor", notes: ["It edits.", "", "It also writes."]),
          Chapter(start: .seconds(300), title: "A compiler"),
        ]),
      .init(
        title: "News", chapters: [Chapter(start: .seconds(360_000), title: "Late", notes: ["Follow us.", "", "Bye."])]),
    ])

  @Test("Introduction, label, sections and notes")
  func whole() throws {
    expectNoDifference(try list(Self.whole), Self.wholeList)
  }

  @Test("What follows a list without notes is its closing")
  func closing() throws {
    expectNoDifference(
      try list("0:00 Intro\n1:00 End\n\nFollow us.\n\nBye."),
      ChapterList(
        chapters: [Chapter(start: .zero, title: "Intro"), Chapter(start: .seconds(60), title: "End")],
        closing: ["Follow us.", "Bye."]))
  }

  @Test("Headings without marks between chapters")
  func plainHeadings() throws {
    let text =
      "Timestamps: \n (00:00:10) Intro \n (00:01:00) News \n Tools & Apps \n (00:02:00) An editor \n (00:03:00) A game "
    expectNoDifference(
      try list(text),
      ChapterList(
        label: "Timestamps:",
        chapters: [Chapter(start: .seconds(10), title: "Intro"), Chapter(start: .seconds(60), title: "News")],
        sections: [
          .init(
            title: "Tools & Apps",
            chapters: [
              Chapter(start: .seconds(120), title: "An editor"), Chapter(start: .seconds(180), title: "A game"),
            ])
        ]))
  }

  @Test("Canonical form")
  func canonical() throws {
    var list = Self.wholeList
    list.sections[1].chapters[0].notes = []
    list.sections[1].chapters[0].url = "https://a.b/c"
    list.closing = ["Bye."]
    expectNoDifference(
      try list.formatted(),
      """
      Welcome.
      Two lines.

      Write to us.

      Timestamps:
      (00:00:10) Intro

      **Tools**
      (00:03:07) An editor
      It edits.

      It also writes.
      (00:05:00) A compiler

      **News**
      (100:00:00) [Late](https://a.b/c)

      ---

      Bye.

      """)
    expectNoDifference(try ChapterList(parsing: list.formatted()), list)
  }

  @Test(
    "A chapter is written in the notation of its neighbours",
    arguments: [
      (
        "- [0:10](#t=10) — A\n- [1:10](#t=70) — B\n",
        "- [0:10](#t=10) — A\n- [0:40](#t=40) — New\n- [1:10](#t=70) — B\n", "#t=40" as String?
      ),
      ("**[00:10] A**\r\n**[01:10] B**\r\n", "**[00:10] A**\r\n**[00:40] New**\r\n**[01:10] B**\r\n", nil),
      ("- A - *0:10*.\n- B - *1:10*.\n", "- A - *0:10*.\n- New - *0:40*.\n- B - *1:10*.\n", nil),
      ("0:10-1:10 A\n\n1:10-2:10 B", "0:10-1:10 A\n\n0:40 New\n\n1:10-2:10 B", nil),
      ("0:10 [A](u)\n1:10 [B](v)\n", "0:10 [A](u)\n0:40 New\n1:10 [B](v)\n", nil),
    ])
  func insertion(text: String, expected: String, url: String?) throws {
    var document = try DigestDocument<ChapterList>(parsing: text)
    document.content.chapters.insert(Chapter(start: .seconds(40), title: "New", url: url), at: 1)
    expectNoDifference(try document.text(), expected)
  }

  @Test("A chapter whose bullet has no space after it")
  func gluedBullet() throws {
    let text = "- **하나** 04:10\n- **둘** 08:40\n-**셋?** 11:25\n- **넷** 20:57\n"
    expectLaws(of: ChapterList.self, in: text)
    #expect(try ChapterList(parsing: text).chapters.map(\.title) == ["하나", "둘", "셋?", "넷"])
  }

  @Test("What the format cannot hold is named")
  func unwritable() {
    func property(_ list: ChapterList) -> String? {
      do { _ = try list.formatted() } catch { return error.property }
      return nil
    }
    #expect(property(.init(chapters: [.init(start: .zero, title: "a\nb")])) == "chapters[0].title")
    #expect(property(.init(chapters: [.init(start: .seconds(-1), title: "a")])) == "chapters[0].start")
    #expect(property(.init(sections: [.init(title: "Empty", chapters: [])])) != nil)
    #expect(property(.init(introduction: ["(00:00:10) a"])) != nil)
  }

  @Test("JSON has seconds")
  func json() throws {
    let list = ChapterList(
      chapters: [Chapter(start: .milliseconds(1500), end: .seconds(3), title: "A")],
      sections: [.init(title: "S", chapters: [Chapter(start: .seconds(4), title: "B", notes: ["n"])])])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(list)
    expectNoDifference(
      String(decoding: data, as: UTF8.self),
      #"{"chapters":[{"end":3,"notes":[],"start":1.5,"title":"A"},"#
        + #"{"notes":["n"],"section":"S","start":4,"title":"B"}],"closing":[],"introduction":[],"sections":["#
        + #"{"chapters":[{"notes":["n"],"section":"S","start":4,"title":"B"}],"title":"S"}]}"#)
    expectNoDifference(try JSONDecoder().decode(ChapterList.self, from: data), list)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Chapter.self, from: Data(#"{"start":1e300,"title":""}"#.utf8))
    }
  }

  @Test("One of a hundred thousand chapters is edited", .endsInTime, .exhaustive)
  func many() throws {
    let text = (0..<100_000).map { "\($0 / 360):\(10 + $0 / 6 % 50):\(10 + $0 % 6 * 8) Chapter \($0)" }.joined(
      separator: "\n")
    var document = try DigestDocument<ChapterList>(parsing: text)
    #expect(document.content.chapters.count == 100_000)
    document.content.chapters[30_000].title = "New"
    expectNoDifference(try document.edits().count, 1)
  }

  @Test(
    "Hostile lines are parsed to their end", .endsInTime, .exhaustive,
    arguments: [
      "[", "(", "*", "[0:00](", "0:00 [", "#", "- ", "](", "0:00 - ", "🎵", "`", "0:00:", "  \n", "0:00\n---\n",
      "a 0:00\n",
    ])
  func hostile(piece: String) throws {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count) + "0:00 x"
    #expect(try DigestDocument<ChapterList>(parsing: text).diagnostics.count <= 1_000)
    expectLaws(of: ChapterList.self, in: String(text.prefix(3_000)))
  }
}
