import Testing

@testable import LanguageServer

@Suite("Messages in a stream of bytes")
struct MessageDecoderTests {
  private static func framed(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

  /// What a decoder gives for pieces: bodies, and errors in brackets.
  private func decoded(_ pieces: some Sequence<some Collection<UInt8>>) -> [String] {
    var decoder = MessageDecoder()
    var results: [String] = []
    for piece in pieces {
      decoder.append(piece)
      while let next = decoder.next() {
        switch next {
        case .success(let body): results.append(String(decoding: body, as: UTF8.self))
        case .failure(let error): results.append("[\(error)]")
        }
      }
    }
    return results
  }

  @Test("Messages in pieces of any size", arguments: [1, 2, 3, 7, 64, 1_000])
  func pieces(of size: Int) {
    let bodies = ["{}", "{\"a\": \"로봇 🤖\"}", "", "[]"]
    let bytes = Array(bodies.map(Self.framed).joined().utf8)
    let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    #expect(decoded(pieces) == bodies)
  }

  @Test(
    "Headers",
    arguments: [
      ("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", ["{}"]),
      ("content-length:2\r\n\r\n{}", ["{}"]),
      ("Content-Length: \t2 \r\n\r\n{}", ["{}"]),
      ("Content-Length: 2\n\n{}", ["{}"]),
      ("\r\n\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
      ("Content-Type: a\r\n\r\nContent-Length: 2\r\n\r\n{}", ["[lengthMissing]", "{}"]),
      ("hello\r\n\r\nContent-Length: 2\r\n\r\n{}", ["[lengthMissing]", "{}"]),
      ("Content-Length: -2\r\n\r\nContent-Length: 2\r\n\r\n{}", ["[lengthInvalid]", "{}"]),
      ("Content-Length: two\r\n\r\nContent-Length: 2\r\n\r\n{}", ["[lengthInvalid]", "{}"]),
      ("Content-Length:\r\n\r\nContent-Length: 2\r\n\r\n{}", ["[lengthInvalid]", "{}"]),
      ("Content-Length: 99999999999999999999\r\n\r\nContent-Length: 2\r\n\r\n{}", ["[lengthInvalid]", "{}"]),
      // A length that is too small: the rest of the body is before the next header.
      ("Content-Length: 1\r\n\r\n{}Content-Length: 2\r\n\r\n{}", ["{", "{}"]),
      ("Content-Length: 5\r\n\r\n{}", []),
      ("Content-Length: 2", []),
    ])
  func headers(_ text: String, _ expected: [String]) {
    #expect(decoded([Array(text.utf8)]) == expected)
    #expect(decoded(text.utf8.map { [$0] }) == expected)
  }

  @Test("A header that does not end is given up, and what comes after it is found")
  func endless() {
    let noise = String(repeating: "a", count: MessageDecoder.headerLimit + 1)
    #expect(decoded([Array(noise.utf8), Array("\r\n\r\n\(Self.framed("{}"))".utf8)]) == ["[headerTooLong]", "{}"])
  }

  @Test("A body that is too long is passed over without keeping it")
  func tooLong() {
    let count = MessageDecoder.bodyLimit + 1
    var decoder = MessageDecoder()
    decoder.append(Array("Content-Length: \(count)\r\n\r\n".utf8))
    #expect(decoder.next() == .failure(.bodyTooLong))
    let piece = Array(repeating: UInt8(ascii: "{"), count: 1 << 22)
    var rest = count
    while rest > 0 {
      decoder.append(piece.prefix(rest))
      rest -= min(rest, piece.count)
      #expect(decoder.next() == nil)
    }
    decoder.append(Array(Self.framed("{}").utf8))
    #expect(decoder.next() == .success(Array("{}".utf8)))
  }
}
