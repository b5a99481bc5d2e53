import Testing

@testable import NewsDigestKit

@Suite struct PostFileNameTests {
  @Test(arguments: [
    ("2025-12-03-ai-news.md", "2025-12-03", "ai-news", "md"),
    ("_posts/a/2025-1-3-x.y.markdown", "2025-01-03", "x.y", "markdown"),
    ("25-1-3-x.md", "2025-01-03", "x", "md"), ("99-1-3-x.md", "1999-01-03", "x", "md"),
    ("/a/2025-12-03-x...md", "2025-12-03", "x", "md"), ("2025-12-03-.md", "2025-12-03", "", "md"),
    ("2025-12-03-뉴스.md", "2025-12-03", "뉴스", "md"),
  ])
  func parsesPaths(path: String, date: String, slug: String, fileExtension: String) throws {
    let name = try #require(PostFileName(path: path))
    #expect(name.date.description == date)
    #expect(name.slug == slug)
    #expect(name.fileExtension == fileExtension)
  }

  @Test(arguments: [
    "2025-12-03.md", "x.md", "2025-13-99-x.md", "2025-12-03-x", "5-1-3-x.md", "2025-12-03-x.", "", "2025-12-003-x.md",
  ])
  func isNoPost(path: String) { #expect(PostFileName(path: path) == nil) }

  @Test(arguments: [
    ("2025-01-02-hello-WORLD--x-.md", "Hello World  X"), ("2025-01-02-éa.md", "Éa"), ("2025-01-02-.md", ""),
  ])
  func makesATitle(path: String, title: String) {
    #expect(PostFileName(path: path)?.titleFromSlug == title)
  }

  @Test func writesAName() throws {
    let date = CalendarDate(2025, 12, 3)
    #expect(PostFileName(date: date, slug: "x").fileName == "2025-12-03-x.md")
  }
}
