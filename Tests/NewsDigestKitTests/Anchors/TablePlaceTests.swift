import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Tables of contents: where they are, and which ids are right")
struct TablePlaceTests {
  private func rebuilt(_ text: String) throws -> String {
    let source = SourceText(trusted: text)
    let fixed = try source.applying(TableOfContents.edits(in: source))
    expectNoDifference(TableOfContents.all(in: fixed).flatMap(\.problems), [])
    expectNoDifference(TableOfContents.edits(in: fixed), [])
    expectLaws(of: JekyllPost.self, in: text, text.debugDescription, copies: .oneInTurn)
    return fixed.text
  }

  @Test(
    "The marks of more tools",
    arguments: [
      ("<!--ts-->", "<!--te-->"), ("<!-- TOC_BEGIN -->", "<!-- TOC_END -->"),
      ("<!-- BEGIN-MARKDOWN-TOC -->", "<!-- END-MARKDOWN-TOC -->"),
      ("<!-- code_chunk_output -->", "<!-- /code_chunk_output -->"),
      ("<!-- AUTO-GENERATED-CONTENT:START (TOC) -->", "<!-- AUTO-GENERATED-CONTENT:END -->"),
      ("<!-- doc-gen TOC -->", "<!-- end-doc-gen -->"), ("[//]: # (toc)", "[//]: # (tocstop)"),
      ("[comment]: <> \"TOC start\"", "[comment]: <> \"TOC end\""), ("<!-- begin toc -->", "<!-- end toc -->"),
    ])
  func marks(start: String, end: String) throws {
    for blank in ["", "\n"] {
      let text = "\(start)\n\(blank)- [가](#가)\n\(blank)\(end)\n\n## 가\n\n## 나\n"
      expectNoDifference(try rebuilt(text), text.replacing("(#가)\n", with: "(#가)\n- [나](#나)\n"))
    }
  }

  @Test("What else is generated is not a table")
  func otherContent() {
    let text = "<!-- AUTO-GENERATED-CONTENT:START (CODE:src=a) -->\n- [가](#가)\n<!-- AUTO-GENERATED-CONTENT:END -->\n"
    expectNoDifference(TableOfContents.all(in: SourceText(trusted: text)), [])
    expectNoDifference(TableOfContents.unmatchedMarks(in: SourceText(trusted: text)), [])
  }

  @Test("A mark without a partner is reported", arguments: ["<!-- toc -->", "<!-- tocstop -->", "[//]: # (toc)"])
  func strays(mark: String) {
    let source = SourceText(trusted: "글\n\n\(mark)\n\n## 가\n")
    expectNoDifference(TableOfContents.unmatchedMarks(in: source), [5..<5 + mark.utf8.count])
  }

  @Test(
    "Lists below a heading or a label are tables",
    arguments: [
      "## 목차\n\n", "## 📑 목차 <!-- omit in toc -->\n\n", "**Contents**\n\n", "Table of Contents:\n",
      "## 目次\n{:.no_toc}\n\n",
      "<details>\n<summary>目录</summary>\n\n", "Inhalt\n===\n\n", "## 차례\n",
    ])
  func labels(label: String) throws {
    let text = "# 글\n\n\(label)- [가](#가)\n  - [나](#나)\n\n## 가\n\n### 나\n\n## 다\n"
    guard !label.hasPrefix("Inhalt") else {
      // An underlined label is not seen.
      return expectNoDifference(TableOfContents.all(in: SourceText(trusted: text)), [])
    }
    expectNoDifference(try rebuilt(text), text.replacing("(#나)\n", with: "(#나)\n- [다](#다)\n"))
  }

  @Test(
    "Other lists are not", arguments: ["## 목차\n\n- 가\n- 나\n", "## 목차\n\n글\n\n- [가](#가)\n", "## 목록\n\n- [가](#가)\n"])
  func otherLists(text: String) {
    expectNoDifference(TableOfContents.all(in: SourceText(trusted: text + "\n## 가\n")), [])
  }

  /// A heading after `## 하나`, and the entry that it should have in a table that lacks one.
  @Test(
    "Ids that authors give",
    arguments: [
      ("## 둘 {#two}\n", "- [둘](#two)\n"), ("## 둘\n{: #two}\n", "- [둘](#two)\n"),
      ("## 둘\n{: .a #two}\n글\n", "- [둘](#two)\n"),
      ("{: #two}\n## 둘\n", "- [둘](#two)\n"), ("둘\n---\n{: #two}\n", "- [둘](#two)\n"), ("## 둘\n{:.no_toc}\n", ""),
      ("{:.no_toc #two}\n## 둘\n", ""), ("## 둘 <!-- omit in toc -->\n", ""), ("<!-- omit from toc -->\n## 둘\n", ""),
      ("<!-- no toc -->\n\n## 둘\n", ""), ("<!-- DOCTOC EXCLUDE -->\n## 둘\n", ""), ("<div>\n## 둘\n</div>\n", ""),
      ("<details>\n<summary>글</summary>\n## 둘\n</details>\n", ""), ("{:a: .no_toc}\n\n## 둘\n{:a}\n", ""),
    ])
  func explicitIDs(heading: String, entry: String) throws {
    let frame = { (entry: String) in
      "---\ntitle: 글\n---\n\n<!-- toc -->\n\n- [하나](#하나)\n\(entry)\n<!-- tocstop -->\n\n## 하나\n\n\(heading)"
    }
    expectNoDifference(try rebuilt(frame("")), frame(entry))
    expectNoDifference(try rebuilt(frame(entry)), frame(entry))
  }

  @Test(
    "Entries that lead to an id of the page stay",
    arguments: [
      "<a id=\"x\"></a>\n## 가\n", "<a name='x'></a>\n\n## 가\n", "## 가 <a id=x></a>\n", "## 가\n<a id=\"x\"></a>\n글\n",
      "글 <span id=\"x\">글</span>\n\n## 가\n", "글\n<a id=\"x\"></a>\n## 가\n", "## 가 {#x}\n",
    ])
  func liveEntries(body: String) throws {
    let text = "<!-- toc -->\n- [가](#x)\n<!-- tocstop -->\n\n\(body)"
    expectNoDifference(try rebuilt(text), text)
  }

  @Test("An entry that leads elsewhere keeps its place beside others")
  func elsewhere() throws {
    let body = "<p id=\"up\">글</p>\n\n## 가\n\n## 나\n"
    expectNoDifference(
      try rebuilt("<!-- toc -->\n- [맨 위](#up)\n- [가](#가)\n- [끝](#없음)\n<!-- tocstop -->\n\n" + body),
      "<!-- toc -->\n- [맨 위](#up)\n- [가](#가)\n- [나](#나)\n<!-- tocstop -->\n\n" + body)
  }

  @Test("All tables are brought up to date at once, those that cannot be left as they are")
  func several() throws {
    let table = "<!-- toc -->\n- [없음](#없음)\n<!-- tocstop -->\n\n"
    let filled = "<!-- toc -->\n\n- [가](#가)\n\n<!-- tocstop -->\n\n"
    let text = "<!-- toc -->\n<!-- tocstop -->\n\n" + table + "## 가\n"
    let fixed = try SourceText(trusted: text).applying(TableOfContents.edits(in: SourceText(trusted: text))).text
    #expect(fixed.hasPrefix(filled) && !fixed.contains("없음"))
  }

  @Test("Many tables take time that grows as they do", .endsInTime, .exhaustive)
  func many() {
    let table = "<!-- toc -->\n\n- [a](#a)\n\n<!-- tocstop -->\n\n## a\n\n"
    let source = SourceText(trusted: String(repeating: table, count: 2_000))
    expectNoDifference(TableOfContents.all(in: source).count, TableOfContents.countLimit)
    #expect(!TableOfContents.edits(in: source).isEmpty)
  }

  @Test("A digest's table is rebuilt by the rule of its generator")
  func dailyDigest() throws {
    let title = String(repeating: "긴 제목 ", count: 20) + "끝"
    let text = "# 🤖 AI 뉴스 - 2025년 12월 27일\n\n<!-- TOC_START -->\n<!-- TOC_END -->\n\n---\n\n### \(title)\n\n---\n"
    let source = SourceText(trusted: text)
    let fixed = try source.applying(DailyDigest.tableOfContentsEdits(in: source)).text
    let cut = String(String.UnicodeScalarView(title.unicodeScalars.prefix(60)))
    #expect(fixed.contains("\n1. [\(cut)...](#긴-제목-"))
    expectLaws(of: DailyDigest.self, in: text)
  }
}
