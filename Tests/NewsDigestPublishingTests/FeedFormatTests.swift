import NewsDigestKit
import NewsDigestPublishing
import Testing

@Suite("Formats of feeds") struct FeedFormatTests {
  static let item = Feed.Item(
    id: "tag:a.example.com,2025-12-03:a", url: "https://a.example.com/a?b&c", externalURL: "https://b.example.com",
    title: "A <b> & \"c\"", html: "<p>]]> & ]]]]>></p>\n", summary: "S\u{B}\u{0}\u{FFFE}T",
    publishedOn: try? DateTime(parsing: "2025-12-03T00:30:59+09:00"),
    updatedOn: try? DateTime(parsing: "2025-12-04T01:02:03-02:30"),
    tags: ["x & y", "z"],
    attachments: [
      .init(url: "https://a.example.com/a.mp3", mimeType: "audio/mpeg", byteCount: 5, duration: .seconds(62))
    ],
    chapters: [
      Chapter(start: .zero, title: "Intro"),
      Chapter(
        start: .milliseconds(62_500), end: .seconds(70), title: "A \"b\"\n<c>", url: "https://c.example.com",
        notes: ["n"]),
    ],
    chaptersURL: "https://a.example.com/a.chapters.json")
  static let feed = Feed(
    title: "T & <t>", homePageURL: "https://a.example.com/", feedURL: "https://a.example.com/feed", summary: "About",
    language: "ko", author: "Me", items: [item, Feed.Item(id: "tag:a.example.com,2025-12-03:b", html: "")])

  @Test func json() throws {
    let result = Self.feed.exported(to: .json)
    #expect(result.remarks.isEmpty)
    #expect(try Feed(jsonFeed: result.value) == Self.feed)
    #expect(
      result.value.hasPrefix(
        """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "T & <t>",
          "home_page_url": "https://a.example.com/",
          "feed_url": "https://a.example.com/feed",
          "description": "About",
          "language": "ko",
          "authors": [
            {
              "name": "Me"
            }
          ],
          "items": [
            {
              "id": "tag:a.example.com,2025-12-03:a",
        """))
    #expect(result.value.contains(#""summary": "S\u000b\u0000"#))
    #expect(result.value.contains(#""date_modified": "2025-12-04T01:02:03-02:30""#))
  }

  @Test func documentsAsJSON() throws {
    let feed = Feed.collected(from: try FeedSamples.all(), on: FeedSamples.site).value
    #expect(try Feed(jsonFeed: feed.exported(to: .json).value) == feed)
  }

  @Test func lenientJSON() throws {
    let feed = try Feed(
      jsonFeed: """
        {"version": "https://jsonfeed.org/version/1", "title": 5, "author": {"name": "A"}, "items": [
          {"id": 7, "content_text": "1. *a*", "tags": ["b", 3], "date_published": "yesterday"},
          {"id": "", "title": "no id"}, {"title": "none"}, 3,
          {"id": "x", "title": 1, "attachments": [{"url": "u", "mime_type": "m", "size_in_bytes": "5"}, {"url": "v"}]}
        ], "unknown": [[{}]]}
        """)
    #expect(
      feed
        == Feed(
          title: "", author: "A",
          items: [
            .init(id: "7", html: "<p>1. *a*</p>\n", tags: ["b"]),
            .init(id: "x", attachments: [.init(url: "u", mimeType: "m")]),
          ]))
    #expect(throws: DecodingError.self) { try Feed(jsonFeed: "[]") }
    #expect(throws: DecodingError.self) { try Feed(jsonFeed: "{") }
    #expect(throws: DecodingError.self) { try Feed(jsonFeed: "") }
  }

  @Test func rss() {
    let result = Self.feed.exported(to: .rss)
    for part in [
      "<title>T &amp; &lt;t&gt;</title>\n    <link>https://a.example.com/</link>\n    <description>About</description>",
      "<lastBuildDate>Thu, 04 Dec 2025 01:02:03 -0230</lastBuildDate>",
      "<atom:link href=\"https://a.example.com/feed\" rel=\"self\" type=\"application/rss+xml\"/>",
      "<guid isPermaLink=\"false\">tag:a.example.com,2025-12-03:a</guid>",
      "<pubDate>Wed, 03 Dec 2025 00:30:59 +0900</pubDate>",
      "<content:encoded><![CDATA[<p>]]]]><![CDATA[> & ]]]]]]><![CDATA[>></p>\n]]></content:encoded>",
      "<description>ST</description>", "<category>x &amp; y</category>",
      "<enclosure url=\"https://a.example.com/a.mp3\" length=\"5\" type=\"audio/mpeg\"/>",
      "<podcast:chapters url=\"https://a.example.com/a.chapters.json\" type=\"application/json+chapters\"/>\n      <psc:chapters",
      "<psc:chapter start=\"00:01:02.500\" title=\"A &quot;b&quot;&#10;&lt;c&gt;\" href=\"https://c.example.com\"/>",
    ] { #expect(result.value.contains(part), "\(part)") }
    #expect(result.remarks == [FeedRemark(.forbiddenCharacters, about: Self.item.id, value: "3")])
  }

  @Test func atom() {
    let result = Self.feed.exported(to: .atom)
    for part in [
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"", "xml:lang=\"ko\"", "<id>https://a.example.com/</id>",
      "<updated>2025-12-04T01:02:03-02:30</updated>", "<author>\n    <name>Me</name>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://a.example.com/feed\"/>",
      "<published>2025-12-03T00:30:59+09:00</published>", "<category term=\"x &amp; y\"/>",
      "<content type=\"html\">&lt;p&gt;]]&gt; &amp; ]]]]&gt;&gt;&lt;/p&gt;\n</content>", "<psc:chapters",
    ] { #expect(result.value.contains(part), "\(part)") }
    // Without a date, it is the same each time, and never the time of writing.
    #expect(result.value.contains("<updated>1970-01-01T00:00:00Z</updated>"))
    #expect(result.remarks.map(\.kind) == [.forbiddenCharacters, .dateUnknown])
  }

  @Test func lineEndings() {
    let feed = Feed(title: "a\r\nb\rc", items: [])
    #expect(feed.exported(to: .rss).value.contains("<title>a\nb\nc</title>"))
  }

  @Test func remarksSayIt() {
    #expect(
      FeedRemark(.timeTaken, about: "a", value: "2025-12-03", written: "2025-12-03T00:00:00Z").description
        == "a: The day “2025-12-03” has no time, so that of the document was taken. Written: “2025-12-03T00:00:00Z”.")
    for kind in FeedRemark.Kind.allCases {
      let messages = Language.ofMessages.map(FeedRemark(kind, about: "a", value: "b").message)
      #expect(Set(messages).count == Language.ofMessages.count)
      #expect(messages.allSatisfy { $0.hasPrefix("a: ") && $0.hasSuffix(".") })
    }
  }
}
