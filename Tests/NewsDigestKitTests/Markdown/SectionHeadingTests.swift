import Testing

@testable import NewsDigestKit

struct SectionHeadingTests {
  @Test(arguments: [
    (Term.summaryHeading, "Key points"), (.summaryHeading, "Quarterly results"), (.insightsHeading, "Summary"),
    (.insightsHeading, ""), (.videosHeading, "Summary"),
  ])
  func refusesWordsThatDoNotSayTheRole(_ role: Term, _ text: String) throws {
    let heading = SectionHeading(role, level: 3, text: text)
    let post = NewsPost(frontMatter: nil, stories: [.init(headline: "One", blocks: [.section(heading)])])
    let error = #expect(throws: WritingError.self) { try post.formatted() }
    #expect(error?.property.hasPrefix("stories[0].blocks[0]") == true, "\(error as Any)")

    var document = try DigestDocument<NewsPost>(parsing: "## One\n\n### Summary\n\nText.\n")
    document.content.stories[0].blocks[0] = .section(heading)
    #expect(throws: WritingError.self) { try document.text() }
  }

  @Test(arguments: [(Term.summaryHeading, "요약"), (.summaryHeading, "**Summary**"), (.insightsHeading, "ポイント")])
  func takesWordsOfAnyLanguage(_ role: Term, _ text: String) throws {
    let heading = SectionHeading(role, level: 3, text: text)
    let post = NewsPost(frontMatter: nil, stories: [.init(headline: "One", blocks: [.section(heading)])])
    let written = try post.formatted()
    #expect(written.contains("### \(text)\n"))
    #expect(try NewsPost(parsing: written) == post)
  }
}
