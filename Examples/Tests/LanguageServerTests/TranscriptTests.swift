import Foundation
import Testing

@testable import LanguageServer

@Suite("What clients and the server say to each other")
struct TranscriptTests {
  @Test("A transcript", arguments: ["lifecycle", "errors", "diagnostics", "synchronisation"])
  func transcript(_ name: String) async throws {
    let client = TestClient()
    for turn in try Transcript(named: name).turns {
      let answers = await client.send(turn.message)
      let isExpected =
        answers.count == turn.answers.count && zip(answers, turn.answers).allSatisfy { $0.matches($1) }
      #expect(isExpected, "\(turn.message)\nwas answered:\n\(answers.map(description).joined(separator: "\n"))")
    }
  }

  private func description(_ json: JSON) -> String {
    String(decoding: (try? MessageEncoder.body(json)) ?? Data(), as: UTF8.self)
  }

  @Test(
    "The exit code is 0 after a shutdown only",
    arguments: [(["shutdown", "exit"], 0), (["exit"], 1), (["shutdown"], nil)] as [([String], Int32?)])
  func exitCode(_ methods: [String], _ code: Int32?) async throws {
    let client = TestClient()
    _ = try await client.request("initialize", ["capabilities": [:]])
    for method in methods {
      await client.send(
        method == "exit" ? TestClient.notification(method, [:]) : TestClient.request(method, [:], id: 2))
    }
    #expect(await client.server.exitCode == code)
  }

  @Test("A client that is gone without a word ends the server")
  func endOfInput() async throws {
    let (input, output) = (Pipe(), Pipe())
    try input.fileHandleForWriting.write(contentsOf: Data("Content-Length: 99\r\n\r\n{".utf8))
    try input.fileHandleForWriting.close()
    let code = await LanguageServer.run(
      .test, input: input.fileHandleForReading, output: output.fileHandleForWriting)
    #expect(code == 1)
  }
}
