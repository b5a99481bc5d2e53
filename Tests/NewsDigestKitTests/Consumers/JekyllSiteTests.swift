import Foundation
import Testing

@testable import NewsDigestKit

/// What the real Jekyll makes of posts, beside what we say that it makes.
@Suite("Posts on a real Jekyll site", .enabled(if: Jekyll.isPresent, Jekyll.isAbsentComment))
struct JekyllSiteTests {
  // MARK: Addresses

  private static let styles: [(config: String, permalink: JekyllPermalink)] = [
    ("date", .date), ("pretty", .pretty), ("ordinal", .ordinal), ("weekdate", .weekdate), ("none", .none),
    (
      "/:year/:short_year/:i_month-:month/:i_day-:day/:y_day/:w_year-:week-:w_day/:title",
      .template("/:year/:short_year/:i_month-:month/:i_day-:day/:y_day/:w_year-:week-:w_day/:title")
    ),
    (
      "/:categories/:hour:minute:second/:short_month_:long_month/:short_day-:long_day/:slug/",
      .template("/:categories/:hour:minute:second/:short_month_:long_month/:short_day-:long_day/:slug/")
    ),
    ("/x/:slugified_categories/:title:output_ext", .template("/x/:slugified_categories/:title:output_ext")),
  ]

  private static let zones = ["Asia/Seoul", "America/New_York", "Pacific/Kiritimati"]

  /// Files below the site's folder, and their front matters.
  private static let posts: [(path: String, frontMatter: String)] = [
    ("_posts/2025-12-03-ai-news.md", ""),
    ("_posts/2025-12-03-title-only.md", "title: \"2025-12-03 AI 뉴스\"\n"),
    ("_posts/2025-12-03-date-end.md", "date: 2025-12-03 23:59:59 +0900\n"),
    ("_posts/2025-12-03-date-start.md", "date: 2025-12-04 00:00:00 +0900\n"),
    ("_posts/2025-12-03-utc.md", "date: 2025-12-03T15:30:00Z\n"),
    ("_posts/2025-12-03-west.md", "date: 2025-12-03 20:00:00 -0500\n"),
    ("_posts/2025-12-03-no-offset.md", "date: 2025-12-03 22:31:05\n"),
    ("_posts/2025-12-03-no-seconds.md", "date: 2025-12-03 22:31\n"),
    ("_posts/2025-12-03-day-only.md", "date: 2025-11-30\n"),
    ("_posts/2025-12-03-quoted.md", "date: \"2025-12-01 00:10:00 +0000\"\n"),
    ("_posts/2025-12-03-year-end.md", "date: 2024-12-31 23:30:00 +0000\n"),
    ("_posts/2024-02-29-leap-day.md", "categories: news ai\n"),
    ("_posts/2021-01-03-week-53.md", "tags: [a, b]\n"),
    ("_posts/2025-7-4-summer.md", "date: 2025-07-04 03:30:00 +0000\n"),
    ("_posts/25-12-3-short-year.md", ""),
    ("_posts/2025-12-03-뉴스-요약.md", "categories: [뉴스, AI]\n"),
    ("_posts/2025-12-03-오늘의 소식 #3.md", "title: 오늘의 소식\n"),
    ("_posts/2025-12-03-Mixed_Case & more!.markdown", "category: One Two\n"),
    ("_posts/2025-12-03-dots.in.name..md", "categories: \"a, b\"\n"),
    ("_posts/2025-12-03--dashes-.md", "categories: []\n"),
    ("_posts/2025-12-03-slugged.md", "slug: Other Slug!\ncategories: [A, a, B]\n"),
    ("_posts/2025-12-03-slug-ko.md", "slug: 다른 이름\n"),
    ("_posts/2025-12-03-own.md", "permalink: /:year/own/:title.html\n"),
    ("_posts/2025-12-03-own-folder.md", "permalink: /소식/own folder/\ncategories: x\n"),
    ("_posts/2025-12-03-own-plain.md", "permalink: plain/page\n"),
    ("_posts/2025-12-03-c-plus.md", "categories: [C++, \"C#\", Ünï]\n"),
    ("_posts/2025-12-03-numbers.md", "categories: [2025, 1.5, true]\n"),
    ("tech/_posts/2025-12-03-in-folder.md", "categories: ai\n"),
    ("tech/AI/_posts/2025-12-03-in-folders.md", "category: ai\ncategories: [tech]\n"),
    ("_posts/sub/2025-12-03-below.md", ""),
    ("_posts/2025-12-03-hidden.md", "published: false\n"),
    ("_posts/2025-12-03-shown.md", "published: \"false\"\n"),
    ("_posts/2099-01-01-future.md", ""),
    ("_posts/2025-12-03-future-date.md", "date: 2099-01-01 00:00:00 +0900\n"),
    ("_posts/2025-12-03.md", ""),
    ("_posts/no-date.md", "date: 2025-12-03\n"),
  ]

  @Test("The address is that of the file that Jekyll writes, in any style and time zone")
  func addresses() throws {
    let combinations = Self.styles.flatMap { style in Self.zones.map { (style: style, zone: $0) } }
    let files = Dictionary(uniqueKeysWithValues: Self.posts.map { ($0.path, "---\n\($0.frontMatter)---\n글\n") })
    let built = try Jekyll.posts(
      of: combinations.map {
        .init(config: "permalink: \"\($0.style.config)\"\ntimezone: \($0.zone)\nfuture: true\n", files: files)
      })
    var count = 0
    for (combination, posts) in zip(combinations, built) {
      let zone = try #require(TimeZone(identifier: combination.zone))
      for (path, text) in files {
        let name = "\(path) as \(combination.style.config) in \(combination.zone)"
        let frontMatter = JekyllPost(parsing: SourceText(trusted: text)).frontMatter ?? FrontMatter()
        guard let fileName = PostFileName(path: path), frontMatter.isPublished else {
          #expect(posts[path] == nil, "\(name) is \(posts[path]?.file ?? "")")
          continue
        }
        count += 1
        let address = combination.style.permalink.path(
          for: frontMatter, fileName: fileName, folders: Self.folders(of: path),
          siteOffset: Self.offset(of: zone, at: frontMatter.date ?? DateTime(startOf: fileName.date)))
        #expect(address.map(Self.file) == posts[path]?.file, "\(name)")
      }
    }
    print("Compared \(count) addresses with \(combinations.count) built sites.")
  }

  @Test("A post in the future is built only where the site says so")
  func future() throws {
    let files = Dictionary(uniqueKeysWithValues: Self.posts.map { ($0.path, "---\n\($0.frontMatter)---\n글\n") })
    let sites = try Jekyll.posts(of: [.init(config: "timezone: Asia/Seoul\n", files: files)])
    let built = try #require(sites.first)
    #expect(built["_posts/2099-01-01-future.md"] == nil && built["_posts/2025-12-03-future-date.md"] == nil)
    #expect(built["_posts/2025-12-03-ai-news.md"] != nil)
  }

  /// The folders above `_posts`.
  private static func folders(of path: String) -> [String] {
    Array(path.split(separator: "/").map(String.init).prefix { $0 != "_posts" })
  }

  private static func offset(of zone: TimeZone, at time: DateTime) -> Int {
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.secondsSince1970())))
    return zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(time.secondsSince1970(defaultOffset: guess))))
  }

  /// The file that Jekyll writes for an address: an index in a folder, or with its extension.
  private static func file(of address: String) -> String {
    let path = String(address.dropFirst())
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    return path.hasSuffix(".html") ? path : path + ".html"
  }

  // MARK: Front matter

  @Test("Jekyll parses the fields of written posts as we do")
  func fields() throws {
    var generator = FrontMatterGenerator(seed: 12)
    // Jekyll demands something of these, or takes them for something else.
    let special = [
      "date", "permalink", "published", "categories", "category", "tags", "tag", "slug", "layout", "excerpt",
    ]
    var posts: [String: FrontMatter] = [:]
    for number in 0..<150 {
      var frontMatter = generator.frontMatter()
      frontMatter.fields.removeAll { special.contains($0.key) }
      // What a front matter cannot hold is no post.
      guard (try? JekyllPost(frontMatter: frontMatter, body: "").formatted()) != nil else { continue }
      posts["_posts/2025-12-03-\(number).md"] = frontMatter
    }
    let files = try posts.mapValues { try JekyllPost(frontMatter: $0, body: "글\n").formatted() }
    let sites = try Jekyll.posts(of: [.init(files: files)])
    let built = try #require(sites.first)
    #expect(posts.count > 130)
    for (path, frontMatter) in posts {
      let ours = YAMLAnswers.Value.hash(frontMatter.fields.map { .init(key: $0.key, value: $0.value) })
      #expect(built[path]?.fields == ours, "\(files[path] ?? "")")
    }
  }

  @Test("Titles, categories and tags are those that Jekyll gives a post")
  func fieldsOfNames() throws {
    let files = Dictionary(uniqueKeysWithValues: Self.posts.map { ($0.path, "---\n\($0.frontMatter)---\n글\n") })
    let sites = try Jekyll.posts(of: [.init(config: "future: true\n", files: files)])
    let built = try #require(sites.first)
    for (path, post) in built {
      let frontMatter = JekyllPost(parsing: SourceText(trusted: files[path] ?? "")).frontMatter ?? FrontMatter()
      let fileName = try #require(PostFileName(path: path))
      #expect(post.title == frontMatter.title ?? fileName.titleFromSlug, "\(path)")
      var categories = Self.folders(of: path)
      for name in frontMatter.categories where !categories.contains(name) { categories.append(name) }
      #expect(post.categories == categories, "\(path)")
      #expect(post.tags == frontMatter.tags, "\(path)")
    }
  }
}
