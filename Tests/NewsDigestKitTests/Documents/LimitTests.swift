import CustomDump
import Testing

@testable import NewsDigestKit

/// `Documentation.docc/Limits.md` states these limits. Each is tried just at it, and one above.
@Suite("Limits")
struct LimitTests {
  // MARK: Texts

  @Test("Bytes of a text")
  func bytes() throws {
    expectNoDifference(SourceText.defaultByteLimit, 268_435_456)
    let text = "가나다"
    expectNoDifference(try SourceText(text, byteLimit: 9).byteCount, 9)
    expectNoDifference(try SourceText(bytes: Array(text.utf8), byteLimit: 9).byteCount, 9)
    for limit in [8, 0] {
      let error = ParsingError.tooLarge(byteCount: 9, limit: limit)
      #expect(throws: error) { try SourceText(text, byteLimit: limit) }
      #expect(throws: error) { try SourceText(bytes: Array(text.utf8), byteLimit: limit) }
      #expect(throws: error) { try JekyllPost(parsing: text, byteLimit: limit) }
      #expect(throws: error) { try DigestDocument<NewsPost>(parsing: text, byteLimit: limit) }
      #expect(throws: error) { try Digest(parsing: text, byteLimit: limit) }
    }
  }

  @Test("Diagnostics of a text", arguments: [(999, 999), (1_000, 1_000), (1_001, 1_000), (5_000, 1_000)])
  func diagnostics(faults: Int, reported: Int) {
    let text = String(repeating: "\u{1}", count: faults)
    let document = DigestDocument<JekyllPost>(parsing: SourceText(trusted: text))
    expectNoDifference(document.diagnostics.count, reported)
    #expect(document.diagnostics.allSatisfy { $0.id == .controlCharacter })
    #expect(document.diagnostics.last?.range.lowerBound == reported - 1)
  }

  /// A line that only a daily digest has, which ends with the byte at `end`, with lines above and below it.
  private func text(withSignEndingAt end: Int) -> String {
    let sign = "> 📅 **2025-12-01** | **📌 일반**\n"
    let start = end - sign.utf8.count
    return String(repeating: "a\n", count: start / 2) + (start.isMultiple(of: 2) ? "" : "\n") + sign + "b\n"
  }

  @Test("Bytes that a format is recognised by", arguments: [(65_535, true), (65_536, true), (65_537, false)])
  func recognition(end: Int, isRecognised: Bool) {
    let source = SourceText(trusted: text(withSignEndingAt: end))
    expectNoDifference(source.byteCount, end + 2)
    expectNoDifference(DigestRecognition(of: source).kind, isRecognised ? .dailyDigest : .unknown)
  }

  // MARK: Markdown

  /// Bullets in each other, as text and as a model.
  private func bullets(_ count: Int) -> (text: String, item: ListItem) {
    var item = ListItem(text: "\(count - 1)")
    for depth in (0..<count - 1).reversed() { item = ListItem(text: "\(depth)", children: [item]) }
    return ((0..<count).map { String(repeating: "  ", count: $0) + "- \($0)\n" }.joined(), item)
  }

  @Test("Levels of lists")
  func lists() throws {
    let (text, item) = bullets(32)
    expectLaws(of: NewsPost.self, in: "## 글\n" + text)
    let document = try DigestDocument<NewsPost>(parsing: "## 글\n" + text)
    expectNoDifference(document.content.stories.first?.blocks, [.listItem(item)])
    #expect(!document.diagnostics.contains { $0.id == .listTooDeep })

    let deeper = bullets(33)
    expectLaws(of: NewsPost.self, in: "## 글\n" + deeper.text)
    let tooDeep = try DigestDocument<NewsPost>(parsing: "## 글\n" + deeper.text)
    expectNoDifference(tooDeep.diagnostics.filter { $0.id == .listTooDeep }.map(\.location.line), [34])
    var last = try #require(tooDeep.content.stories.first?.blocks.first?.item)
    for _ in 0..<30 { last = try #require(last.children.first) }
    expectNoDifference(last.children.map(\.text), ["31", "32"])
  }

  @Test("Levels of lists that are written", arguments: [33, 10_000])
  func listsOfModels(count: Int) throws {
    let story = NewsPost.Story(headline: "글", blocks: [.listItem(bullets(32).item)])
    #expect(throws: Never.self) { try NewsPost(frontMatter: nil, stories: [story]).formatted() }
    var item = ListItem(text: "글")
    for _ in 1..<count { item = ListItem(text: "글", children: [item]) }
    let post = NewsPost(frontMatter: nil, stories: [.init(headline: "글", blocks: [.listItem(item)])])
    let error = #expect(throws: WritingError.self) { try post.formatted() }
    #expect(error?.property.hasPrefix("stories[0].blocks[0].children[0].children[0]") == true)
    var document = try DigestDocument<NewsPost>(parsing: "## 글\n- 글\n")
    document.content = post
    #expect(throws: WritingError.self) { try document.edits() }
  }

  @Test("Parentheses in each other in a link's destination", arguments: [(32, 1), (33, 0)])
  func destinations(count: Int, links: Int) {
    let url = String(repeating: "(", count: count) + String(repeating: ")", count: count)
    expectNoDifference(Link.all(in: "[글](\(url))").count, links)
  }

  @Test("Digits of footnote references and of items' numbers")
  func digits() throws {
    expectNoDifference(try story("[가](u)[999]").citations.first?.footnotes, [999])
    expectNoDifference(try story("[가](u)[1000]").citations, [])
    expectNoDifference(try story("999999999. 글").blocks, [.listItem(ListItem(number: 999_999_999, text: "글"))])
    expectNoDifference(try story("1000000000. 글").blocks, [.paragraph("1000000000. 글")])
  }

  @Test(
    "Markup in each other in a heading",
    arguments: [(16, "가"), (17, "_가_")])
  func headings(count: Int, anchor: String) {
    // An underscore shows in an anchor where it is text, an asterisk never: each other mark is one, from the outermost
    // on.
    let marks = (0..<count).map { $0.isMultiple(of: 2) ? "_" : "*" }
    let heading = marks.joined() + "가" + marks.reversed().joined()
    #expect(HeadingSlug.gitHub.slug(of: heading).hasSameBytes(as: anchor), "\(heading)")
    expectLaws(of: JekyllPost.self, in: "## \(heading)\n")
  }

  @Test("Bytes of a comment that marks a table of contents", arguments: [(199, true), (200, false)])
  func marks(count: Int, isMark: Bool) {
    let start = "<!-- toc" + String(repeating: " ", count: count - 11) + "-->"
    expectNoDifference(start.utf8.count, count)
    let text = start + "\n- [가](#가)\n<!-- tocstop -->\n\n## 가\n"
    expectNoDifference(TableOfContents(in: SourceText(trusted: text)) != nil, isMark)
  }

  // MARK: Front matter

  /// Something of which a front matter may have so many.
  struct YAMLLimit: Sendable {
    let limit: Int
    let text: @Sendable (Int) -> String
  }

  static let yamlLimits = [
    "lists in brackets": YAMLLimit(limit: 32) {
      "a: \(String(repeating: "[", count: $0))1\(String(repeating: "]", count: $0))\n"
    },
    "lists of dashes": YAMLLimit(limit: 32) { "a:\n  \(String(repeating: "- ", count: $0))1\n" },
    "mappings": YAMLLimit(limit: 32) { count in
      (0..<count).map { "\(String(repeating: "   ", count: $0))a:\n" }.joined()
        + "\(String(repeating: "   ", count: count))a: 1\n"
    },
  ]

  @Test("Front matter", arguments: yamlLimits.keys.sorted())
  func frontMatter(name: String) throws {
    let (limit, yaml) = try #require(Self.yamlLimits[name].map { ($0.limit, $0.text) })
    for (count, isWithin) in [(limit, true), (limit + 1, false)] {
      let text = "---\n\(yaml(count))---\n글\n"
      expectLaws(of: JekyllPost.self, in: text)
      let document = try DigestDocument<JekyllPost>(parsing: text)
      expectNoDifference(document.diagnostics.map(\.id), isWithin ? [] : [.frontMatterLimit], "\(name): \(count)")
      expectNoDifference(document.content.frontMatter?.verbatimText == nil, isWithin, "\(name): \(count)")
    }
  }

  @Test(
    "Keys that are there already, in any form and number", arguments: ["a: 1\n", "\"\\u0061\": 1\n", "!t a: [b]\n"],
    [1, 1_000])
  func keys(line: String, count: Int) throws {
    let text = "---\nx: [1]\na: 0\n" + String(repeating: line, count: count) + "---\n"
    let document = try DigestDocument<JekyllPost>(parsing: text)
    expectNoDifference(document.diagnostics.filter { $0.id == .frontMatterLimit }, [])
    expectNoDifference(document.content.frontMatter?.fields.count, count + 2)
  }

  @Test(
    "Brackets and asterisks in text do not count",
    arguments: [" [1]", "소식 [나] ", "[1] [2] ", "(x) [y] ", "x[y]{z} ", "끝. [가] ", "a *b* c ", "가 *나: "])
  func brackets(piece: String) throws {
    let text = "---\nlist: [1]\ntitle: \"소식\(String(repeating: piece, count: 1_000))\"\n---\n글\n"
    let document = try DigestDocument<JekyllPost>(parsing: text)
    expectNoDifference(document.diagnostics, [])
    #expect(document.content.frontMatter?.title?.utf8.count == 6 + piece.utf8.count * 1_000)
  }

  @Test(
    "Any number of lists in brackets, of aliases, and of texts of many lines at many columns, are parsed", .exhaustive)
  func plainLists() throws {
    let columns = "a: |\n  b\n" + (2...200).map { "\(String(repeating: " ", count: $0))b\n" }.joined()
    let aliases = "a: &a 1\nb: [\(Array(repeating: "*a", count: 600).joined(separator: ", "))]\n"
    let pairs = "a:\n" + String(repeating: "  - [b: \"c\"]\n", count: 300)
    let lists = (0..<1_000).map { "k\($0):\n  - 가 \($0)\n  - {a: [b]}\n" }.joined()
    let indented = (0..<90).map { "\\n" + String(repeating: " ", count: $0) + "가" }.joined()
    for yaml in [columns, aliases, pairs, lists, "x: [[a, b], {}, [c]]\n" + lists, "x: [1]\na: \"b\(indented)\"\n"] {
      expectLaws(of: JekyllPost.self, in: "---\n\(yaml)---\n글\n")
      expectNoDifference(try DigestDocument<JekyllPost>(parsing: "---\n\(yaml)---\n글\n").diagnostics, [])
    }
  }

  /// A front matter of this many bytes in which aliases expand to 12,000 values: `a` is a list of 99 items and so 100
  /// values, and each of the 120 aliases in `b` represents these.
  private func aliases(byteCount: Int) -> String {
    let yaml =
      "a: &a [\(Array(repeating: "1", count: 99).joined(separator: ","))]\n"
      + "b: [\(Array(repeating: "*a", count: 120).joined(separator: ","))]\n"
    // A comment adds bytes and no value.
    return yaml + "#" + String(repeating: "x", count: byteCount - yaml.utf8.count - 2) + "\n"
  }

  @Test("Values that aliases expand to, all together", .exhaustive, arguments: [(1_051, true), (1_050, false)])
  func aliasTotals(byteCount: Int, isWithin: Bool) throws {
    // The mapping with the two fields is not counted: 100 + 1 + 120 * 100 = 12,101 values, and 1,051 bytes allow
    // 12,102.
    let text = "---\n\(aliases(byteCount: byteCount))---\n글\n"
    // CR is a byte more on two lines, so the copy is within the limit.
    expectLaws(of: JekyllPost.self, in: text, except: [.carriageReturns: "the limit counts bytes"])
    let document = try DigestDocument<JekyllPost>(parsing: text)
    expectNoDifference(document.diagnostics.map(\.id), isWithin ? [] : [.frontMatterLimit])
  }

  @Test("Short lists with quotes, in blocks, in any number")
  func quotedLists() throws {
    let lists = (0..<300).map { "k\($0):\n  - \"\($0)\"\n  - 가, 나\n  - C#\n  - '\"]'\n  - it's\n" }.joined()
    let text = "---\n\(lists)---\n글\n"
    expectLaws(of: JekyllPost.self, in: text)
    let post = try JekyllPost(parsing: text)
    expectNoDifference(post.frontMatter?.fields.count, 300)
    expectNoDifference(try JekyllPost(parsing: post.formatted()), post)
  }

  @Test("Levels of YAML that are written", arguments: [32, 33, 10_000])
  func yaml(count: Int) throws {
    for isMapping in [false, true] {
      var value = YAMLValue.integer(1)
      for _ in 0..<count { value = isMapping ? .mapping([.init(key: "a", value: value)]) : .sequence([value]) }
      let post = JekyllPost(frontMatter: ["first": 1, "deep": value, "last": 2], body: "글\n")
      var document = try DigestDocument<JekyllPost>(parsing: "---\nfirst: 1\ndeep: [1]\nlast: 2\n---\n글\n")
      document.content.frontMatter?["deep"] = value
      if count == 32 {
        #expect(try JekyllPost(parsing: post.formatted()) == post)
        #expect(try document.text().contains(isMapping ? "deep: {a: {a: " : "deep: [["))
      } else {
        let error = #expect(throws: WritingError.self) { try post.formatted() }
        expectNoDifference(error?.property, "frontMatter.fields[1]")
        #expect(throws: WritingError.self) { try document.text() }
      }
    }
  }
}

// MARK: - Chapters and style

extension LimitTests {
  @Test(
    "Digits of the hours",
    arguments: [
      ("999:59:59", true, 0), ("1000:00:00", true, 1), ("999999:59:59", true, 1), ("1000000:00:00", false, 0),
    ])
  func hours(time: String, isChapter: Bool, reported: Int) throws {
    let text = "(00:00:00) 가\n(\(time)) 나\n"
    expectLaws(of: ChapterList.self, in: text)
    let document = try DigestDocument<ChapterList>(parsing: text)
    expectNoDifference(document.content.allChapters.count, isChapter ? 2 : 1)
    expectNoDifference(document.diagnostics.filter { $0.id == .chapterTimeImplausible }.count, reported)
  }

  @Test("Bytes of trivia that is repeated", arguments: [(256, 256), (257, 2)])
  func trivia(count: Int, repeated: Int) throws {
    let text = "## 글\n\n가" + String(repeating: "\n", count: count) + "나\n"
    expectLaws(of: NewsPost.self, in: text)
    var document = try DigestDocument<NewsPost>(parsing: text)
    document.content.stories[0].blocks.append(.markdown(.paragraph("다")))
    let expected = text.dropLast() + String(repeating: "\n", count: repeated) + "다\n"
    #expect(try document.text().hasSameBytes(as: String(expected)))
  }

  @Test("Spaces of indentation that are repeated", arguments: [(64, 64), (66, 64)])
  func indentation(count: Int, repeated: Int) throws {
    let text = "## 글\n- 가\n" + String(repeating: " ", count: count) + "- 나\n"
    expectLaws(of: NewsPost.self, in: text)
    var document = try DigestDocument<NewsPost>(parsing: text)
    var item = try #require(document.content.stories.first?.blocks.first?.item)
    item.children.append(ListItem(text: "다"))
    document.content.stories[0].blocks[0] = .markdown(.listItem(item))
    let expected = text + String(repeating: " ", count: repeated) + "- 다\n"
    #expect(try document.text().hasSameBytes(as: expected))
  }
}

extension NewsPost.Block {
  fileprivate var item: ListItem? {
    if case .markdown(.listItem(let item)) = self { item } else { nil }
  }
}
