import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Front matter in other notations than YAML")
struct FrontMatterNotationTests {
  private static let toml = """
    +++
    # 손으로 씀
    title = "소식 모음"   # 제목
    date = 2025-12-03T07:30:00+09:00
    draft = false
    tags = [ "로봇", 'AI',]
    weight = 1_000

    [params]
    author = "김"
    year = 2025

    [[params.links]]
    url = 'https://a.example'
    +++

    ## 걷는 로봇

    - [하나](https://b.example)

    """

  private static let json = """
    {
      "title": "소식 \\"모음\\"",
      "date" : "2025-12-03",
      "tags": ["로봇", "AI"],
      "params": { "year": 2025, "none": null }
    }

    ## 걷는 로봇

    """

  private static let headers = """
    Title: 소식 모음
    Date: 2025-12-03 07:30
    Tags: 로봇, AI
    Category: 주간
    Summary: 한 줄
        두 줄

    ## 걷는 로봇

    """

  private static let samples: [(FrontMatterNotation, String)] = [
    (.toml, toml), (.json, json), (.headerLines, headers),
    (.fencedJSON, ";;;\n\(json.split(separator: "\n\n")[0])\n;;;\n\n글\n"),
    (.bareJSON, ";;;\n\"title\": \"소식 \\\"모음\\\"\",\n\"date\": \"2025-12-03\", \"tags\": [\"로봇\",\"AI\"]\n;;;\n글\n"),
  ]

  @Test("Is recognised and typed, and keeps the laws", arguments: samples)
  func parsed(notation: FrontMatterNotation, text: String) throws {
    expectLaws(of: JekyllPost.self, in: text)
    expectLaws(of: MarkdownDigest.self, in: text)
    expectLaws(of: NewsPost.self, in: text)
    for text in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
      let digest = try MarkdownDigest(parsing: text)
      let frontMatter = try #require(digest.frontMatter)
      #expect(frontMatter.notation == notation && frontMatter.verbatimText == nil)
      #expect(frontMatter.title == (notation.isJSON ? "소식 \"모음\"" : "소식 모음"))
      #expect(frontMatter.tags == ["로봇", "AI"])
      #expect(digest.date == CalendarDate(2025, 12, 3))
      #expect(Digest(parsing: try SourceText(text)).kind == .markdownDigest)
    }
  }

  @Test("Values of TOML have the types of the model")
  func typedTOML() throws {
    let frontMatter = try #require(JekyllPost(parsing: Self.toml).frontMatter)
    #expect(frontMatter["date"] == .dateTime(try DateTime(parsing: "2025-12-03T07:30:00+09:00")))
    #expect(frontMatter["draft"] == false && frontMatter["weight"] == 1000)
    #expect(
      frontMatter["params"] == [
        "author": "김", "year": 2025, "links": [["url": "https://a.example"]],
      ])
    #expect(frontMatter.fields[0].leadingComment == "손으로 씀" && frontMatter.fields[0].trailingComment == "제목")
  }

  @Test("A head of lines has texts, and lists of tags and authors")
  func typedHeaders() throws {
    let text = "Title: a: b\nAuthors: 김; 이, 박\ntags:\nSlug: x \n\n글\n"
    let frontMatter = try #require(JekyllPost(parsing: text).frontMatter)
    #expect(frontMatter["title"] == "a: b" && frontMatter["AUTHORS"] == ["김", "이, 박"])
    #expect(frontMatter["Tags"] == [] && frontMatter["slug"] == "x")
    #expect(try JekyllPost(parsing: text).body == "글\n")
    expectLaws(of: JekyllPost.self, in: text)
  }

  @Test(
    "A head of lines ends before any other line, whatever that is",
    arguments: [
      "글\n", "# 글\n", "---\n", "---\n\n글\n", "```\n글\n```\n", "<!-- 글 -->\n", "- 글\n", "**글:** 글\n", "| 글 |\n",
      "[글](https://a.example) – 발행일: 2025-12-02\n", "### 글, 가 [링크](https://youtu.be/abcdefghijk), 1분\n", "{:toc}\n",
    ])
  func endOfHead(rest: String) throws {
    let text = "Title: x\nDate: 2025-12-02\n" + rest
    #expect(try JekyllPost(parsing: text).frontMatter?.fields.count == 2)
    #expect(try MarkdownDigest(parsing: text).frontMatter?.fields.count == 2)
    expectLaws(of: JekyllPost.self, in: text)
    expectLaws(of: MarkdownDigest.self, in: text)
    expectLaws(of: NewsPost.self, in: text)
    expectLaws(of: VideoDigest.self, in: text)
  }

  @Test(
    "Text that only looks like one is text",
    arguments: [
      "Title: x\n\n글\n", "Note: x\nDate: y\n\n글\n", "Title: x\n글\nDate: y\n\n",
      "{% include a %}\n\n}\n", "{{ page.title }}\n", "{: .no_toc }\n# 글\n", "{\n글\n}\n", "{\"a\": 1} 글\n",
      "+++ a\n글\n+++\n", "++++\na = 1\n++++\n", ";;; a\n;;;\n", "00:00 Title: a\nDate: b\n",
    ])
  func text(_ text: String) throws {
    expectLaws(of: JekyllPost.self, in: text)
    #expect(try JekyllPost(parsing: text).frontMatter == nil)
  }

  // MARK: Edits

  typealias Edit = @Sendable (inout FrontMatter) -> Void

  private static let edits: [(String, Edit, String)] = [
    ("+++\na = \"x\" # c\nb = 'y'\n+++\n", { $0["a"] = "z" }, "+++\na = \"z\" # c\nb = 'y'\n+++\n"),
    ("+++\na = 'x'\n+++\n", { $0["a"] = "C:\\n" }, "+++\na = 'C:\\n'\n+++\n"),
    ("+++\na = 'x'\n+++\n", { $0["a"] = "it's" }, "+++\na = \"it's\"\n+++\n"),
    ("+++\r\na=1\r\nb=2\r\n+++\r\n", { $0["b"] = true }, "+++\r\na=1\r\nb=true\r\n+++\r\n"),
    ("+++\na = [ \"x\", \"y\" ]\n+++\n", { $0["a"] = ["x", "z", "y"] }, "+++\na = [ \"x\", \"z\", \"y\" ]\n+++\n"),
    (
      "+++\na = [\n  \"x\", # one\n  \"y\",\n]\n+++\n", { $0["a"] = ["x", "y", "z"] },
      "+++\na = [\n  \"x\", # one\n  \"y\",\n  \"z\",\n]\n+++\n"
    ),
    ("+++\na = [\"x\", \"y\"]\n+++\n", { $0["a"] = ["y"] }, "+++\na = [\"y\"]\n+++\n"),
    (
      "+++\ndate = 2025-12-03 07:30:00Z\n+++\n", { $0.date = try? DateTime(parsing: "2025-12-04T08:00:00Z") },
      "+++\ndate = 2025-12-04 08:00:00Z\n+++\n"
    ),
    (
      "+++\ndate = 2025-12-03\n+++\n", { $0.date = try? DateTime(parsing: "2025-12-04T00:00:00") },
      "+++\ndate = 2025-12-04\n+++\n"
    ),
    ("+++\na = 1\nb = 2\n+++\n", { $0["a"] = nil }, "+++\nb = 2\n+++\n"),
    ("+++\na = 1\n[t]\nb = 2\n+++\n", { $0["c"] = "x" }, "+++\na = 1\nc = \"x\"\n[t]\nb = 2\n+++\n"),
    (
      "+++\na = 1\n\n[t]\nb = 2 # c\n\n[t.u]\nd = 'x'\n+++\n", { $0["t"] = ["b": 3, "u": ["d": "y"]] },
      "+++\na = 1\n\n[t]\nb = 3 # c\n\n[t.u]\nd = 'y'\n+++\n"
    ),
    (
      "+++\n[s] # c\nx = 1\n\n[t]\nb = 2\n\n[t.u]\nd = 1\ne = 2\n+++\n",
      { $0["t"] = ["b": 2, "c": "x", "u": ["e": 2, "f": 3]] },
      "+++\n[s] # c\nx = 1\n\n[t]\nb = 2\nc = \"x\"\n\n[t.u]\ne = 2\nf = 3\n+++\n"
    ),
    ("+++\na = {x = 1, y = 2}\n+++\n", { $0["a"] = ["x": 1, "y": 3] }, "+++\na = {x = 1, y = 3}\n+++\n"),
    ("+++\na = \"\"\"\nx\ny\"\"\"\n+++\n", { $0["a"] = "x\nz" }, "+++\na = \"\"\"\nx\nz\"\"\"\n+++\n"),
    ("{\n  \"a\" : \"x\",\n  \"b\": 1\n}\n", { $0["a"] = "y\n" }, "{\n  \"a\" : \"y\\n\",\n  \"b\": 1\n}\n"),
    ("{\n  \"a\": 1\n}\n", { $0["b"] = [true] }, "{\n  \"a\": 1,\n  \"b\": [true]\n}\n"),
    ("{\"a\": 1, \"b\": 2}\n글\n", { $0["b"] = nil }, "{\"a\": 1}\n글\n"),
    ("{\"a\": 1, \"b\": 2}\n글\n", { $0["a"] = nil }, "{\"b\": 2}\n글\n"),
    (
      "{\n\t\"a\": [\n\t\t\"x\"\n\t]\n}\n", { $0["a"] = ["x", "y"] },
      "{\n\t\"a\": [\n\t\t\"x\",\n\t\t\"y\"\n\t]\n}\n"
    ),
    (
      "{\n  \"date\": \"2025-12-03\"\n}\n", { $0.date = try? DateTime(parsing: "2025-12-04T00:00:00") },
      "{\n  \"date\": \"2025-12-04\"\n}\n"
    ),
    (";;;\n\"a\": 1,\n\"b\": 2\n;;;\n", { $0["c"] = 3 }, ";;;\n\"a\": 1,\n\"b\": 2,\n\"c\": 3\n;;;\n"),
    ("Title: x\nDate: y\n\n글\n", { $0.title = "z" }, "Title: z\nDate: y\n\n글\n"),
    ("Title: x\nDate:   y\n\n글\n", { $0["Status"] = "draft" }, "Title: x\nDate:   y\nStatus:   draft\n\n글\n"),
    ("Title: x\nTags: a,b\nDate: y\n\n글\n", { $0.tags = ["a", "b", "c"] }, "Title: x\nTags: a,b,c\nDate: y\n\n글\n"),
    ("Title: x\nTags: a, b\n\n글\n", { $0.tags = ["a, b"] }, "Title: x\nTags: a, b;\n\n글\n"),
    ("Title: x\nDate: y\nSlug: z\n\n글\n", { $0["slug"] = nil }, "Title: x\nDate: y\n\n글\n"),
    ("Title: x\nCategory: y\n\n글\n", { $0.categories = ["z"] }, "Title: x\nCategory: z\n\n글\n"),
  ]

  @Test("An edit changes only its value", arguments: edits.indices)
  func edit(index: Int) throws {
    let (source, edit, expected) = Self.edits[index]
    let text = try edited(source) { (post: inout JekyllPost) in
      if var frontMatter = post.frontMatter {
        edit(&frontMatter)
        post.frontMatter = frontMatter
      }
    }
    expectSameBytes(text, expected)
  }

  private static let day = YAMLResolver.value(of: "2025-12-03")

  private static let refusals: [(String, YAMLValue)] = [
    ("+++\na = 1\nb = 2\n+++\n", .null), ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", .float(.nan)),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", day),
    ("Title: a\nb: 2\nDate: x\n\n", 1), ("Title: a\nb: 2\nDate: x\n\n", .sequence(["x"])),
    ("Title: a\nb: 2\nDate: x\n\n", "x\n\ny"),
  ]

  @Test("What a notation cannot hold is an error that names the field", arguments: refusals)
  func refused(text: String, value: YAMLValue) throws {
    var document = try DigestDocument<JekyllPost>(parsing: text)
    document.content.frontMatter?["b"] = value
    let error = #expect(throws: WritingError.self) { try document.text() }
    #expect(error?.property == "frontMatter.fields[1]")
  }

  @Test("A comment in JSON is an error")
  func refusedComment() throws {
    var document = try DigestDocument<JekyllPost>(parsing: "{\n  \"a\": 1\n}\n")
    document.content.frontMatter?.fields[0].trailingComment = "x"
    let error = #expect(throws: WritingError.self) { try document.text() }
    #expect(error?.property.hasPrefix("frontMatter.fields[0]") == true)
  }

  @Test("A front matter in YAML is written in another notation", arguments: FrontMatterNotation.allCases)
  func converted(to notation: FrontMatterNotation) throws {
    let source = "---\ntitle: x\ndate: y\n---\n\n글\n"
    let text = try edited(source) { (post: inout JekyllPost) in post.frontMatter?.notation = notation }
    let expected =
      switch notation {
      case .yaml: source
      case .toml: "+++\ntitle = \"x\"\ndate = \"y\"\n+++\n\n글\n"
      case .json: "{\n  \"title\": \"x\",\n  \"date\": \"y\"\n}\n\n글\n"
      case .fencedJSON: ";;;\n{\n  \"title\": \"x\",\n  \"date\": \"y\"\n}\n;;;\n\n글\n"
      case .bareJSON: ";;;\n  \"title\": \"x\",\n  \"date\": \"y\"\n;;;\n\n글\n"
      case .headerLines: "title: x\ndate: y\n\n\n글\n"
      }
    expectSameBytes(text, expected)
  }

  @Test("Encodes the notation where it is not YAML")
  func encoded() throws {
    let post = try JekyllPost(parsing: Self.toml)
    let data = try JSONEncoder().encode(post)
    #expect(String(decoding: data, as: UTF8.self).contains("\"notation\":\"toml\""))
    #expect(try JSONDecoder().decode(JekyllPost.self, from: data) == post)
    let yaml = try JSONEncoder().encode(FrontMatter(fields: []))
    #expect(!String(decoding: yaml, as: UTF8.self).contains("notation"))
  }

  // MARK: Diagnostics

  @Test(
    "What is wrong is reported where it is",
    arguments: [
      ("+++\na = 1\nb = x\n+++\n", DiagnosticID.frontMatterInvalid, 3, 5),
      ("+++\na = \"x\n+++\n", .frontMatterInvalid, 2, 5), ("+++\na = 1\na = 2\n+++\n", .frontMatterInvalid, 3, 1),
      ("{\n  \"a\": 1\n  \"b\": 2\n}\n", .frontMatterInvalid, 3, 3),
      ("{\n  \"a\": 'x'\n}\n", .frontMatterInvalid, 2, 8),
      (";;;\na: 1\n;;;\n", .frontMatterInvalid, 2, 1),
      ("+++\n[a]\nb = 1\n[c]\n[a.d]\n+++\n", .frontMatterLayout, 5, 2),
      ("+++\na = \(String(repeating: "[", count: 40))\n+++\n", .frontMatterLimit, 2, 37),
      ("{\n  \"a\": 1, \"a\": 2\n}\n", .frontMatterDuplicateKey, 2, 11),
      ("+++\na = 1\n\n글\n", .frontMatterUnclosed, 1, 1),
      ("{\n  \"a\": 1,\n\n글\n", .frontMatterUnclosed, 1, 1), (";;;\n\"a\": 1\n글\n", .frontMatterUnclosed, 1, 1),
      ("---\ntitle: x\n\n글\n", .frontMatterUnclosed, 1, 1), ("---\n# c\na: 1\nb: 2\n글\n", .frontMatterUnclosed, 1, 1),
      (" ---\n title: x\n ---\n", .frontMatterMisplaced, 1, 2),
      ("글\n\n---\ndate: x\ntags: y\n---\n", .frontMatterMisplaced, 3, 1),
      ("\n+++\ntitle = \"x\"\n+++\n", .frontMatterMisplaced, 2, 1),
      ("\n---\ndate: x\n---\n", .frontMatterMisplaced, 2, 1),
    ])
  func reported(text: String, id: DiagnosticID, line: Int, column: Int) throws {
    expectLaws(of: JekyllPost.self, in: text)
    let document = try DigestDocument<JekyllPost>(parsing: text)
    let found = document.diagnostics.filter { $0.id == id }
    #expect(found.count == 1, "\(document.diagnostics)")
    let place = try #require(found.first?.location)
    #expect(place.line == line && place.column == column, "\(place)")
  }

  @Test(
    "Thematic breaks are no front matter",
    arguments: [
      "---\n\n# 글\n", "---\n글: 하나\n글\n", "글\n\n---\n\n글\n\n---\n\n글\n", "---\n", "글\n\n---\nNote: x\n\n---\n",
      "+++\n글\n", "---\nhttps://a.example\n", "* * *\n\n---\n",
    ])
  func thematicBreaks(text: String) throws {
    let document = try DigestDocument<MarkdownDigest>(parsing: text)
    #expect(!document.diagnostics.contains { $0.id.rawValue.hasPrefix("front-matter-") }, "\(document.diagnostics)")
  }

  @Test("Time grows as the text", .endsInTime)
  func hostile() {
    for (start, part, end) in [
      ("+++\n", "[[a]]\nb = 1\n", "+++\n"), ("+++\n", "a = [\n", "+++\n"), ("{\"a\": ", "[", "}\n"),
      ("{\n", "\"a\": 1,\n", "}\n"),
      ("Title: x\n", "Date: y\n", "\n"), ("Title: x\n", "    y\n", "\n"),
      ("+++\na = \"\"\"", "\"\" \\\n", "\"\"\"\n+++\n"),
      ("{", "{\"a\":", "\n"), (";;;\n", "{\"a\":", "\n"), ("+++\na = '", "x", "'\n+++\n"),
      ("+++\n", "a.a = 1\n", "+++\n"),
    ] {
      let text = start + String(repeating: part, count: 400_000 / part.utf8.count) + end
      _ = JekyllPost(parsing: SourceText(trusted: text))
    }
  }
}
