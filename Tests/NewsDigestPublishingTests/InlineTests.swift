import NewsDigestKit
import NewsDigestPublishing
import Testing

@Suite("Inline Markdown as text and as HTML") struct InlineTests {
  /// Markdown, and what CommonMark says that it is.
  private static let cases: [(markdown: String, html: String, text: String)] = [
    ("plain", "plain", "plain"),
    ("**bold** and *it*", "<strong>bold</strong> and <em>it</em>", "bold and it"),
    ("***both***", "<em><strong>both</strong></em>", "both"),
    ("*a **b** c*", "<em>a <strong>b</strong> c</em>", "a b c"),
    ("**a*", "*<em>a</em>", "*a"),
    ("*foo**bar*", "<em>foo**bar</em>", "foo**bar"),
    ("foo***", "foo***", "foo***"),
    ("snake_case_word", "snake_case_word", "snake_case_word"),
    ("__a__ _b_", "<strong>a</strong> <em>b</em>", "a b"),
    ("**(a)**b", "**(a)**b", "**(a)**b"),
    ("**a**은", "<strong>a</strong>은", "a은"),
    ("`a*b*` ``x`y``", "<code>a*b*</code> <code>x`y</code>", "a*b* x`y"),
    ("` `` `", "<code>``</code>", "``"),
    ("`open", "`open", "`open"),
    (#"\*a\* \q \&amp;"#, #"*a* \q &amp;amp;"#, #"*a* \q &amp;"#),
    (
      "&amp; &copy; &#35; &#x1F600; &#0; &nope; &", "&amp; © # 😀 \u{FFFD} &amp;nope; &amp;", "& © # 😀 \u{FFFD} &nope; &"
    ),
    ("AT&T &NotEqualTilde;", "AT&amp;T ≂̸", "AT&T ≂̸"),
    ("[a *b*](https://e.com)", #"<a href="https://e.com">a <em>b</em></a>"#, "a b"),
    (#"[a](<b c> "t")"#, #"<a href="b%20c" title="t">a</a>"#, "a"),
    ("[a](b(c)d)", #"<a href="b(c)d">a</a>"#, "a"),
    ("[a](b c)", "[a](b c)", "[a](b c)"),
    ("[a [b](c) d](e)", #"[a <a href="c">b</a> d](e)"#, "[a b d](e)"),
    ("[*a](b)*", #"<a href="b">*a</a>*"#, "*a*"),
    ("[a]() [](b)", #"<a href="">a</a> <a href="b"></a>"#, "a "),
    ("![a *b*](c.png)", #"<img src="c.png" alt="a b" />"#, "a b"),
    ("[![a](b)](c)", #"<a href="c"><img src="b" alt="a" /></a>"#, "a"),
    (
      "<https://e.com/?a=1&b>", #"<a href="https://e.com/?a=1&amp;b">https://e.com/?a=1&amp;b</a>"#,
      "https://e.com/?a=1&b"
    ),
    ("<me@e.com>", #"<a href="mailto:me@e.com">me@e.com</a>"#, "me@e.com"),
    ("a  \nb\\\nc\nd", "a<br />\nb<br />\nc\nd", "a\nb\nc d"),
    ("[a](뉴스)", #"<a href="%EB%89%B4%EC%8A%A4">a</a>"#, "a"),
    ("[a](%20x)", #"<a href="%20x">a</a>"#, "a"),
    ("\"<&>\"", "&quot;&lt;&amp;&gt;&quot;", "\"<&>\""),
    ("a <br> b<br/>c", "a <br /> b<br />c", "a \n b\nc"),
    ("a <b x='1'>b</b> <!-- c -->", "a &lt;b x='1'&gt;b&lt;/b&gt; &lt;!-- c --&gt;", "a b "),
    ("1 < 2 > 0", "1 &lt; 2 &gt; 0", "1 < 2 > 0"),
  ]

  @Test("CommonMark's rules", arguments: cases.indices) func rules(_ index: Int) throws {
    let (markdown, html, text) = Self.cases[index]
    let digest = try parsed(markdown, as: MarkdownDigest.self)
    #expect(digest.html == "<p>\(html)</p>\n")
    #expect(markdown.plainText == text)
  }

  @Test(
    "Emphasis beside letters without spaces",
    arguments: [
      ("**(A)**는 b", "(A)는 b"), ("가**“나”**다", "가“나”다"), ("**「漢」**字", "「漢」字"), ("**(A)**b", "**(A)**b"),
      ("*a*가", "a가"), ("가** 나**", "가** 나**"),
    ])
  func koreanEmphasis(_ markdown: String, _ text: String) {
    #expect(markdown.plainText == text)
    #expect(MarkdownBlock.paragraph(Paragraph(markdown)).plainText == text)
  }

  @Test func htmlHasCommonMarksEmphasis() {
    #expect(MarkdownBlock.paragraph("**(A)**는").html == "<p>**(A)**는</p>\n")
  }

  @Test(
    "Links that could run something are text",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
      "&#106;avascript:x", "&#x6A;avascript:x", "javascript&colon;x", "java&Tab;script:x", "java&NewLine;script:x",
      "&#1;javascript:x", "&#32;javascript:x", "java\u{1}script:x", "java\u{7F}script:x", "java&#173;script:x",
      "java\u{200B}script:x", "jar:http://e.com!/", "blob:x", "data&#58;image/svg+xml,x", "\\javascript:x",
      "view-source:javascript:x", "feed:javascript:x", "&nbsp;javascript:x", "x:y",
    ])
  func dangerousLinks(_ address: String) throws {
    for markdown in ["[a](<\(address)>)", "![a](<\(address)>)"] {
      let html = try parsed(markdown, as: MarkdownDigest.self).html
      #expect(!html.contains("href") && !html.contains("src"), "\(html)")
      #expect(html.contains("a"))
    }
    let defined = try parsed("[a]\n\n[a]: <\(address)>", as: MarkdownDigest.self).html
    #expect(!defined.contains("href"), "\(defined)")
  }

  @Test(
    "Other links stay",
    arguments: [
      ("https://e.com/a:b", "https://e.com/a:b"), ("#a:b", "#a:b"), ("/a?b=c:d", "/a?b=c:d"), ("../a.md", "../a.md"),
      ("//e.com", "//e.com"), ("MAILTO:a@b.c", "MAILTO:a@b.c"), ("tel:+82-2", "tel:+82-2"),
      (" https://e.com ", "https://e.com"), ("https://e.com/\u{1}x", "https://e.com/x"),
    ])
  func safeLinks(_ address: String, _ href: String) throws {
    #expect(try parsed("[a](<\(address)>)", as: MarkdownDigest.self).html == "<p><a href=\"\(href)\">a</a></p>\n")
  }

  @Test(
    "Relative links on a page",
    arguments: [
      ("#x", "https://e.com/a/b.html?q#x"), ("c.md", "https://e.com/a/c.md"), ("./c", "https://e.com/a/c"),
      ("../../c", "https://e.com/c"), ("/c?d", "https://e.com/c?d"), ("//f.g/h", "https://f.g/h"),
      ("?z", "https://e.com/a/b.html?z"), ("mailto:a@b.c", "mailto:a@b.c"), ("..", "https://e.com/"),
    ])
  func relativeLinks(_ address: String, _ href: String) throws {
    let digest = try parsed("[a](\(address))", as: MarkdownDigest.self)
    #expect(digest.html(onPage: "https://e.com/a/b.html?q#old") == "<p><a href=\"\(href)\">a</a></p>\n")
  }

  @Test(
    "Excerpts end at a word and at a character",
    arguments: [
      ("one two three", 13, "one two three"), ("one two three", 12, "one two…"), ("one two three", 8, "one two…"),
      ("one two three", 7, "one…"), ("one, two", 6, "one…"), ("one", 0, ""), ("one", 1, "…"), ("", 5, ""),
      ("**a**  b\nc", 9, "a b c"), ("가나다라마바사", 5, "가나다라…"), ("a 가나다라마바사", 6, "a 가나다…"),
      ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2, "👩‍👩‍👧…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("one (two) x", 6, "one…"),
    ])
  func excerpts(_ markdown: String, _ limit: Int, _ excerpt: String) {
    #expect(Array(markdown.excerpt(limit: limit).utf8) == Array(excerpt.utf8))
    #expect(markdown.excerpt(limit: limit).count <= max(limit, 0))
  }

  @Test(
    "Hostile texts are parsed to their end",
    arguments: [
      "*", "_", "**a ", "a** ", "[", "![", "]", "[a](", "[a](b ", "[a](<b", "[a](b \"", "[a](b '", "`", "` ``", "<",
      "<a ",
      "<a b=\"", "<a b='", "<!--", "<?", "<![CDATA[", "&", "&#", "\\", "*_", "**_", "[a]", "[[a][b]]", "a_b*", "<a:b",
      "<a@b.",
      "> ", "(", "[a](((", "*a_ ", "- ",
    ])
  func hostileTexts(_ part: String) {
    let text = String(repeating: part, count: 10_000)
    let paragraph = MarkdownBlock.paragraph(Paragraph("[x]: y\n\(text)"))
    #expect(text.plainText.utf8.count <= text.utf8.count)
    #expect(!paragraph.html.isEmpty)
    _ = paragraph.plainText
  }
}
