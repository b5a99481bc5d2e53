/// Why a request has no result.
struct ResponseError: Error, Sendable {
  /// The codes of JSON-RPC and of the Language Server Protocol.
  enum Code: Int, Encodable, Sendable {
    case parseError = -32_700
    case invalidRequest = -32_600
    case methodNotFound = -32_601
    case invalidParams = -32_602
    case internalError = -32_603
    case serverNotInitialized = -32_002
    case requestFailed = -32_803
    case contentModified = -32_801
    case requestCancelled = -32_800
  }

  let code: Code
  let message: String
  /// The request, where it could be parsed.
  let id: RequestID?

  init(_ code: Code, _ message: String, id: RequestID? = nil) {
    (self.code, self.message, self.id) = (code, message, id)
  }
}

extension ResponseError: Encodable {
  private enum CodingKeys: CodingKey {
    case code, message
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code, forKey: .code)
    try values.encode(message, forKey: .message)
  }
}
