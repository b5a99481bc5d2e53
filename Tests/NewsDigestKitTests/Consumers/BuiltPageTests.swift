import Foundation
import Testing

@testable import NewsDigestKit

/// Documents that the library wrote, as pages of a real Jekyll site.
@Suite("Written documents as built pages", .enabled(if: Jekyll.isPresent, Jekyll.isAbsentComment))
struct BuiltPageTests {
  /// A text that the library wrote, and the page that Jekyll made of it.
  private struct Built {
    let name: String
    let text: String
    let page: Jekyll.Page
  }

  /// Builds texts as posts of one site. Those without front matter get an empty one, so that Jekyll processes them.
  private func build(_ texts: [(name: String, text: String)]) throws -> [Built] {
    var files: [String: String] = [:]
    for (index, text) in texts.enumerated() {
      let hasFrontMatter = JekyllPost(parsing: SourceText(trusted: text.text)).frontMatter != nil
      // Liquid is Jekyll's, not ours.
      let front = hasFrontMatter ? "" : "---\nrender_with_liquid: false\n---\n"
      files["_posts/2025-12-03-\(index).md"] = front + text.text
    }
    let config =
      "permalink: /:title/\nfuture: true\ndefaults:\n- scope: {path: \"\"}\n  values: {render_with_liquid: false}\n"
    let sites = try Jekyll.posts(of: [.init(config: config, files: files)])
    let posts = try #require(sites.first)
    let found = texts.indices.map { posts["_posts/2025-12-03-\($0).md"] }
    #expect(found.allSatisfy { $0 != nil })
    let pages = try Jekyll.pages(found.map { $0?.html ?? "" })
    return zip(texts, pages).map { Built(name: $0.name, text: $0.text, page: $1) }
  }

  /// Expects the headings, links and items that the Markdown of a text has, and the anchors that kramdown gives them.
  private func expectSame(_ built: Built) {
    let outline = MarkdownOutline(of: SourceText(trusted: built.text))
    let headings = MarkdownHeading.all(in: SourceText(trusted: built.text))
    #expect(built.page.headings.map(\.level) == headings.map(\.level), "\(built.name)")
    // kramdown knows no items that are numbered `1)`.
    let lines = built.text.split(separator: "\n", omittingEmptySubsequences: false)
    let items = outline.items.filter { lines[$0.line - 1].prefixMatch(of: /\s*[0-9]+\)/) == nil }
    #expect(built.page.items == items.count, "\(built.name)")
    let links = outline.links.map { Self.unescaped($0.destination) }
    #expect(built.page.links.map(Self.unescaped) == links, "\(built.name)")
    var anchors = HeadingSlug.Anchors(.kramdownGFM)
    let expected = headings.map { anchors.next(for: $0.text) }
    #expect(built.page.headings.map { $0.id ?? "" } == expected, "\(built.name)")
  }

  /// An address without its percent-encoding: kramdown encodes what is not ASCII.
  private static func unescaped(_ address: String) -> String { address.removingPercentEncoding ?? address }

  private static let samples = packageRoot.appending(path: "Examples/Samples")

  private func sample(_ name: String) throws -> SourceText {
    try SourceText(bytes: Data(contentsOf: Self.samples.appending(path: name)))
  }

  // MARK: News posts

  /// Writes a post anew, or edited: a new headline, a citation more, an item less.
  private func edited(_ source: SourceText) throws -> String {
    var document = DigestDocument<NewsPost>(parsing: source)
    guard !document.content.stories.isEmpty else { return try document.text() }
    document.content.stories[0].headline = "새 제목 [둘](https://example.com/new)"
    document.content.stories[0].citations.append(.init(name: "예시일보", url: "https://example.com/added_(1)"))
    if !document.content.stories[0].summary.isEmpty { document.content.stories[0].summary.removeLast() }
    return try document.text()
  }

  private func expectStories(_ built: [Built]) throws {
    for built in built {
      expectSame(built)
      let post = try NewsPost(parsing: built.text)
      #expect(built.page.headings.count { $0.level == 2 } == post.stories.count, "\(built.name)")
    }
  }

  @Test("News posts of our own, in canonical form and edited")
  func samples() throws {
    let sources = try ["news-post.md", "news-post-variants.md"].map(sample)
    try expectStories(
      build(
        sources.map { ("standard", try NewsPost(parsing: $0).formatted()) } + sources.map { ("edited", try edited($0)) }
      ))
  }

  @Test("News posts of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    let files = try Corpus.files(of: "news-posts").enumerated()
    let built = try build(
      files.map { index, file in
        (file.path, index.isMultiple(of: 2) ? try NewsPost(parsing: file.source).formatted() : try edited(file.source))
      })
    try expectStories(built)
    print(
      "Jekyll built \(built.count) written news posts: \(built.reduce(0) { $0 + $1.page.headings.count }) headings, "
        + "\(built.reduce(0) { $0 + $1.page.links.count }) links, \(built.reduce(0) { $0 + $1.page.items }) items.")
  }

  // MARK: Other formats

  @Test("Digests of a day, with folded articles")
  func dailyDigests() throws {
    let sources =
      [try sample("daily-digest.md")] + (try Corpus.isPresent ? Corpus.files(of: "daily-digests").map(\.source) : [])
    // kramdown continues in a tag that an article leaves open.
    let digests = sources.map { DailyDigest(parsing: $0) }.filter { digest in
      !digest.entries.isEmpty && digest.entries.allSatisfy { $0.original?.contains("<") != true }
    }
    for (built, digest) in zip(try build(digests.map { ("digest", try $0.formatted()) }), digests) {
      #expect(built.page.headings.count { $0.level == 3 } == digest.entries.count)
      #expect(built.page.details == digest.entries.count { $0.original != nil })
      for entry in digest.entries {
        if let url = entry.url { #expect(built.page.links.contains(url), "\(url)") }
      }
    }
  }

  @Test("Digests of videos")
  func videoDigests() throws {
    let source = try sample("video-digest.md")
    let digest = VideoDigest(parsing: source)
    let built = try build([("standard", try digest.formatted())])
    #expect(built[0].page.links.filter { $0.contains("youtu") }.count == digest.videos.count { $0.url != nil })
  }

  @Test("Markdown in a block of HTML that asks for it")
  func markdownInHTML() throws {
    let text = "## 소식\n\n<details markdown=\"1\">\n<summary>더 보기</summary>\n\n### 안쪽\n\n- [하나](a)\n- 둘\n\n</details>\n"
    let page = try build([("details", try NewsPost(parsing: text).formatted())])[0].page
    #expect(page.headings.map(\.level) == [2, 3] && page.links == ["a"])
    // In HTML, kramdown makes anchors by its own rule and not GitHub's: there is no ASCII letter in this heading.
    #expect(page.ids == ["소식", "section"])
    #expect(page.details == 1 && page.items == 2)
  }

  // MARK: Tables of contents

  @Test("The links of a table that the library fixed lead to headings of the page")
  func tables() throws {
    let text = """
      # 소식

      <!-- toc -->
      - [1. 첫째 – 소식](#첫째--소식)
      - [2025년의 *모델*](#년의-모델)
      <!-- tocstop -->

      ## 1. 첫째 – 소식

      글

      ## 2025년의 *모델*

      ## C++ & `code_span`, “따옴표”

      ## 같은 제목

      ## 같은 제목

      ## 3. [링크](https://example.com/a_b) 제목

      ## 🎉 그림 글자
      """
    let source = SourceText(trusted: text)
    let table = try #require(TableOfContents(in: source))
    let fixed = try source.applying(table.edits())
    #expect(TableOfContents(in: fixed)?.entries.count ?? 0 >= 7)
    let page = try build([("table", fixed.text)])[0].page
    let anchors = page.links.filter { $0.hasPrefix("#") }.map { Self.unescaped(String($0.dropFirst())) }
    #expect(anchors.count >= 7)
    for anchor in anchors { #expect(page.ids.contains(anchor), "#\(anchor)") }
  }
}
