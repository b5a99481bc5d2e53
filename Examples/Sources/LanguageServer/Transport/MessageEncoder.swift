import Foundation
import NewsDigestKit

/// Writes messages with their headers.
enum MessageEncoder {
  /// The JSON of a message.
  static func body(_ message: some Encodable) throws -> Data { Data(try RecordEncoder().encode(message)) }

  /// A message with its header.
  static func framed(_ body: Data) -> Data {
    Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
