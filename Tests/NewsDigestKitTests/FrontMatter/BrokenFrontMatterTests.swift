import Testing

@testable import NewsDigestKit

/// Front matters of which YAML refuses a part.
///
/// Ruby's Psych refuses each text, and parses each fixed one to the value beside it.
@Suite("Front matter that YAML refuses in part") struct BrokenFrontMatterTests {
  private func text(_ fields: String) -> String { "---\nlayout: post\n\(fields)tags: [a]\n---\n\n글\n" }

  private func document(_ text: String) -> DigestDocument<JekyllPost> {
    expectLaws(of: JekyllPost.self, in: text)
    return DigestDocument(parsing: SourceText(trusted: text))
  }

  private func fixed(_ text: String) throws -> String {
    try SourceText(text).applying(document(text).diagnostics.flatMap { $0.fixIts.prefix(1).flatMap(\.edits) }).text
  }

  @Test(arguments: [
    ("title: 로봇: 걷다\n", "title: \"로봇: 걷다\"\n", "로봇: 걷다"),
    ("title: a: b: c   # 뒤\n", "title: \"a: b: c\"   # 뒤\n", "a: b: c"),
    ("title: \"로봇\"이 걷다\n", "title: '\"로봇\"이 걷다'\n", "\"로봇\"이 걷다"),
    ("title: \"로봇\"과 \"사람\"\n", "title: '\"로봇\"과 \"사람\"'\n", "\"로봇\"과 \"사람\""),
    ("title: \"새 \"로봇\" 소식\"\n", "title: '새 \"로봇\" 소식'\n", "새 \"로봇\" 소식"),
    ("title: 'it's here'\n", "title: \"it's here\"\n", "it's here"), ("title: '90s\n", "title: \"'90s\"\n", "'90s"),
    ("title: \"로봇\n", "title: '\"로봇'\n", "\"로봇"), ("title: \"a\\d b\"\n", "title: 'a\\d b'\n", "a\\d b"),
    ("title: @home\n", "title: \"@home\"\n", "@home"), ("title: %d\n", "title: \"%d\"\n", "%d"),
    ("title: `a`\n", "title: \"`a`\"\n", "`a`"), ("title: [특보] 눈\n", "title: \"[특보] 눈\"\n", "[특보] 눈"),
    ("title: {{ page.x }} 눈\n", "title: \"{{ page.x }} 눈\"\n", "{{ page.x }} 눈"),
    ("title: *굵은* 글\n", "title: \"*굵은* 글\"\n", "*굵은* 글"), ("title: - 가\n", "title: \"- 가\"\n", "- 가"),
    ("title: > 가\n", "title: \"> 가\"\n", "> 가"), ("title:로봇\n", "title: 로봇\n", "로봇"),
  ])
  func hasOtherFieldsAndAFix(field: String, repaired: String, title: String) throws {
    for (text, repaired) in [(text(field), text(repaired)), (crlf(text(field)), crlf(text(repaired)))] {
      let document = document(text)
      let front = try #require(document.content.frontMatter)
      #expect(front.layout == "post" && front.tags == ["a"] && front.verbatimText == nil)
      #expect(front.title == title)
      #expect(document.diagnostics.map(\.id) == [.frontMatterInvalid])
      #expect(document.diagnostics.first?.location.line == 3)
      expectSameBytes(try fixed(text), repaired)
      #expect(JekyllPost(parsing: SourceText(trusted: repaired)).frontMatter?.title == title)
    }
  }

  @Test(arguments: [
    ("image:\n\turl: a.png\n\talt: 그림\n", "image:\n  url: a.png\n  alt: 그림\n", 4),
    ("authors:\n  - @kim\n  - lee # 둘\n  - 'it's'\n", "authors:\n  - \"@kim\"\n  - lee # 둘\n  - \"it's\"\n", 4),
    ("image:\n  alt: 가: 나\n  url: b\n", "image:\n  alt: \"가: 나\"\n  url: b\n", 4),
    ("keys: [a, b\n", "keys: [a, b]\n", 3), ("order:98\n", "order: 98\n", 3),
    ("# 위\ntitle: a: b\n# 아래\n\n", "# 위\ntitle: \"a: b\"\n# 아래\n\n", 4),
  ])
  func isFixedInAnyLine(field: String, repaired: String, line: Int) throws {
    let document = document(text(field))
    #expect(document.diagnostics.map(\.location.line) == [line])
    expectSameBytes(try fixed(text(field)), text(repaired))
    #expect(document.content == JekyllPost(parsing: SourceText(trusted: text(repaired))))
  }

  @Test(
    "A field that no fix is known for is a text, and the others are parsed",
    arguments: [
      ("title: 가\n  나: 다\n", "가\n  나: 다"), ("title: \"가\n  나\n", "\"가\n  나"), ("title: [a,\n  b\n", "[a,\n  b"),
    ])
  func keepsTheText(field: String, title: String) throws {
    let document = document(text(field))
    #expect(document.content.frontMatter?.title == title)
    #expect(document.content.frontMatter?.tags == ["a"])
    #expect(document.diagnostics.map(\.id) == [.frontMatterInvalid])
    #expect(document.diagnostics.allSatisfy { $0.fixIts.isEmpty })
  }

  @Test func isEditedFieldByField() throws {
    let source = text("title: a: b   # 뒤\nimage:\n\turl: a.png\n")
    let other = try edited(source) { (post: inout JekyllPost) in post.frontMatter?.layout = "page" }
    expectSameBytes(other, source.replacing("layout: post", with: "layout: page"))
    let same = try edited(source) { (post: inout JekyllPost) in post.frontMatter?.title = "c" }
    expectSameBytes(same, source.replacing("title: a: b   # 뒤", with: "title: \"c\" # 뒤"))
  }

  @Test(arguments: ["글\n", "- a: b: c\n", "a: &x b: c\nd: *x\n", "\"a\": b: c\n"])
  func isKeptAsItIsWithoutFields(inner: String) {
    let document = document("---\n\(inner)---\n글\n")
    #expect(document.content.frontMatter?.verbatimText != nil)
    #expect(!document.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("title: 소식 #3\n", "title: \"소식 #3\"\n"), ("title: #3 소식\n", "title: \"#3 소식\"\n"),
    ("categories: 로봇, 사람 말\n", "categories: [로봇, 사람 말]\n"), ("categories: a,b\n", "categories: [a, b]\n"),
    ("keywords:\n  - 말: 글\n  - b\n", "keywords:\n  - \"말: 글\"\n  - b\n"),
    ("categories: a; b\n", "categories: [a, b]\n"), ("categories: 가 / 나 다\n", "categories: [가, 나 다]\n"),
    ("categories: 가、나\n", "categories: [가, 나]\n"), ("categories: a | b\n", "categories: [a, b]\n"),
    ("categories: [a: b, c]\n", "categories: [\"a: b\", c]\n"),
    ("categories:\n  - #로봇\n  - b\n", "categories:\n  - \"#로봇\"\n  - b\n"),
  ])
  func warnsOfWhatIsNotMeant(field: String, repaired: String) throws {
    #expect(document(text(field)).diagnostics.map(\.severity) == [.warning])
    expectSameBytes(try fixed(text(field)), text(repaired))
    #expect(document(text(repaired)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "title: 소식 # 초안\n", "image: #로고\n", "title: C#\n", "categories: a b\n", "category: a, b\n",
    "subtitle: \"a, b\" #x\n",
    "links:\n  - a: b\n",
  ])
  func doesNotWarnOfWhatIsMeant(field: String) { #expect(document(text(field)).diagnostics.isEmpty) }

  @Test(arguments: [
    ("\n\n---\ntitle: x\n---\n글\n", "---\ntitle: x\n---\n글\n"),
    ("  ---\n  title: x\n  ---\n글\n", "---\ntitle: x\n---\n글\n"), ("<!-- 초안 -->\n---\ntitle: x\n---\n글\n", nil),
    ("머리말\n\n---\nlayout: post\n---\n글\n", nil),
  ])
  func isReportedInAnotherPlace(text: String, repaired: String?) throws {
    let document = document(text)
    #expect(document.diagnostics.map(\.id) == [.frontMatterMisplaced])
    #expect(document.diagnostics.allSatisfy { $0.fixIts.isEmpty == (repaired == nil) })
    if let repaired { expectSameBytes(try fixed(text), repaired) }
  }

  @Test(arguments: [
    ("+++\ntitle = 'x'\n+++\n글\n", true), (";;;\n{}\n;;;\n글\n", true), ("{\n  \"title\": \"x\"\n}\n글\n", true),
    ("+++\n글\n", false), ("글\n\n---\n\n글: x\n\n---\n글\n", false), ("```\n---\ntitle: x\n---\n```\n", false),
  ])
  func isReportedInAnotherLanguage(text: String, isReported: Bool) {
    #expect(document(text).diagnostics.map(\.id) == (isReported ? [.frontMatterForeign] : []))
  }
}
