import Testing

@testable import LanguageServer

@Suite("Code actions")
struct CodeActionTests {
  private static let post = """
    ---
    title: Robots
    date: 2025-12-03
    ---

    ## They walk

    [Times](https://times.example.com/walk) – Published: 2025-12-03

    Ten steps.
    ---

    ## They rest

    [Times](https://times.example.com/rest) – Published: 2025-12-03

    One hour.
    ---

    """
  private static let page = """
    # Notes

    <!-- toc -->

    - [One](#one)

    <!-- tocstop -->

    ## One

    ## Two

    """

  private func actions(_ client: TestClient, lines: (Int, Int), only: JSON? = nil) async throws -> [JSON] {
    let range: JSON = [
      "start": ["line": .number(Double(lines.0)), "character": 0],
      "end": ["line": .number(Double(lines.1)), "character": 0],
    ]
    var context: [String: JSON] = ["diagnostics": []]
    context["only"] = only
    return try await client.ask("codeAction", ["range": range, "context": .object(context)]).items
  }

  @Test("The fix of the diagnostic at a place")
  func quickFix() async throws {
    let client = try await TestClient.open(Self.post)
    let actions = try await actions(client, lines: (10, 10), only: ["quickfix"])
    #expect(actions.count == 1)
    #expect(actions.first?["isPreferred"] == true)
    #expect(actions.first?["diagnostics"]?[0]?["code"] == "rule-under-text")
    let fixed = try Self.post.applying(actions.first?["edit"]?.documentEdits)
    #expect(fixed == Self.post.replacing("steps.\n---", with: "steps.\n\n---"))
    #expect(try await self.actions(client, lines: (5, 6), only: ["quickfix"]).isEmpty)
  }

  @Test("Fix all, for whoever asks for it or for all of that kind", arguments: ["source.fixAll", "source", ""])
  func fixAll(_ kind: String) async throws {
    let client = try await TestClient.open(Self.post)
    let actions = try await actions(client, lines: (0, 0), only: [.string(kind)])
    let action = try #require(actions.first { $0["kind"] == "source.fixAll.digest" })
    #expect(try Self.post.applying(action["edit"]?.documentEdits) == Self.post.replacing(".\n---", with: ".\n\n---"))
  }

  @Test("The table of contents is rebuilt where it has to be")
  func organize() async throws {
    let client = try await TestClient.open(Self.page)
    let actions = try await actions(client, lines: (0, 0), only: ["source.organizeToc"])
    #expect(actions.count == 1)
    let fixed = try Self.page.applying(actions.first?["edit"]?.documentEdits)
    #expect(fixed == Self.page.replacing("- [One](#one)\n", with: "- [One](#one)\n- [Two](#two)\n"))
    let other = try await TestClient.open(fixed)
    #expect(try await self.actions(other, lines: (0, 0), only: ["source.organizeToc"]).isEmpty)
  }

  @Test("A client that can ask for edits later does, and gets the edit of a version")
  func resolved() async throws {
    let capabilities: JSON = [
      "general": ["positionEncodings": ["utf-8"]], "workspace": ["workspaceEdit": ["documentChanges": true]],
      "textDocument": ["codeAction": ["dataSupport": true, "resolveSupport": ["properties": ["edit"]]]],
    ]
    let client = try await TestClient.open(Self.page, capabilities: capabilities)
    let action = try #require(try await actions(client, lines: (0, 0)).first { $0["kind"] == "source.organizeToc" })
    #expect(action["edit"] == nil)
    let resolved = try await client.request("codeAction/resolve", action)
    let change = try #require(resolved["edit"]?["documentChanges"]?[0])
    #expect(change["textDocument"] == ["uri": .string(TestClient.uri), "version": 1])
    let fixed = try Self.page.applying(change["edits"])
    #expect(fixed == Self.page.replacing("- [One](#one)\n", with: "- [One](#one)\n- [Two](#two)\n"))

    await client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(TestClient.uri), "version": 2], "contentChanges": [["text": "a"]]])
    let response = try await client.response("codeAction/resolve", action)
    #expect(response["error"]?["code"] == -32_801)
  }
}
