import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Many tasks at once")
struct ConcurrencyTests {
  private static let newsPost = """
    ---
    layout: post
    title: "12월 3일 AI 소식"
    tags: [로봇, "새 소식"]
    extra: {a: 1}
    ---

    ## 첫 소식

    [한빛일보](https://hanbit.example/a)[1] – 발행일: 2025-12-03

    ### 요약

    - **핵심:** 하나
      - 둘

    ---

    ## 둘째 소식

    [느티일보](https://neuti.example/b) - 발행일: 2025‑12‑02 (현지 시각)

    """

  private static let texts = [
    newsPost, DailyDigestFixture.text, VideoDigestPage.text, "(00:00:10) 소개\n(00:03:07) 새 편집기\n지난 편집기보다 빠릅니다.\n",
    "---\ntitle: 글\ndate: 2025-12-03 09:00:00 +0900\n---\n글\n", "## 글\u{1}\n```\n", "",
  ]

  /// All that the library makes of a text.
  private struct Outcome: Equatable, Sendable {
    let digest: Digest
    let entries: [DigestEntry]
    let diagnostics: [Diagnostic]
    let violations: [RoundTrip.Violation]
    let canonicalForm: String
    let edited: String
    let table: [SourceEdit]

    init(of source: SourceText) throws {
      digest = Digest(parsing: source)
      entries = digest.entries
      diagnostics = DigestDocument<NewsPost>(parsing: source).diagnostics
      violations = RoundTrip.violations(of: DailyDigest.self, in: source)
      canonicalForm = try NewsPost(parsing: source).formatted()
      var document = DigestDocument<NewsPost>(parsing: source)
      edited = try document.text(withFirstHeadline: "고친 소식")
      table = TableOfContents(in: source)?.edits() ?? []
    }
  }

  @Test("Texts that many tasks parse, check and edit at once give the same as one after the other")
  func texts() async throws {
    let sources = Self.texts.map { SourceText(trusted: $0) }
    let expected = try sources.map(Outcome.init)
    #expect(Set(expected.map(\.digest.kind)).count >= 5)
    let repeated = (0..<20 * sources.count).map { $0 % sources.count }
    let outcomes = try await withThrowingTaskGroup { group in
      for index in repeated {
        group.addTask { (index, try Outcome(of: sources[index])) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count == repeated.count)
    for (index, outcome) in outcomes where outcome != expected[index] {
      Issue.record("another outcome for the text \(index)")
    }
  }

  @Test("One document that many tasks hold is a value of its own in each")
  func oneValue() async throws {
    let document = try DigestDocument<NewsPost>(parsing: Self.newsPost)
    let unedited = try document.text()
    let texts = await withTaskGroup { group in
      for number in 0..<100 {
        group.addTask {
          var copy = document
          copy.content.frontMatter?["extra"] = .integer(number)
          copy.content.stories[1].citations[0].publishedOn = CalendarDate(year: 2025, month: 1, day: number % 28 + 1)
          return (number, try? copy.text(withFirstHeadline: "소식 \(number)"), copy.diagnostics)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts.count == 100)
    for (number, text, diagnostics) in texts {
      var copy = document
      copy.content.frontMatter?["extra"] = .integer(number)
      copy.content.stories[1].citations[0].publishedOn = CalendarDate(year: 2025, month: 1, day: number % 28 + 1)
      let expected = try? copy.text(withFirstHeadline: "소식 \(number)")
      #expect(text == expected && diagnostics == document.diagnostics)
      #expect(text?.contains("## 소식 \(number)\n") == true)
    }
    expectSameBytes(try document.text(), unedited)
    expectSameBytes(unedited, Self.newsPost)
  }
}

extension DigestDocument<NewsPost> {
  /// The text with another headline above the first story, if there is one.
  fileprivate mutating func text(withFirstHeadline headline: String) throws -> String {
    if !content.stories.isEmpty { content.stories[0].headline = headline }
    return try text()
  }
}
