import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("The outline of a document")
struct DigestOutlineTests {
  static let post = """
    ---
    title: T
    tags: [a, b]
    ---
    ## A

    [S](https://a.example)[3] – Published: 2025-12-03 (note)

    ### Summary
    - **L**: one
      two[1]
      - deep

    ---

    ## B

    Text.

    """

  @Test("Segments and their values are ranges of the source")
  func segments() throws {
    let outline = try DigestOutline<NewsPost>(parsing: Self.post)
    expectNoDifference(
      outline.map { segment in "\(segment.kind): " + values(of: segment, in: outline.source).joined(separator: ", ") },
      [
        "frontMatterOpening: ", "frontMatterField: key=title, value=T", "frontMatterField: key=tags, value=[a, b]",
        "frontMatterClosing: ", "headline: headline=A",
        "citation: name=S, url=https://a.example, publishedOn=2025-12-03, note=note, footnotes=3",
        "sectionHeading: text=Summary", "listItem: label=L, text=one\n  two, footnotes=1", "listItem: text=deep",
        "headline: headline=B", "paragraph: text=Text.",
      ])
    #expect(outline[4].text == "## A")
    let url = try #require(outline[5]["url"])
    #expect(text(url, of: outline.source) == "https://a.example")
    #expect(outline[5]["title"] == nil)
  }

  private func values(of segment: OutlineSegment, in source: SourceText) -> [String] {
    segment.values.map { "\($0.name)=\(text($0.range, of: source))" }
  }

  private func text(_ range: Range<Int>, of source: SourceText) -> String { source.withBytes { $0.string(range) } }

  @Test("Parts are nested as in the model, with the paths of writing errors")
  func parts() throws {
    let outline = try DigestOutline<NewsPost>(parsing: Self.post)
    var lines: [String] = []
    func list(_ parts: [OutlinePart], _ depth: Int) {
      for part in parts {
        lines.append(String(repeating: " ", count: depth) + part.property)
        list(part.parts, depth + 1)
      }
    }
    list(outline.parts, 0)
    expectNoDifference(
      lines,
      [
        "frontMatter", " frontMatter.fields[0]", " frontMatter.fields[1]", "stories[0]",
        " stories[0].blocks[0]", " stories[0].blocks[1]", " stories[0].blocks[2]",
        "  stories[0].blocks[2].children[0]", "stories[1]", " stories[1].blocks[0]",
      ])
    let story = outline.parts[1]
    expectNoDifference(text(story.range, of: outline.source).suffix(8), "  - deep")
    expectNoDifference(story.parts[2].parts[0].values.map(\.name), ["text"])
  }

  @Test(
    "A property has a range",
    arguments: [
      ("stories[0].headline", "A"), ("stories[1].headline", "B"), ("stories[0].blocks[0].url", "https://a.example"),
      ("stories[0].blocks[2].children[0]", "  - deep"), ("stories[1].blocks[0].text", "Text."),
      ("frontMatter.fields[1].value", "[a, b]"), ("stories[1]", "## B\n\nText."), ("stories[0].blocks[2].label", "L"),
    ])
  func range(of property: String, text expected: String) throws {
    let outline = try DigestOutline<NewsPost>(parsing: Self.post)
    let range = try #require(outline.range(of: property))
    expectNoDifference(text(range, of: outline.source), expected)
  }

  @Test(
    "A property that no text is has no range",
    arguments: ["stories[2]", "stories[0].blocks[0].title", "stories[", ""])
  func noRange(of property: String) throws {
    #expect(try DigestOutline<NewsPost>(parsing: Self.post).range(of: property) == nil)
  }

  @Test("The outline of a document is that of its source, and after saving that of the new text")
  func edited() throws {
    var document = try DigestDocument<NewsPost>(parsing: Self.post)
    document.content.stories[0].headline = "Much longer"
    #expect(document.outline.source == document.source)
    try document.commit()
    let outline = document.outline
    let range = try #require(outline.range(of: "stories[0].headline"))
    #expect(text(range, of: outline.source) == "Much longer")
    let last = try #require(outline.range(of: "stories[1].headline"))
    #expect(text(last, of: outline.source) == "B")
  }

  @Test("Line endings, a byte-order mark and a missing last one move ranges and change no value")
  func forms() throws {
    for variant in [Self.post.replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.post, String(Self.post.dropLast())] {
      let outline = try DigestOutline<NewsPost>(parsing: variant)
      for property in ["stories[0].headline", "stories[0].blocks[0].url", "stories[1].blocks[0].text"] {
        let range = try #require(outline.range(of: property))
        let original = try DigestOutline<NewsPost>(parsing: Self.post)
        let originalRange = try #require(original.range(of: property))
        #expect(text(range, of: outline.source) == text(originalRange, of: original.source))
      }
    }
  }

  @Test(
    "The values of real documents are at their ranges", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    var count = 0
    for file in try Corpus.files(of: "news-posts") {
      let outline = DigestOutline<NewsPost>(parsing: file.source)
      let post = NewsPost(parsing: file.source)
      expectOrder(in: outline)
      let expected = post.stories.map(\.headline) + post.stories.flatMap(\.citations).compactMap(\.url)
      let found = ["headline", "url"].flatMap { name in
        outline.compactMap { segment in
          segment.kind == "citation" || segment.kind == "undatedCitation" || segment.kind == "headline"
            ? segment[name].map { text($0, of: file.source) } : nil
        }
      }
      // A post may cite something before its first story, too.
      #expect(expected.allSatisfy(Set(found).contains))
      count += found.count
    }
    #expect(count > 1_000)
    for file in try Corpus.files(of: "daily-digests") {
      expectOrder(in: DigestOutline<DailyDigest>(parsing: file.source))
    }
    for file in try Corpus.files(of: "chapter-lists") {
      expectOrder(in: DigestOutline<ChapterList>(parsing: file.source))
    }
  }

  /// Checks that segments follow each other, and that values are in their segments.
  private func expectOrder<Content: DigestFormat>(in outline: DigestOutline<Content>) {
    var end = 0
    for segment in outline {
      #expect(end <= segment.range.lowerBound)
      end = segment.range.upperBound
      for value in segment.values {
        #expect(value.range.clamped(to: segment.range) == value.range)
      }
    }
  }
}
