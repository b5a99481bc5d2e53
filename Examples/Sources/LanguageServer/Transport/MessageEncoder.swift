import Foundation

/// Writes messages with their headers.
enum MessageEncoder {
  /// The JSON of a message, with the same order of keys in each run.
  static func body(_ message: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(message)
  }

  /// A message with its header.
  static func framed(_ body: Data) -> Data {
    Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
