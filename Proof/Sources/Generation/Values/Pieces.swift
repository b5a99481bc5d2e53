/// What generated texts are made of.
public enum Pieces {
  /// Words that every format can represent: of several scripts, in either normalisation form, with combining and
  /// zero-width characters.
  static let words = [
    "a", "로봇", "인공지능", "발표", "새 모델", "GPT", "v2.1", "10%", "로\u{302}봇", "\u{1105}\u{1169}\u{1107}\u{1169}\u{11BA}",
    "e\u{301}", "é", "👩\u{200D}💻", "🔥", "🇰🇷", "שלום", "مرحبا", "2025\u{2011}12", "제\u{200B}로", "가\u{A0}나",
    "둘째", "Ünï", "“인용”", "‘말’", "…", "3.5", "(주)", "A/B", "x=1", "100,000", "ﬁ", "🧑🏽\u{200D}🚀", "𝔸", "日本", "오후 3시",
  ]

  /// What is between words.
  static let separators = [" ", " ", " ", ", ", ". ", " · ", "·", "/", "–", "  "]

  /// Texts that mean something to one of the formats.
  public static let markers = [
    "## ", "# ", "### ", "- ", "* ", "+ ", "1. ", "---", "***", "===", "> ", "[a](u)", "| ", " | ", "**", "**a**: ",
    "**a:** ",
    "<details>", "</details>", "<summary>", "[1]", "[1][2]", " – 발행일: ", " – 발행일: 2025-12-03", "{: .a}", "{:toc}", "{:",
    "0:00 ", "(00:00:10) ", "1:02:03 – ", "key: value", "key:", "```", "~~~", "<!-- ", " -->", "![a](u)", "(", ")", "[",
    "]", "\\",
    "&amp;", "<b>", "#", ": ", " #", "`", "_", "%", "@", "!", "{", "}", "\"", "'", "...", "? ", "~", "null", "true",
    "2025-12-03",
    "12:30", "0x1F", "1e3", ", ", "-", ", 22분 31초", "[링크](https://www.youtube.com/watch?v=a)", "#tag #tag",
    "📅 12월 31일 (16건)",
    "📄 [a](u)", "> 📅 **2025-12-27** | ", "🔗", "### 요약", "타임라인:", "Timestamps:", "    ", "\t", "  - ", "\\## 1. ",
    "\\*   **",
    "{% raw %}", "{{ a }}", "<https://a.example>", "^1", "[^1]", "[^1]: ", "[a]: u", "\n", "\n\n", "\n## ", "\n---\n",
    "\n- ",
    "\n> ", "\n```\n", "\n  ", "\n</details>", "\n0:00 ",
  ]

  /// Scalars that are easily lost.
  static let controls = [
    " ", "  ", "\t", "\n", "\r", "\r\n", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}",
    "\u{FEFF}",
    "\u{200B}", "\u{200D}", "\u{2011}", "\u{3000}", "\u{B}", "\u{C}", "\u{1B}", "\u{FFFE}", "\u{FFFF}", "\u{E000}",
    "\u{10FFFF}",
    "\u{302}", "\u{202E}", "\u{FFFD}", "\u{1160}", "\u{9F}", "\u{E0001}",
  ]
}
