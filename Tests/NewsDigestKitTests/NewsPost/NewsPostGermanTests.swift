import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("News posts in German")
struct NewsPostGermanTests {
  private func text() throws -> String {
    let path = "Examples/Samples/german/2025-12-03-073000-ki-nachrichten.md"
    return try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
  }

  @Test("The fields are those of a post in any language")
  func fields() throws {
    let text = try text()
    expectLaws(of: NewsPost.self, in: text)
    let post = try NewsPost(parsing: text)
    expectNoDifference(
      post.stories.map { $0.citations.map(\.publishedOn) },
      [[CalendarDate(2025, 12, 3)], [CalendarDate(2025, 12, 2)]])
    expectNoDifference(post.stories.map(\.summary.count), [2, 1])
    expectNoDifference(post.stories[0].insights.map(\.label), ["Technische Bedeutung", "Ausblick"])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .newsPost)
  }

  @Test("An edit keeps the words")
  func edit() throws {
    let text = try text()
    var document = try DigestDocument<NewsPost>(parsing: text)
    document.content.stories[1].citations[0].publishedOn = CalendarDate(2026, 1, 15)
    document.content.stories[1].insights = [ListItem(label: "Ausblick", text: "Mehr Bücher")]
    expectSameBytes(
      try document.text(),
      text.replacing("2. Dezember 2025", with: "15. Januar 2026") + "\n### Einordnung\n- **Ausblick**: Mehr Bücher\n")
  }
}
