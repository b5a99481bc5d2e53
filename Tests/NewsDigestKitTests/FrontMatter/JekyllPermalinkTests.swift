import Testing

@testable import NewsDigestKit

@Suite struct JekyllPermalinkTests {
  private func path(_ permalink: JekyllPermalink, _ yaml: String, _ file: String, offset: Int = 9 * 3600) -> String? {
    let front = FrontMatter(yaml: yaml)
    return PostFileName(path: file).flatMap { permalink.path(for: front, fileName: $0, siteOffset: offset) }
  }

  /// The paths are those that `jekyll build` 4.3.1 gave with `timezone: Asia/Seoul`.
  ///
  /// It writes an address without an extension, as the seventh, to a file with `.html`.
  static let examples: [(JekyllPermalink, String, String, String)] = [
    (.date, "", "2025-12-03-ai-news.md", "/2025/12/03/ai-news.html"),
    (
      .date, "categories: News Perplexity\ndate: 2025-12-02 20:30:59 +0000\n", "2025-12-01-AI_News & more!.md",
      "/news/perplexity/2025/12/03/AI_News-&-more!.html"
    ),
    (.pretty, "categories: [a b, C]\ncategory: x\n", "2025-12-03-뉴스-요약.md", "/a b/c/x/2025/12/03/뉴스-요약/"),
    (.ordinal, "date: 2024-12-30\n", "2025-12-03-x.md", "/2024/365/x.html"),
    (.weekdate, "date: 2024-12-30 23:00:00\n", "2025-12-03-x.md", "/2024/W01/Tue/x.html"),
    (.none, "slug: Other Slug\n", "2025-12-03-x.md", "/Other-Slug.html"),
    (
      .template("/:i_month/:short_year/:long_month_:i_day/:slug/:hour:minute"), "date: \"2025-03-04 05:06\"\n",
      "2025-12-03-A.B c.md", "/3/25/March_4/a-b-c/0506"
    ),
    (.date, "permalink: /x/:short_month/:title.html\n", "2025-02-03-a.b.md", "/x/Feb/a.b.html"),
    (
      .template("/:slugified_categories/:w_year-:w_day-:long_day/:title/"), "categories: [\"C++ é\", c-é]\n",
      "2021-01-03--a-.md", "/c-é/2020-7-Sunday/a/"
    ),
  ]

  @Test(arguments: examples)
  func isJekylls(permalink: JekyllPermalink, yaml: String, file: String, expected: String) {
    #expect(path(permalink, yaml, file) == expected)
  }

  @Test func refusesWhatIsNotOfAPost() {
    #expect(path(.template("/:nothing"), "", "2025-12-03-a.md") == nil)
    #expect(path(.date, "date: someday\n", "2025-12-03-a.md") == nil)
  }

  @Test func escapesNoFolder() {
    #expect(path(.template("/../a/./b//:title"), "", "2025-12-03-c.md") == "/a/b/c")
  }
}
