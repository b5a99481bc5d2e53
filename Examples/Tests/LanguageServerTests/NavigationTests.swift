import CommandTesting
import NewsDigestKit
import Testing

@testable import LanguageServer

@Suite("Outlines, folding, links and pages about diagnostics")
struct NavigationTests {
  private static let post = """
    ---
    title: Robots
    tags: [walking]
    ---

    ## They walk

    [Times](https://times.example.com/walk) – Published: 2025-12-03

    ### Summary
    - Ten
      - steps

    ---

    ## They rest

    [Post](post/rest) – Published: 2025-12-04, see [above](#they-walk).

    """

  /// The names of symbols, each with its line, nested by spaces.
  private func lines(_ symbols: [JSON], depth: Int = 0) -> [String] {
    symbols.flatMap { symbol in
      let line = (symbol["range"]?["start"]?["line"]?.int ?? -1) + 1
      let text = String(repeating: " ", count: depth) + "\(line) " + (symbol["name"]?.string ?? "")
      return [text] + lines(symbol["children"]?.items ?? [], depth: depth + 1)
    }
  }

  @Test("Symbols are nested as headings are")
  func symbols() async throws {
    let client = try await TestClient.open(Self.post)
    #expect(
      lines(try await client.ask("documentSymbol").items) == [
        "1 front matter", " 2 title", " 3 tags", "6 They walk", " 8 Times", " 10 Summary", "16 They rest", " 18 Post",
      ])
  }

  @Test(
    "A selection is in its symbol, and a symbol in the one around it",
    arguments: [
      "news-post.md", "daily-digest.md", "monthly-index.md", "podcast-episode.txt", "video-digest.md", "chapters.txt",
      "jekyll-post.md", "video-digest-plain.md",
    ])
  func nesting(_ sample: String) async throws {
    let text = String(decoding: try Samples.bytes(of: sample), as: UTF8.self)
    let client = try await TestClient.open(text)
    let symbols = try await client.ask("documentSymbol").items
    #expect(!symbols.isEmpty)
    for symbol in symbols { try check(symbol, in: nil) }
  }

  private func check(_ symbol: JSON, in outer: JSON?) throws {
    let range = try #require(symbol["range"])
    #expect(try contains(range, #require(symbol["selectionRange"])), "\(symbol)")
    if let outer { #expect(try contains(outer, range), "\(symbol)") }
    for child in symbol["children"]?.items ?? [] { try check(child, in: range) }
  }

  private func contains(_ outer: JSON, _ inner: JSON) throws -> Bool {
    func place(_ position: JSON?) throws -> (Int, Int) {
      (try #require(position?["line"]?.int), try #require(position?["character"]?.int))
    }
    return try place(outer["start"]) <= place(inner["start"]) && place(inner["end"]) <= place(outer["end"])
  }

  @Test("Front matter and sections are folded, up to the last line that is not blank")
  func folding() async throws {
    let client = try await TestClient.open(Self.post)
    let folds = try await client.ask("foldingRange").items.map { fold in
      "\(fold["startLine"]?.int ?? -1)-\(fold["endLine"]?.int ?? -1) \(fold["kind"]?.string ?? "")"
    }
    #expect(folds == ["0-3 region", "5-13 ", "9-13 ", "15-17 "])
  }

  @Test("A client says how many ranges it folds")
  func foldingLimit() async throws {
    let client = try await TestClient.open(
      Self.post, capabilities: ["textDocument": ["foldingRange": ["rangeLimit": 1]]])
    #expect(try await client.ask("foldingRange").items.count == 1)
  }

  @Test("Links lead to pages, to files beside the document and to lines of it")
  func links() async throws {
    let client = try await TestClient.open(Self.post)
    let links = try await client.ask("documentLink").items.map { link in
      "\(link["range"]?.place ?? "") \(link["target"]?.string ?? "")"
    }
    #expect(
      links == [
        "7:8-7:38 https://times.example.com/walk", "17:7-17:16 file:///archive/post/rest",
        "17:57-17:67 \(TestClient.uri)#L6",
      ])
  }

  @Test(
    "Links that an editor does not open",
    arguments: ["command:delete", "javascript:alert(1)", "#nowhere", "{{ page.url }}", "{%link_a%}", ""])
  func unsafeLinks(_ destination: String) async throws {
    let client = try await TestClient.open("# A\n\n[a](\(destination))\n")
    #expect(try await client.ask("documentLink") == [])
  }

  @Test("An address without a scheme is one of the web")
  func schemeless() async throws {
    let client = try await TestClient.open("# A\n\n[a](//times.example.com/b)\n")
    #expect(try await client.ask("documentLink")[0]?["target"] == "https://times.example.com/b")
  }

  @Test("The definition of a link to the page is the heading")
  func definition() async throws {
    let client = try await TestClient.open(Self.post)
    let location = try await client.ask("definition", at: (17, 60))
    #expect(location["uri"]?.string == TestClient.uri)
    #expect(location["range"]?.place == "5:3-5:12")
    #expect(try await client.ask("definition", at: (7, 10)) == .null)
  }

  @Test("Pages about diagnostics are shown, and linked for clients that know this")
  func pages() async throws {
    let configuration = ServerConfiguration(
      host: { _ in .gitHub }, pageURL: { "https://example.com/\($0.rawValue)" }, page: { "# \($0.rawValue)" })
    let text = Self.post.replacing("  - steps\n\n---", with: "  - steps\n\nMore.\n---")
    let capabilities: JSON = [
      "general": ["positionEncodings": ["utf-8"]],
      "textDocument": ["publishDiagnostics": ["codeDescriptionSupport": true]],
    ]
    let client = try await TestClient.open(text, as: configuration, capabilities: capabilities)
    let published = try #require(await client.messages().last)
    let diagnostic = try #require(published["params"]?["diagnostics"]?.items.first { $0["code"] == "rule-under-text" })
    #expect(diagnostic["codeDescription"]?["href"] == "https://example.com/rule-under-text")
    let line = try #require(diagnostic["range"]?["start"]?["line"]?.int)
    let hover = try await client.ask("hover", at: (line, 1))
    #expect(hover["contents"] == ["kind": "markdown", "value": "# rule-under-text"])
    #expect(try await client.ask("hover", at: (5, 0)) == .null)
  }

  @Test("Formatting changes the lines that are not in canonical form")
  func formatting() async throws {
    let text = Self.post.replacing("- Ten\n  - steps", with: "* Ten\n    * steps")
    let client = try await TestClient.open(text)
    let edits = try await client.ask("formatting", ["options": ["tabSize": 2, "insertSpaces": true]])
    let canonical = try DigestDocument<Digest>(parsing: text).formatted()
    #expect(try text.applying(edits) == canonical)
    #expect(edits.items.allSatisfy { ($0["newText"]?.string?.utf8.count ?? 0) < 200 })
    let other = try await TestClient.open(canonical)
    #expect(try await other.ask("formatting", ["options": [:]]) == [])
  }
}
