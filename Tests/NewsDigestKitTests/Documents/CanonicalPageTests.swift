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
