import Foundation
import NewsDigestKit
import Synchronization
import Testing

@testable import LanguageServer

/// A client in the same process as its server.
final class TestClient: Sendable {
  /// What the server sent.
  private final class Inbox: Sendable {
    private let messages = Mutex<[JSON]>([])

    func receive(_ message: Data) {
      var decoder = MessageDecoder()
      decoder.append(Array(message))
      guard case .success(let body) = decoder.next(), let json = try? JSON(String(decoding: body, as: UTF8.self)) else {
        Issue.record("The server sent what is not a message: \(String(decoding: message, as: UTF8.self))")
        return
      }
      messages.withLock { $0.append(json) }
    }

    func take() -> [JSON] {
      messages.withLock { messages in
        defer { messages = [] }
        return messages
      }
    }
  }

  static let uri = "file:///archive/2025-12-03-news.md"

  private let inbox = Inbox()
  let server: LanguageServer

  init(_ configuration: ServerConfiguration = .test) {
    server = LanguageServer(configuration) { [inbox] in inbox.receive($0) }
  }

  /// A client that has a document open.
  ///
  /// - Parameters:
  ///   - capabilities: What the client knows.
  ///   - isChecked: Whether the text is checked by the laws of the library first.
  static func open(
    _ text: String, uri: String = uri, as configuration: ServerConfiguration = .test,
    capabilities: JSON = ["general": ["positionEncodings": ["utf-8"]]]
  ) async throws -> TestClient {
    #expect(RoundTrip.violations(of: Digest.self, in: try SourceText(text)).isEmpty)
    let client = TestClient(configuration)
    _ = try await client.request("initialize", ["capabilities": capabilities])
    await client.notify("initialized", [:])
    await client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri), "languageId": "markdown", "version": 1, "text": .string(text)]])
    return client
  }

  // MARK: Messages

  /// Sends a message, and gives what the server sent until it had nothing left to do.
  func send(_ message: String) async -> [JSON] {
    await server.receive([.success(Array(message.utf8))])
    return await messages()
  }

  /// What the server sent, once it has nothing left to do.
  func messages() async -> [JSON] {
    await server.finishWork()
    return inbox.take()
  }

  /// Sends messages that the server gets together.
  func send(_ messages: JSON...) async {
    await server.receive(messages.map { .success(Array((try? JSONEncoder().encode($0)) ?? Data())) })
  }

  static func notification(_ method: String, _ parameters: JSON) -> JSON {
    ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
  }

  static func request(_ method: String, _ parameters: JSON, id: JSON = 1) -> JSON {
    ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters]
  }

  func notify(_ method: String, _ parameters: JSON) async { await send(Self.notification(method, parameters)) }

  /// The response to a request.
  func response(_ method: String, _ parameters: JSON, id: JSON = 1) async throws -> JSON {
    await send(Self.request(method, parameters, id: id))
    return try #require(await messages().last { $0["id"] == id })
  }

  /// The result of a request.
  func request(_ method: String, _ parameters: JSON) async throws -> JSON {
    let response = try await response(method, parameters)
    return try #require(response["result"], "\(response)")
  }

  /// The result of a request about the document.
  func ask(_ method: String, at position: (Int, Int)? = nil, _ others: [String: JSON] = [:]) async throws -> JSON {
    try await request("textDocument/" + method, about(at: position, others))
  }

  /// The code of the error that a request about the document has.
  func code(_ method: String, at position: (Int, Int)? = nil, _ others: [String: JSON] = [:]) async throws -> Int? {
    try await response("textDocument/" + method, about(at: position, others))["error"]?["code"]?.int
  }

  private func about(at position: (Int, Int)?, _ others: [String: JSON]) -> JSON {
    var parameters: [String: JSON] = ["textDocument": ["uri": .string(Self.uri)]]
    if let (line, character) = position {
      parameters["position"] = ["line": .number(Double(line)), "character": .number(Double(character))]
    }
    return .object(parameters.merging(others) { $1 })
  }
}

extension ServerConfiguration {
  static let test = ServerConfiguration(host: { _ in .gitHub })
}
