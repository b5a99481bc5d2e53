extension GrowthFamily {
  /// All families: ordinary documents, and hostile ones.
  public static let all = ordinary + longLines + manyLines + nested + frontMatters + tables + liquid + endings

  /// Documents as their authors write them, only longer.
  static let ordinary = [
    GrowthFamily(
      "ordinary news post", head: "---\nlayout: post\ntitle: \"소식\"\ndate: 2025-12-03 07:30:00 +0900\n---\n\n"
    ) {
      """
      ## 소식 \($0)

      [한빛일보](https://news.example.kr/\($0)) – 발행일: 2025-12-03

      ### 요약
      - 로봇이 바다로 간다[1]

      ### 주요 내용 및 시사점
      - **기술적 의미**: 값을 칩 안에 둔다

      ---


      """
    },
    GrowthFamily("ordinary daily digest", head: "# 🤖 AI 뉴스 - 2025년 11월 14일\n\n---\n\n") {
      """
      ### 소식 \($0)

      > 📅 **2025-11-14** | **🔥 주요** | 기타 | 신문

      > 🏷️ LLM, 에이전트

      **💡 요약**

      한 줄로 적은 요약.

      **📌 핵심 포인트**

      - 하나
      - 둘

      <details>
      <summary><b>📄 원문 보기</b></summary>

      원문의 글.

      </details>

      🔗 [원문 보기](https://example.kr/\($0))

      ---


      """
    },
    GrowthFamily("ordinary monthly index", head: "# 🤖 AI 뉴스 아카이브 - 2025년 11월\n\n") {
      "### 📅 11월 \($0 % 28 + 1)일 (2건)\n📄 [11-\($0 % 28 + 1).md](./11.md)\n\n- 소식 하나\n- 소식 둘\n\n"
    },
    GrowthFamily("ordinary list of chapters", head: "이야기입니다. 2025년 10월 3일 녹화\n\n타임스탬프:\n") {
      "(\($0 / 3600):\(twoDigits($0 / 60 % 60)):\(twoDigits($0 % 60))) 장 \($0)\n덧붙인 말 한 줄.\n"
    },
    GrowthFamily(
      "ordinary page of videos", head: "---\ntitle: 2025-10-21 기술\n---\n\n# 2025-10-21 기술\n\n## 개별 영상 요약\n\n"
    ) {
      """
      ### 영상 \($0), 공방 [링크](https://www.youtube.com/watch?v=aB3dE5gH7jK), 18분 4초

      \\## 1. 핵심

      \\*   **소리:** 다리의 높이 때문이다.
      \\*   "나사는 네 개뿐이에요."


      """
    },
    GrowthFamily("ordinary paragraphs", "로봇이 바다로 간다. 사람은 *뭍에* 남는다.\n둘째 줄.\n\n"),
  ]

  /// One line of one thing, which a headline may precede.
  static let longLines = [
    "#", "[", "](", "[a](", "![", "**", "`", "<!--", "- ", "> ", "1. ", "| a ", "[1]", "(", "{: ", "\"", "\\", "~",
    "00:00 ",
    " – 발행일", "\0", "\u{1F}", "\u{FEFF}", "e\u{301}", "<details>", "\t",
  ].map { GrowthFamily("one line of \(String(reflecting: $0))", head: "## 가\n", $0) }

  /// Many short lines of one kind.
  static let manyLines = [
    "\n", "\r\n", "a\n", "a\n\n", "# a\n", "## a\n", "### a\n", "---\n", "a\n---\n", "```\n", "~~~\n```\n", "<!--\n",
    "-->\n",
    "<details>\n", "</details>\n", "<details>\n</details>\n", "<details>\n### a\n\n", "> a\n", "| a |\n", "[a](u)\n",
    "[^1]: a\n",
    "[a](u) – 발행일: 2025-12-03[1]\n", "{: .a}\n", "{: #a .b c=\"d\"\n", "0:00 a\n", "a 0:00\n", "- a\n", "  - a\n",
    "1. a\n", "**a**\n",
    "**💡 요약**\n", "**📌 핵심 포인트**\n- a\n", "> 📅 **x** | ", "### 📅 1월 1일\n📄 [a](b)\n", "\\## a\n", "- **a**:\n",
  ].map { GrowthFamily("lines of \(String(reflecting: $0))", head: "## 가\n", $0) }

  /// Things inside things.
  static let nested = [
    GrowthFamily("bullets deeper and deeper") { String(repeating: "  ", count: $0 % 500) + "- a\n" },
    GrowthFamily("quotes deeper and deeper") { String(repeating: "> ", count: $0 % 500) + "a\n" },
    GrowthFamily("fences longer and longer") { String(repeating: "`", count: $0 % 1000 + 3) + "\n" },
    GrowthFamily("brackets that close", "[[[[[[[[a]]]]]]]](u)"),
    GrowthFamily("details that are never closed", head: "### a\n", "<details>\n<summary>a</summary>\n"),
    GrowthFamily("attribute lists that are never closed", "a\n{: .b #c d=\"e\n"),
    GrowthFamily("headings with the same slug") { _ in "## 같은 제목\n\n글\n\n" },
    GrowthFamily("headings with slugs like those of others") { "## a\n## a-\($0 % 1000)\n" },
    GrowthFamily("footnote references", "- a[1][2][3][4][5][6][7][8]\n"),
  ]

  /// Front matters.
  static let frontMatters = [
    GrowthFamily("a front matter that is never closed", head: "---\n", "a: b\n"),
    GrowthFamily("a front matter of many fields", head: "---\n", tail: "---\n") { "key\($0): value\n" },
    GrowthFamily("a front matter of one field", head: "---\n", "a: b\n", tail: "---\n"),
    GrowthFamily("a front matter of comments", head: "---\n", "# a\n", tail: "---\n"),
    GrowthFamily("a front matter of flow brackets", head: "---\na: ", "[", tail: "\n---\n"),
    GrowthFamily("a front matter of flow braces", head: "---\na: ", "{b: ", tail: "\n---\n"),
    GrowthFamily("a front matter of a flow list", head: "---\na: [", "b, ", tail: "c]\n---\n"),
    GrowthFamily("a front matter of flow lists", head: "---\n", tail: "---\n") { "key\($0): [a, b]\n" },
    GrowthFamily("a front matter of a list", head: "---\na:\n", "  - b\n", tail: "---\n"),
    GrowthFamily("a front matter of nested lists", head: "---\na:\n  ", "- ", tail: "b\n---\n"),
    GrowthFamily("a front matter of anchors", head: "---\n", tail: "---\n") { "key\($0): &a\($0) value\n" },
    GrowthFamily("a front matter of aliases", head: "---\na: &a b\n", tail: "---\n") { "key\($0): *a\n" },
    GrowthFamily("a front matter of a chain of aliases", head: "---\na0: &a0 b\n", tail: "---\n") {
      "a\($0 + 1): &a\($0 + 1) [*a\($0)]\n"
    },
    GrowthFamily("a front matter of a block scalar", head: "---\na: |\n", "  글\n", tail: "---\n"),
    GrowthFamily("a front matter of block scalars", head: "---\n", tail: "---\n") { "key\($0): >-\n  글\n\n  글\n" },
    GrowthFamily("a front matter of an open quote", head: "---\na: \"", "글 \\n", tail: "\n---\n"),
    GrowthFamily("a front matter of lines that are no fields", head: "---\n", "글\n", tail: "---\n"),
  ]

  /// Tables of contents.
  static let tables = [
    GrowthFamily("marks of tables", "<!-- TOC_START -->\n<!-- TOC_END -->\n"),
    GrowthFamily("marks of tables that never end", "<!-- TOC_START -->\n"),
    GrowthFamily("a table without headings", head: "<!-- TOC_START -->\n", tail: "<!-- TOC_END -->\n") {
      "\($0 + 1). [소식 \($0)](#소식-\($0))\n"
    },
    GrowthFamily("an empty table and headings", head: "<!-- TOC_START -->\n<!-- TOC_END -->\n") {
      "### 소식 \($0)\n\n글\n\n"
    },
    GrowthFamily(
      "a table of one entry", head: "<!-- TOC_START -->\n", "- [a](#a)\n", tail: "<!-- TOC_END -->\n### a\n"),
  ]

  /// What Jekyll takes for its own.
  static let liquid = [
    GrowthFamily("tags of Liquid that are all different", head: "---\n---\n") { "{% a\($0) %}{% enda\($0) %}\n" },
    GrowthFamily("values of Liquid that are all different", head: "---\n---\n") {
      "{% assign a\($0) = 1 %}{{ a\($0) }}{{ b\($0) }}\n"
    },
    GrowthFamily("tags of Liquid that are never closed", head: "---\n---\n", "{% raw %}{% a {{ b\n"),
  ]

  /// What is at the end.
  static let endings = [
    GrowthFamily("bytes that are not UTF-8 at the end", tail: [0xEC, 0x8B]) { _ in "로봇이 바다로 간다.\n\n" },
    GrowthFamily("a text without a line ending", "로봇이 바다로 간다. "),
    GrowthFamily("spaces at the end", head: "## 가\n", " "),
  ]

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
