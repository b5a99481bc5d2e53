import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Items of a list")
struct ListItemTests {
  @Test(
    "The bold words at the start are the label, the marks at the end the footnote references",
    arguments: [
      ("- **기술적 의미**: 새 로봇", ListItem(label: "기술적 의미", text: "새 로봇")),
      ("- **기술적 의미:** 새 로봇", ListItem(label: "기술적 의미", text: "새 로봇")),
      ("- **기술적 의미**：새 로봇", ListItem(label: "기술적 의미", text: "새 로봇")),
      ("- **기술적 의미：** 새 로봇", ListItem(label: "기술적 의미", text: "새 로봇")),
      ("- **기술적 의미** : 새 로봇", ListItem(label: "기술적 의미", text: "새 로봇")),
      ("- **기술적 의미** 새 로봇", ListItem(label: "기술적 의미", isLabelFollowedByColon: false, text: "새 로봇")),
      ("- **기술적 의미**", ListItem(label: "기술적 의미", isLabelFollowedByColon: false, text: "")),
      ("- **기술적 의미**:", ListItem(label: "기술적 의미", text: "")),
      ("- **기술적 의미**:  ", ListItem(label: "기술적 의미", text: "")),
      ("- **기술적 의미**: 새 로봇[1]", ListItem(label: "기술적 의미", text: "새 로봇", footnotes: [1])),
      ("- **기술적 의미**: 새 로봇 [1][3]  ", ListItem(label: "기술적 의미", text: "새 로봇", footnotes: [1, 3])),
      ("- **기술적 의미**: **굵은** 로봇", ListItem(label: "기술적 의미", text: "**굵은** 로봇")),
      ("- 로봇이 **바다**로 간다.", ListItem(text: "로봇이 **바다**로 간다.")),
      ("- 로봇이 바다로 간다.[2]", ListItem(text: "로봇이 바다로 간다.", footnotes: [2])),
      ("- 로봇이 바다로 간다[2].", ListItem(text: "로봇이 바다로 간다.", footnotes: [2])),
      ("- 로봇이 [1] 간다", ListItem(text: "로봇이 [1] 간다")),
      ("- **바다**로 간다", ListItem(text: "**바다**로 간다")),
      ("- 값: ****", ListItem(text: "값: ****")),
      ("* 별표", ListItem(text: "별표")),
      ("+ 더하기", ListItem(text: "더하기")),
      ("-   넓은 빈칸", ListItem(text: "넓은 빈칸")),
      ("-", ListItem(text: "")),
      ("1. 첫째", ListItem(number: 1, text: "첫째")),
      ("1) 첫째", ListItem(number: 1, text: "첫째")),
      ("- 두 줄에\n  걸친 글", ListItem(text: "두 줄에\n걸친 글")),
      (
        "- 출처 ([hanbit.example](https://hanbit.example/a))",
        ListItem(text: "출처 ([hanbit.example](https://hanbit.example/a))")
      ),
    ])
  func item(line: String, item: ListItem) throws {
    expectNoDifference(try story(line).blocks, [.listItem(item)])
  }

  @Test("Points nested below a label are its children")
  func nested() throws {
    let story = try story(
      """
      ### 주요 내용 및 시사점
      - **기술적 의미**:
        - 팔이 여섯
        - 눈이 하나[1]
      - **산업적 영향**
          - 조선소
            - 부산
      - 라벨 없음
      """)
    expectNoDifference(
      story.insights,
      [
        ListItem(
          label: "기술적 의미", text: "",
          children: [ListItem(text: "팔이 여섯"), ListItem(text: "눈이 하나", footnotes: [1])]),
        ListItem(
          label: "산업적 영향", isLabelFollowedByColon: false, text: "",
          children: [ListItem(text: "조선소", children: [ListItem(text: "부산")])]),
        ListItem(text: "라벨 없음"),
      ])
  }

  @Test("Tabs nest as spaces do")
  func tabs() throws {
    expectNoDifference(
      try story("- 가\n\t- 나\n\t\t- 다").blocks,
      [.listItem(ListItem(text: "가", children: [ListItem(text: "나", children: [ListItem(text: "다")])]))])
  }

  @Test(
    "New items are below the text of the item that they are in, and beside the item before them",
    arguments: [
      ("- 역\n- 표\n", "  - 새\n  - 글\n"), ("*   역\n*   표\n", "    - 새\n    - 글\n"),
      ("+ 역\n+ 표\n", "  - 새\n  - 글\n"), (" -  역\n -  표\n", "    - 새\n    - 글\n"),
      ("1. 역\n2. 표\n", "   - 새\n   - 글\n"), ("10) 역\n11) 표\n", "    - 새\n    - 글\n"),
      ("*   역\n*   표\n\n# 둘\n\n- 가\n  - 나\n", "    - 새\n    - 글\n"),
      ("-\t역\n-\t표\n", "    - 새\n    - 글\n"),
    ])
  func newChildren(list: String, added: String) throws {
    let text = "# 하나\n\n" + list
    expectLaws(of: MarkdownDigest.self, in: text)
    var document = try DigestDocument<MarkdownDigest>(parsing: text)
    guard case .listItem(var item) = document.content.sections[0].blocks[0] else { throw NotAnItem() }
    item.children = [ListItem(text: "새"), ListItem(text: "글")]
    document.content.sections[0].blocks[0] = .listItem(item)
    let first = list.prefix { $0 != "\n" } + "\n"
    #expect(try document.text() == "# 하나\n\n" + first + added + list.dropFirst(first.count))
    expectLaws(of: MarkdownDigest.self, in: try document.text())
  }

  struct NotAnItem: Error {}

  @Test(
    "Canonical form aligns items that other parsers nest, and keeps what they do not",
    arguments: [
      // Both are in the first item: the second one starts left of the text of the first.
      ("- 가\n    *   나\n       - 다\n", "- 가\n  - 나\n  - 다\n"),
      ("10. 가\n    *   나\n      - 다\n", "10. 가\n    - 나\n    - 다\n"),
      ("10. 가\n  *   나\n     - 다\n", "10. 가\n  - 나\n  - 다\n"),
      // To CommonMark the text of the first item goes on.
      ("- 가\n         - 나\n", "- 가\n         - 나\n"),
    ])
  func canonicalColumns(list: String, canonical: String) throws {
    expectLaws(of: MarkdownDigest.self, in: "# 하나\n" + list)
    #expect(try MarkdownDigest(parsing: "# 하나\n" + list).formatted() == "# 하나\n" + canonical)
  }
}
