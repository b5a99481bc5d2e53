import Testing

@testable import NewsDigestKit

@Suite("The links of a page") struct PageLinkTests {
  /// The links of a text: each with its text, its destination and all of it.
  private func links(_ text: String, for host: PublishingHost = .gitHub) throws -> [String] {
    expectLaws(of: MarkdownDigest.self, in: text)
    let source = try SourceText(text)
    return source.withBytes { bytes in
      PageLink.all(in: source, for: host).map { link in
        #expect(link.destination == bytes.string(link.destinationRange))
        return "\(bytes.string(link.textRange))|\(link.destination)|\(bytes.string(link.range))"
      }
    }
  }

  @Test(
    "Links, with their places",
    arguments: [
      ("a [b](c) d\n", ["b|c|[b](c)"]), ("# [b](<c d>)\n", ["b|c d|[b](<c d>)"]),
      ("- [b](c \"t\") [d](e)\n", ["b|c|[b](c \"t\")", "d|e|[d](e)"]), ("> [b](c)\n", ["b|c|[b](c)"]),
      ("[b]: c\n[d]: <e> 'f'\n\n[g][b]\n", ["b|c|[b]: c", "d|e|[d]: <e> 'f'"]), ("[^1]: a note\n", []),
      ("`[b](c)` ![d](e)\n", []), ("```\n[b](c)\n```\n", []), ("<!-- [b](c) -->\n", []),
      ("---\nurl: https://a.example/b\n---\n\ntext\n", []),
      ("[b](#c)\r\n[d](#e)\r\n", ["b|#c|[b](#c)", "d|#e|[d](#e)"]),
      ("<https://a.example/b>\n", ["https://a.example/b|https://a.example/b|<https://a.example/b>"]),
      ("`<https://a.example/b>`\n", []),
      ("[x](https://a.example/b)\n", ["x|https://a.example/b|[x](https://a.example/b)"]),
    ])
  func places(_ text: String, _ expected: [String]) throws {
    for host in [PublishingHost.gitHub, .jekyll] { #expect(try links(text, for: host) == expected) }
  }

  @Test(
    "Bare addresses are links on GitHub, and text for kramdown",
    arguments: [
      ("See https://a.example/b.\n", ["https://a.example/b"]), ("(http://a.example/b(c))\n", ["http://a.example/b(c)"]),
      ("xhttps://a.example/b http: //c http://\n", []),
      ("`https://a.example` https://b.example\n", ["https://b.example"]),
      ("[https://a.example](b) https://c.example\n", ["b", "https://c.example"]),
    ])
  func bareAddresses(_ text: String, _ expected: [String]) throws {
    #expect(PageLink.all(in: try SourceText(text), for: .gitHub).map(\.destination) == expected)
    #expect(PageLink.all(in: try SourceText(text), for: .jekyll).count == expected.count { $0 == "b" })
    expectLaws(of: MarkdownDigest.self, in: text)
  }
}
