import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Which lists are chapters")
struct ChapterDecisionTests {
  private func starts(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> [Int] {
    expectLaws(of: ChapterList.self, in: text, text, sourceLocation: sourceLocation)
    return try ChapterList(parsing: text).allChapters.map { Int($0.start.components.seconds) }
  }

  @Test(
    "Lists",
    arguments: [
      ("07:30 하나\n25:00 둘\n", [450, 1500]), ("4:00:10 A\n4:30:00 B\n5:01:02 C", [14_410, 16_200, 18_062]),
      ("10:00 Eins\n12:00 Zwei\n20:00 Drei", [600, 720, 1200]), ("14:00 Nur eins", [840]), ("Nur eins – 14:00", [840]),
      ("0:00 Auftakt\n3:00 Am Anfang\n9:40 PM Merkel\n15:00 UTC", [0, 180, 580, 900]),
      ("- 하나 - *40:10*.\n- 둘 - *20:00*.\n- 셋 - *50:00*.\n- 넷 - *1:00:00*.\n", [2410, 1200, 3000, 3600]),
      ("0:00 A\n30:00 B\n20:00 C\n40:00 D", [0, 1800, 1200, 2400]),
      ("Treffen diese Woche:\n18:30 Hier\n19:00 Dort\n\n0:00 Auftakt\n3:40 Gast\n17:25 Schluss", [0, 220, 1045]),
      ("모임:\n- 15:00 서울\n- 19:30 부산\n\n0:00 하나\n3:40 둘", [0, 220]),
      ("Chapters:\n10:00 Eins\n12:15 Zwei\n20:00 Drei", [600, 735, 1200]),
      ("Was? 0:00\nWie? 2:00\nDanke! 9:00", [0, 120, 540]), ("intro: 0:00\nmain: 1:00\nend: 2:00", [0, 60, 120]),
    ])
  func lists(text: String, expected: [Int]) throws {
    expectNoDifference(try starts(text), expected)
  }

  @Test(
    "Others",
    arguments: [
      "4:10 Lied\n3:02 Tanz\n5:00 Walzer\n2:59 Marsch", "- Lied 4:10\n- Tanz 3:02\n- Walzer 2:59",
      "3:15 Lied\n4:30 Tanz\n2:48 Walzer\n5:01 Marsch\n5:10 Ende",
      "5:20 min/km\n4:40 min/km", "13:00-13:45 Vortrag\n14:00-14:30 Kaffee\n14:30-15:00 Ende",
      "<!--\n0:00 A\n1:00 B\n-->", "---\n00:00: a\n01:10: b\n---\nText",
      "1\n00:00:01,000 --> 00:00:03,000\n네.\n\n2\n00:00:04,000 --> 00:00:06,000\n그래요.\n",
      "WEBVTT\n\n00:01.000 --> 00:04.000\nJa.\n\n00:05.000 --> 00:09.000\nNein.\n",
      "## Transcript\n0:00 Eins\n1:00 Zwei", "## 文字起こし\n0:00 はい\n1:00 いいえ",
    ])
  func others(text: String) throws {
    expectNoDifference(try starts(text), [])
  }

  /// So many lines, each made of its number.
  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n") + "\n"
  }

  private func time(_ seconds: Int) -> String { "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)" }

  @Test("Transcripts, captions and lyrics in any notation")
  func transcripts() throws {
    let names = ["Ida", "Jo"]
    for text in [
      lines(12) { "[\(time($0 * 25))] \(names[$0 % 2]): 그래서 어떻게 됐나요" },
      lines(12) { "(00:0\($0 / 2):\($0 % 2)5) \(names[$0 % 2])：네" },
      lines(12) { "\(names[$0 % 2])  \(time($0 * 40))\nEin ganzer Absatz.\n" },
      lines(12) { "\(time($0 * 5))\nein paar worte" }, lines(12) { "[00:\(10 + $0 * 3).42] noch eine zeile" },
      lines(12) { "\(time($0 * 6)) noch eine zeile" },
    ] {
      expectNoDifference(try starts(text), [])
      expectNoDifference(try starts("0:00 Auftakt\n9:00 Ende\n\n## Notizen\n\n" + text), [0, 540])
    }
  }

  @Test("Talks of several people, minutes apart, are chapters")
  func talks() throws {
    expectNoDifference(
      try starts("0:00 Ida: Parser\n20:00 Jo: Lexer\n45:00 Ana: Wie testet man?\n1:10:00 Alle: Fragen\n"),
      [0, 1200, 2700, 4200])
  }

  @Test("Times around a list are no part of it")
  func around() throws {
    expectNoDifference(try starts("1:10:00 Laufzeit\n\n0:00 A\n5:00 B\n"), [0, 300])
    expectNoDifference(try starts("19:30 MEZ jeden Montag\n\n0:00 A\n5:00 B\n"), [0, 300])
    expectNoDifference(try starts("0:00 A\n5:00 B\n\nTermine:\n18:00 Bonn\n19:30 Ulm\n"), [0, 300])
    expectNoDifference(try starts("0:00 A\n5:00 B\n메모\n\n일정:\n18:00 서울\n19:30 부산\n"), [0, 300])
    expectNoDifference(try starts("0:00 A\n5:00 B\n\nTeil zwei:\n12:07 C\n"), [0, 300, 727])
  }

  @Test("Round times of a day are not recognised as an episode")
  func recognition() throws {
    let text = "06:00 일어나기\n07:30 아침\n09:00 일\n12:00 점심\n"
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .unknown)
    expectNoDifference(try starts(text).count, 4)
  }
}
