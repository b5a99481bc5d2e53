import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Documents of models")
struct NewDocumentTests {
  /// A model of some format, and what a document of it does.
  private struct Model: CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable (Language?) throws -> String
    let overEmptyText: @Sendable () throws -> String
    let formatted: @Sendable (Language?) throws -> String
    let isEdited: Bool

    init<Content: DigestFormat>(_ name: String, _ content: Content) {
      testDescription = "\(Content.self): \(name)"
      text = { try DigestDocument(content, in: $0).text() }
      overEmptyText = {
        var document = try DigestDocument<Content>(parsing: "")
        document.content = content
        return try document.text()
      }
      formatted = { try content.formatted(in: $0) }
      isEdited = DigestDocument(content).isEdited
    }
  }

  private static let chapter = Chapter(start: .seconds(10), title: "가", notes: ["글"])
  private static let day = CalendarDate(year: 2025, month: 12, day: 3)

  private static let models = [
    Model("a story", NewsPost(frontMatter: nil, stories: [.init(headline: "가", summary: [.init(text: "나")])])),
    Model("a rule at the end", NewsPost(frontMatter: nil, introduction: [.paragraph("가"), .thematicBreak])),
    Model("a front matter", NewsPost(frontMatter: ["title": "가"])),
    Model("a code block", NewsPost(frontMatter: nil, introduction: [.verbatim("```\n가\n```")])),
    Model("an entry", DailyDigest(introduction: [], entries: [.init(title: "가", summary: "나")])),
    Model("an open code block", DailyDigest(introduction: [.verbatim("```\n가")])),
    Model("a paragraph", MonthlyIndex(introduction: [.paragraph("가")])),
    Model(
      "a closing",
      MonthlyIndex(
        introduction: [], days: [.init(heading: "📅 12월 3일", blocks: [])], closing: [.paragraph("가")])),
    Model("chapters", ChapterList(chapters: [chapter])),
    Model("an introduction", ChapterList(introduction: ["가"])),
    Model("a closing", ChapterList(chapters: [chapter], closing: ["가"])),
    Model("sections", PodcastEpisode(sections: [.init(title: "가", chapters: [chapter])])),
    Model("a day", PodcastEpisode(recordedOn: day, label: nil)),
    Model(
      "a video",
      VideoDigest(frontMatter: nil, videos: [.init(title: "가", url: "https://www.youtube.com/watch?v=abcdefghijk")])),
    Model("a front matter", JekyllPost(frontMatter: ["title": "가"], body: "")),
    Model("a body", JekyllPost(frontMatter: nil, body: "가\n")),
  ]

  @Test(
    "A new document is in canonical form and ends its last line", arguments: models, [nil, .english] as [Language?])
  private func text(of model: Model, in language: Language?) throws {
    let text = try model.text(language)
    #expect(text.utf8.last == .lineFeed)
    expectNoDifference(text, try model.formatted(language))
    #expect(model.isEdited)
    if language == nil { expectNoDifference(try model.overEmptyText(), text) }
  }

  @Test(
    "An empty model is an empty text",
    arguments: [
      Model("", NewsPost(frontMatter: nil)), Model("", DailyDigest(introduction: [])),
      Model("", MonthlyIndex(introduction: [])), Model("", ChapterList()),
      Model("", VideoDigest(frontMatter: nil)), Model("", JekyllPost(frontMatter: nil, body: "")),
    ])
  private func emptyModel(_ model: Model) throws {
    expectNoDifference(try model.text(nil), "")
    #expect(!model.isEdited)
  }

  @Test("A body without a line ending at its end is written as it is")
  func jekyllBody() throws {
    expectNoDifference(try DigestDocument(JekyllPost(frontMatter: nil, body: "가")).text(), "가")
  }

  @Test("A new document has the language that it is asked for, until it is saved")
  func language() throws {
    let citation = Citation(name: "A", url: "https://a.example", publishedOn: Self.day)
    let post = NewsPost(frontMatter: nil, stories: [.init(headline: "B", citations: [citation])])
    var document = DigestDocument(post, in: .english)
    let text = "## B\n\n[A](https://a.example) – Published: 2025-12-03\n"
    expectNoDifference(try document.text(), text)
    expectNoDifference(try document.edits(), [SourceEdit(range: 0..<0, replacement: text)])
    #expect(document.source.text.isEmpty)
    try document.commit()
    #expect(document.source.text == text)
    #expect(!document.isEdited)
    document.content.stories[0].citations[0].note = "c"
    expectNoDifference(try document.text(), "## B\n\n[A](https://a.example) – Published: 2025-12-03 (c)\n")
  }

  @Test("A heading that was written in the language of the source keeps that word after saving")
  func translatedHeading() throws {
    var document = try DigestDocument<NewsPost>(parsing: "## A\n\n### 요약\n- a\n")
    let section = SectionHeading(.summaryHeading, level: 3, text: "Summary")
    document.content.stories.append(.init(headline: "B", blocks: [.section(section)]))
    let text = "## A\n\n### 요약\n- a\n\n---\n\n## B\n\n### 요약\n"
    let edited = document.content
    expectNoDifference(try document.text(), text)
    try document.commit()
    #expect(document.content == edited)
    document.content.stories[1].headline = "C"
    expectNoDifference(try document.text(), text.replacing("## B", with: "## C"))
  }

  @Test("A document is edited if its content differs from its source")
  func isEdited() throws {
    var document = try DigestDocument<NewsPost>(parsing: "## 가\n\n### Summary\n- é\n")
    #expect(!document.isEdited)
    document.content.stories[0].headline = "나"
    #expect(document.isEdited)
    document.content.stories[0].headline = "가"
    #expect(!document.isEdited)
    // The same text to Swift, and other bytes.
    document.content.stories[0].summary[0].text = "e\u{301}"
    #expect(document.isEdited)
    try document.commit()
    #expect(!document.isEdited)
    document.content.stories[0].headline = "두\n줄"
    #expect(document.isEdited)
  }
}
