import Foundation
import Testing

@testable import NewsDigestKit

/// The diagnostics of publishing with Jekyll, compared with what Jekyll does.
@Suite("Publishing, beside Jekyll", .enabled(if: Jekyll.isPresent, Jekyll.isAbsentComment))
struct JekyllOracleTests {
  private func pages(of id: DiagnosticID) throws -> (before: JekyllSite.Page, after: JekyllSite.Page) {
    let fixture = DiagnosticFixture.of(id)
    let fixed = try #require(try fixture.fixed())
    let pages = try JekyllSite.pages(of: [.init(text: fixture.marked.text), .init(text: fixed)])
    return (pages[0], pages[1])
  }

  @Test("A post is on the day that it is in the site's time zone")
  func day() throws {
    let text = try DiagnosticFixture.of(.dateDayShifted).marked.text
    let pages = try JekyllSite.pages(of: [.init(text: text), .init(text: text, timezone: "KST-9")])
    #expect(pages.map(\.url) == ["/2025/12/02/post.html", "/2025/12/03/post.html"])
    let document = try DigestDocument<NewsPost>(parsing: text)
    #expect(document.diagnostics(for: PublishingContext(host: .jekyll, siteOffset: 9 * 3600)) == [])
  }

  @Test("A post of the future has no page")
  func future() throws {
    let text = try DiagnosticFixture.of(.dateInFuture).marked.text
    let pages = try JekyllSite.pages(of: [.init(text: text), .init(text: text, now: "2025-12-24T00:30:01Z")])
    #expect(pages.map(\.url) == [nil, "/2025/12/24/post.html"])
    let document = try DigestDocument<NewsPost>(parsing: text)
    let context = PublishingContext(host: .jekyll, now: try? DateTime(parsing: "2025-12-24T00:30:01Z"))
    #expect(document.diagnostics(for: context) == [])
  }

  @Test("Details stay as they are written, until Jekyll is asked to parse them")
  func details() throws {
    let (before, after) = try pages(of: .detailsLeftRaw)
    #expect(before.html?.contains("**처음으로**") == true)
    #expect(after.html?.contains("<strong>처음으로</strong>") == true)
    #expect(after.html?.contains("<li>두 발로 걷는다</li>") == true)
  }

  @Test("Braces in the text are treated as Liquid, until they are raw")
  func liquid() throws {
    let (before, after) = try pages(of: .liquidInText)
    #expect(before.error == "Liquid::SyntaxError")
    #expect(after.html?.contains("틀에는 {{ user_name }}과 같이 적는다. 제목은 AI 소식이다.") == true)
    #expect(after.html?.contains("{{ 그대로 }} 보인다.") == true)
    #expect(after.html?.contains("{% prompt %}") == true)
  }

  /// Braces, and whether Jekyll makes a page of them that shows them all.
  static let braces = [
    "{{ a }}", "{{}}", "{{ 이름 }}", "{{{ a }}}", "${{ secrets.TOKEN }}", "\\frac{{a}}{b}", "{{ a.b }}",
    "{ { a } }", "{a}", "{% raw %}{{ a }}{% endraw %}", "`{{ a }}`", "```\n{{ a }}\n```",
    "{{ \"a\" }}", "{{ 1 }}", "{{ page.title }}", "{% assign a = 1 %}{{ a }}",
    "{% capture a %}b{% endcapture %}{{ a }}",
    "{% for a in site.posts %}{{ a.title }}{% endfor %}", "{% comment %}{{ a }}{% endcomment %}",
    "{{ a", "{{ a }", "{% if", "{%", "{% %}", "{% 이름 %}", "{{ a\n}}", "{% unknown %}", "{% raw %}{{ a {% endraw %}",
  ]

  @Test("Braces are reported where Jekyll stops or does not show them, and are shown once they are fixed")
  func eachLiquid() throws {
    let context = PublishingContext(host: .jekyll)
    let documents = try Self.braces.map {
      try DigestDocument<JekyllPost>(parsing: "---\ntitle: \"AI\"\n---\n글 \($0) 글\n")
    }
    let fixed = try documents.map { document in
      var source = document.source
      while let fixIt = DigestDocument<JekyllPost>(parsing: source).diagnostics(for: context).last?.fixIts.first {
        source = try source.applying(fixIt.edits)
      }
      return source
    }
    let pages = try JekyllSite.pages(of: documents.map { .init(text: $0.source.text) })
    let fixedPages = try JekyllSite.pages(of: fixed.map { .init(text: $0.text) })
    for (index, document) in documents.enumerated() {
      let diagnostics = document.diagnostics(for: context)
      let name: Comment = "\(Self.braces[index]) \(fixed[index].text)"
      let stops = pages[index].error == "Liquid::SyntaxError"
      if diagnostics.contains(where: { $0.id == .liquidUnclosed }) { #expect(stops, name) }
      #expect(!stops || !diagnostics.isEmpty, name)
      let html = try #require(fixedPages[index].html, name)
      for diagnostic in diagnostics {
        let written = String(decoding: Array(document.source.text.utf8)[diagnostic.range], as: UTF8.self)
        if !stops { #expect(pages[index].html?.contains(written) == false, name) }
        #expect(html.contains(written), name)
      }
    }
  }

  @Test("Braces without an end stop the build")
  func unclosedLiquid() throws {
    let (before, after) = try pages(of: .liquidUnclosed)
    #expect(before.error == "Liquid::SyntaxError")
    #expect(after.html?.contains("틀은 {{ 로 시작한다.") == true)
  }

  @Test("Dashes below text make it a heading, until a blank line separates them")
  func rule() throws {
    let (before, after) = try pages(of: .ruleUnderText)
    #expect(before.html?.contains(">로봇이 걸었다.</h2>") == true)
    #expect(after.html?.contains("<p>로봇이 걸었다.</p>\n\n<hr />") == true)
  }

  @Test(
    "A title that YAML takes for something else is shown otherwise, until it is in quotes",
    arguments: [
      "22:31", "no", "Yes", "010", "1_000", "1:02:03",
    ])
  func title(written: String) throws {
    let text = "---\ntitle: \(written)\n---\n글\n"
    let document = try DigestDocument<JekyllPost>(parsing: text)
    let fixIt = try #require(document.diagnostics.first { $0.id == .frontMatterValueRetyped }?.fixIts.first)
    let pages = try JekyllSite.pages(of: [
      .init(text: text), .init(text: document.source.applying(fixIt.edits).text),
    ])
    #expect(pages[0].title != written)
    #expect(pages[1].title == written)
  }

  @Test(
    "A title that YAML treats as another type but shows as it is written is not reported",
    arguments: [
      "2025", "2025-12-03", "true", "3D", "12.5", "넷", "1.5e3",
    ])
  func titleThatShows(written: String) throws {
    let text = "---\ntitle: \(written)\n---\n글\n"
    #expect(try DigestDocument<JekyllPost>(parsing: text).diagnostics == [])
    #expect(try JekyllSite.pages(of: [.init(text: text)])[0].title == written)
  }

  @Test("A link to an anchor of another rule goes nowhere")
  func anchors() throws {
    let text = "---\ntitle: \"AI\"\n---\n[로봇](#1-로봇--걷기) [로봇](#1-로봇-걷기)\n\n## 1. 로봇 – 걷기\n"
    let html = try #require(try JekyllSite.pages(of: [.init(text: text)])[0].html)
    let id = try #require(html.firstMatch(of: /<h2 id="([^"]*)"/)).output.1
    let document = try DigestDocument<JekyllPost>(parsing: text)
    let diagnostics = document.diagnostics(for: PublishingContext(host: .jekyll))
    #expect(diagnostics.map(\.id) == [.linkAnchorDead])
    #expect(diagnostics.first?.fixIts.first?.edits.first?.replacement == "#\(id)")
  }
}

/// Sites of one post each, built at a time.
private enum JekyllSite {
  struct Post {
    let text: String
    var timezone = "UTC"
    var now = "2025-12-03T12:00:00Z"
  }

  struct Page {
    let url: String?
    let html: String?
    let title: String?
    let error: String?
  }

  static func pages(of posts: [Post]) throws -> [Page] {
    let sites = posts.map { post in
      Jekyll.Site(
        config: "timezone: \(post.timezone)\ntime: \(post.now)\n", files: ["_posts/2025-12-03-post.md": post.text])
    }
    return try Jekyll.outcomes(of: sites).map { outcome in
      let post = outcome.posts?.first
      return Page(url: post?.url, html: post?.html, title: post?.title, error: outcome.error)
    }
  }
}
