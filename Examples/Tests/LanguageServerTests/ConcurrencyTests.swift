import Testing

@testable import LanguageServer

@Suite("Requests at once, and those that are cancelled")
struct ConcurrencyTests {
  private static let text = "## They walk\n\nTen steps.\n---\n\n## They rest\n\nOne hour.\n"
  private static let place: JSON = [
    "textDocument": ["uri": .string(TestClient.uri)], "position": ["line": 3, "character": 1],
  ]

  @Test("A request that is cancelled is answered at once, and once")
  func cancelled() async throws {
    let client = try await TestClient.open(Self.text)
    _ = await client.messages()
    await client.send(
      TestClient.request("textDocument/hover", Self.place, id: "slow"),
      TestClient.notification("$/cancelRequest", ["id": "slow"]))
    let answers = await client.messages()
    #expect(answers.map { $0["id"] } == ["slow"])
    #expect(answers.first?["error"]?["code"] == -32_800)
  }

  @Test("The id of a request that is not answered yet cannot be used again")
  func repeatedID() async throws {
    let client = try await TestClient.open(Self.text)
    _ = await client.messages()
    let request = TestClient.request("textDocument/foldingRange", Self.place, id: 5)
    await client.send(request, request)
    let answers = await client.messages()
    #expect(answers.map { $0["error"]?["code"]?.int } == [-32_600, nil])
    #expect(try await client.response("textDocument/foldingRange", Self.place, id: 5)["result"] != nil)
  }

  @Test("Of versions that come one after the other, the last one is published last, and each at most once")
  func versions() async throws {
    let client = try await TestClient.open(Self.text)
    for version in 2...200 {
      let change: JSON = [
        "range": ["start": ["line": 2, "character": 0], "end": ["line": 2, "character": 0]], "text": "a",
      ]
      await client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(TestClient.uri), "version": .number(Double(version))],
          "contentChanges": [change],
        ])
    }
    let versions = await client.messages().compactMap { $0["params"]?["version"]?.int }
    #expect(versions == versions.sorted())
    #expect(Set(versions).count == versions.count)
    #expect(versions.last == 200)
  }

  @Test("A request is about the version that was the last one when it came")
  func snapshots() async throws {
    let client = try await TestClient.open("# A\n")
    await client.send(
      TestClient.request("textDocument/documentSymbol", Self.place, id: 1),
      TestClient.notification(
        "textDocument/didChange",
        ["textDocument": ["uri": .string(TestClient.uri), "version": 2], "contentChanges": [["text": "# B\n"]]]),
      TestClient.request("textDocument/documentSymbol", Self.place, id: 2))
    let answers = await client.messages()
    let first = try #require(answers.first { $0["id"] == 1 })
    let second = try #require(answers.first { $0["id"] == 2 })
    // The work on the first version may have been given up for the second.
    #expect(first["result"]?[0]?["name"] == "A" || first["error"]?["code"] == -32_801)
    #expect(second["result"]?[0]?["name"] == "B")
  }

  @Test("A shutdown cancels what is not answered yet")
  func shutdown() async throws {
    let client = try await TestClient.open(Self.text)
    _ = await client.messages()
    await client.send(
      TestClient.request("textDocument/hover", Self.place, id: 1), TestClient.request("shutdown", .null, id: 2))
    let answers = await client.messages()
    #expect(answers.map { $0["id"] } == [1, 2])
    #expect(answers[0]["error"]?["code"] == -32_800)
  }

  @Test("Messages that are cut or changed anywhere never end the server", arguments: 0..<8)
  func hostile(_ seed: Int) async throws {
    let client = try await TestClient.open(Self.text)
    let message = Array(
      """
      {"jsonrpc": "2.0", "id": 9, "method": "textDocument/rename", "params": {"textDocument": {"uri": \
      "\(TestClient.uri)"}, "position": {"line": 0, "character": 5}, "newName": "b"}}
      """.utf8)
    var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<200 {
      var bytes = message
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      await client.server.receive([.success(Array(bytes.prefix(Int(state >> 40) % (2 * bytes.count))))])
    }
    let deep = String(repeating: "[", count: 100_000)
    _ = await client.send(deep)
    _ = await client.send("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"a\", \"params\": \(deep)")
    _ = await client.messages()
    #expect(try await client.request("textDocument/documentSymbol", Self.place)[0]?["name"]?.string?.isEmpty == false)
  }
}
