package import Foundation

extension LanguageServer {
  /// Serves a client until it says that the server is to end, or is gone.
  ///
  /// - Parameters:
  ///   - configuration: What the server is started with.
  ///   - input: Where the client's messages come from.
  ///   - output: Where the server's messages go.
  /// - Returns: The exit code of the process: 0 where the client ended the server as it should.
  package static func run(
    _ configuration: ServerConfiguration, input: FileHandle = .standardInput, output: FileHandle = .standardOutput
  ) async -> Int32 {
    // Where the client is gone, the end of its messages ends the server.
    let server = LanguageServer(configuration) { try? output.write(contentsOf: $0) }
    var decoder = MessageDecoder()
    for await bytes in ByteStream.bytes(of: input) {
      decoder.append(bytes)
      var messages: [Result<[UInt8], MessageDecodingError>] = []
      while let message = decoder.next() { messages.append(message) }
      await server.receive(messages)
      if let code = await server.exitCode { return code }
    }
    await server.finish()
    return 1
  }
}
