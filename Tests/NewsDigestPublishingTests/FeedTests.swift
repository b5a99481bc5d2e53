import Foundation
import NewsDigestKit
import NewsDigestPublishing
import Testing

@Suite("Feeds of documents") struct FeedTests {
  private func feed(_ documents: [Feed.Document], limit: Int? = nil) -> Feed {
    Feed.collected(from: documents, on: FeedSamples.site, limit: limit).value
  }

  private func post(_ text: String = FeedSamples.post(), _ path: String? = "_posts/2025-12-03-day.md") throws
    -> Feed.Document
  {
    try FeedSamples.document(text, .newsPost, path)
  }

  @Test func itemsOfAPost() throws {
    let feed = feed([try post()])
    let page = "https://news.example.com/blog/news/ai/2025/12/03/day.html"
    #expect(feed.title == "News & more")
    #expect(feed.items.map(\.title) == ["Chips fall", "Boats", "Boats"])
    // The anchors are kramdown's.
    #expect(feed.items.map(\.url) == ["\(page)#chips-fall", "\(page)#boats", "\(page)#boats-1"])
    #expect(
      feed.items.map(\.externalURL) == ["https://w.example.com/a?b=1&c=2", nil, "https://w.example.com/a?b=1&c=2"])
    #expect(feed.items.allSatisfy { $0.publishedOn == (try? DateTime(parsing: "2025-12-03T00:30:59+09:00")) })
    #expect(feed.items.allSatisfy { $0.tags == ["chips", "boats"] })
    #expect(feed.items[0].summary == "Prices fall & rise")
    #expect(
      feed.items[1].html == """
        <p><a href="https://vertexaisearch.cloud.google.com/grounding-api-redirect/abc">Redirect</a></p>
        <h3>Summary</h3>
        <ul>
        <li>They sail ]]&gt; away, <a href="https://news.example.com/blog/news/ai/2025/12/03/other.md">see</a> &lt;b&gt;</li>
        </ul>

        """)
  }

  @Test func idsStayWhenAHeadlineIsEdited() throws {
    let (first, second) = (feed([try post()]), feed([try post(FeedSamples.post(headline: "Chips rise"))]))
    #expect(first.items.map(\.id) == second.items.map(\.id))
    #expect(zip(first.items, second.items).filter { $0 != $1 }.count == 1)
    #expect(Set(first.items.map(\.id)).count == 3)
    for item in first.items {
      // tag:authority,date:specific, of characters that a URI may have (RFC 4151).
      #expect(item.id.wholeMatch(of: #/tag:news\.example\.com,2025-12-03:[A-Za-z0-9\-._~!$&'()*+,;=:@%\/]+/#) != nil)
      #expect(!item.id.contains("vertexaisearch"))
    }
  }

  @Test func idsStayWhenAStoryIsAdded() throws {
    var other = try post()
    other.document.content[as: NewsPost.self]?.stories.insert(
      .init(headline: "New", summary: [ListItem(text: "It is.")]), at: 0)
    let (first, second) = (feed([try post()]), feed([other]))
    #expect(second.items[1].id == first.items[0].id)
    #expect(second.items.map(\.title) == ["New", "Chips fall", "Boats", "Boats"])
  }

  /// Law 8, for what is made of a document.
  @Test(
    arguments: [
      (FeedSamples.post(), DigestKind.newsPost, "_posts/2025-12-03-day.md"),
      (FeedSamples.digest, .dailyDigest, "2025/11-14.md"),
      (FeedSamples.episode, .podcastEpisode, "episodes/2025-12-02-one.txt"),
      (FeedSamples.videos, .videoDigest, "videos/2025-12-01.md"),
    ])
  func copiesGiveTheSameFeed(text: String, kind: DigestKind, path: String) throws {
    func feedText(of text: String) throws -> String {
      let feed = feed([try FeedSamples.document(text, kind, path)])
      let text = FeedFormat.allCases.map { feed.exported(to: $0).value }.joined()
      // The anchor of a decomposed heading is decomposed on its page, too.
      return try #require(text.removingPercentEncoding).precomposedStringWithCanonicalMapping
    }
    let expected = try feedText(of: text)
    for copy in copies(of: text) { #expect(try feedText(of: copy) == expected) }
  }

  @Test func equalInputGivesEqualBytes() throws {
    let all = try FeedSamples.all()
    for format in FeedFormat.allCases {
      let texts = [all, all.reversed(), all].map { Array(feed($0).exported(to: format).value.utf8) }
      #expect(texts[0] == texts[1] && texts[0] == texts[2])
    }
  }

  @Test func theNewestAreFirst() throws {
    let all = try FeedSamples.all()
    let titles = [
      "Chips fall", "Boats", "Boats", "The first line says what it is about.", "A phone", "First", "Second",
    ]
    #expect(feed(all).items.map(\.title) == titles)
    #expect(feed(all, limit: 2).items.map(\.title) == ["Chips fall", "Boats"])
    #expect(feed(all, limit: 0).items.isEmpty)
    #expect(feed(all).updatedOn == (try? DateTime(parsing: "2025-12-03T00:30:59+09:00")))
  }

  @Test("A day without a time takes the document's, and says so") func times() throws {
    let post = try post(FeedSamples.post().replacing("2025-12-02", with: "2025-12-04"))
    let result = Feed.collected(from: [post], on: FeedSamples.site)
    #expect(result.value.items[0].publishedOn == (try? DateTime(parsing: "2025-12-03T00:30:59+09:00")))
    #expect(result.value.items[0].updatedOn == (try? DateTime(parsing: "2025-12-04T00:30:59+09:00")))
    #expect(
      result.remarks.map(\.kind) == [.timeTaken, .linkTemporary]
        && result.remarks[0].subject == result.value.items[0].id)
    #expect(result.remarks[0].value == "2025-12-04")
  }

  @Test(
    "The time of a post",
    arguments: [
      ("2025-12-03 00:30:59 +0900", "2025-12-03T00:30:59+09:00", false),
      // A time of YAML without an offset is in UTC, and a text in the site's zone.
      ("2025-12-03 00:30:59", "2025-12-03T00:30:59Z", false),
      ("\"2025-12-03 00:30\"", "2025-12-03T00:30:00+09:00", false),
      ("2025-12-03", "2025-12-03T00:00:00+09:00", true), ("\"2025-12-03\"", "2025-12-03T00:00:00+09:00", true),
      ("x", "2025-12-03T00:00:00+09:00", true),
    ])
  func timesOfPosts(_ date: String, _ time: String, _ isReported: Bool) throws {
    let result = Feed.collected(from: [try post(FeedSamples.post(date: date))], on: FeedSamples.site)
    #expect(result.value.items[0].publishedOn == (try? DateTime(parsing: time.replacing("Z", with: "+00:00"))))
    #expect(result.remarks.contains { $0.kind == .timeMissing } == isReported)
  }

  @Test func digestsWithoutATime() throws {
    let result = Feed.collected(
      from: [try FeedSamples.document(FeedSamples.digest, .dailyDigest, "2025/11-14.md")], on: FeedSamples.site)
    #expect(result.remarks.map(\.kind) == [.timeMissing, .timeTaken])
    #expect(
      result.value.items.map(\.publishedOn)
        == Array(repeating: (try? DateTime(parsing: "2025-11-14T00:00:00+09:00")), count: 2))
    #expect(
      result.value.items.map(\.updatedOn) == [
        try? DateTime(parsing: "2025-11-14T00:00:00+09:00"), try? DateTime(parsing: "2025-11-16T00:00:00+09:00"),
      ])
    // A file without a front matter is copied as it is.
    #expect(result.value.items[1].url == "https://news.example.com/blog/2025/11-14.md#second")
    #expect(result.value.items[0].html.hasPrefix("<p>One.</p>\n"))
  }

  @Test func documentsThatAreLeftOut() throws {
    let hidden = try post(FeedSamples.post().replacing("title: Day", with: "title: Day\npublished: false"))
    let undated = try FeedSamples.document(FeedSamples.episode, .podcastEpisode, "one.txt")
    let empty = try FeedSamples.document("", .newsPost, "a.md")
    let result = Feed.collected(from: [hidden, undated, empty], on: FeedSamples.site)
    #expect(result.value.items.isEmpty)
    #expect(result.value.updatedOn == nil)
    #expect(result.remarks.map(\.kind) == [.unpublished, .noEntries, .dateMissing])
    #expect(result.remarks.map(\.subject) == ["_posts/2025-12-03-day.md", "a.md", "one.txt"])
  }

  @Test func episodes() throws {
    var site = FeedSamples.site
    site.hasChapterFiles = true
    let episode = try FeedSamples.document(FeedSamples.episode, .podcastEpisode, "episodes/2025-12-02-one.txt")
    let item = try #require(Feed.collected(from: [episode], on: site).value.items.first)
    #expect(item.id == "tag:news.example.com,2025-12-02:episodes/2025-12-02-one")
    #expect(item.chapters.map(\.title) == ["Intro", "A \"new\" <part> & more", "Outro"])
    #expect(item.chaptersURL == "https://news.example.com/blog/episodes/2025-12-02-one.chapters.json")
    #expect(item.html.contains("<li>1:02 A &quot;new&quot; &lt;part&gt; &amp; more</li>"))
    #expect(item.summary == "The first line says what it is about.")
  }

  @Test func videos() throws {
    let video = try FeedSamples.document(FeedSamples.videos, .videoDigest, "videos/2025-12-01.md")
    let item = try #require(feed([video]).items.first)
    #expect(item.title == "A phone")
    #expect(item.externalURL == "https://www.youtube.com/watch?v=abcdefghijk")
    // The anchor is that of the whole heading.
    #expect(item.url?.hasPrefix("https://news.example.com/blog/videos/2025-12-01.html#a-phone-channel-") == true)
    #expect(item.html.contains("<li><strong>Size</strong>: small</li>"))
  }

  @Test func pagesOfASiteHaveItsEmphasis() throws {
    let post = try post(FeedSamples.post().replacing("Prices *fall*", with: "**(A)**는"))
    #expect(feed([post]).items[0].html.contains("<strong>(A)</strong>는"))
    #expect(feed([post]).items[0].summary?.contains("(A)는") == true)
    var site = FeedSamples.site
    site.host = .gitHub
    #expect(Feed.collected(from: [post], on: site).value.items[0].html.contains("**(A)**는"))
  }

  @Test func anIndexHasNoEntriesOfItsOwn() throws {
    let index = try FeedSamples.document(
      """
      # 🤖 AI News Archive - November 2025

      ### 📅 November 14 (1 item)

      📄 [11-14.md](./11-14.md)

      - First

      """, .monthlyIndex, "2025/11.md")
    let result = Feed.collected(from: [index], on: FeedSamples.site)
    #expect(result.value.items.isEmpty && result.remarks.map(\.kind) == [.noEntries])
  }

  @Test func otherDocuments() throws {
    let digest = try FeedSamples.document(
      "---\ndate: 2025-12-01 10:00:00 +0900\n---\n\n# Links\n\n- [A *b*](https://a.example.com): text\n",
      .markdownDigest,
      "links.md")
    let item = try #require(feed([digest]).items.first)
    #expect(item.title == "A b")
    #expect(item.url == "https://news.example.com/blog/links.html")
    #expect(item.html.contains("<a href=\"https://a.example.com\">A <em>b</em></a>: text"))
    let post = try FeedSamples.document(
      "---\ntitle: \"A & *b*\"\ndate: 2025-12-01 10:00:00 +0900\n---\n\nProse.\n", .jekyllPost, "_posts/2025-12-01-a.md"
    )
    let whole = try #require(feed([post]).items.first)
    #expect(whole.title == "A & *b*")
    #expect(whole.html == "<p>Prose.</p>\n")
    #expect(whole.id == "tag:news.example.com,2025-12-01:2025-12-01-a")
  }

  @Test(
    "Addresses of pages",
    arguments: [
      ("_posts/2025-12-03-A b.md", PublishingHost.jekyll, "title: a", "/2025/12/03/A-b.html"),
      ("news/_posts/2025-12-03-a.md", .jekyll, "date: 2025-12-02 20:00:00 +0000", "/news/2025/12/03/a.html"),
      ("2025-12-03-a.md", .jekyll, "permalink: /x/:title/", "/x/a/"),
      ("docs/한 글.md", .jekyll, "title: a", "/docs/%ED%95%9C%20%EA%B8%80.html"),
      ("archive/2025-12-03-a.md", .jekyll, "title: a", "/2025/12/03/a.html"),
      ("docs/index.md", .jekyll, "title: a", "/docs/"), ("docs/a.md", .jekyll, "permalink: b", "/b"),
      ("docs/a.md", .gitHub, "title: a", "/docs/a.md"),
      ("_posts/2025-12-03-a.md", .jekyll, "permalink: /:nothing", nil),
    ] as [(String, PublishingHost, String, String?)])
  func pageURLs(_ path: String, _ host: PublishingHost, _ frontMatter: String, _ page: String?) throws {
    let post = try parsed("---\n\(frontMatter)\n---\n", as: JekyllPost.self)
    let site = Site(url: "https://a.example.com", host: host, siteOffset: 9 * 3600)
    #expect(site.pageURL(of: path, post.frontMatter) == page.map { "https://a.example.com\($0)" })
  }

  @Test func documentsInCode() throws {
    let post = NewsPost(
      title: "A", date: try DateTime(parsing: "2025-12-03T09:00:00+09:00"),
      stories: [.init(headline: "B", citations: [Citation(name: "C", url: "https://c.example.com")])])
    let feed = feed([Feed.Document(DigestDocument(Digest(post)), path: "_posts/2025-12-03-a.md")])
    #expect(feed.items.map(\.url) == ["https://news.example.com/blog/news/2025/12/03/a.html#b"])
  }
}
