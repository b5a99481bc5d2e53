extension GrowthFamily {
  /// All families: ordinary documents, and hostile ones.
  public static let all =
    ordinary + longLines + manyLines + nested + frontMatters + tables + liquid + distinct + endings

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

  /// Much of one thing in one part, all of it different, so that whoever compares each with each is seen.
  static let distinct = [
    GrowthFamily("categories that are all different", head: "---\ncategories:\n", tail: "---\n") { "- c\($0)\n" },
    GrowthFamily("words of categories that are all different", head: "---\ncategories: c", tail: "\n---\n") {
      " c\($0)"
    },
    GrowthFamily("tags that are all different", head: "---\ntags:\n", tail: "---\n") { "- c\($0)\n" },
    GrowthFamily("keys that are all there twice", head: "---\n", tail: "---\n") { "key\($0 / 2): value\n" },
    GrowthFamily("keys of lists that are all there twice", head: "---\n", tail: "---\n") { "key\($0 / 2): [a]\n" },
    GrowthFamily("a key of lists again and again", head: "---\n", "a: [b]\n", tail: "---\n"),
    GrowthFamily("mappings with a key twice", head: "---\na:\n", "- {b: c, b: d}\n", tail: "---\n"),
    GrowthFamily("keys of a mapping that is merged", head: "---\nx: &x\n", tail: "y:\n  <<: *x\n---\n") {
      "  key\($0): value\n"
    },
    GrowthFamily("a story with sources on days that are all different", head: "---\n---\n\n## 가\n\n") {
      "[신문 \($0)](u\($0)) – 발행일: \(day($0))\n"
    },
    GrowthFamily("a story with links that are all different", head: "---\n---\n\n## 가\n\n") { "글 [a\($0)](u\($0)).\n" },
    GrowthFamily("stories that share tags that are all different", head: "---\ntags: [가, 나]\n---\n\n") {
      "## 소식 \($0)\n\n[신문](u\($0)) – 발행일: \(day($0))\n\n### 요약\n- 가\n\n---\n\n"
    },
    GrowthFamily("an entry with tags that are all different", head: "### 가\n\n> 🏷️ 꼬리표") { ", 꼬리표 \($0)" },
    GrowthFamily("an entry with points that are all different", head: "### 가\n\n**📌 핵심 포인트**\n\n") { "- 점 \($0)\n" },
    GrowthFamily("a day with titles that are all different", head: "### 📅 11월 1일 (2건)\n📄 [a](./a.md)\n\n") {
      "- 소식 \($0)\n"
    },
    GrowthFamily("days below a long introduction") { "글 \($0)\n\n### 📅 1월 1일\n\n### 📅 1월 2일\n📄 [a](b)\n\n- 가\n" },
    GrowthFamily("an introduction without a title", head: "### 📅 1월 1일\n📄 [a](b)\n") {
      $0 % 2 == 0 ? "글 \($0), 총 **1** 건\n\n" : "### 📅 1월 1일\n📄 [a](b)\n\n- 가\n"
    },
    GrowthFamily("a video with quotations that are all different", head: video) { "*   \"말 \($0)\" (뜻)\n" },
    GrowthFamily("sections of a video that are all different", head: video) { "\\## \($0). 절\n\n\"말 \($0)\"\n\n" },
    GrowthFamily("themes that are all different", head: "---\ntitle: 글\n---\n\n# 글\n\n## 일일 요약\n\n머리글.\n\n") {
      "\($0 + 1). 주제 \($0)\n\n글 \($0)\n\n"
    },
    GrowthFamily("a list of attributes that are all different", head: "\(video){: ", tail: "}\n") {
      ".c\($0) k\($0)=\"v\" "
    },
    GrowthFamily("classes that are all different", head: "\(video){: class=\"c", tail: "\"}\n") { " c\($0)" },
    GrowthFamily("notes of a chapter that are all different", head: "글\n\n0:00 가\n1:00 나\n") { "말 \($0)\n" },
    GrowthFamily("paragraphs before chapters that name years", tail: "\n타임스탬프:\n0:00 가\n1:00 나\n") {
      "글 \($0), 2025년, recorded in 2025년 \($0)월\n\n"
    },
    GrowthFamily("sections of chapters that are all different", head: "타임스탬프:\n") {
      "\n**절 \($0)**\n(\($0 / 60):\(twoDigits($0 % 60)):00) 장 \($0)\n"
    },
    GrowthFamily("links of a page that are all different", head: "---\n---\n\n") { "[글 \($0)](#글-\($0)) " },
    GrowthFamily(
      "capital letters in a heading of a table", head: "<!-- toc -->\n- [x](#x)\n<!-- tocstop -->\n## ", "A "),
    GrowthFamily("letters in a heading of a table", head: "<!-- toc -->\n- [x](#x)\n<!-- tocstop -->\n## ", "é İΣ'"),
    GrowthFamily("capital letters in a title of a table", head: "<!-- TOC_START -->\n<!-- TOC_END -->\n### ", "A "),
  ]

  private static let video = """
    ---
    title: 2025-10-21 기술
    ---

    ## 개별 영상 요약

    ### 영상, 공방 [링크](https://www.youtube.com/watch?v=aB3dE5gH7jK), 18분 4초


    """

  /// One of 3,360,000 days.
  private static func day(_ number: Int) -> String {
    "\(number / 336 % 8000 + 1000)-\(twoDigits(number / 28 % 12 + 1))-\(twoDigits(number % 28 + 1))"
  }

  /// What is at the end.
  static let endings = [
    GrowthFamily("bytes that are not UTF-8 at the end", tail: [0xEC, 0x8B]) { _ in "로봇이 바다로 간다.\n\n" },
    GrowthFamily("a text without a line ending", "로봇이 바다로 간다. "),
    GrowthFamily("spaces at the end", head: "## 가\n", " "),
  ]

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
