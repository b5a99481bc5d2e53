import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("News posts")
struct NewsPostTests {
  private static let whole = """
    ---
    layout: post
    title: "로봇 소식"
    date: 2025-12-03 00:30:59 +0900
    categories: news robot
    ---

    ## 로봇이 바다로
    ![로봇](https://img.example/1.png)
    [한빛일보](https://hanbit.example/a) – 발행일: 2025-12-03\("  ")
    [Mirae Post](https://mirae.example/b) – 발행일: 2025-12-02

    ### 요약
    - 로봇이 바다로 간다.
    - 겨울에 간다.[1]

    ### 주요 내용 및 시사점
    - **기술적 의미**: 방수
    - **산업적 영향**: 조선
    - **향후 전망**: 밝음

    ---

    ## 로봇이 산으로
    <!-- Broken Image Removed: 산 -->
    [한빛일보](https://hanbit.example/c) – 발행일: 2025-12-01

    ### 요약
    - 로봇이 산으로 간다.

    """

  @Test("A whole post in its usual shape")
  func usualShape() throws {
    let post = try post(Self.whole)
    let frontMatter = try #require(post.frontMatter)
    #expect(frontMatter.fields.map(\.key) == ["layout", "title", "date", "categories"])
    #expect(frontMatter.title == "로봇 소식")
    #expect(frontMatter.date?.description == "2025-12-03T00:30:59+09:00")
    #expect(frontMatter.categories == ["news", "robot"])
    expectNoDifference(post.introduction, [])
    expectNoDifference(
      post.stories,
      [
        NewsPost.Story(
          headline: "로봇이 바다로",
          images: [PostImage(alternativeText: "로봇", url: "https://img.example/1.png")],
          citations: [
            Citation(name: "한빛일보", url: "https://hanbit.example/a", publishedOn: try date("2025-12-03")),
            Citation(name: "Mirae Post", url: "https://mirae.example/b", publishedOn: try date("2025-12-02")),
          ],
          summary: [ListItem(text: "로봇이 바다로 간다."), ListItem(text: "겨울에 간다.", footnotes: [1])],
          insights: [
            ListItem(label: "기술적 의미", text: "방수"), ListItem(label: "산업적 영향", text: "조선"),
            ListItem(label: "향후 전망", text: "밝음"),
          ]),
        NewsPost.Story(
          headline: "로봇이 산으로",
          images: [PostImage(alternativeText: "산", url: nil)],
          citations: [Citation(name: "한빛일보", url: "https://hanbit.example/c", publishedOn: try date("2025-12-01"))],
          summary: [ListItem(text: "로봇이 산으로 간다.")]),
      ])
  }

  @Test("A list of categories is parsed as one")
  func listOfCategories() throws {
    let post = try post("---\ntitle: '가'\ncategories: [news, robot]\n---\n## 가\n")
    #expect(post.frontMatter?.categories == ["news", "robot"])
  }

  @Test("The order of the blocks is content")
  func order() throws {
    let story = try story(
      """
      ### 요약
      - 하나
      [한빛일보](https://hanbit.example/a)
      - 둘
      ![로봇](https://img.example/1.png)
      """)
    expectNoDifference(
      story.blocks,
      [
        .heading(level: 3, text: "요약"), .listItem(ListItem(text: "하나")),
        .citation(Citation(name: "한빛일보", url: "https://hanbit.example/a")), .listItem(ListItem(text: "둘")),
        .image(PostImage(alternativeText: "로봇", url: "https://img.example/1.png")),
      ])
  }

  @Test("Two spaces after a heading or a bullet are not content")
  func trailingSpaces() throws {
    let story = try story("### 요약  \n- 하나  \n- **둘**: 셋  ")
    expectNoDifference(
      story.blocks,
      [
        .heading(level: 3, text: "요약"), .listItem(ListItem(text: "하나")),
        .listItem(ListItem(label: "둘", text: "셋")),
      ])
  }

  @Test("Prose in a section is a paragraph with its links")
  func prose() throws {
    let story = try story(
      """
      ### 요약
      로봇이 바다로 간다 ([hanbit.example](https://hanbit.example/a)).
      겨울에 간다.
      """)
    let text = "로봇이 바다로 간다 ([hanbit.example](https://hanbit.example/a)).\n겨울에 간다."
    expectNoDifference(story.blocks, [.heading(level: 3, text: "요약"), .paragraph(Paragraph(text))])
    expectNoDifference(Paragraph(text).links, [Link(text: "hanbit.example", url: "https://hanbit.example/a")])
    expectNoDifference(story.summary, [])
  }

  @Test("A table is a paragraph")
  func table() throws {
    let table = "| 나라 | 로봇 |\n| --- | --- |\n| 한국 | 3 |"
    expectNoDifference(try story(table).blocks, [.paragraph(Paragraph(table))])
  }

  @Test("A first-level heading is in the introduction, or in the story that it follows")
  func title() throws {
    let post = try post("# 오늘의 소식\n\n## 가\n# 나\n")
    expectNoDifference(post.introduction, [.heading(level: 1, text: "오늘의 소식")])
    expectNoDifference(post.stories, [NewsPost.Story(headline: "가", blocks: [.heading(level: 1, text: "나")])])
  }

  @Test("A post wrapped whole in a fence is one block of its introduction")
  func fence() throws {
    let fenced = "```markdown\n## 가\n- 하나\n```"
    let post = try post("---\ntitle: 가\n---\n\n\(fenced)\n")
    expectNoDifference(post.introduction, [.verbatim(fenced)])
    expectNoDifference(post.stories, [])
  }

  @Test("A headline in a fence is not one; what follows the fence is parsed again", arguments: ["```", "````", "~~~"])
  func headlineInFence(fence: String) throws {
    let post = try post("## 가\n\(fence)\n## 나\n\(fence)\n## 다\n")
    #expect(post.stories.map(\.headline) == ["가", "다"])
  }

  @Test("A fence that is never closed reaches to the end")
  func unclosedFence() throws {
    let post = try post("## 가\n```\n## 나\n")
    expectNoDifference(post.stories, [NewsPost.Story(headline: "가", blocks: [.verbatim("```\n## 나")])])
  }

  @Test("A post that only apologises has no story")
  func apology() throws {
    let post = try post("---\ntitle: 가\n---\n\n죄송합니다. 오늘은 소식을 찾지 못했습니다.\n\n내일 다시 찾겠습니다.\n")
    expectNoDifference(
      post.introduction,
      [
        .paragraph(Paragraph("죄송합니다. 오늘은 소식을 찾지 못했습니다.")), .paragraph(Paragraph("내일 다시 찾겠습니다.")),
      ])
    #expect(post.stories.isEmpty)
  }

  @Test(
    "Rules between stories, before the first and at the end are no blocks",
    arguments: [
      "## 가\n\n---\n\n## 나\n", "## 가\n---\n## 나\n", "## 가\n\n***\n## 나\n", "\n---\n\n## 가\n## 나\n\n---\n",
      "## 가\n\n## 나\n\n---",
      "## 가\n\n---\n\n## 나\n\n---\n",
    ])
  func rulesBetweenStories(text: String) throws {
    let post = try post(text)
    expectNoDifference(post.introduction, [])
    expectNoDifference(
      post.stories, [NewsPost.Story(headline: "가", blocks: []), NewsPost.Story(headline: "나", blocks: [])])
  }

  @Test("A rule within a story is a block")
  func ruleWithinStory() throws {
    expectNoDifference(
      try story("가\n\n---\n\n나").blocks, [.paragraph("가"), .thematicBreak, .paragraph("나")])
  }

  @Test(
    "A headline is a heading of the second level",
    arguments: [
      ("## 가", "가"), ("##  가  ", "가"), ("## 가 ##", "가"), ("## C#", "C#"), (" ## 가", "가"), ("##", ""),
      ("## **가** [나](u)", "**가** [나](u)"),
    ])
  func headline(line: String, headline: String) throws {
    #expect(try post("\(line)\n").stories.map(\.headline) == [headline])
  }

  @Test("What looks like a headline but is not one", arguments: ["##가", "\\## 가", "    ## 가", "- ## 가"])
  func noHeadline(line: String) throws {
    #expect(try post("\(line)\n").stories.isEmpty)
  }
}
