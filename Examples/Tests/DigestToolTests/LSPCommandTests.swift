import CommandTesting
import Testing

extension CommandTests {
  @Suite("digest lsp")
  struct LSPCommandTests {
    private static let text = #"# Robots\n\n[rest](#rest)\n"#

    private func framed(_ bodies: [String]) -> [UInt8] {
      bodies.flatMap { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8 }
    }

    /// What a client gets that opens a document and ends the server.
    private func session(_ arguments: String..., isEnded: Bool = false) throws -> (output: String, exitCode: Int32) {
      let messages = [
        #"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}"#,
        #"{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///a.md", "#
          + #""languageId": "markdown", "version": 1, "text": "\#(Self.text)"}}}"#,
        #"{"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": "#
          + #"{"uri": "file:///a.md"}, "position": {"line": 2, "character": 8}}}"#,
      ]
      let ends = [#"{"jsonrpc": "2.0", "id": 3, "method": "shutdown"}"#, #"{"jsonrpc": "2.0", "method": "exit"}"#]
      // What is not answered at a shutdown is not answered at all, but the end of the messages is waited for.
      let result = try Tool.run(["lsp"] + arguments, input: framed(messages + (isEnded ? ends : [])))
      return (result.text, result.exitCode)
    }

    @Test("A client is served until it ends the server")
    func served() throws {
      #expect(try session("--stdio", isEnded: true).exitCode == 0)
      let (output, exitCode) = try session("--stdio")
      #expect(exitCode == 1)
      #expect(output.contains(#""method":"textDocument/publishDiagnostics""#))
      #expect(!output.contains("link-anchor-dead"))
    }

    @Test("With --publishing, what breaks on publishing is reported and explained")
    func publishing() throws {
      let (output, exitCode) = try session("--publishing", "--host", "github")
      #expect(exitCode == 1)
      #expect(output.contains(#""code":"link-anchor-dead""#))
      #expect(output.contains(##""value":"# link-anchor-dead"##))
    }

    @Test("A wrong call exits with 2")
    func wrongCall() throws {
      #expect(try Tool.run("lsp", "--host", "github").exitCode == 2)
      #expect(try Tool.run("lsp", "file.md").exitCode == 2)
    }

    @Test("Without a shutdown, it exits with 1")
    func gone() throws {
      #expect(try Tool.run("lsp").exitCode == 1)
    }
  }
}
