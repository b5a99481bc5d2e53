/// Why a message cannot be taken out of a stream.
enum MessageDecodingError: Error, Hashable {
  /// The header has no `Content-Length`.
  case lengthMissing
  /// The `Content-Length` is not a number of bytes.
  case lengthInvalid
  /// The header does not end.
  case headerTooLong
  /// The body is longer than this server takes.
  case bodyTooLong

  /// What is wrong.
  var message: String {
    switch self {
    case .lengthMissing: "The header has no Content-Length."
    case .lengthInvalid: "The Content-Length is not a number of bytes."
    case .headerTooLong: "The header is longer than \(MessageDecoder.headerLimit) bytes."
    case .bodyTooLong: "The message is longer than \(MessageDecoder.bodyLimit) bytes."
    }
  }
}
