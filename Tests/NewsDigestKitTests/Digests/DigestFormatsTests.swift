import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

/// A format like a news post, but that its stories are numbered.
struct NumberedPost: DigestFormat, ListedDigest {
  var frontMatter: FrontMatter?
  var introduction: [MarkdownBlock] = []
  var stories: [Story] = []

  struct Story: DigestPart, Codable {
    var number: Int?
    var title = ""
    var points: [MarkdownBlock] = []
  }

  static let kind: DigestKind = "numbered"

  static let grammar = Grammar<NumberedPost> {
    FrontMatterBlock(\.frontMatter)
    Blocks(\.introduction)
    Each(\.stories) {
      Heading(2, "소식 \(\.number): \(\.title)")
      Blocks(\.points)
    }
  }

  var digestEntries: [DigestEntry] { stories.map { DigestEntry(title: $0.title) } }

  static let text = """
    ---
    title: 이번 소식
    date: 2025-12-05
    categories: news
    ---

    ## 소식 1: 로봇이 바다로

    [한빛](https://hanbit.example/1) – 발행일: 2025-12-03

    ### 요약
    - 물에 들어간다

    ## 소식 2: 값은 그대로

    [미래](https://mirae.example/2) – 발행일: 2025-12-04

    ### 요약
    - 오르지 않았다

    """
}

/// A format of lines of values.
struct Card: DigestFormat {
  var title: String?
  var status: String?
  var owner: String?
  var blocks: [MarkdownBlock] = []

  static let grammar = Grammar<Card> {
    Line("Title: \(\.title)")
    Line("Status: \(\.status)").optional()
    Line("Owner: \(\.owner)").optional()
    Blocks(\.blocks)
  }
}

@Suite("Formats that a text may have")
struct DigestFormatsTests {
  private func kind(_ text: String, _ formats: DigestFormats) throws -> DigestKind {
    DigestRecognition(of: try SourceText(text), formats: formats).kind
  }

  @Test("The library's formats have the names that JSON and the tool give them")
  func names() {
    expectNoDifference(
      DigestFormats.builtIn.kinds.map(\.rawValue),
      [
        "news-post", "daily-digest", "monthly-index", "podcast-episode", "chapter-list", "video-digest", "jekyll-post",
        "markdown-digest",
      ])
    for kind in DigestFormats.builtIn.kinds { #expect(DigestFormats.builtIn[kind]?.kind == kind) }
    #expect(DigestFormats.builtIn["newsletter"] == nil)
    #expect(DigestFormats.builtIn[.unknown] is JekyllPost.Type)
  }

  @Test("A format that states no name has that of its type, in words")
  func namesOfTypes() {
    enum Own {
      struct HTTPLog2Entry: DigestFormat {
        var blocks: [MarkdownBlock] = []
        static let grammar = Grammar<HTTPLog2Entry> { Blocks(\.blocks) }
      }
    }
    expectNoDifference(
      [Newsletter.kind, NumberedPost.kind, Own.HTTPLog2Entry.kind], ["newsletter", "numbered", "http-log2-entry"])
  }

  @Test("A format of one's own is recognised by two lines with words of their own, or by all lines that it expects")
  func signs() throws {
    let formats = DigestFormats.builtIn.preferring(Newsletter.self, Agenda.self, Bulletin.self, Signed.self, Card.self)
    let examples: [(String, DigestKind)] = [
      (Newsletter.text, "newsletter"), (Agenda.text, "agenda"),
      // All expected lines, of which only one has a word.
      ("# Weekly 3 – 2025-01-05\n\n## [One](https://one.example/)\n", "newsletter"),
      // One line with a word alone, or marks alone; a line where the grammar has none.
      ("# Weekly 3 – 2025-01-05\n\nNothing today.\n", .unknown), ("## [One](https://one.example/)\nText\n", .unknown),
      ("# Weekly 3 – 2025-01-05\n\nvia nobody\n", .unknown),
      // Two lines with words, though the first line is missing.
      ("Status: open\nOwner: Ann\n\nText\n", "card"), ("Title: A\n\nText\n", .unknown),
      ("Some words.\n\nvia The Daily\n", .unknown), ("", .unknown),
      // Every note is signed, or not every one.
      ("## One\nby Ann\n\n## Two\nby Bo\n", "signed"), ("## One\nby Ann\n\n## Two\nText\n", .unknown),
      // Other formats stay what they are.
      (DigestTests.newsPost, .newsPost), (DigestTests.podcast, .podcastEpisode),
      (DailyDigestFixture.text, .dailyDigest),
      (VideoDigestPage.text, .videoDigest), ("---\ntitle: 글\n---\n\n# 글\n", .jekyllPost),
    ]
    for (text, kind) in examples {
      expectLaws(of: JekyllPost.self, in: text)
      for variant in TextVariant.allCases {
        guard let copy = variant.applied(to: text) else { continue }
        let recognition = DigestRecognition(of: try SourceText(copy), formats: formats)
        #expect(recognition.kind == kind, "\(variant): \(text): \(recognition)")
        #expect((0...1).contains(recognition.confidence))
        #expect(recognition.reasons.allSatisfy { copy.utf8.count >= $0.range.upperBound })
      }
    }
    let reasons = DigestRecognition(of: try SourceText(Newsletter.text), formats: formats).reasons
    expectNoDifference(
      reasons.map(\.message),
      ["a line such as `# Weekly 1 – 2025-01-01`", "a line such as `via text`", "all lines that the format expects"])
    expectNoDifference(reasons.map(\.range), [0..<26, 114..<144, 0..<26])
  }

  @Test("Between formats that both claim a text, the order of the list decides")
  func precedence() throws {
    expectLaws(of: NumberedPost.self, in: NumberedPost.text)
    let text = NumberedPost.text
    expectNoDifference(try kind(text, .builtIn), .newsPost)
    expectNoDifference(try kind(text, .builtIn.preferring(NumberedPost.self)), "numbered")
    expectNoDifference(try kind(text, DigestFormats(DigestFormats.builtIn.types + [NumberedPost.self])), .newsPost)
    expectNoDifference(try kind(text, [NumberedPost.self]), "numbered")
    // A news post of the library's kind is not numbered.
    expectNoDifference(try kind(DigestTests.newsPost, .builtIn.preferring(NumberedPost.self)), .newsPost)
    // What no format of the list claims.
    expectNoDifference(try kind(DigestTests.newsPost, [DailyDigest.self, JekyllPost.self]), .jekyllPost)
    expectNoDifference(try kind(DigestTests.newsPost, [DailyDigest.self]), .unknown)
    expectNoDifference(try kind(DigestTests.newsPost, []), .unknown)
  }

  @Test("Of several formats of one name, the first one counts; any document is no format of a list")
  func sameNames() {
    struct Mine: DigestFormat {
      var blocks: [MarkdownBlock] = []
      static let kind: DigestKind = "news-post"
      static let grammar = Grammar<Mine> { Blocks(\.blocks) }
    }
    let formats = DigestFormats.builtIn.preferring(Mine.self, Digest.self)
    #expect(formats[.newsPost] is Mine.Type && formats.kinds.count == 8 && formats.kinds.first == .newsPost)
  }
}

@Suite("A document of any format")
struct AnyDigestTests {
  private static let formats = DigestFormats.builtIn.preferring(Newsletter.self)

  private func document(_ text: String) throws -> DigestDocument<Digest> {
    DigestDocument(parsing: try SourceText(text), formats: Self.formats)
  }

  static let texts = [
    DigestTests.newsPost, DigestTests.podcast, DailyDigestFixture.text, VideoDigestPage.text,
    "# 🤖 AI 뉴스 아카이브 - 2025년 12월\n\n### 📅 12월 1일 (1건)\n\n📄 [12-01.md](./12-01.md)\n\n- 가\n",
    "---\ntitle: 글\n---\n\n본문\n", "# 글\n\n- 하나 [둘](https://two.example)\n", "글\r\n", "",
  ]

  @Test(
    "It is that of the format by itself: content, diagnostics, language, outline, canonical form", arguments: texts)
  func sameAsItsFormat(text: String) throws {
    func check<Format: DigestFormat>(_ content: Format, _ document: DigestDocument<Digest>) throws {
      let own = try DigestDocument<Format>(parsing: text)
      #expect(content == own.content && document.content[as: Format.self] == own.content)
      expectNoDifference(document.diagnostics, own.diagnostics)
      let context = PublishingContext(host: .jekyll)
      expectNoDifference(document.diagnostics(for: context), own.diagnostics(for: context))
      expectNoDifference(document.language, own.language)
      expectNoDifference(try document.formatted(), try own.formatted())
      expectNoDifference(document.outline.map(\.kind), own.outline.map(\.kind))
      expectNoDifference(document.outline.map { $0.values.map(\.name) }, own.outline.map { $0.values.map(\.name) })
      expectNoDifference(document.outline.map { $0.values.map(\.range) }, own.outline.map { $0.values.map(\.range) })
      #expect(try document.text() == text && document.edits().isEmpty && !document.isEdited)
    }
    expectLaws(of: Digest.self, in: text)
    let document = try DigestDocument<Digest>(parsing: text)
    try check(document.content.content, document)
    expectNoDifference(document.content, try Digest(parsing: text))
  }

  @Test("Edits are local, and stay in the format of the document")
  func edits() throws {
    var post = try document(DigestTests.newsPost)
    post.content[as: NewsPost.self]?.stories[0].headline = "로봇이 뭍으로"
    post.content[as: DailyDigest.self]?.entries = []
    expectNoDifference(try post.edits().map(\.replacement), ["## 로봇이 뭍으로\n"])
    expectNoDifference(
      try post.text(), DigestTests.newsPost.replacing("로봇이 바다로", with: "로봇이 뭍으로"))

    var letter = try document(Newsletter.text)
    expectNoDifference(letter.content.kind, "newsletter")
    expectNoDifference(letter.outline.range(of: "items[0].source"), 118..<127)
    letter.content[as: Newsletter.self]?.items[0].source = "The Weekly"
    expectNoDifference(try letter.text(), Newsletter.text.replacing("The Daily", with: "The Weekly"))
    // Without its heading it is not recognised as a newsletter, but it is this document that is edited.
    letter.content[as: Newsletter.self]?.number = nil
    letter.content[as: Newsletter.self]?.date = nil
    letter.content[as: Newsletter.self]?.items = []
    try letter.commit()
    expectNoDifference(letter.source.text, "The week in short.\n")
    expectNoDifference(letter.content.kind, "newsletter")
    #expect(letter.diagnostics.map(\.id) == [.expectedLine])

    var page = try document("글\n")
    expectNoDifference(page.content.kind, .unknown)
    page.content[as: JekyllPost.self]?.body = "새 글\n"
    expectNoDifference(try page.text(), "새 글\n")
    expectNoDifference(page.content.kind, .unknown)
  }

  @Test("A content of another format is written by that one, over the same text")
  func otherFormat() throws {
    var page = try document("# 글\n\n- 하나\n- 둘\n")
    expectNoDifference(page.content.kind, .markdownDigest)
    page.content = Digest(NewsPost(parsing: page.source))
    #expect(try page.edits().isEmpty)
    page.content = Digest(try Newsletter(parsing: "# Weekly 1 – 2025-01-01\n\n- 하나\n- 둘\n"))
    expectNoDifference(try page.text(), "# Weekly 1 – 2025-01-01\n\n- 하나\n- 둘\n")
    try page.commit()
    expectNoDifference(page.content.kind, "newsletter")
    expectNoDifference(page.content[as: Newsletter.self]?.number, 1)
  }

  @Test("A value that the format cannot hold is refused, and named as in the format")
  func unwritable() throws {
    var letter = try document(Newsletter.text)
    letter.content[as: Newsletter.self]?.items[0].source = "two\nlines"
    let error = #expect(throws: WritingError.self) { try letter.text() }
    expectNoDifference(error?.property, "items[0].source")
  }

  @Test("A new document is one of its content's format")
  func newDocument() throws {
    var document = DigestDocument(Digest(try Newsletter(parsing: Newsletter.text)))
    expectNoDifference(try document.text(), try Newsletter(parsing: Newsletter.text).formatted())
    try document.commit()
    expectNoDifference(document.content, Digest(try Newsletter(parsing: Newsletter.text)))
    document.content[as: Newsletter.self]?.number = 13
    expectNoDifference(try document.edits().map(\.replacement), ["# Weekly 13 – 2025-12-01\n"])
    expectNoDifference(try DigestDocument(Digest()).text(), "")
  }

  @Test("Edits move to a text that was changed meanwhile")
  func rebase() throws {
    var letter = try document(Newsletter.text)
    letter.content[as: Newsletter.self]?.number = 13
    try letter.rebase(onto: SourceText(Newsletter.text.replacing("The Daily", with: "The Weekly")))
    expectNoDifference(
      try letter.text(),
      Newsletter.text.replacing("The Daily", with: "The Weekly").replacing("Weekly 12", with: "Weekly 13"))
  }

  @Test("JSON has the name of the format and the content, there and back", arguments: texts + [Newsletter.text])
  func codable(text: String) throws {
    let digest = try document(text).content
    let json = try JSONEncoder().encode(digest)
    let decoder = JSONDecoder()
    decoder.userInfo[.digestFormats] = Self.formats
    expectNoDifference(try decoder.decode(Digest.self, from: json), digest)
    let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(record["format"] as? String == digest.kind.rawValue && record.count == 2)
    func encoded(_ content: some DigestFormat) throws -> NSObject? {
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(content)) as? NSObject
    }
    #expect(try record["content"] as? NSObject == encoded(digest.content))
  }

  @Test("JSON of a format that the decoder does not know is refused with its name")
  func unknownFormat() throws {
    let json = try JSONEncoder().encode(document(Newsletter.text).content)
    let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Digest.self, from: json) }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    expectNoDifference(context.debugDescription, "There is no format `newsletter`.")
    expectNoDifference(context.codingPath.map(\.stringValue), ["format"])
  }

  @Test("What was changed in the JSON is changed in the document")
  func update() throws {
    var letter = try document(Newsletter.text)
    let json = String(decoding: try JSONEncoder().encode(letter.content), as: UTF8.self)
    try letter.update(fromJSON: Data(json.replacing(#""number":12"#, with: #""number":13"#).utf8))
    expectNoDifference(try letter.text(), Newsletter.text.replacing("Weekly 12", with: "Weekly 13"))

    var post = try document(DigestTests.newsPost)
    let record = String(decoding: try JSONEncoder().encode(post.content), as: UTF8.self)
    // A view of the blocks, which hold the day too.
    let citations = try #require(record.firstRange(of: #""citations":["#))
    let day = try #require(record[citations.upperBound...].firstRange(of: "2025-12-03"))
    try post.update(fromJSON: Data(record.replacingCharacters(in: day, with: "2025-12-04").utf8))
    #expect(try post.edits().count == 1)
    #expect(try post.text().contains("2025-12-04"))
  }

  @Test("Equal documents have equal formats and contents")
  func equality() throws {
    let texts = Self.texts + [Newsletter.text]
    let digests = try texts.map { try document($0).content }
    for (index, digest) in digests.enumerated() {
      for (other, second) in digests.enumerated() { #expect((digest == second) == (index == other)) }
    }
    #expect(Set(digests + digests).count == digests.count)
    #expect(Digest(JekyllPost(parsing: try SourceText("글\n"))) != digests.first { $0.kind == .unknown })
    #expect(Digest(digests[0]) == digests[0])
  }

  @Test("What a format of one's own does not list is found in its text")
  func listing() throws {
    let letter = try document(Newsletter.text).content
    expectNoDifference(letter.title, "Weekly 12 – 2025-12-01")
    expectNoDifference(letter.date, CalendarDate(2025, 12, 1))
    expectNoDifference(letter.entries.map(\.title).prefix(1), ["A parser that keeps every byte"])
    let source = try SourceText(NumberedPost.text)
    let post = Digest(parsing: source, formats: [NumberedPost.self])
    expectNoDifference(post.title, "이번 소식")
    expectNoDifference(post.date, CalendarDate(2025, 12, 5))
    expectNoDifference(post.entries, [DigestEntry(title: "로봇이 바다로"), DigestEntry(title: "값은 그대로")])
  }

  @Test("A format can be asked for by its name")
  func forced() throws {
    let source = try SourceText(Newsletter.text)
    expectNoDifference(Digest(parsing: source, as: "newsletter", formats: Self.formats).kind, "newsletter")
    expectNoDifference(Digest(parsing: source, as: "newsletter").kind, .unknown)
    let document = DigestDocument<Digest>(parsing: source, as: .markdownDigest)
    expectNoDifference(document.content, Digest(MarkdownDigest(parsing: source)))
    expectNoDifference(document.content.entries, MarkdownDigest(parsing: source).digestEntries)
  }
}
