import Foundation
import Testing

@testable import NewsDigestKit

/// The page of a document, compared with that of its canonical form (law 5).
@Suite(
  "The canonical form makes the same page", .enabled(if: !PageRenderer.present.isEmpty, PageRenderer.isAbsentComment))
struct CanonicalPageTests {
  static let post = "---\nlayout: post\ntitle: \"[2025-12-03] 소식\"\n---\n\n## 철도\n\n"

  /// Texts of news posts: lists, citations and pictures as authors separate them.
  static let posts: [String: String] = [
    "a tight list": "### 요약\n- 역이 열렸다.\n- 표가 싸졌다.\n",
    "a loose list": "### 요약\n- 역이 열렸다.\n\n- 표가 싸졌다.\n",
    "a tight list in a loose one": "### 요약\n- 역\n  - 남쪽\n  - 북쪽\n\n- 표\n",
    "a loose list in a tight one": "### 요약\n- 역\n  - 남쪽\n\n  - 북쪽\n- 표\n",
    "a paragraph in an item": "### 요약\n- 역\n  - 남쪽\n\n    새로 지었다.\n- 표\n",
    "a list nested in numbers": "### 요약\n1. 역\n   - 남쪽\n   - 북쪽\n2. 표\n",
    "a list nested in large numbers": "### 요약\n9. 역\n   1. 남쪽\n10. 표\n    - 북쪽\n      - 서쪽\n",
    "a list nested by two columns": "### 요약\n1. 역\n  - 남쪽\n2. 표\n",
    "wide bullets": "### 요약\n*   역\n    *   남쪽\n*   표\n",
    "an item below text": "### 요약\n다음과 같다.\n- 역\n- 표\n",
    "footnotes before a stop": "### 요약\n- 역이 열렸다[2].\n- 표가 싸졌다 [1][3].\n- **영향**: 빠르다[4].\n",
    "footnotes after a space": "### 요약\n- 역이 열렸다 [2]\n- 표가 싸졌다[3]\n",
    "words between citations": "[가](https://a.example/1) 및 [나](https://a.example/2) – 발행일: 2025-12-02\n",
    "marks between citations":
      "[가](https://a.example/1)/[나](https://a.example/2) & [다](https://a.example/3), [라](https://a.example/4)\n",
    "citations on lines of a paragraph": "[가](https://a.example/1)\n[나](https://a.example/2)\n",
    "citations on lines of their own": "[가](https://a.example/1)  \n[나](https://a.example/2)\n",
    "citations in paragraphs": "[가](https://a.example/1)\n\n[나](https://a.example/2)\n",
    "a label before words": "[가](https://a.example/1) – 발행일: 지난주\n",
    "a label before words in parentheses": "[가](https://a.example/1) – 발행일: (지난주)\n",
    "a note after a dash": "[가](https://a.example/1) – 지난주\n",
    "a note in parentheses after a dash": "[가](https://a.example/1) – (지난주)\n",
    "a note in parentheses": "[가](https://a.example/1) (지난주)\n",
    "a note after a date": "[가](https://a.example/1) – 발행일: 2025-12-02 수정\n",
    "a name without brackets": "철도신문 – 발행일: 2025-12-02\n",
    "footnotes after a name": "[가](https://a.example/1)[2] – 발행일: 2025-12-02\n",
    "a bar in a name": "<!-- Broken Image Removed: 역 -->\n[철도|도로](https://a.example/1) – 발행일: 2025-12-02\n",
    "a picture above a citation": "![역](https://a.example/1.png)\n[가](https://a.example/1) – 발행일: 2025-12-02\n",
    "text below a citation": "[가](https://a.example/1) – 발행일: 2025-12-02  \n역이 열렸다.\n",
    "a citation below text": "역이 열렸다.\n[가](https://a.example/1) – 발행일: 2025-12-02\n",
    "an attribute list below a heading": "### 승강장\n{: .no_toc}\n\n역이 열렸다.\n",
    "an attribute list below a list": "- 차례\n{:toc}\n\n### 승강장\n",
  ]

  @Test("Of news posts", arguments: posts.keys.sorted())
  func newsPost(_ name: String) throws {
    try expectSamePage(of: NewsPost.self, Self.post + (Self.posts[name] ?? ""), name)
  }

  @Test("Of other Markdown", arguments: posts.keys.sorted())
  func markdown(_ name: String) throws {
    try expectSamePage(of: MarkdownDigest.self, "# 소식\n\n" + (Self.posts[name] ?? ""), name)
  }

  /// Attribute lists of video digests and what is next to them.
  static let videoDigests = [
    "1. TOC\n\n{:toc}\n\n---\n\n## 일일 요약\n\n길이 열렸다.\n", "1. TOC\n{:toc}\n\n---\n\n## 일일 요약\n\n길이 열렸다.\n",
  ]

  @Test("Of video digests", arguments: videoDigests)
  func videoDigest(_ body: String) throws {
    let text =
      "---\ntitle: 2026-01-05 길\nparent: 2026-01\nnav_order: -20260105\n---\n\n# 길\n{:.no_toc}\n\n## 목차\n{:.no_toc}\n\n"
      + body + "\n---\n\n## 개별 영상 요약\n\n### 새 길, 한빛채널 [링크](https://www.youtube.com/watch?v=abcdefghijk), 12분 3초\n\n글\n"
    try expectSamePage(of: VideoDigest.self, text, body)
  }

  private func expectSamePage<Content: DigestFormat>(of format: Content.Type, _ text: String, _ name: String) throws {
    expectLaws(of: format, in: text, name)
    let content = try Content(parsing: text)
    let canonical = try content.formatted()
    for renderer in PageRenderer.present {
      let pages = try renderer.pages(of: [text, canonical])
      #expect(pages[0] == pages[1], "\(name), by \(renderer)\n\(canonical)")
    }
  }
}

// MARK: - Real documents

/// The pages of real documents and of their canonical forms.
@Suite(
  "The canonical form makes the same page of real documents",
  .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
  .enabled(if: !PageRenderer.present.isEmpty, PageRenderer.isAbsentComment))
struct CanonicalPageCorpusTests {
  @Test("News posts")
  func newsPosts() throws { try expectSamePages(of: NewsPost.self, "news-posts") }

  @Test("Daily digests")
  func dailyDigests() throws {
    try expectSamePages(of: DailyDigest.self, "daily-digests") { !$0.hasSuffix("README.md") }
  }

  @Test("Monthly indexes")
  func monthlyIndexes() throws {
    try expectSamePages(of: MonthlyIndex.self, "daily-digests") { $0.hasSuffix("README.md") }
  }

  @Test("Other digests and posts", arguments: ["foreign", "jekyll-posts"])
  func markdown(_ set: String) throws { try expectSamePages(of: MarkdownDigest.self, set) }

  private func expectSamePages<Content: DigestFormat>(
    of format: Content.Type, _ set: String,
    where isIncluded: (String) -> Bool = { $0.hasSuffix(".md") || $0.hasSuffix(".markdown") }
  ) throws {
    let documents = try Corpus.files(of: set).compactMap { file -> (path: String, source: String, canonical: String)? in
      guard isIncluded(file.path), let content = try? Content(parsing: file.source.text),
        let canonical = try? content.formatted()
      else {
        return nil
      }
      return (file.path, file.source.text, canonical)
    }
    for renderer in PageRenderer.present {
      let sources = try renderer.pages(of: documents.map(\.source))
      let canonical = try renderer.pages(of: documents.map(\.canonical))
      var different = documents.indices.filter { sources[$0] != canonical[$0] }
      let differences = different.count
      let styles = CanonicalStyle(isNewsPost: Content.self == NewsPost.self)
      let explained = (
        try renderer.pages(of: different.map { styles.text(of: documents[$0].source) }).map(styles.page),
        try renderer.pages(of: different.map { styles.text(of: documents[$0].canonical) }).map(styles.page)
      )
      different = zip(different, zip(explained.0, explained.1)).filter { $1.0 != $1.1 }.map(\.0)
      for index in different where !Self.exceptions.values.joined().contains(where: documents[index].path.contains) {
        Issue.record("\(documents[index].path), by \(renderer): another page")
      }
      print("\(set), by \(renderer): \(documents.count) pages, \(differences) differ, \(different.count) not by style")
    }
  }

  /// Documents whose pages differ, by the reason.
  static let exceptions: [String: [String]] = [
    // The canonical form writes all bullets alike, and to CommonMark another bullet starts another list.
    "items with different bullets": ["AI-News__Way.md"],
    // What is indented below such a block stays at its column, but the items above it move to theirs.
    "lists that go on after a block in an item": [
      "AI-News__Others.md", "ja__newsletters__2022-05-18", "2018-12-31-2018-retrospective",
      "2018-07-07-command-pattern",
      "2022-01-09-Distributed_Systems2", "2017-10-13-how-to-use-pyenv", "2016-01-16-build-zeal",
      "2020-12-13-alfred-tips",
    ],
    // An item that is indented like code is one to the model, and text to CommonMark.
    "items indented like code": ["2023-10-11-this-week-in-rust", "2018-12-22-distill"],
    // To kramdown a number with a parenthesis is text, and the canonical form writes a full stop.
    "items numbered with parentheses": ["openai/2025-11-12-000704"],
    // A link is broken over two lines, of which the second is a citation by itself.
    "links over several lines": ["perplexity/2026-01-20-080308"],
    // To the renderers, a head of lines is text, which a line of dashes below makes a heading.
    "heads of lines above a rule": ["wise-non-chinese-bank-card"],
    // Tags and comments in the middle of a text end blocks of the model, and hide Markdown from the renderers.
    "HTML around Markdown": [
      "2016-05-20-Android-Toolbar", "2023-11-21-any-precision", "2024-01-12-dorefa", "2020-11-24-writings01",
      "2021-1-15-KUIAI", "2021-12-04-ANeRF", "2020-02-10-R_Crawling", "2021-02-23-210223-lecture",
    ],
  ]
}

/// What the canonical form writes in its own way, although the page shows it: written in the same way on both sides.
struct CanonicalStyle {
  let isNewsPost: Bool

  /// A document with blank lines around headings, rules, comments and code: kramdown makes what directly follows an
  /// item a part of it, also where the library parses a block of its own.
  ///
  /// A line of dashes directly below text is a rule to the library, and is reported.
  func text(of document: String) -> String {
    var fence: String?
    var output: [Substring] = []
    for line in PageRenderer.body(of: document).split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmingCharacters(in: .whitespaces)
      if let open = fence {
        output.append(line)
        if text.hasPrefix(open), text.allSatisfy({ $0 == open.first }) {
          fence = nil
          output.append("")
        }
      } else if let run = text.prefixMatch(of: /`{3,}|~{3,}/) {
        fence = String(run.0)
        output += ["", line]
      } else if Self.isBlock(text) {
        output += ["", line, ""]
      } else {
        if text.hasPrefix("<!--") { output.append("") }
        output.append(line)
        if text.hasSuffix("-->") { output.append("") }
      }
    }
    // The text has no front matter any more, and is not to start like one.
    return "\n" + output.joined(separator: "\n")
  }

  private static func isBlock(_ line: String) -> Bool {
    line.prefixMatch(of: /#{1,6}(\s|$)/) != nil || line.wholeMatch(of: /(-\s*){3,}|(\*\s*){3,}|(_\s*){3,}/) != nil
  }

  /// A page with one spelling of labels and, of news posts, of dashes and dates, without the rules between stories.
  func page(_ page: String) -> String {
    // `**Label:** text`, `**Label**: text` and the colon of Chinese and Japanese are one.
    let page = page.replacing(/\s*[:：]\s*<\/strong>\s*|<\/strong>\s*[:：]\s*/, with: "</strong>: ")
    guard isNewsPost else { return page }
    return page.replacing("\u{2011}", with: "-").replacing("<hr />", with: "")
      .replacing(/\s*[-–—]\s*(\p{L}+: )/) { " – \($0.1)" }
  }
}
