import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Any digest in Markdown")
struct MarkdownDigestTests {
  static let text = """
    ---
    tags: [weekly]
    ---

    Opening words.

    Tools of the week – 2025-12-01
    ==============================

    **Editors**: see below

    Overview
    --------

    - First [↗](https://example.com/1) `#1`

    ## News

    ### [First](https://example.com/1) `#1`

    > Why it matters.

    More, with [a link](https://example.com/more).

    ### Lists

    * [video] [Second](https://example.com/2) – text after it
    * **Third**: words ([Paper](https://example.com/3))
    * 2025-12-04 | Seoul
        * [**Fourth**](https://example.com/4)

    ##### Deep

    [Fifth](https://example.com/5)  example.com / [3 comments](https://example.com/5/c)

    | a | b |
    |---|---|
    | 1 | 2 |
    """

  @Test("Sections are nested as their headings")
  func sections() throws {
    let digest = try MarkdownDigest(parsing: Self.text)
    expectNoDifference(digest.introduction, [.paragraph("Opening words.")])
    expectNoDifference(digest.sections.map(\.heading), ["Tools of the week – 2025-12-01"])
    expectNoDifference(digest.sections[0].sections.map(\.heading), ["Overview", "News"])
    let news = digest.sections[0].sections[1]
    expectNoDifference(news.sections.map(\.level), [3, 3])
    expectNoDifference(news.sections[1].sections.map(\.heading), ["Deep"])
    expectNoDifference(digest.title, "Tools of the week – 2025-12-01")
    expectNoDifference(digest.date, CalendarDate(2025, 12, 1))
  }

  @Test(arguments: [
    "## ![A boat](b.png) Boats\n\nThey wait: [Wire](https://e.com).\n",
    "- **![A boat](b.png) Boats**: [Wire](https://e.com)\n",
  ])
  func titlesOfEntriesAreWithoutPictures(_ text: String) throws {
    expectLaws(of: MarkdownDigest.self, in: text)
    expectNoDifference(try MarkdownDigest(parsing: text).entries.map(\.title), ["Boats"])
  }

  @Test("Entries are what a reader would call the items")
  func entries() throws {
    let entries = try MarkdownDigest(parsing: Self.text).entries
    expectNoDifference(entries.map(\.title), ["First", "Second", "Third", "Fourth", "Fifth"])
    expectNoDifference(entries.map(\.links.first?.url), (1...5).map { "https://example.com/\($0)" })
    expectNoDifference(entries[0].summary, "> Why it matters.")
    expectNoDifference(entries[0].tags, ["#1"])
    expectNoDifference(entries[1].summary, "text after it")
    expectNoDifference(entries[3].date, CalendarDate(2025, 12, 4))
    expectNoDifference(entries[4].date, CalendarDate(2025, 12, 1))
    let document = try DigestDocument<MarkdownDigest>(parsing: Self.text)
    for entry in entries {
      let range = try #require(document.outline.range(of: entry.property))
      #expect(document.source.withBytes { $0.string(range) }.contains(entry.title))
    }
  }

  @Test("The laws hold")
  func laws() {
    expectLaws(of: MarkdownDigest.self, in: Self.text)
    let texts = [
      "", "\n", "a\n=", "a\n--\n", "# \n", "a\nb\n---\n", "- a\n===\n", "---\n---\n", "===\n", "a\n  ==  \n\n---\n",
      "    a\n===\n", "> a\n---\n", "# a #\n\na #\n===\n", "###### a\n# b\n### c\n", "```\na\n---\n```\n", "a  \n===\n",
    ]
    for text in texts { expectLaws(of: MarkdownDigest.self, in: text, text.debugDescription) }
  }

  @Test("An edit changes its line")
  func edits() throws {
    var document = try DigestDocument<MarkdownDigest>(parsing: Self.text)
    document.content.sections[0].heading = "Tools – 2025-12-08"
    document.content.sections[0].sections[1].sections[1].blocks.remove(at: 0)
    expectNoDifference(
      try document.text(),
      Self.text.replacing("Tools of the week – 2025-12-01", with: "Tools – 2025-12-08")
        .replacing("* [video] [Second](https://example.com/2) – text after it\n", with: ""))
  }

  @Test(
    "Real documents keep the laws", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: ["foreign", "jekyll-posts", "just-the-docs", "toc-documents"])
  func corpus(set: String) throws {
    for file in try Corpus.files(of: set) {
      expectLaws(of: MarkdownDigest.self, in: file.source.text, file.path, copies: .oneInTurn)
    }
  }
}
