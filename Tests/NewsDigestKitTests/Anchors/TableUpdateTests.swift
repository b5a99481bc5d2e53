import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("A table that was brought up to date is up to date")
struct TableUpdateTests {
  private func rebuilt(_ text: String) throws -> String {
    let source = SourceText(trusted: text)
    let table = try #require(TableOfContents(in: source))
    let fixed = try source.applying(table.edits())
    let again = try #require(TableOfContents(in: fixed))
    expectNoDifference(again.range.lowerBound, table.range.lowerBound)
    expectNoDifference(again.problems, [])
    expectNoDifference(again.edits(), [])
    return fixed.text
  }

  @Test("Of headings with one anchor and title those are meant that a table lists", arguments: ["## A\n", "# A\n"])
  func sameTitle(other: String) throws {
    let table = "<!-- TOC_START -->\n<!-- TOC_END -->\n"
    let filled = "<!-- TOC_START -->\n\n- [A](#a)\n\n<!-- TOC_END -->\n"
    expectNoDifference(try rebuilt(other + table + "## A\n"), other + filled + "## A\n")
    expectNoDifference(
      try rebuilt("<!-- TOC_START -->\n# A\n<!-- TOC_END -->\n# A\n## A\n"),
      "<!-- TOC_START -->\n# A\n\n- [A](#a)\n\n<!-- TOC_END -->\n# A\n## A\n")
  }

  @Test("An entry for each of the headings with one anchor stays")
  func entryForEach() throws {
    let text = "## A\n<!-- TOC_START -->\n- [A](#a)\n- [A](#a)\n<!-- TOC_END -->\n## A\n"
    expectNoDifference(try rebuilt(text), text)
  }

  @Test("Titles that look the same to a reader are the same")
  func escapedTitle() throws {
    let text = "## [b\n<!-- TOC_START -->\n- [\\[b](#b)\n- [\\[b](#b)\n<!-- TOC_END -->\n## \\[b\n"
    expectNoDifference(try rebuilt(text), text)
  }

  @Test("A heading in the table that is made of an entry is not listed")
  func entryAsHeading() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n\t1) [A](#b)\n- \n<!-- tocstop -->\n\n## A\n"),
      "<!-- toc -->\n\t1) [A](#a)\n- \n<!-- tocstop -->\n\n## A\n")
    expectNoDifference(
      try rebuilt("<!-- toc -->\n\t1) [A](#a)\n- \n<!-- tocstop -->\n"), "<!-- toc -->\n\n- \n<!-- tocstop -->\n")
  }

  @Test("An entry that is deeper than those below it is counted with them")
  func deepFirst() throws {
    expectNoDifference(
      try rebuilt("<!-- TOC_START -->\n(뉴스 없음)\n<!-- TOC_END -->\n#### A\n### B\n### C\n#### D\n"),
      "<!-- TOC_START -->\n   1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n   1. [D](#d)\n<!-- TOC_END -->\n#### A\n### B\n### C\n#### D\n"
    )
    expectNoDifference(
      try rebuilt("<!-- toc -->\n\t1. [Z](#z)\n\t2. [A](#a)\n<!-- tocstop -->\n# B\n## A\n"),
      "<!-- toc -->\n\t1. [A](#a)\n<!-- tocstop -->\n# B\n## A\n")
  }

  @Test("A numbered entry is written like numbered ones, and a bullet like bullets")
  func mixedMarkers() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n* [A](#a)\n1) [B](#b)\n2) [C](#c)\n<!-- tocstop -->\n## A\n## B\n## C\n## D\n"),
      "<!-- toc -->\n* [A](#a)\n2) [B](#b)\n3) [C](#c)\n4) [D](#d)\n<!-- tocstop -->\n## A\n## B\n## C\n## D\n")
    expectNoDifference(
      try rebuilt("<!-- toc -->\n1) [A](#a)\n* [B](#b)\n<!-- tocstop -->\n## A\n## B\n## C\n"),
      "<!-- toc -->\n* [A](#a)\n* [B](#b)\n* [C](#c)\n<!-- tocstop -->\n## A\n## B\n## C\n")
  }

  @Test("A tab of the author's is as wide as in Markdown")
  func tabs() throws {
    expectNoDifference(
      try rebuilt("<!-- toc -->\n- [A](#a)\n\t- [B](#b)\n<!-- tocstop -->\n## A\n### B\n#### C\n"),
      "<!-- toc -->\n- [A](#a)\n\t- [B](#b)\n<!-- tocstop -->\n## A\n### B\n#### C\n")
    expectNoDifference(
      try rebuilt(
        "<!-- toc -->\n- [A](#a)\n\t- [B](#b)\n- [D](#d)\n    - [Z](#z)\n<!-- tocstop -->\n## A\n### B\n## D\n### E\n"),
      "<!-- toc -->\n- [A](#a)\n\t- [B](#b)\n- [D](#d)\n\t- [E](#e)\n<!-- tocstop -->\n## A\n### B\n## D\n### E\n")
  }

  @Test("An author's anchor that cannot be written in a link is encoded")
  func ownAnchors() throws {
    // kramdown gives a heading in HTML no anchor but its own.
    let headings = "## A -- B\n\n<h2 id=\"a b)\">C</h2>\n\n## A -- B\n"
    expectNoDifference(
      try rebuilt("<!-- toc -->\n- [A -- B](#a--b)\n- [C](#y)\n- [A -- B](#a--b-1)\n<!-- tocstop -->\n" + headings),
      "<!-- toc -->\n- [A -- B](#a--b)\n- [C](#a%20b%29)\n- [A -- B](#a--b-1)\n<!-- tocstop -->\n" + headings)
    let kept =
      "<!-- toc -->\n- [A](#50%25)\n- [B](#a%20b)\n<!-- tocstop -->\n## <a name=\"50%\"></a>A\n## <a id=\"a b\"></a>B\n"
    expectNoDifference(try rebuilt(kept), kept)
  }

  @Test("Lines between entries that would swallow the rewritten table are moved above it")
  func remarksThatBelongTogether() throws {
    let headings = "\n## A\n\n## B\n"
    expectNoDifference(
      try rebuilt("<!-- toc -->\n* [B](#b)\n<!--\n* [A](#a)\n-->\n* [Z](#z)\n<!-- tocstop -->\n" + headings),
      "<!-- toc -->\n<!--\n-->\n\n- [A](#a)\n- [B](#b)\n<!-- tocstop -->\n" + headings)
  }

  @Test("A table that no form brings up to date stays as it is, and its problems are reported")
  func withoutForm() throws {
    // The entry ends the comment: without it, the comment would swallow the second mark.
    let text = "<!-- toc -->\n<!--\n- [A -->](#z)\n<!-- tocstop -->\n"
    let table = try #require(TableOfContents(in: SourceText(trusted: text)))
    expectNoDifference(table.problems.map(\.kind), [.broken])
    expectNoDifference(table.edits(), [])
  }

  @Test("What is below the generator's words for an empty list, or between two markers on one line, stays")
  func others() throws {
    expectNoDifference(
      try rebuilt("<!-- TOC_START -->\n(뉴스 없음)\nby hand\n<!-- TOC_END -->\n\n### A\n"),
      "<!-- TOC_START -->\n1. [A](#a)\n\nby hand\n<!-- TOC_END -->\n\n### A\n")
    expectNoDifference(
      try rebuilt("<!-- toc --><!-- by hand --><!-- tocstop -->\n\n## A\n"),
      "<!-- toc -->\n<!-- by hand -->\n- [A](#a)\n\n<!-- tocstop -->\n\n## A\n")
  }
}
