import Testing

@testable import NewsDigestKit

/// Expected values: CommonMark 4.6, and kramdown's HTML blocks.
@Suite("Headings in HTML")
struct HTMLTextTests {
  private static let head = "---\ntitle: 로봇\ndate: 2025-12-03 09:30:00 +0900\n---\n\n"
  private static let first = "## 걷는 로봇\n\n[한빛](https://hanbit.example/a) – 발행일: 2025-12-02\n\n"
  private static let last = "\n## 쉬는 로봇\n\n[한빛](https://hanbit.example/b) – 발행일: 2025-12-02\n"

  private func headlines(with body: String) throws -> [String] {
    let text = Self.head + Self.first + body + Self.last
    expectLaws(of: NewsPost.self, in: text)
    return try NewsPost(parsing: text).stories.map(\.headline)
  }

  @Test(
    "No heading in a block of HTML is a headline",
    arguments: [
      "<div>\n## 상자 속\n</div>\n", "<DIV class=\"box\">\n## 상자 속\n### 요약\n---\n</DIV>\n",
      "<p align=\"center\">\n## 가운데\n</p>\n", "<table><tr><td>\n## 표 속\n</td></tr></table>\n",
      "<details>\n<summary>열기</summary>\n## 접힌 것\n</details>\n", "<my-box>\n## 상자 속\n</my-box>\n",
      "<pre>\n## 코드\n\n## 빈 줄 아래\n</pre>\n", "<script>\n\n## 코드\n</script>\n", "<div>\n- 하나\n## 둘\n</div>\n",
      "글\n<div>\n## 상자 속\n</div>\n", "<style>\n\n## 코드\n</style>\n",
    ])
  func inBlocks(body: String) throws {
    #expect(try headlines(with: body) == ["걷는 로봇", "쉬는 로봇"])
  }

  @Test(
    "A heading that is one for some renderer is a headline",
    arguments: [
      "<div>\n\n## 다음\n\n</div>\n", "<div></div>\n\n## 다음\n", "<br>\n## 다음\n", "<a id=\"b\"></a>\n## 다음\n",
      "<div markdown=\"1\">\n## 다음\n</div>\n", "<https://hanbit.example/c>\n## 다음\n", "1 <2\n## 다음\n",
      "    <div>\n## 다음\n",
    ])
  func outside(body: String) throws {
    #expect(try headlines(with: body) == ["걷는 로봇", "다음", "쉬는 로봇"])
  }

  @Test("In any format")
  func formats() throws {
    let html = "<div>\n## 상자 속\n### 상자 속\n</div>\n"
    let page = "# 12월 소식\n\n## 걷는 로봇\n\n\(html)\n글\n"
    expectLaws(of: MarkdownDigest.self, in: page)
    #expect(try MarkdownDigest(parsing: page).sections.flatMap(\.sections).map(\.heading) == ["걷는 로봇"])
    let digest = "# 2025-12-03\n\n### [걷는 로봇](https://hanbit.example/a)\n\n\(html)\n글\n"
    expectLaws(of: DailyDigest.self, in: digest)
    #expect(try DailyDigest(parsing: digest).entries.count == 1)
  }

  @Test("An edit beside it changes nothing else, and text with a heading in it is written in HTML only")
  func edits() throws {
    let text = Self.head + Self.first + "<div>\n## 상자 속\n</div>\n" + Self.last
    var document = try DigestDocument<NewsPost>(parsing: text)
    document.content.stories[1].headline = "뛰는 로봇"
    #expect(try document.text() == text.replacing("쉬는", with: "뛰는"))
    document.content.stories[0].blocks.append(.paragraph("글\n## 상자 밖"))
    #expect(throws: WritingError.self) { try document.text() }
  }
}
