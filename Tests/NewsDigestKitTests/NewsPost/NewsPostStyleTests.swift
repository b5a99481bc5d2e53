import Foundation
import Testing

@testable import NewsDigestKit

@Suite("The style of a post that is edited")
struct NewsPostStyleTests {
  private static let source = """
    ---
    layout: post
    title: "소식"  # 제목
    date: 2025-12-03 00:30:59 +0900
    categories: news
    ---

    ## 로봇이 바다로

    [한빛일보](https://hanbit.example/a) - 발행일: 2025-12-03\("  ")
    [Mirae Post](https://mirae.example/b) - 발행일: 2025-12-02

    ### 요약\("  ")
    * 로봇이 바다로 간다.
    * 겨울에 간다.

    ---

    ## 로봇이 산으로

    [한빛일보](https://hanbit.example/c) - 발행일: 2025-12-01

    ### 요약\("  ")
    * 로봇이 산으로 간다.

    """

  /// Edits the post above and expects one part of its text to have changed.
  private func expectChange(
    of old: String, to new: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ edit: (inout NewsPost) throws -> Void
  ) throws {
    let parts = Self.source.components(separatedBy: old)
    try #require(parts.count == 2, "the example must hold the text once", sourceLocation: sourceLocation)
    let text = try edited(Self.source, sourceLocation: sourceLocation, edit)
    expectSameBytes(text, parts.joined(separator: new), sourceLocation: sourceLocation)
  }

  @Test(
    "The date of a citation keeps what is around it and its spelling",
    arguments: [
      ("[가](u) - 발행일: 2025-12-03  \n", "[가](u) - 발행일: 2026-01-04  \n"),
      ("[가](u) – 발행일:2025-12-03\n", "[가](u) – 발행일:2026-01-04\n"),
      ("[가](u)  —  발행일 ： 2025-12-03\n", "[가](u)  —  발행일 ： 2026-01-04\n"),
      ("[가](u) – 발행일: 2025‑12‑03 (정정)\n", "[가](u) – 발행일: 2026‑01‑04 (정정)\n"),
      ("[가](u) – 발행일: 2025-12‑03\n", "[가](u) – 발행일: 2026-01‑04\n"),
      ("[가](u) – 발행일: 2025-12-3\n", "[가](u) – 발행일: 2026-01-4\n"),
      ("[가](u)[1] - 발행일: 2025-12-03\n", "[가](u)[1] - 발행일: 2026-01-04\n"),
      ("[가](u) - 발행일: 2025-12-03[1]\n", "[가](u) - 발행일: 2026-01-04[1]\n"),
      ("가 – 발행일: 2025-12-03\n", "가 – 발행일: 2026-01-04\n"),
      ("[가] – 발행일: 2025-12-03\n", "[가] – 발행일: 2026-01-04\n"),
      ("가  -  [나](u) - 발행일: 2025-12-03\n", "가  -  [나](u) - 발행일: 2026-01-04\n"),
    ])
  func citationDate(line: String, expected: String) throws {
    let text = try edited("## 소식\n\(line)") { (post: inout NewsPost) in
      post.stories[0].citations[0].publishedOn = try date("2026-01-04")
    }
    expectSameBytes(text, "## 소식\n\(expected)")
  }

  @Test(
    "A note keeps what is around it when the date before it changes",
    arguments: [
      ("2025-12-03 (정정)", "2026-01-04 (정정)"), ("2025-12-03(정정)", "2026-01-04(정정)"),
      ("2025-12-03 **제외**", "2026-01-04 **제외**"), ("2025-12-03 (가) – 나", "2026-01-04 (가) – 나"),
      ("2025-12-03[1] (정정)", "2026-01-04[1] (정정)"), ("2025-12-03 (정정)[1]", "2026-01-04 (정정)[1]"),
    ])
  func note(tail: String, expected: String) throws {
    let text = try edited("## 소식\n[가](u) – 발행일: \(tail)\n") { (post: inout NewsPost) in
      post.stories[0].citations[0].publishedOn = try date("2026-01-04")
    }
    expectSameBytes(text, "## 소식\n[가](u) – 발행일: \(expected)\n")
  }

  @Test("Only one of several citations on a line changes")
  func oneOfSeveral() throws {
    let text = try edited("## 소식\n[가](a) - 발행일: 2025-12-03 | [나](b) - 발행일: 2025-12-02  \n") {
      (post: inout NewsPost) in
      post.stories[0].citations[1].publishedOn = try date("2025-12-01")
    }
    expectSameBytes(text, "## 소식\n[가](a) - 발행일: 2025-12-03 | [나](b) - 발행일: 2025-12-01  \n")
  }

  @Test("Citations that all change stay on their lines, whatever is between others")
  func allCitationsOfALine() throws {
    let text = try edited(
      """
      ## 소식
      [가](a) - 발행일: 2025-12-05  
      [나](b) - 발행일: 2025-12-03 | [다](c) - 발행일: 2025-12-03, [라](d) - 발행일: 2025-12-03
      [마](e) - 발행일: 2025-12-03

      """
    ) { (post: inout NewsPost) in
      for index in 1...4 { post.stories[0].citations[index].publishedOn = try date("2025-12-02") }
    }
    expectSameBytes(
      text,
      """
      ## 소식
      [가](a) - 발행일: 2025-12-05  
      [나](b) - 발행일: 2025-12-02 | [다](c) - 발행일: 2025-12-02, [라](d) - 발행일: 2025-12-02
      [마](e) - 발행일: 2025-12-02

      """)
  }

  @Test(
    "The text of a labelled bullet keeps the label's spelling",
    arguments: [
      ("- **뜻**: 가\n", "- **뜻**: 나\n"), ("- **뜻:** 가\n", "- **뜻:** 나\n"), ("- **뜻** 가\n", "- **뜻** 나\n"),
      ("- **뜻**：가\n", "- **뜻**：나\n"), ("*  **뜻** : 가  \n", "*  **뜻** : 나  \n"),
      ("- **뜻**: 가 [1]\n", "- **뜻**: 나 [1]\n"),
    ])
  func labelledBullet(line: String, expected: String) throws {
    let text = try edited("## 소식\n### 요약\n\(line)") { (post: inout NewsPost) in
      post.stories[0].summary[0].text = "나"
    }
    expectSameBytes(text, "## 소식\n### 요약\n\(expected)")
  }

  @Test("A headline changes alone")
  func headline() throws {
    try expectChange(of: "## 로봇이 산으로\n", to: "## 로봇이 들로\n") { $0.stories[1].headline = "로봇이 들로" }
  }

  @Test("A field of the front matter keeps its quotes and its comment")
  func title() throws {
    try expectChange(of: "\"소식\"  # 제목", to: "\"오늘의 소식\"  # 제목") { $0.frontMatter?.title = "오늘의 소식" }
  }

  @Test("A new citation at the end gets the separator, and the one before it a hard break")
  func citationAtEnd() throws {
    try expectChange(
      of: "2025-12-02\n", to: "2025-12-02  \n[로봇뉴스](https://robot.example/d) - 발행일: 2025-11-30\n"
    ) {
      $0.stories[0].citations.append(
        Citation(name: "로봇뉴스", url: "https://robot.example/d", publishedOn: try date("2025-11-30")))
    }
  }

  @Test("A new citation at the start gets the separator and the hard break")
  func citationAtStart() throws {
    try expectChange(
      of: "## 로봇이 바다로\n\n",
      to: "## 로봇이 바다로\n\n[로봇뉴스](https://robot.example/d) - 발행일: 2025-11-30  \n"
    ) {
      $0.stories[0].citations.insert(
        Citation(name: "로봇뉴스", url: "https://robot.example/d", publishedOn: try date("2025-11-30")), at: 0)
    }
  }

  @Test("A citation that goes takes its line along, and the hard break before it")
  func citationRemoved() throws {
    try expectChange(
      of: "2025-12-03  \n[Mirae Post](https://mirae.example/b) - 발행일: 2025-12-02\n", to: "2025-12-03\n"
    ) { $0.stories[0].citations.removeLast() }
  }

  @Test("A new bullet takes the mark of the others")
  func bullet() throws {
    try expectChange(of: "* 겨울에 간다.\n", to: "* 겨울에 간다.\n* 봄에 온다.\n") {
      $0.stories[0].summary.append(ListItem(text: "봄에 온다."))
    }
  }

  @Test("A bullet that goes takes its line along")
  func bulletRemoved() throws {
    try expectChange(of: "* 로봇이 바다로 간다.\n", to: "") { $0.stories[0].summary.removeFirst() }
  }

  @Test("A new section takes the blank lines of the others")
  func section() throws {
    try expectChange(
      of: "* 로봇이 산으로 간다.\n", to: "* 로봇이 산으로 간다.\n\n### 주요 내용 및 시사점  \n* **산업적 영향**: 등산\n"
    ) { $0.stories[1].insights = [ListItem(label: "산업적 영향", text: "등산")] }
  }

  private var newStory: NewsPost.Story {
    get throws {
      NewsPost.Story(
        headline: "로봇이 들로",
        citations: [
          Citation(name: "로봇뉴스", url: "https://robot.example/d", publishedOn: try date("2025-11-30")),
          Citation(name: "한빛일보", url: "https://hanbit.example/d", publishedOn: try date("2025-11-30")),
        ],
        summary: [ListItem(text: "로봇이 들로 간다.")])
    }
  }

  private static let newStoryText = """
    ## 로봇이 들로

    [로봇뉴스](https://robot.example/d) - 발행일: 2025-11-30\("  ")
    [한빛일보](https://hanbit.example/d) - 발행일: 2025-11-30

    ### 요약\("  ")
    * 로봇이 들로 간다.

    """

  @Test("A new story between two takes the file's rule and blank lines")
  func storyBetween() throws {
    try expectChange(of: "---\n\n## 로봇이 산으로", to: "---\n\n\(Self.newStoryText)\n---\n\n## 로봇이 산으로") {
      $0.stories.insert(try newStory, at: 1)
    }
  }

  @Test("A new story at the start takes the file's rule and blank lines")
  func storyAtStart() throws {
    try expectChange(of: "## 로봇이 바다로", to: "\(Self.newStoryText)\n---\n\n## 로봇이 바다로") {
      $0.stories.insert(try newStory, at: 0)
    }
  }

  @Test("A new story at the end takes the file's rule and blank lines")
  func storyAtEnd() throws {
    try expectChange(of: "* 로봇이 산으로 간다.\n", to: "* 로봇이 산으로 간다.\n\n---\n\n\(Self.newStoryText)") {
      $0.stories.append(try newStory)
    }
  }

  @Test("A story that goes takes one rule along", arguments: [0, 1])
  func storyRemoved(index: Int) throws {
    let first = """
      ## 로봇이 바다로

      [한빛일보](https://hanbit.example/a) - 발행일: 2025-12-03\("  ")
      [Mirae Post](https://mirae.example/b) - 발행일: 2025-12-02

      ### 요약\("  ")
      * 로봇이 바다로 간다.
      * 겨울에 간다.

      """
    let second = """
      ## 로봇이 산으로

      [한빛일보](https://hanbit.example/c) - 발행일: 2025-12-01

      ### 요약\("  ")
      * 로봇이 산으로 간다.

      """
    let gone = index == 0 ? first + "\n---\n\n" : "\n---\n\n" + second
    try expectChange(of: gone, to: "") { $0.stories.remove(at: index) }
  }

  @Test(
    "Separators of the file's own are followed",
    arguments: [
      ("## 가\n글\n\n## 나\n글\n", "## 가\n글\n\n## 나\n글\n\n## 다\n글\n"),
      ("## 가\n글\n---\n## 나\n글\n", "## 가\n글\n---\n## 나\n글\n---\n## 다\n글\n"),
      ("## 가\n글\n\n***\n\n## 나\n글", "## 가\n글\n\n***\n\n## 나\n글\n\n***\n\n## 다\n글"),
      ("## 가\n글\n\n---\n\n## 나\n글\n\n---\n", "## 가\n글\n\n---\n\n## 나\n글\n\n---\n\n## 다\n글\n\n---\n"),
    ])
  func separators(text: String, expected: String) throws {
    let written = try edited(text) { (post: inout NewsPost) in
      post.stories.append(NewsPost.Story(headline: "다", blocks: [.paragraph("글")]))
    }
    expectSameBytes(written, expected)
  }

  @Test("Line endings, a byte-order mark and a missing last line feed stay")
  func carriageReturns() throws {
    let source =
      "\u{FEFF}---\r\ntitle: 가\r\n---\r\n\r\n## 가\r\n[가](u) – 발행일: 2025-12-03  \r\n[다](w) – 발행일: 2025-12-02\r\n\r\n### 요약\r\n- 하나"
    let text = try edited(source) { (post: inout NewsPost) in
      post.frontMatter?.title = "나"
      post.stories[0].citations.append(Citation(name: "나", url: "v", publishedOn: try date("2025-12-01")))
      post.stories[0].summary.append(ListItem(text: "둘"))
    }
    let expected =
      "\u{FEFF}---\r\ntitle: 나\r\n---\r\n\r\n## 가\r\n[가](u) – 발행일: 2025-12-03  \r\n[다](w) – 발행일: 2025-12-02  \r\n"
      + "[나](v) – 발행일: 2025-12-01\r\n\r\n"
      + "### 요약\r\n- 하나\r\n- 둘"
    expectSameBytes(text, expected)
  }

  @Test("A file without a last line feed stays so when its last line goes")
  func lastLineRemoved() throws {
    let text = try edited("## 가\n- 하나\n- 둘") { (post: inout NewsPost) in post.stories[0].blocks.removeLast() }
    expectSameBytes(text, "## 가\n- 하나")
  }

  @Test("Spaces after the last line of a story stay when the story below it is removed")
  func trailingSpaces() throws {
    let text = try edited("## 가\n- 하나  \n\n---\n\n## 나\n- 둘\n") { (post: inout NewsPost) in
      post.stories.removeLast()
    }
    expectSameBytes(text, "## 가\n- 하나  \n")
  }

  @Test("The last line gets no spaces after it when a story follows it")
  func noTrailingSpaces() throws {
    let text = try edited("## 가\n- 하나  \n\n---\n\n## 나\n- 둘\n") { (post: inout NewsPost) in
      post.stories.append(NewsPost.Story(headline: "다", blocks: [.listItem(ListItem(text: "셋"))]))
    }
    expectSameBytes(text, "## 가\n- 하나  \n\n---\n\n## 나\n- 둘\n\n---\n\n## 다\n- 셋\n")
  }

  @Test("Nested bullets keep their indentation")
  func nestedBullets() throws {
    let text = try edited("## 가\n### 요약\n- **뜻**:\n    - 하나\n    - 둘\n") { (post: inout NewsPost) in
      post.stories[0].summary[0].children.append(ListItem(text: "셋"))
      post.stories[0].summary[0].children[0].text = "영"
    }
    expectSameBytes(text, "## 가\n### 요약\n- **뜻**:\n    - 영\n    - 둘\n    - 셋\n")
  }

  @Test("The second citation of a story is on the next line, after a hard break")
  func secondCitation() throws {
    let text = try edited("## 가\n[가](u) – 발행일: 2025-12-03\n\n### 요약\n- 하나\n") { (post: inout NewsPost) in
      post.stories[0].citations.append(Citation(name: "나", url: "v", publishedOn: try date("2025-12-02")))
    }
    expectSameBytes(
      text, "## 가\n[가](u) – 발행일: 2025-12-03  \n[나](v) – 발행일: 2025-12-02\n\n### 요약\n- 하나\n")
  }

  @Test("The second bullet of a section is on the next line")
  func secondBullet() throws {
    let text = try edited("## 가\n\n### 요약\n\n- 하나\n\n### 주요 내용 및 시사점\n\n- 뜻\n") { (post: inout NewsPost) in
      post.stories[0].summary.append(ListItem(text: "둘"))
    }
    expectSameBytes(text, "## 가\n\n### 요약\n\n- 하나\n- 둘\n\n### 주요 내용 및 시사점\n\n- 뜻\n")
  }

  @Test("The first nested bullet is on the next line")
  func firstChild() throws {
    let text = try edited("## 가\n### 요약\n- **뜻**:\n\n### 주요 내용 및 시사점\n- 뜻\n") { (post: inout NewsPost) in
      post.stories[0].summary[0].children.append(ListItem(text: "하나"))
    }
    expectSameBytes(text, "## 가\n### 요약\n- **뜻**:\n  - 하나\n\n### 주요 내용 및 시사점\n- 뜻\n")
  }

  @Test(
    "A headline keeps the spaces and the closing run after it",
    arguments: [("## 가  \n", "## 나  \n"), ("## 가 ##\n", "## 나 ##\n"), ("## 가", "## 나"), ("##   가\n", "##   나\n")])
  func headlineSpelling(text: String, expected: String) throws {
    let written = try edited(text) { (post: inout NewsPost) in post.stories[0].headline = "나" }
    expectSameBytes(written, expected)
  }

  @Test("A bullet of several lines keeps the indentation of the later ones")
  func severalLines() throws {
    let text = try edited("## 가\n-   두 줄에\n    걸친 글\n") { (post: inout NewsPost) in
      post.stories[0].blocks = [.listItem(ListItem(text: "두 줄에\n걸친 새 글"))]
    }
    expectSameBytes(text, "## 가\n-   두 줄에\n    걸친 새 글\n")
  }

  @Test("A label that changes keeps its colon where it was")
  func label() throws {
    let text = try edited("## 가\n- **뜻:** 글\n") { (post: inout NewsPost) in
      post.stories[0].blocks = [.listItem(ListItem(label: "새 뜻", text: "글"))]
    }
    expectSameBytes(text, "## 가\n- **새 뜻:** 글\n")
  }

  @Test("A citation keeps its footnote references where they were")
  func footnotes() throws {
    let text = try edited("## 가\n[가](u)[1] - 발행일: 2025-12-03 (정정)\n") { (post: inout NewsPost) in
      post.stories[0].citations[0].footnotes = [2, 3]
    }
    expectSameBytes(text, "## 가\n[가](u)[2][3] - 발행일: 2025-12-03 (정정)\n")
  }

  @Test("A citation that moves keeps its own spelling")
  func citationMoved() throws {
    let text = try edited(
      "## 가\n[가](u) - 발행일: 2025-12-03  \n[나](v) – 발행일:2025‑12‑02[1]\n\n글\n"
    ) { (post: inout NewsPost) in post.stories[0].citations.swapAt(0, 1) }
    expectSameBytes(
      text, "## 가\n[나](v) – 발행일:2025‑12‑02[1]  \n[가](u) - 발행일: 2025-12-03\n\n글\n")
  }

  @Test("A new post is written in canonical form")
  func canonicalForm() throws {
    let post = NewsPost(
      title: "소식", date: try DateTime(parsing: "2025-12-03T00:30:59+09:00"),
      stories: [
        NewsPost.Story(
          headline: "로봇이 바다로",
          images: [PostImage(alternativeText: "로봇", url: "https://img.example/1.png")],
          citations: [
            Citation(name: "한빛일보", url: "https://hanbit.example/a", publishedOn: try date("2025-12-03")),
            Citation(name: "Mirae Post", url: "https://mirae.example/b"),
          ],
          summary: [ListItem(text: "로봇이 바다로 간다.")],
          insights: [ListItem(label: "기술적 의미", text: "방수", children: [ListItem(text: "고무")])]),
        NewsPost.Story(headline: "로봇이 산으로", blocks: [.paragraph("글"), .paragraph("또 글")]),
      ])
    let text = try post.formatted()
    expectLaws(of: NewsPost.self, in: text)
    expectSameBytes(
      text,
      """
      ---
      layout: post
      title: "소식"
      date: 2025-12-03 00:30:59 +0900
      categories: news
      ---

      ## 로봇이 바다로

      ![로봇](https://img.example/1.png)

      [한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03\("  ")
      [Mirae Post](https://mirae.example/b)

      ### 요약
      - 로봇이 바다로 간다.

      ### 주요 내용 및 시사점
      - **기술적 의미**: 방수
        - 고무

      ---

      ## 로봇이 산으로

      글

      또 글

      """)
  }
}
