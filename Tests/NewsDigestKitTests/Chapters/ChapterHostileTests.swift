import Testing

@testable import NewsDigestKit

@Suite("Hostile lists of chapters")
struct ChapterHostileTests {
  /// Pieces that lines are made of.
  private static let pieces = [
    "", " ", "  ", "    ", "\t", "- ", "* ", "+ ", "> ", "# ", "## ", "1. ", "10) ", "1\u{FE0F}\u{20E3} ", "•", "🎵 ",
    "(", ")", "[", "]", "](", "](u)", "](a b)", "[x](u)", "**", "*", "***", "_", "__", "`", "~~", "|", "（", "）", "【",
    "】", "@",
    "0:00", "00:10", "1:02:33", "01:02:33", "(00:00:00)", "(00:01:00-00:02:00)", "([00:01:00](u))", "00:99", "-0:10",
    "００：１０", "９:05", "99999:59:59", "100:00:00", "13:00", "7:05", "0:7:52", "00:00:06.202", "0:01,5", "75:10", "3:16",
    "-", "–", "—", ":", " - ", " – ", " | ", "~", "-->", ".", ",", "!", "a", "Intro", "소개", "Intro", "Tools & Apps",
    "am",
    "PM", "x y", "**Sam:** hello", "Timestamps:", "타임스탬프 + 링크:", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{FE0F}",
    "e\u{301}", "\r", "\\",
    "#1 ", "① ", "- [ ] ", "A. ", "\\[0:00\\]", "【0:00】", "（1:10）", "0:00 (1:30)", "→", "->", "...", " to ", "부터 ",
    "까지", "「", "」",
    "《2:00》", "\u{AD}", "\u{2069}", "02：15", "1:5045", "03;10", "Sam: ", "<", ">", "{", "}", "、", "・", "/", "=",
    "date: 2025-01-02 ", "\"", "http://a.b", "(", "00:00",
    "0m00s", "1h02m03s", "2분 3초", "0초", "1時間2分3秒", "5 min", "3분기", "0s", "m", " 10 ", "초", "](u?t=95)", "](u#t=1m5s)",
    "| ", " |", "|", " | 0:00 | ", "\\|", "|---|---|",
  ]

  private static let lines = [
    "(00:00:10) Intro", "(00:01:10) News", "0:00 Intro", "1:30 News", "2:45 End", "- **[3:00]** More", "Foo 1:10",
    "Bar 2:20",
    "- *Foo* - 3:30", "Tools & Apps", "Note", "A sentence.", "**Section**", "## Section", "---", "***", "", "", "",
    "  ", "  Note",
    "  - item", "- item", "    code", "```", "~~~", "Timestamps:", "## Chapters", "**Links:**", "9:00 Breakfast",
    "10:30 Talks",
    "Video | [0:00](u)", "[0:10](u) - Title", "[1:10 - Title](u)", "(0:20)", "\u{FEFF}", "# ", "**a ** b**",
    "## a ** b", "## x ##",
    "## **y**", "==", "text\r", "(00:00:10-00:00:20) [T](u)", "(00:03:00) [a ] b](u)", "[0:30](u) a ] b",
    "## Transcript", "# 전사", "<!--", "-->", "---", "start: 00:00", "Termine:", "18:00 Bonn", "Ulm 19:30", "Zwei [2:00]",
    "[0:00] – [1:30] A", "Sam: hello.", "0:05 Sam: hello.", "[00:07] Kim: No.", "4:10 Lied", "3:05 Lied",
    "9:00 AM Doors",
    "#2 Drei 3:00", "👋 (4:00)", "1. 5:00 Vier", "Opening ..... 0:00", "(1:00)", "0:00", "1:10:00 x", "13:00-13:40 Talk",
    "0m00s Eins", "2m03s Zwei", "1h02m03s Drei", "0초 여는 말", "2분 3초 소식", "5분 뒤에 끝", "Neun – 3m10s", "Null (0s)",
    "10 minutes later", "2m03s 10 minutes of x", "0m00s - 2m03s Von", "**5 min x**", "2m03s to 4:00 x",
    "| Time | Title |", "|---|---|", "|:--|--:", "| 0:00 | Eins |", "| 2:00 | Zwei | Kim |", "| 3:00 | |",
    "| Drei | 4:00 |",
    "| 1 | 5:00 | Vier |", "| 2m03s | Acht |", "| | Teil 2 |", "| 0:00 | 1:00 | Fünf |", "| 00:99 | Sechs |",
    "| Ort | Zeit |",
    "[0:00](u?t=0) A", "[1:30](u?t=95) B", "[C 2:30](u?t=1)", "3:30 [D](u#t=3m30s)", "|", "||", "| |",
    "<p>0m00s A<br>1m30s B</p>", "5m x<br>6m y",
    "00:10 **- x**", "00:11 - [- x](u)",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &generator) {
      if Bool.random(using: &generator) {
        text += lines.randomElement(using: &generator) ?? ""
      } else {
        for _ in 0..<Int.random(in: 1...6, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      }
      text += "\n"
    }
    return text
  }

  @Test("Texts of random pieces", arguments: TestSelection.seeds(0..<12))
  func randomTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = Self.text(&generator)
      expectLaws(of: ChapterList.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }
}
