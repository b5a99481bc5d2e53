import NewsDigestKit
import NewsDigestPublishing
import Testing

@Suite("Blocks as text and as HTML") struct BlockTests {
  /// Markdown, its HTML and its text.
  private static let cases: [(markdown: String, html: String, text: String)] = [
    ("# A *b*\n\n### C", "<h1>A <em>b</em></h1>\n<h3>C</h3>\n", "A b\n\nC"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", "a\nb"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n", "a\nb"),
    (
      "- a\n  - b\n  - c\n- d",
      "<ul>\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ul>\n", "a\nb\nc\nd"
    ),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n", "a\nb"),
    (
      "- **Label**: text.[1][2]", "<ul>\n<li><strong>Label</strong>: text.[1][2]</li>\n</ul>\n", "Label: text."
    ),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr />\n<p>b</p>\n", "a\n\nb"),
    (
      "```swift\nlet a = \"<b>\"\n\n```",
      "<pre><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n\n</code></pre>\n",
      "let a = \"<b>\""
    ),
    ("~~~\na\n~~~", "<pre><code>a\n</code></pre>\n", "a"),
    ("<!-- a -->\n\nb", "<p>b</p>\n", "b"),
    ("> a\n> b\n>\n> - c", "<blockquote>\n<p>a\nb</p>\n<ul>\n<li>c</li>\n</ul>\n</blockquote>\n", "a b\n\nc"),
    ("> > a", "<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n</blockquote>\n", "a"),
    ("[a][b] [c]\n\n[b]: x\n[c]: <y> 'z'", "<p><a href=\"x\">a</a> <a href=\"y\" title=\"z\">c</a></p>\n", "a c"),
  ]

  @Test("CommonMark's blocks", arguments: cases.indices) func rules(_ index: Int) throws {
    let (markdown, html, text) = Self.cases[index]
    let digest = try parsed(markdown, as: MarkdownDigest.self)
    #expect(digest.html == html)
    #expect(digest.plainText == text)
  }

  @Test(
    "What the library does not look into is the app's, or text",
    arguments: [
      ("| a | b |\n| - | - |\n| 1 | 2 |", "<p>| a | b |\n| - | - |\n| 1 | 2 |</p>\n"),
      ("<div onclick='x()'>\nb\n</div>", "<p>&lt;div onclick='x()'&gt;\nb\n&lt;/div&gt;</p>\n"),
      ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ])
  func unknownMarkdown(_ markdown: String, _ html: String) throws {
    let digest = try parsed(markdown, as: MarkdownDigest.self)
    #expect(digest.html == html)
    #expect(digest.html { "{\($0)}" } == "{\(markdown)}")
    #expect(digest.html { _ in nil } == html)
  }

  @Test func story() throws {
    let post = try parsed(
      """
      ---
      title: "1. A & b"
      ---

      ## **1. Chips** &amp; prices

      ![A chip](https://i.example.com/a.png)

      [Wire](https://w.example.com/a) – 발행일: 2025-12-03

      ### Summary
      - *Prices* fall[1]
      - They [fall](https://e.example.com) again

      ### Key takeaways
      - **Impact**: none
      """, as: NewsPost.self)
    let story = try #require(post.stories.first)
    #expect(story.headline.plainText == "1. Chips & prices")
    #expect(story.excerpt(limit: 100) == "Prices fall They fall again")
    #expect(
      story.plainText == """
        1. Chips & prices

        A chip

        Wire – 2025-12-03

        Summary

        Prices fall
        They fall again

        Key takeaways

        Impact: none
        """)
    #expect(
      story.html == """
        <h2><strong>1. Chips</strong> &amp; prices</h2>
        <p><img src="https://i.example.com/a.png" alt="A chip" /></p>
        <p><a href="https://w.example.com/a">Wire</a> – 2025-12-03</p>
        <h3>Summary</h3>
        <ul>
        <li><em>Prices</em> fall[1]</li>
        <li>They <a href="https://e.example.com">fall</a> again</li>
        </ul>
        <h3>Key takeaways</h3>
        <ul>
        <li><strong>Impact</strong>: none</li>
        </ul>

        """)
    #expect(post.html.hasPrefix("<h1>1. A &amp; b</h1>\n<h2>"))
    #expect(Digest(post).html == post.html)
  }

  @Test func entry() throws {
    let digest = try parsed(
      """
      # 🤖 AI News - November 14, 2025

      ### A "model" for *boats*

      > 📅 **2025-11-13** | **📌 General** | Google | Sea News

      > 🏷️ LLM, Audio

      **💡 Summary**

      It [sails](javascript:x).

      **📌 Key points**

      - fast
      - wet

      <details>
      <summary><b>📄 Original</b></summary>

      First.

      > Second.

      </details>

      🔗 [Read more](https://sea.example.com/a)
      """, as: DailyDigest.self)
    let entry = try #require(digest.entries.first)
    #expect(entry.excerpt(limit: 50) == "It sails.")
    #expect(entry.html.contains("<p>It sails.</p>\n<ul>\n<li>fast</li>\n<li>wet</li>\n</ul>\n"))
    #expect(
      entry.html.hasSuffix(
        """
        <details>
        <summary>📄 Original</summary>
        <p>First.</p>
        <blockquote>
        <p>Second.</p>
        </blockquote>
        </details>
        <p><a href="https://sea.example.com/a">Read more</a></p>

        """))
    #expect(
      entry.plainText.hasPrefix("A \"model\" for boats\n\n2025-11-13 | 📌 General | Google | Sea News\n\nLLM, Audio"))
  }

  @Test func quotationsOfAnyDepth() {
    let quotation = MarkdownBlock.paragraph(Paragraph(String(repeating: ">", count: 20_000) + " a"))
    #expect(quotation.html.contains("<blockquote>"))
    #expect(quotation.plainText.hasSuffix("a"))
  }

  /// A type of one's own.
  private struct Note: PublishedContent {
    var publishedBlocks: [PublishedBlock] {
      [.markdown(.paragraph("a **b**")), .details(summary: "<b>c</b>", blocks: [.markdown(.paragraph("d"))])]
    }
  }

  @Test func ownTypes() {
    #expect(Note().plainText == "a b\n\nc\n\nd")
    #expect(Note().html == "<p>a <strong>b</strong></p>\n<details>\n<summary>c</summary>\n<p>d</p>\n</details>\n")
    #expect(Note().excerpt(limit: 4) == "a b…")
  }
}
