import CustomDump
import Testing

@testable import NewsDigestKit

/// What is accepted before a title is accepted after it.
@Suite("Notations of chapters")
struct ChapterNotationTests {
  private func chapters(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> [Chapter] {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    return try ChapterList(parsing: text).allChapters
  }

  private static let times = [("0:00", 0), ("4:05", 245), ("1:10:00", 4200)]
  private static let titles = ["Anfang", "소식", "おわりに"]

  private func expectList(_ line: (_ number: Int, _ time: String, _ title: String) -> String) throws {
    let lines = zip(Self.times, Self.titles).enumerated().map { line($0 + 1, $1.0.0, $1.1) }
    let expected = zip(Self.times, Self.titles).map { Chapter(start: .seconds($0.1), title: $1) }
    expectNoDifference(try chapters(lines.joined(separator: "\n") + "\n"), expected)
  }

  @Test(
    "A title that would be part of the times in canonical form makes no chapter of its line",
    arguments: ["0:00 -(0:45) A\n1:00 B\n2:00 C", "0:00 -[0:45] A\n1:00 B\n2:00 C", "0:00 A\n1:00 ~(1:30) B\n2:00 C"])
  func ambiguousTitle(text: String) throws {
    expectLaws(of: ChapterList.self, in: text)
    let list = try ChapterList(parsing: text)
    let canonical = try list.formatted()
    #expect(try ChapterList(parsing: canonical) == list)
  }

  @Test(
    "Invisible characters",
    arguments: [
      "\u{2002}", "\u{202F}", "\u{3000}", "\u{AD} ", "\u{200E} ", "\u{2069} ", "\u{2060} ", "\u{200B}", " \u{FE0F}",
    ])
  func spaces(space: String) throws {
    try expectList { "\($1)\(space)\($2)" }
    try expectList { "\($2) \(space)\($1)" }
  }

  @Test("Quotations are a part of the title", arguments: [("«", "»"), ("‹", "›"), ("“", "”"), ("「", "」"), ("《", "》")])
  func quotations(opening: String, closing: String) throws {
    let expected = zip(Self.times, Self.titles).map { time, title in
      Chapter(start: .seconds(time.1), title: opening + title + closing)
    }
    for separator in [" ", " – ", " » "] {
      let after = expected.indices.map { "\(expected[$0].title)\(separator)\(Self.times[$0].0)\n" }
      expectNoDifference(try chapters(after.joined()), expected)
      let before = expected.indices.map { "\(Self.times[$0].0)\(separator)\(expected[$0].title)\n" }
      expectNoDifference(try chapters(before.joined()), expected)
    }
  }

  @Test("Brackets of many scripts", arguments: ["⦅⦆", "｟｠", "﹙﹚", "﹝﹞", "❨❩"])
  func rareBrackets(pair: String) throws {
    let (opening, closing) = (pair.first.map(String.init) ?? "", pair.last.map(String.init) ?? "")
    try expectList { "\(opening)\($1)\(closing) \($2)" }
    try expectList { "\($2) \(opening)\($1)\(closing)" }
  }

  @Test("Ends in Portuguese and French", arguments: ["até", "a", "à", "au"])
  func ends(word: String) throws {
    let text = "0:00 \(word) 3:40 Um\n3:40 \(word) 9:00 Dois\n"
    expectNoDifference(
      try chapters(text),
      [
        Chapter(start: .zero, end: .seconds(220), title: "Um"),
        Chapter(start: .seconds(220), end: .seconds(540), title: "Dois"),
      ])
  }

  @Test(
    "Separators",
    arguments: [
      "-", "–", "—", "―", "‒", "\u{2011}", "\u{2212}", "~", "〜", "|", "│", ":", "：", "->", "=>", "→", "►", "»", "·",
      "・",
      "/", ";", "、", "....", "…", "=", "＞", "↳", "◆", "┃", "⁃",
    ])
  func separators(separator: String) throws {
    try expectList { "\($1) \(separator) \($2)" }
    try expectList { "\($2) \(separator) \($1)" }
  }

  @Test("Separators next to a time", arguments: [".", ";", ":", "、", "・", "│", "\u{2011}", "–", ")", "->"])
  func gluedSeparators(separator: String) throws {
    try expectList { "\($1)\(separator) \($2)" }
  }

  @Test(
    "Brackets",
    arguments: ["()", "[]", "{}", "<>", "（）", "［］", "【】", "「」", "『』", "〔〕", "《》", "〈〉", "«»", "‹›", "⟦⟧"])
  func brackets(pair: String) throws {
    let (opening, closing) = (pair.first.map(String.init) ?? "", pair.last.map(String.init) ?? "")
    try expectList { "\(opening)\($1)\(closing) \($2)" }
    try expectList { "\($2) \(opening)\($1)\(closing)" }
    try expectList { "\\[\($1)\\] \($2)" }
  }

  @Test("Marks of items")
  func items() throws {
    for mark in ["-", "*", "+", "•", "\\-", "- [ ]", "- [x]", "①", "~", "##", "🎧", "A.", "iv)", "(b)", "→"] {
      try expectList { "\(mark) \($1) \($2)" }
    }
    try expectList { "#\($0) \($1) \($2)" }
    try expectList { "(\($0)) \($1) \($2)" }
    try expectList { "\($0). \($1) \($2)" }
    try expectList { "\($0)) \($1) \($2)" }
    try expectList { "\($0) - \($1) \($2)" }
    try expectList { "\($0).) \($1) \($2)" }
    try expectList { "\($0) \($1) \($2)" }
    try expectList { "[\($0)] \($1) \($2)" }
    try expectList { "\($0). \($2) \($1)" }
    try expectList { "#\($0) \($2) – \($1)" }
    try expectList { "~\($1) \($2)" }
  }

  @Test("Numbers in other notations")
  func numbers() throws {
    try expectList { "\($0)、\($1) \($2)" }
    try expectList { "\($0)．\($1) \($2)" }
    try expectList { "\($0)）\($1) \($2)" }
    try expectList { "（\($0)）\($1) \($2)" }
    try expectList { "【\($0)】\($1) \($2)" }
    try expectList { "\\#\($0) \($1) \($2)" }
    try expectList { "**\($0).** \($1) \($2)" }
    try expectList { "**\($0)** \($1) \($2)" }
    for letters in [["가", "나", "다"], ["ア", "イ", "ウ"], ["一", "二", "三"], ["ㄱ", "ㄴ", "ㄷ"]] {
      try expectList { "\(letters[$0 - 1]). \($1) \($2)" }
      try expectList { "\(letters[$0 - 1])) \($1) \($2)" }
    }
  }

  @Test(
    "What takes no place after a title is not a part of it, but for the parts of an emoji",
    arguments: ["\u{A0}", "\u{3000}", "\u{200B}", "\u{200E}", "\u{AD}", "\u{FEFF}", "\u{2009}\u{200F} "])
  func spacesAtEnd(space: String) throws {
    try expectList { "\($1) \($2)\(space)" }
    expectNoDifference(try chapters("0:00 ⚙️\n1:00 가 ✈️\n").map(\.title), ["⚙️", "가 ✈️"])
  }

  @Test(
    "Ends",
    arguments: [
      "0:00-4:05", "0:00 \u{2011} 4:05", "0:00\u{2212}4:05", "0:00 -> 4:05", "0:00 => 4:05", "0:00...4:05",
      "0:00 to 4:05",
      "0:00 bis 4:05", "0:00부터 4:05까지", "0:00から4:05まで", "[0:00] – [4:05]", "**0:00** - **4:05**", "(0:00 → 4:05)",
    ])
  func ends(times: String) throws {
    let expected = [
      Chapter(start: .zero, end: .seconds(245), title: "소식"), Chapter(start: .seconds(300), title: "끝"),
    ]
    expectNoDifference(try chapters("\(times) 소식\n5:00 끝\n"), expected)
    expectNoDifference(try chapters("- 소식 \(times)\n- 끝 5:00\n- 다음 6:00\n").first, expected[0])
  }

  @Test("Words around both times", arguments: ["from 0:00 to 4:05", "von 0:00 bis 4:05", "从0:00到4:05"])
  func words(times: String) throws {
    expectNoDifference(
      try chapters("\(times) 소식\n5:00 끝").first, Chapter(start: .zero, end: .seconds(245), title: "소식"))
    expectNoDifference(try chapters("From 9:00 on we talk\n"), [])
  }

  @Test("A length in parentheses after the time is not a title")
  func lengths() throws {
    expectNoDifference(try chapters("하나 0:00 (3:10)\n둘 3:10 (1:05)\n").map(\.title), ["하나", "둘"])
    expectNoDifference(try chapters("0:00 하나 (3:10)\n3:10 둘 [1:05]\n").map(\.title), ["하나", "둘"])
    expectNoDifference(
      try chapters("0:00 하나 (3:10까지)\n3:10 (1:05)\n4:15 셋(1:05)\n").map(\.title), ["하나 (3:10까지)", "(1:05)", "셋(1:05)"])
  }

  @Test("A time in parentheses that is no length is a part of the title")
  func timesInTitles() throws {
    expectNoDifference(try chapters("0:00 요한복음 (3:16)\n5:00 기도\n").map(\.title), ["요한복음 (3:16)", "기도"])
    expectNoDifference(
      try chapters("0:00 하나 (3:10)\n3:10 둘 (3:16)\n9:00 셋\n").map(\.title), ["하나 (3:10)", "둘 (3:16)", "셋"])
  }

  @Test("What belongs to the title stays")
  func titles() throws {
    for title in ["「開会」", "“Ja”", "-5 degrees", ".NET 뉴스", "🎬 Film", "(2) 둘", "C++", "1. 하나", "Warum?"] {
      expectNoDifference(try chapters("0:00 \(title)\n1:00 x\n").first?.title, title)
    }
    for title in ["A: B", "끝. 둘", "Warum?", "Und dann…", "Ende.", "질문!", "(Teil 2)", "“Ja”"] {
      expectNoDifference(try chapters("\(title) 0:00\n소식 1:00\nx 2:00").first?.title, title)
    }
    expectNoDifference(try chapters("0:00「開会」\n1:00🎬終わり").map(\.title), ["「開会」", "🎬終わり"])
  }

  @Test(
    "One list in several notations",
    arguments: [
      "Eins (0:00)\nZwei [2:00]\nDrei (9:00)\n", "0:00 Eins\nZwei 2:00\n9:00 Drei\n",
      "Eins 0:00\n2:00 Zwei\nDrei 9:00\n", "- Eins 0:00\n* Zwei 2:00\nDrei 9:00\n",
      "Eins (0:00)\nZwei 2:00\n- Drei [9:00]\n", "(00:00:00) Eins\nZwei 2:00\n- 9:00 Drei\n",
    ])
  func mixed(text: String) throws {
    expectNoDifference(
      try chapters(text),
      zip([0, 120, 540], ["Eins", "Zwei", "Drei"]).map { Chapter(start: .seconds($0), title: $1) })
  }
}
