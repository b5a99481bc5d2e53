import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Ids of whole pages beside the real kramdown's", .enabled(if: Kramdown.isPresent, Kramdown.isAbsentComment))
struct KramdownPageTests {
  /// Documents with a heading that kramdown does not have, or the other way round, and why.
  private static let exceptions = [
    "foreign/devweekly__devweekly.github.io__src__content__blog__pi-mono-pi-coding-agent-research.md":
      "headings of punctuation only, the first one in an item",
    "foreign/hollobit__AI-News__Others.md": "a heading that goes on an item",
    "foreign/hollobit__AI-News__Way.md": "lines directly below indented code are a part of it to kramdown",
    "just-the-docs/marunemo__marunemo.github.io__algorithm__knapsack.md":
      "kramdown uses its own rule instead of GFM's for headings in HTML that is parsed",
    "just-the-docs/marunemo__marunemo.github.io__data_structure__tree.md":
      "kramdown uses its own rule instead of GFM's for headings in HTML that is parsed",
    "jekyll-posts/DONGChuan__DONGChuan.github.io___posts__2016__2016-05-20-Android-Toolbar.md": "an item of XML",
    "jekyll-posts/gmlwjd9405__gmlwjd9405.github.io___posts__2017-10-13-how-to-use-pyenv-virtualenv-autoenv.md":
      "a fence that is never closed is text to kramdown",
    "jekyll-posts/jekyll__jekyll__test__fixtures__broken_front_matter1.erb": "no Markdown",
    "just-the-docs/just-the-docs__just-the-docs__docs__ui-components__code__index.md": "Liquid around HTML",
  ]

  private func ids(of page: MarkdownPage) -> [String] {
    var anchors = HeadingSlug.Anchors(.kramdownGFM)
    return page.headings.filter { !$0.isHTML }.map { anchors.next(for: $0) }
  }

  /// The text after the front matter, with the line endings that kramdown makes of others.
  private func body(of source: SourceText) -> String {
    source.withBytes { bytes in
      let start = ByteOrderMark.length(in: bytes)
      let body = FrontMatterFence.find(in: bytes, at: start)?.closing.upperBound ?? start
      return bytes.string(body..<bytes.count).replacing("\r\n", with: "\n")
    }
  }

  @Test("Ids that authors give to headings, and to what is around them")
  func ownPages() throws {
    let texts = [
      "## A {#x}\n", "## A {#x}\n{: #y}\n", "## A\n{: #y .c}\n", "{: #y}\n## A\n", "{: #y}\n\n## A\n",
      "text\n{: #y}\n## A\n", "text\n\n{: #y}\n## A\n", "## A {: #y}\n", "## *A*{: #y} B\n", "## A ##\n{:#y}\ntext\n",
      "{:r: #z}\n\n## A\n{:r}\n", "A\n=\n{: #y}\n\nB\n---\n{: #z}\n", "{: #y}\nA\n===\n", "## A\n{: #y}\n{: #z}\n",
      "<div>\n\n## A\n\n</div>\n\n## B\n", "<details>\n<summary>a</summary>\n\n## A\n</details>\n\n## B\n",
      "<details markdown=\"1\">\n\n## A\n\n</details>\n", "<br>\n## B\n", "<my-box>\n## B\n</my-box>\n",
      "<a id=\"x\"></a>\n## B\n", "<div>\n<d e>\n</div>\n\n## A\n", "<div>\n<d e/f>\n</div>\n\n## A\n",
      "## A\n\n## A\n\n## A {#a-1}\n\n## A\n", "A\nB\n---\n\n## C\n", "- a\n{: #y}\n\n## B\n",
      "<hr>\n## A\n", "<p>\n## A\n</p>\n## B\n", "<img src=a>\n## A\n", "<p markdown=\"1\">\n## A\n</p>\n",
    ]
    for (text, page) in zip(texts, try Kramdown.pages(of: texts)) {
      let ours = MarkdownPage(SourceText(trusted: text), as: .kramdown)
      // What is in HTML that is parsed is not at the top level of kramdown's tree.
      if !text.contains("markdown=") { expectNoDifference(ids(of: ours), page.headings, text) }
      let known = Set(ids(of: ours) + ours.tagIDs + ours.listIDs)
      #expect(Set(page.ids).isSubset(of: known), "\(text) \(known)")
      expectLaws(of: JekyllPost.self, in: text, text.debugDescription)
    }
  }

  @Test(
    "All headings of the corpus", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: ["seeds", "news-posts", "daily-digests", "jekyll-posts", "just-the-docs", "toc-documents", "foreign"])
  func corpus(set: String) throws {
    let files = try Corpus.files(of: set)
    let pages = try Kramdown.pages(of: files.map { body(of: $0.source) })
    var differences: [String] = []
    for (file, page) in zip(files, pages) {
      let ours = ids(of: MarkdownPage(file.source, as: .kramdown))
      // Headings in lists and quotations are on the page too, but not at its top level.
      let extra = ours.filter { !$0.isEmpty && !page.ids.contains($0) }
      let missing = page.headings.filter { !ours.contains($0) }
      guard !extra.isEmpty || !missing.isEmpty, Self.exceptions[file.path] == nil else { continue }
      differences.append("\(file.path): \(extra.prefix(3)) \(missing.prefix(3))")
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test("Pages put together at random")
  func generated() throws {
    var generator = SeededGenerator(seed: 15)
    // A list with a blank line after it, and an underline right below a void element, have rules of their own.
    let lines = [
      "## A", "## B {#own}", "{: #x}\n## F", "## G\n{: .no_toc #y}", "text\n{:.c}", "", "", "text", "<div>", "</div>",
      "D\n===", "E\n---", "<a id=\"z\"></a>", "<!-- c -->", "<details>", "</details>", "### C ###", "<d e>", "</d>",
    ]
    let texts = (0..<1_500).map { _ in
      (0..<Int.random(in: 2...8, using: &generator)).map { _ in lines.randomElement(using: &generator) ?? "" }
        .joined(separator: "\n") + "\n"
    }
    var differences: [String] = []
    for (text, page) in zip(texts, try Kramdown.pages(of: texts)) {
      let ours = ids(of: MarkdownPage(SourceText(trusted: text), as: .kramdown))
      if ours != page.headings { differences.append("\(text.debugDescription): \(ours), not \(page.headings)") }
    }
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }
}

@Suite("Headings beside HTML, as cmark has them", .enabled(if: CommonMark.isPresent, CommonMark.isAbsentComment))
struct HTMLBlockTests {
  @Test("Each kind of HTML block, and what ends it")
  func generated() throws {
    var generator = SeededGenerator(seed: 46)
    let lines = [
      "## A", "# B", "", "", "text", "<div>", "</div>", "<DIV class=\"a\">", "<pre>", "</pre>", "<script>",
      "</script> x",
      "<?php", "?>", "<!DOCTYPE html>", "<!X", "x >", "<![CDATA[", "]]>", "<my-box>", "<my-box a=b>", "</my-box>",
      "<my-box a==b>", "<span> x", "<a href=\"x\">", "<p", "<hr/>", "<table><tr><td>", "<style", "</style>", "  <p>",
      "<textarea>", "</textarea>", "<h2>", "<br>", "<b>x</b>", "<x@y.z>", "<http://a.b>", "C\n---", "D\n===",
    ]
    let texts = (0..<3_000).map { _ in
      (0..<Int.random(in: 2...7, using: &generator)).map { _ in lines.randomElement(using: &generator) ?? "" }
        .joined(separator: "\n") + "\n"
    }
    let answers = try CommonMark.answers(to: texts.map { .init(text: $0) })
    var differences: [String] = []
    for (text, answer) in zip(texts, answers) {
      let ours = MarkdownHeading.all(in: SourceText(trusted: text)).filter { !$0.isHTML }.map(\.level)
      if ours != answer.headings.map(\.level) {
        differences.append("\(text.debugDescription): \(ours), not \(answer.headings.map(\.level))")
      }
    }
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
    for text in texts.prefix(100) { expectLaws(of: JekyllPost.self, in: text, copies: .oneInTurn) }
  }
}
