import Testing

@testable import NewsDigestKit

/// Lists of chapters that formats hold in part.
struct SampleChapters: Sendable, CustomTestStringConvertible {
  let name: String
  let list: ChapterList

  var testDescription: String { name }

  private init(_ name: String, _ list: ChapterList) {
    (self.name, self.list) = (name, list)
  }

  private init(_ name: String, _ chapters: [Chapter]) {
    self.init(name, ChapterList(chapters: chapters))
  }

  private init(_ name: String, titles: [String]) {
    let chapters = titles.enumerated().map { Chapter(start: .seconds($0 * 60), title: $1) }
    self.init(name, chapters)
  }

  static let all: [SampleChapters] = [
    SampleChapters("no chapters", []),
    SampleChapters("one chapter", titles: ["Alone"]),
    SampleChapters("whole seconds", titles: ["Intro", "Letters", "Outro"]),
    SampleChapters(
      "milliseconds",
      [
        Chapter(start: .zero, end: .milliseconds(9_999), title: "Intro"),
        Chapter(start: .milliseconds(10_001), end: .milliseconds(62_100), title: "Letters"),
        Chapter(start: .milliseconds(62_100), title: "Music"),
        Chapter(start: .milliseconds(3_753_250), end: .milliseconds(3_800_000), title: "Outro"),
      ]),
    SampleChapters("everything that a list has", everything),
    SampleChapters("sections out of order", sections),
    SampleChapters(
      "out of order, some together",
      [30, 10, 20, 10, 40].enumerated().map { Chapter(start: .seconds($1), title: "Part \($0)") }),
    SampleChapters("many", titles: (0..<150).map { "Number \($0)" }),
    SampleChapters(
      "days long",
      [
        Chapter(start: .zero, title: "Start"), Chapter(start: .seconds(359_999), title: "Four days"),
        Chapter(start: .seconds(432_000), title: "Five days"),
        Chapter(start: .seconds(9_999_999_999), title: "Too far"),
      ]),
    SampleChapters(
      "odd times",
      [
        Chapter(start: .seconds(-5), end: .seconds(-1), title: "Before"),
        Chapter(start: .nanoseconds(1_500_000_001), end: .seconds(1), title: "Backwards"),
        Chapter(start: .microseconds(2_000_400), end: .microseconds(3_000_600), title: "Dust"),
        Chapter(start: .seconds(4), end: .seconds(4), title: "Empty"),
        Chapter(start: .seconds(5), end: .seconds(6), title: "Up to the next"),
        Chapter(start: .seconds(6), title: "Last"),
      ]),
    SampleChapters("punctuation", titles: ["a=b; #c \\ d", "\"said\" 'so'", "<b>R&D</b> --> ]]>", "&amp; &#10;"]),
    SampleChapters(
      "spaces and lines", titles: ["one\ntwo", " wide ", "tab\there", "\r\nodd\r", "nul\0\u{B}", " ", ""]),
    SampleChapters("spaces alone", titles: [" ", "  a", "b  "]),
    SampleChapters("no titles", titles: ["", "", ""]),
    SampleChapters("other scripts", titles: ["시작과 끝", "e\u{301}t\u{E9}", "🎙️ 収録", "\u{2028}\u{85}x"]),
    SampleChapters("long", titles: [String(repeating: "가나 ", count: 400), "short", "end"]),
  ]

  private static let sections = ChapterList(
    chapters: [Chapter(start: .zero, title: "Intro"), Chapter(start: .seconds(150), title: "Late")],
    sections: [
      .init(
        title: "A", chapters: [Chapter(start: .seconds(60), title: "a"), Chapter(start: .seconds(240), title: "b")]),
      .init(
        title: "", chapters: [Chapter(start: .seconds(120), title: "c"), Chapter(start: .seconds(90), title: "d")]),
    ])

  private static let everything = ChapterList(
    introduction: ["Welcome."], label: "Timestamps:",
    chapters: [Chapter(start: .zero, title: "Intro", url: "https://example.com/?a=1&b=\"2\"")],
    sections: [
      ChapterList.Section(
        title: "Tools & <Apps>",
        chapters: [
          Chapter(start: .seconds(90), end: .seconds(100), title: "Editor", notes: ["A line.", "", "Another."]),
          Chapter(start: .seconds(180), title: "Terminal"),
        ]),
      ChapterList.Section(title: "Mail\u{1}", chapters: [Chapter(start: .seconds(600), title: "Letters")]),
    ],
    closing: ["Bye."])
}
