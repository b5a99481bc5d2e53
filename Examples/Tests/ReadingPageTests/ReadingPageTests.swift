import CommandTesting
import Foundation
import Testing

/// How the pages look is checked in a browser: `.ci/reading_page.py`.
@Suite("reading-page")
struct ReadingPageTests {
  private let command = Command("reading-page")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ options: String...) throws -> Command.Result {
    try command.run(options + [folder.path(of: "digests"), folder.path(of: "site")])
  }

  /// The lines of a page's body, without spaces around them.
  private func body(of page: String) throws -> [String] {
    let text = String(decoding: try folder.bytes(of: "site/\(page)"), as: UTF8.self)
    let body = try #require(text.components(separatedBy: "<body>").last)
    return body.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func makesAPageOfADigest() throws {
    try folder.add(Samples.bytes(of: "daily-digest.md"), as: "digests/2025/11월/11-14.md")
    let result = try run()
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    let body = try body(of: "2025/11월/11-14.md.html")
    #expect(body.contains("<h1 dir=\"auto\">🤖 AI 뉴스 - 2025년 11월 14일</h1>"))
    let story = try #require(body.firstIndex { $0.hasPrefix("<article") })
    #expect(
      body[story..<(story + 12)] == [
        #"<article class="card" id="news-누리소프트-회의록을-스스로-고쳐-쓰는-도우미-공개">"#,
        #"<h2 dir="auto">누리소프트, 회의록을 스스로 고쳐 쓰는 도우미 공개</h2>"#,
        #"<p class="faint"><bdi>2025-11-14</bdi> · <bdi>LLM</bdi> · <bdi>에이전트</bdi></p>"#,
        #"<div class="text" dir="auto">"#,
        "<p>회의가 끝나면 말을 받아 적은 글에서 결정된 일만 골라 담당자에게 나누어 준다.</p>",
        "<ul>",
        "<li>회의 한 시간을 정리하는 데 걸리는 시간은 2분 남짓</li>",
        "<li>고친 곳은 모두 원래 말과 나란히 보여 준다</li>",
        "<li>12월까지 열 명 이하의 모임은 무료</li>",
        "</ul>",
        "<details>",
        "<summary>📄 원문 보기</summary>",
      ])
    #expect(
      body.contains(
        #"<li><a href="https://solbaram.example.kr/2025/11/minutes" rel="noopener"><bdi>솔바람경제</bdi></a></li>"#))
    #expect(body.count { $0.hasPrefix("<article") } == 4)
    #expect(
      body.contains(
        ##"<li><a href="#news-누리소프트-회의록을-스스로-고쳐-쓰는-도우미-공개"><bdi>누리소프트, 회의록을 스스로 고쳐 쓰는 도우미 공개</bdi></a></li>"##
      ))
  }

  @Test func listsTheNewestFirst() throws {
    for (name, date) in [("a", "2025-12-30"), ("b #1", "2026-01-02"), ("c", "2025-12-31")] {
      try folder.add("---\ntitle: \"글 \(name)\"\ndate: \(date)\n---\n".utf8, as: "digests/\(name).md")
    }
    try folder.add("글\n".utf8, as: "digests/notes.txt")
    #expect(try run("--title", "모음 & 글").exitCode == 0)
    let body = try body(of: "index.html")
    #expect(body.contains(#"<h1 dir="auto">모음 &amp; 글</h1>"#))
    #expect(
      body.filter { $0.hasPrefix("<li>") }
        == [
          ("b%20%231", "2026-01-02", "글 b #1"), ("c", "2025-12-31", "글 c"), ("a", "2025-12-30", "글 a"),
        ].map {
          "<li><a href=\"\($0).md.html\"><span class=\"faint\">\($1)</span><bdi>\($2)</bdi></a></li>"
        })
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "site"))
    #expect(pages.sorted() == ["a.md.html", "b #1.md.html", "c.md.html", "index.html"])
  }

  @Test func showsInsightsInTheLanguageOfTheDocument() throws {
    try folder.add(
      """
      ---
      title: Boats
      date: 2026-01-02
      ---

      ## [Boats sail](https://a.example.com/boats)

      [Wire](https://a.example.com/boats) – Published: 2026-01-02

      ![A boat](https://a.example.com/boat.png)

      ### Summary
      - **Wind**: *enough*

      ### Key takeaways
      - **Outlook**: more wind

      ## Rain

      [Rain](https://b.example.com/rain) – Published: 2026-01-02

      """.utf8, as: "digests/a.md")
    #expect(try run().exitCode == 0)
    let text = String(decoding: try folder.bytes(of: "site/a.md.html"), as: UTF8.self)
    #expect(text.contains("<html lang=\"en\">"))
    let body = try body(of: "a.md.html")
    #expect(body.contains("<summary><h2>📑 Table of Contents</h2></summary>"))
    let story = try #require(body.firstIndex { $0.hasPrefix("<article") })
    #expect(
      body[story..<(story + 16)] == [
        #"<article class="card" id="news-boats-sail">"#, #"<h2 dir="auto">Boats sail</h2>"#,
        #"<p class="faint"><bdi>2026-01-02</bdi></p>"#, #"<div class="text" dir="auto">"#, "<p>A boat</p>",
        "<h3>Summary</h3>", "<ul>", "<li><strong>Wind</strong>: <em>enough</em></li>", "</ul>",
        "<h3>Key takeaways</h3>", "<ul>", "<li><strong>Outlook</strong>: more wind</li>", "</ul>", "</div>",
        #"<ul class="links">"#,
        #"<li><a href="https://a.example.com/boats" rel="noopener"><bdi>Wire</bdi></a></li>"#,
      ])
    // A source that is called as the story is called by its host.
    #expect(
      body.contains(#"<li><a href="https://b.example.com/rain" rel="noopener"><bdi>b.example.com</bdi></a></li>"#))
  }

  @Test func listsFiftyDigestsOnAPage() throws {
    for number in 10..<111 {
      try folder.add("---\ntitle: Post \(number)\ndate: 2025-12-03\n---\n".utf8, as: "digests/\(number).md")
    }
    #expect(try run("--title", "All").exitCode == 0)
    let counts = try ["index.html", "index-2.html", "index-3.html"].map { page in
      try body(of: page).count { $0.hasPrefix("<li>") }
    }
    #expect(counts == [50, 50, 1])
    #expect(
      try body(of: "index-2.html").filter { $0.hasPrefix("<a ") } == [
        #"<a href="index.html">1</a>"#, #"<a href="index-2.html" aria-current="page">2</a>"#,
        #"<a href="index-3.html">3</a>"#,
      ])
  }

  @Test func foldsLongContents() throws {
    for count in [20, 21] {
      let stories = (1...count).map {
        "## Story \($0)\n\n[Wire](https://a.example.com/\($0)) – Published: 2026-01-02\n\n"
      }
      try folder.add("---\ntitle: A\ndate: 2026-01-02\n---\n\n\(stories.joined())".utf8, as: "digests/\(count).md")
    }
    #expect(try run().exitCode == 0)
    #expect(try body(of: "20.md.html").contains("<details open>"))
    #expect(try body(of: "21.md.html").contains("<details>"))
  }

  @Test func takesNoTextForCode() throws {
    try folder.add(
      """
      ---
      title: "<script>alert(1)</script> & \\"글\\""
      date: 2026-01-02
      categories: news
      ---

      ## <img src=x onerror='alert(1)'>

      [신문 <b>](javascript:alert(1)) – 발행일: 2026-01-02
      [" onclick="](https://a.example.kr/?q="\u{301}onclick=alert(1)&b=2) – 발행일: 2026-01-02

      ### 요약
      - </p><script>alert(2)</script> {{title}}

      """.utf8, as: "digests/a.md")
    #expect(try run().exitCode == 0)
    let page = String(decoding: try folder.bytes(of: "site/a.md.html"), as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("javascript:"))
    let body = try body(of: "a.md.html")
    #expect(body.contains(#"<h1 dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;글&quot;</h1>"#))
    #expect(body.contains(#"<h2 dir="auto">&lt;img src=x onerror=&#39;alert(1)&#39;&gt;</h2>"#))
    #expect(body.contains("<li>&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt; {{title}}</li>"))
    // U+0301 is CC 81 in UTF-8.
    #expect(
      body.contains(
        #"<li><a href="https://a.example.kr/?q=%22%CC%81onclick=alert(1)&amp;b=2" rel="noopener"><bdi>&quot; onclick=&quot;</bdi></a></li>"#
      ))
  }

  @Test func showsTimesOfARecording() throws {
    try folder.add(Samples.bytes(of: "podcast-episode.txt"), as: "digests/a.txt")
    #expect(try run().exitCode == 0)
    let body = try body(of: "a.txt.html")
    #expect(body.contains(#"<h1 dir="auto">a.txt</h1>"#))
    #expect(body.contains(#"<p class="faint"><bdi>1:03:20</bdi> · <bdi>2025-10-03</bdi></p>"#))
    #expect(body.contains("<p>논문: https://papers.example.org/short-to-long</p>"))
  }

  @Test func permitsNothingThatItDoesNotUse() throws {
    try folder.add(Samples.bytes(of: "daily-digest.md"), as: "digests/a.md")
    #expect(try run().exitCode == 0)
    for page in ["index.html", "a.md.html"] {
      let text = String(decoding: try folder.bytes(of: "site/\(page)"), as: UTF8.self)
      let head = try #require(text.components(separatedBy: "<title").first)
      // Before anything that it forbids.
      #expect(
        head.contains(
          """
          <meta charset="utf-8">
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
          img-src data:; base-uri 'none'; form-action 'none'">
          """))
    }
  }

  /// U+202E turns the text after it round, up to the end of what isolates it.
  @Test func isolatesTheDirectionOfTexts() throws {
    let turn = "\u{202E}"
    try folder.add(
      """
      ---
      title: "글 \(turn)"
      date: 2026-01-02
      tags: ["\(turn)가", 나]
      ---

      ## 소식 \(turn)

      [신문 \(turn)](https://a.example.kr/) – 발행일: 2026-01-02

      ### 요약
      - 요약 \(turn)

      """.utf8, as: "digests/a.md")
    #expect(try run().exitCode == 0)
    for page in ["index.html", "a.md.html"] {
      let text = String(decoding: try folder.bytes(of: "site/\(page)"), as: UTF8.self)
      let parts = text.components(separatedBy: turn)
      #expect(parts.count >= 3)
      // The last tag that was opened before each of them isolates.
      for part in parts.indices.dropLast() {
        let before = parts[...part].joined()
        let tag = before[(before.lastIndex(of: "<") ?? before.startIndex)...].prefix { $0 != ">" }
        // In a text, a block does.
        let text = before.components(separatedBy: #"<div class="text" dir="auto">"#).last
        let isInText = text?.contains("</div>") == false
        #expect(tag == "<bdi" || tag.hasSuffix(#"dir="auto""#) || isInText && tag == "<li", "\(tag)")
      }
    }
  }

  @Test func goesOnPastAFileThatCannotBeRead() throws {
    try folder.add([0xFF], as: "digests/a.md")
    try folder.add(Samples.bytes(of: "daily-digest.md"), as: "digests/b.md")
    let result = try run()
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("\(folder.path)/digests/a.md: The text is not UTF-8"))
    #expect(result.errors.split(separator: "\n").count == 1)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "site"))
    #expect(pages.sorted() == ["b.md.html", "index.html"])
  }
}
