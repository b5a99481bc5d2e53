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
    "Links that expire",
    arguments: [
      ("https://vertexaisearch.cloud.google.com/grounding-api-redirect/x", true), ("https://a.example.com/", false),
      ("https://s3.example.com/a?X-Amz-Expires=60", true), ("", false),
    ])
  func temporaryLinks(_ url: String, _ isTemporary: Bool) {
    #expect(Link(text: "a", url: url).isTemporary == isTemporary)
  }
}
