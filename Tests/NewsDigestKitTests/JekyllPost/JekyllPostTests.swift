import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Posts and pages of a Jekyll site")
struct JekyllPostTests {
  private func parse(_ text: String) throws -> JekyllPost {
    expectLaws(of: JekyllPost.self, in: text)
    return try JekyllPost(parsing: text)
  }

  @Test(
    "The body is everything after the line that closes the front matter",
    arguments: [
      ("---\ntitle: 가\n---\n글\n", "글\n"), ("---\ntitle: 가\n---\n\n\n글", "\n\n글"),
      ("---\ntitle: 가\n---\r\n글\r\n", "글\r\n"),
      ("---\ntitle: 가\n---  \n  글  \n", "  글  \n"), ("---\ntitle: 가\n...\n글", "글"), ("---\ntitle: 가\n---", ""),
      ("---\ntitle: 가\n---\n", ""), ("---\ntitle: 가\n---\n---\n글", "---\n글"),
      ("---\ntitle: 가\n---\n\u{FEFF}글\0", "\u{FEFF}글\0"),
    ])
  func body(text: String, body: String) throws {
    let post = try parse(text)
    #expect(post.frontMatter?.title == "가")
    #expect(Array(post.body.utf8) == Array(body.utf8))
  }

  @Test(
    "A text without front matter is a body",
    arguments: [
      "", "글", "\n---\ntitle: 가\n---\n", "---\ntitle: 가\n", " ---\ntitle: 가\n---\n", "----\ntitle: 가\n----\n",
      "--\n--\n",
    ])
  func withoutFrontMatter(text: String) throws {
    expectNoDifference(try parse(text), JekyllPost(frontMatter: nil, body: text))
  }

  @Test("An empty front matter is one")
  func emptyFrontMatter() throws {
    expectNoDifference(try parse("---\n---\n글\n"), JekyllPost(frontMatter: FrontMatter(), body: "글\n"))
  }

  @Test("Front matter that is no list of fields is kept as text", arguments: ["- 가\n- 나", "글", "? ["])
  func unreadable(block: String) throws {
    let post = try parse("---\n\(block)\n---\n글\n")
    #expect(post.frontMatter?.verbatimText == block)
    #expect(post.frontMatter?.fields.isEmpty == true)
    #expect(post.body == "글\n")
  }

  @Test("The content starts at the first line that is not blank")
  func content() throws {
    #expect(try parse("---\ntitle: 가\n---\n\n \n글\n").content == "글\n")
    #expect(try parse("---\ntitle: 가\n---\n\n    code\n").content == "    code\n")
    #expect(try parse("---\ntitle: 가\n---\n \n\t\n").content == "")
    #expect(try parse("\n글\n").content == "\n글\n")
  }

  @Test("A body that changes leaves the front matter as it is")
  func editBody() throws {
    let text = try edited("\u{FEFF}---\r\ntitle:  '가'   # 글\r\n\r\n---\r\n\r\n하나\r\n") { (post: inout JekyllPost) in
      post.body = "\n둘\r\n"
    }
    expectSameBytes(text, "\u{FEFF}---\r\ntitle:  '가'   # 글\r\n\r\n---\r\n\n둘\r\n")
  }

  @Test("A field that changes leaves the body as it is")
  func editField() throws {
    let text = try edited("---\ntitle:  '가'   # 글\ntags: [a, b]\n---\n\n  하나  \n\t둘") { (post: inout JekyllPost) in
      post.frontMatter?.title = "나"
    }
    expectSameBytes(text, "---\ntitle:  '나'   # 글\ntags: [a, b]\n---\n\n  하나  \n\t둘")
  }

  @Test("Front matter comes and goes")
  func frontMatterComesAndGoes() throws {
    expectSameBytes(
      try edited("글\n") { (post: inout JekyllPost) in post.frontMatter = ["layout": "page"] },
      "---\nlayout: page\n---\n글\n")
    expectSameBytes(
      try edited("---\ntitle: 가\n---\n글\n") { (post: inout JekyllPost) in post.frontMatter = nil }, "글\n")
  }

  @Test("A body that would be parsed as front matter is refused", arguments: ["---\na: b\n---\n", "---\n---"])
  func refused(body: String) throws {
    let error = #expect(throws: WritingError.self) { try JekyllPost(frontMatter: nil, body: body).formatted() }
    #expect(error?.property == "body")
  }
}
