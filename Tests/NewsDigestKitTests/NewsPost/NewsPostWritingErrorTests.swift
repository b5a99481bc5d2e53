import Testing

@testable import NewsDigestKit

@Suite("Values that a post cannot hold")
struct NewsPostWritingErrorTests {
  private static let source = "---\ntitle: 가\n---\n\n## 가\n[가](u) – 발행일: 2025-12-03\n\n### 요약\n- 하나\n"

  /// Expects that neither a new text nor one over a source is written, and that the error names the property.
  private func expectRefusal(
    of property: String, _ post: NewsPost, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let error = #expect(throws: WritingError.self, sourceLocation: sourceLocation) { try post.formatted() }
    #expect(error?.property == property, sourceLocation: sourceLocation)
    for source in ["", Self.source] {
      var document = try DigestDocument<NewsPost>(parsing: source)
      document.content = post
      let error = #expect(throws: WritingError.self, sourceLocation: sourceLocation) { try document.text() }
      #expect(error?.property == property, sourceLocation: sourceLocation)
      #expect(throws: WritingError.self, sourceLocation: sourceLocation) { try document.edits() }
      #expect(throws: WritingError.self, sourceLocation: sourceLocation) { try document.commit() }
      #expect(document.source.text == source, sourceLocation: sourceLocation)
    }
  }

  /// A post of one story, which has a paragraph first.
  private func post(_ block: NewsPost.Block) -> NewsPost {
    NewsPost(
      frontMatter: nil, stories: [NewsPost.Story(headline: "가", blocks: [.paragraph("글"), block, .paragraph("끝")])])
  }

  @Test("A headline", arguments: ["두\n줄", " 가", "가 ", "가\r", "\t가"])
  func headline(text: String) throws {
    let story = NewsPost.Story(headline: text, blocks: [])
    try expectRefusal(
      of: "stories[1].headline", NewsPost(frontMatter: nil, stories: [.init(headline: "가", blocks: []), story]))
  }

  @Test(
    "A paragraph",
    arguments: [
      "", " ", "---", "- 글", "* 글", "1. 글", "## 글", "# 글", "```", "```\n글\n```", "<!-- 글 -->", "글\n\n글", "글\n", "\n글",
      "글\n---",
      "글\n- 글", "글\n## 글", "글 ", "[가](u)", "가 – 발행일: 2025-12-03", "![가](u)", "글\n[가](u)", "글\r\n글",
    ])
  func paragraph(text: String) throws {
    try expectRefusal(of: "stories[0].blocks[1].text", post(.paragraph(Paragraph(text))))
  }

  @Test(
    "A heading",
    arguments: [
      (2, "글", "level"), (7, "글", "level"), (9, "글", "level"), (0, "글", "level"), (3, "두\n줄", "text"),
      (3, " 글", "text"),
      (3, "글 ", "text"),
    ])
  func heading(level: Int, text: String, property: String) throws {
    let error = #expect(throws: WritingError.self) { try post(.heading(level: level, text: text)).formatted() }
    #expect(error?.property.hasPrefix("stories[0].blocks[1].") == true)
    #expect(error?.property == "stories[0].blocks[1].\(property)")
  }

  @Test(
    "A citation",
    arguments: [
      (Citation(name: "가](b", url: "u"), "name"), (Citation(name: "두\n줄", url: "u"), "name"),
      (Citation(name: "가", url: "두\n줄"), "url"),
      (Citation(name: "가", url: "a>b c"), "url"),
      (Citation(name: "가", url: "u", note: "두\n줄"), "note"),
      (Citation(name: "가", url: "u", note: "글 | [나](v)"), "note"),
      (Citation(name: "가", url: "u", footnotes: [0]), "footnotes"),
      (Citation(name: "가", url: "u", footnotes: [-1]), "footnotes"),
      (Citation(name: "가", url: "u", footnotes: [1000]), "footnotes"), (Citation(name: "가", title: "나"), ""),
    ])
  func citation(citation: Citation, property: String) throws {
    let error = #expect(throws: WritingError.self) { try post(.citation(citation)).formatted() }
    // Where no value alone is at fault, the whole source is.
    #expect(error?.property == "stories[0].blocks[1]" + (property.isEmpty ? "" : ".\(property)"))
  }

  @Test(
    "A picture",
    arguments: [
      (PostImage(alternativeText: "가](b", url: "u"), "alternativeText"),
      (PostImage(alternativeText: "두\n줄", url: "u"), "alternativeText"),
      (PostImage(alternativeText: "가 --> 나", url: nil), "alternativeText"),
      (PostImage(alternativeText: " 가", url: nil), "alternativeText"),
      (PostImage(alternativeText: "가", url: "두\n줄"), "url"),
      (PostImage(alternativeText: "가", url: "u", footnotes: [0]), "footnotes"),
    ])
  func picture(image: PostImage, property: String) throws {
    guard property == "footnotes" else {
      return try expectRefusal(of: "stories[0].blocks[1].\(property)", post(.image(image)))
    }
    let error = #expect(throws: WritingError.self) { try post(.image(image)).formatted() }
    #expect(error?.property == "stories[0].blocks[1].footnotes")
  }

  @Test(
    "An item of a list",
    arguments: [
      (ListItem(text: "글\n\n글"), "text"), (ListItem(text: "글\n- 글"), "text"), (ListItem(text: " 글"), "text"),
      (ListItem(text: "글 "), "text"),
      (ListItem(text: "**글** 글"), "text"), (ListItem(text: "글[1]"), "text"),
      (ListItem(label: "두\n줄", text: "글"), "label"),
      (ListItem(label: "", text: "글"), "label"), (ListItem(label: "가**나", text: "글"), "label"),
      (ListItem(label: " 가", text: "글"), "label"),
      (ListItem(text: "글", footnotes: [0]), "footnotes"), (ListItem(number: -1, text: "글"), "number"),
      (ListItem(number: 1_000_000_000, text: "글"), "number"),
    ])
  func item(item: ListItem, property: String) throws {
    let error = #expect(throws: WritingError.self) { try post(.listItem(item)).formatted() }
    #expect(error?.property == "stories[0].blocks[1].\(property)")
  }

  @Test("A list that is nested deeper than 32 items")
  func deepList() throws {
    func nested(_ depth: Int) -> ListItem {
      (1..<depth).reduce(ListItem(text: "글")) { item, _ in ListItem(text: "글", children: [item]) }
    }
    let text = try post(.listItem(nested(32))).formatted()
    expectLaws(of: NewsPost.self, in: text)
    let error = #expect(throws: WritingError.self) { try post(.listItem(nested(33))).formatted() }
    #expect(error?.property.hasPrefix("stories[0].blocks[1].children[0].children[0]") == true)
    #expect(throws: WritingError.self) { try post(.listItem(nested(100))).formatted() }
  }

  @Test("A negative level is refused, and stops no process")
  func negativeLevel() async {
    await #expect(processExitsWith: .success) {
      let story = NewsPost.Story(headline: "가", blocks: [.heading(level: -1, text: "글")])
      _ = try? NewsPost(frontMatter: nil, stories: [story]).formatted()
    }
  }

  @Test("An opaque block", arguments: ["", "글", "```", "```\n글\n```\n글", "<!-- 글", "```\n글\n```\n"])
  func verbatim(text: String) throws {
    // After a fence that is never closed, the rest of the post would be opaque too.
    let error = #expect(throws: WritingError.self) { try post(.verbatim(text)).formatted() }
    #expect(error?.property.hasPrefix("stories[0].blocks[1]") == true)
  }

  @Test("A thematic break before a headline separates two stories, and is not a block")
  func rule() throws {
    let stories = [NewsPost.Story(headline: "가", blocks: [.thematicBreak]), NewsPost.Story(headline: "나", blocks: [])]
    let text = try NewsPost(frontMatter: nil, stories: stories).formatted()
    #expect(try NewsPost(parsing: text).stories == stories)
  }

  @Test("A front matter without a way to write it", arguments: ["---", "가\n---\n나", "..."])
  func frontMatter(text: String) throws {
    var frontMatter = FrontMatter()
    frontMatter.verbatimText = text
    let error = #expect(throws: WritingError.self) { try NewsPost(frontMatter: frontMatter).formatted() }
    #expect(error?.property.hasPrefix("frontMatter") == true)
  }
}
