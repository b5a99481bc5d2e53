import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Tables of contents")
struct TableOfContentsTests {
  private func rebuilt(_ text: String) throws -> String {
    let source = SourceText(trusted: text)
    let table = try #require(TableOfContents(in: source))
    let mended = try source.applying(table.edits())
    let again = try #require(TableOfContents(in: mended))
    expectNoDifference(again.problems, [])
    expectNoDifference(again.edits(), [])
    return mended.text
  }

  @Test(
    "The marks of many tools",
    arguments: [
      ("<!-- TOC_START -->", "<!-- TOC_END -->"), ("<!-- toc -->", "<!-- tocstop -->"),
      ("<!-- toc -->", "<!-- /toc -->"),
      ("<!-- TOC depthFrom:2 withLinks:1 -->", "<!-- /TOC -->"), ("<!--TOC-->", "<!--/TOC-->"),
      (
        "<!-- START doctoc generated TOC please keep comment here to allow auto update -->",
        "<!-- END doctoc generated TOC please keep comment here to allow auto update -->"
      ),
      ("<!-- GFM-TOC -->", "<!-- GFM-TOC -->"), ("<!-- vim-markdown-toc GFM -->", "<!-- vim-markdown-toc -->"),
      ("<!-- TABLE_OF_CONTENTS:START -->", "<!-- TABLE_OF_CONTENTS:END -->"),
      ("<!-- MarkdownTOC autolink=true -->", "<!-- /MarkdownTOC -->"), ("<!-- toc: start -->", "<!-- toc: end -->"),
    ])
  func marks(start: String, end: String) throws {
    let text = "# 글\n\n\(start)\n\n- [하나](#하나)\n  - [둘](#둘)\n\n\(end)\n\n## 하나\n\n### 둘\n"
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.entries, [.init(title: "하나", anchor: "하나"), .init(title: "둘", anchor: "둘", depth: 1)])
    expectNoDifference(table.problems, [])
    expectNoDifference(table.edits(), [])
    expectNoDifference(String(decoding: Array(text.utf8)[table.range], as: UTF8.self).hasPrefix(start), true)
  }

  @Test(
    "No table",
    arguments: [
      "", "# 글\n", "<!-- toc -->\n", "<!-- tocstop -->\n\n<!-- toc -->\n", "```\n<!-- toc -->\n<!-- tocstop -->\n```\n",
      "<!-- DOCTOC SKIP -->\n", "<!-- note -->\n<!-- /note -->\n",
    ])
  func none(text: String) {
    expectNoDifference(TableOfContents(in: SourceText(trusted: text)), nil)
  }

  @Test("Each thing that is wrong is told, and mended in the author's style")
  func problems() throws {
    let text = """
      <!-- toc -->

      * [Second – part](#second--part)
      * [First](#first)
          * [Old name](#inner)
          * [Moved](#elsewhere)
      * [Gone](#gone)

      <!-- tocstop -->

      ## First

      ### Inner

      ### Moved

      ## Second – part

      ## New *one*

      """
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.rule, .gitHub)
    expectNoDifference(table.problems.map(\.kind), [.outOfOrder, .retitled, .stale, .dead, .missing])
    expectNoDifference(
      table.problems.map(\.anchor), ["second--part", "inner", "moved", "gone", "new-one"])
    expectNoDifference(
      try rebuilt(text),
      text.replacing(
        """
        * [Second – part](#second--part)
        * [First](#first)
            * [Old name](#inner)
            * [Moved](#elsewhere)
        * [Gone](#gone)
        """,
        with: """
          * [First](#first)
              * [Inner](#inner)
              * [Moved](#moved)
          * [Second – part](#second--part)
          * [New *one*](#new-one)
          """))
  }

  @Test("Numbers go on, and titles are cut as the others are")
  func numbers() throws {
    let text = """
      <!-- TOC_START -->
      1. [가나다라마바...](#가나다라마바사)
      <!-- TOC_END -->

      ### 가나다라마바사

      ```
      ### 코드에 든 제목
      ```

      """
    expectNoDifference(
      try rebuilt(text),
      text.replacing("사)\n", with: "사)\n2. [코드에 든 ...](#코드에-든-제목)\n"))
  }

  @Test("An empty table is filled, and one in CRLF stays so")
  func filling() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\r\n<!-- tocstop -->\r\n\r\n## 하나\r\n\r\n### 둘\r\n"),
      "<!-- toc -->\r\n\r\n- [하나](#하나)\r\n  - [둘](#둘)\r\n\r\n<!-- tocstop -->\r\n\r\n## 하나\r\n\r\n### 둘\r\n")
  }

  @Test("An anchor of the author's own counts")
  func ownAnchors() throws {
    let text = "<!-- toc -->\n- [하나](#one)\n- [둘](#둘)\n<!-- /toc -->\n\n## <a name=\"one\"></a>하나\n\n## 둘\n"
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.problems, [])
    expectNoDifference(table.edits(), [])
  }

  @Test("Encoded anchors stay encoded")
  func encoded() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n- [준비](#%EC%A4%80%EB%B9%84)\n<!-- /toc -->\n\n## 준비\n\n## 비\n"),
      "<!-- toc -->\n- [준비](#%EC%A4%80%EB%B9%84)\n- [비](#%EB%B9%84)\n<!-- /toc -->\n\n## 준비\n\n## 비\n")
  }

  @Test(
    "A hostile document takes no more than linear time",
    arguments: [
      "- [a](#a)\n", "<!-- toc -->\n", "## a\n", "- [[[\n", "<!-- toc -->\n<!-- /toc -->\n", "- [a](#a)\n## a\n",
    ])
  func hostile(piece: String) {
    let text = "<!-- toc -->\n- [a](#a)\n" + String(repeating: piece, count: 20_000) + "\n<!-- tocstop -->\n"
    let source = SourceText(trusted: text + String(repeating: piece, count: 20_000))
    let time = ContinuousClock().measure {
      guard let table = TableOfContents(in: source) else { return }
      _ = table.problems
      _ = table.edits()
    }
    #expect(time < .seconds(30))
  }
}

@Suite("What stands in a table besides its entries")
struct TableRemarkTests {
  private func rebuilt(_ text: String) throws -> String {
    let source = try SourceText(text)
    let table = try #require(TableOfContents(in: source))
    return try source.applying(table.edits()).text
  }

  @Test("Lines between entries stay, with the entry above them")
  func remarks() throws {
    expectNoDifference(
      try rebuilt(
        "<!-- toc -->\n- [A](#a)\n- [Site](https://x.example)\nby hand\n- [B](#bx)\n<!-- tocstop -->\n## A\n## B\n"),
      "<!-- toc -->\n- [A](#a)\n- [Site](https://x.example)\nby hand\n- [B](#b)\n<!-- tocstop -->\n## A\n## B\n")
  }

  @Test("A line below an entry that goes keeps the ending of the text's lines")
  func carriageReturns() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\r\n- [Z](#z)\r\nby hand\r\n- [A](#a)\r\n<!-- tocstop -->\r\n\r\n## A\r\n"),
      "<!-- toc -->\r\nby hand\r\n- [A](#a)\r\n<!-- tocstop -->\r\n\r\n## A\r\n")
  }

  @Test("A text between the marks stays above a new table")
  func heading() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n**Contents**\n<!-- tocstop -->\n\n## A\n"),
      "<!-- toc -->\n**Contents**\n\n- [A](#a)\n\n<!-- tocstop -->\n\n## A\n")
  }

  @Test("Of headings with one anchor the one with the entry's title is meant")
  func sameAnchor() throws {
    let text = "## 가, 나\n<!-- TOC_START -->\n<!-- TOC_END -->\n### 가 나\n"
    expectNoDifference(
      try rebuilt(text), "## 가, 나\n<!-- TOC_START -->\n\n- [가 나](#가-나)\n\n<!-- TOC_END -->\n### 가 나\n")
  }

  @Test("The producer's word for no entries gives way to numbered ones")
  func none() throws {
    expectNoDifference(
      try rebuilt("<!-- TOC_START -->\n(뉴스 없음)\n<!-- TOC_END -->\n\n### A\n"),
      "<!-- TOC_START -->\n1. [A](#a)\n<!-- TOC_END -->\n\n### A\n")
  }

  @Test(
    "Rebuilding a second time changes nothing",
    arguments: [
      "# G\n\n<!-- TOC_START -->\n1. [A](#a)\n<!-- TOC_END -->\n",
      "<!-- toc -->\n- [A](#a)\nby hand\n- [B](#b)\n<!-- tocstop -->\n## B\n",
      "<!-- toc -->\nby hand\n<!-- tocstop -->\n## B\n", "<!-- toc -->\n<!-- tocstop -->\n## B\n",
    ])
  func twice(text: String) throws {
    let once = try rebuilt(text)
    expectNoDifference(try rebuilt(once), once)
  }
}
