import Testing

@testable import NewsDigestKit

@Suite("The headings of a page, and links that expire") struct PageHeadingTests {
  private static let text = """
    ---
    title: a
    ---

    # A – B

    ## Echo
    ## Echo
    ## Own {#own}

    Under
    ---

    <h2>Tag</h2>

    ```
    # code
    ```
    """

  @Test(
    "Anchors by the host's rule",
    arguments: [
      (PublishingHost.gitHub, ["a--b", "echo", "echo-1", "own-own", "under", "tag"]),
      (.jekyll, ["a--b", "echo", "echo-1", "own", "under"]),
      (.gitLab, ["a-b", "echo", "echo-1", "own-own", "under", "tag"]),
    ])
  func anchors(_ host: PublishingHost, _ anchors: [String]) throws {
    expectLaws(of: NewsPost.self, in: Self.text)
    let source = try SourceText(Self.text)
    let headings = PageHeading.all(in: source, for: host)
    #expect(headings.map(\.anchor) == anchors)
    #expect(headings.map(\.level).prefix(2) == [1, 2])
    #expect(headings[0].text == "A – B")
    #expect(source.withBytes { $0.string(headings[1].range) } == "## Echo")
  }

  @Test(
    "The title is what is renamed: without ids, comments and anchors at its ends",
    arguments: [
      ("## Robots  ##", "Robots", "Robots"), ("## Robots {#own}", "Robots", "Robots"),
      ("## <a id=\"a\"></a>Robots", "Robots", "Robots"), ("## Robots <!-- omit in toc -->", "Robots", "Robots"),
      ("Robots\nwalk\n===", "Robots\nwalk", "Robots\nwalk"), ("<h2> Robots </h2>", "Robots", "Robots"),
      ("## Robots <!-- a --> walk", "Robots  walk", "Robots <!-- a --> walk"), ("##", "", ""),
      ("## Rob\u{F3}ts", "Rob\u{F3}ts", "Rob\u{F3}ts"),
    ])
  func titles(_ text: String, _ title: String, _ place: String) throws {
    expectLaws(of: MarkdownDigest.self, in: text)
    let source = try SourceText(text + "\n")
    let heading = try #require(PageHeading.all(in: source, for: .gitHub).first)
    #expect(heading.title == title)
    #expect(source.withBytes { $0.string(heading.titleRange) } == place)
  }

  @Test(
    "Links that expire",
    arguments: [
      ("https://vertexaisearch.cloud.google.com/grounding-api-redirect/x", true), ("https://a.example.com/", false),
      ("https://s3.example.com/a?X-Amz-Expires=60", true), ("", false),
    ])
  func temporaryLinks(_ url: String, _ isTemporary: Bool) {
    #expect(Link(text: "a", url: url).isTemporary == isTemporary)
  }
}
