import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Tables of contents")
struct TableOfContentsTests {
  private func rebuilt(_ text: String) throws -> String {
    let source = SourceText(trusted: text)
    let table = try #require(TableOfContents(in: source))
    let fixed = try source.applying(table.edits())
    let again = try #require(TableOfContents(in: fixed))
    expectNoDifference(again.problems, [])
    expectNoDifference(again.edits(), [])
    return fixed.text
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

  @Test("Each problem is reported, and fixed in the author's style")
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
    expectNoDifference(table.problems.map(\.kind), [.outOfOrder, .renamed, .outdated, .broken, .missing])
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

  @Test("Links and brackets of headings do not break the entries")
  func linkTexts() throws {
    expectNoDifference(
      try rebuilt(
        """
        <!-- toc -->
        - [A \\[x\\]](#a-x)
        - [B [y]](#b-y)
        - [[c](u)](#c)
        <!-- tocstop -->

        ## A [x]
        ## B [y]
        ## [c](u)
        ## See [the docs](https://docs.example/a_(b)), `[d](e)`
        ## f(a[, b)
        ## Ctrl+\\

        """),
      """
      <!-- toc -->
      - [A \\[x\\]](#a-x)
      - [B [y]](#b-y)
      - [[c](u)](#c)
      - [See the docs, `[d](e)`](#see-the-docs-de)
      - [f(a\\[, b)](#fa-b)
      - [Ctrl+\\\\](#ctrl)
      <!-- tocstop -->

      ## A [x]
      ## B [y]
      ## [c](u)
      ## See [the docs](https://docs.example/a_(b)), `[d](e)`
      ## f(a[, b)
      ## Ctrl+\\

      """)
  }

  @Test("The titles of daily digests are kept, also where a bracket was cut off")
  func dailyDigestTitles() throws {
    let text = """
      <!-- TOC_START -->
      1. [[신년사] 새 소식](#신년사-새-소식)
      2. [가나다라 [마...](#가나다라-마바사-아자차)
      <!-- TOC_END -->

      ### [신년사] 새 소식

      ### 가나다라 [마바사] 아자차

      """
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.problems, [])
    expectNoDifference(table.edits(), [])
  }

  @Test("An outdated anchor is found also where the title is escaped")
  func outdatedAndEscaped() throws {
    let text = "<!-- toc -->\n- [A \\[x\\]](#ax)\n- [B](#b)\n<!-- /toc -->\n## A [x]\n## B\n"
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.problems.map(\.kind), [.outdated])
  }

  @Test("A table may start as two marks on one line", arguments: ["", " ", "\t"])
  func inlineMarks(spaces: String) throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\(spaces)<!-- tocstop -->\n\n## A\n"),
      "<!-- toc -->\n\n- [A](#a)\n\n<!-- tocstop -->\n\n## A\n")
    expectNoDifference(
      try rebuilt("<!-- toc -->\(spaces)<!-- tocstop -->\r\n\r\n## A\r\n"),
      "<!-- toc -->\r\n\r\n- [A](#a)\r\n\r\n<!-- tocstop -->\r\n\r\n## A\r\n")
    let empty = "<!-- toc -->\(spaces)<!-- tocstop -->\n"
    expectNoDifference(try rebuilt(empty), empty)
  }

  @Test("Headings in HTML have anchors, and are listed where others are")
  func htmlHeadings() throws {
    let text = """
      <!-- toc -->
      - [One](#one)
      - [Two](#own)
      - [Three words](#three-words)
      <!-- tocstop -->

      ## One

      <h2 id="own">Two</h2>

      <div align="center">
        <H2 class='x'> Three <b>words</b> </H2>
        <h2>
          Lines
        </h2>
      </div>

      <h2>Four</h2>

      `<h2>Five</h2>`

      <h2>Six

      ## One

      """
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.problems.map(\.kind), [.missing, .missing])
    expectNoDifference(table.problems.map(\.anchor), ["four", "one-1"])
    expectNoDifference(
      try rebuilt(text),
      text.replacing("(#three-words)\n", with: "(#three-words)\n- [Four](#four)\n- [One](#one-1)\n"))
  }

  @Test("A heading in HTML is not missing from a table that lists no others, and is text to kramdown")
  func unlistedHTMLHeadings() throws {
    let gitHub = "<!-- toc -->\n- [A](#a)\n<!-- tocstop -->\n\n## A\n\n<h2>B</h2>\n"
    expectNoDifference(try rebuilt(gitHub), gitHub)
    let kramdown =
      "<!-- toc -->\n- [A -- B](#a--b)\n- [C](#c)\n- [A -- B](#a--b-1)\n<!-- tocstop -->\n\n## A -- B\n\n<h2 id=\"c\">C</h2>\n\n"
      + "<h2>A -- B</h2>\n\n## A -- B\n"
    let table = try #require(TableOfContents(in: SourceText(trusted: kramdown)))
    expectNoDifference(table.rule, .kramdownGFM)
    expectNoDifference(table.problems, [])
  }

  @Test("A heading without an anchor cannot be linked to")
  func emptyHeading() throws {
    let text = try rebuilt("#\n<!--toc-->\n* [](#하나)\n## 하나 \0\n<!--toc-->\n###\n")
    expectNoDifference(try rebuilt(text), text)
    expectNoDifference(
      try rebuilt("<!-- toc -->\n- [A](#a)\n<!-- tocstop -->\n\n## A\n\n##\n\n## B\n"),
      "<!-- toc -->\n- [A](#a)\n- [B](#b)\n<!-- tocstop -->\n\n## A\n\n##\n\n## B\n")
  }

  @Test("An underlined heading of two lines has an entry of one")
  func underlined() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n- [A](#a)\n<!-- tocstop -->\n\n## A\n\nB\nC\n---\n"),
      "<!-- toc -->\n- [A](#a)\n- [B C](#bc)\n<!-- tocstop -->\n\n## A\n\nB\nC\n---\n")
  }

  @Test(
    "A hostile document is checked to its end", .endsInTime, .exhaustive,
    arguments: [
      "- [a](#a)\n", "<!-- toc -->\n", "## a\n", "- [[[\n", "<!-- toc -->\n<!-- /toc -->\n", "- [a](#a)\n## a\n",
    ])
  func hostile(piece: String) throws {
    let text = "<!-- toc -->\n- [a](#a)\n" + String(repeating: piece, count: 20_000) + "\n<!-- tocstop -->\n"
    let source = SourceText(trusted: text + String(repeating: piece, count: 20_000))
    let table = try #require(TableOfContents(in: source))
    let rebuilt = try source.applying(table.edits())
    #expect(TableOfContents(in: rebuilt) != nil)
  }
}

@Suite("Lines in a table that are not entries")
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

  @Test("A heading of two lines has a title of one")
  func twoLines() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n<!-- tocstop -->\n가\n나\n---\n"),
      "<!-- toc -->\n\n- [가 나](#가나)\n\n<!-- tocstop -->\n가\n나\n---\n")
  }

  @Test("Of headings with one anchor the one with the entry's title is meant")
  func sameAnchor() throws {
    let text = "## 가, 나\n<!-- TOC_START -->\n<!-- TOC_END -->\n### 가 나\n"
    expectNoDifference(
      try rebuilt(text), "## 가, 나\n<!-- TOC_START -->\n\n- [가 나](#가-나)\n\n<!-- TOC_END -->\n### 가 나\n")
  }

  @Test("The generator's words for an empty list are replaced by numbered entries")
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
