/// A response or a notification of the server.
struct OutgoingMessage<Payload: Encodable>: Encodable {
  private enum Content {
    case result(RequestID, Payload)
    case error(RequestID?, ResponseError)
    case notification(String, Payload)
  }

  private let content: Content

  /// The result of a request.
  static func result(_ id: RequestID, _ result: Payload) -> Self { Self(content: .result(id, result)) }

  /// A notification.
  static func notification(_ method: String, _ parameters: Payload) -> Self {
    Self(content: .notification(method, parameters))
  }

  private enum CodingKeys: CodingKey {
    case jsonrpc, id, result, error, method, params
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode("2.0", forKey: .jsonrpc)
    switch content {
    case .result(let id, let result):
      try values.encode(id, forKey: .id)
      try values.encode(result, forKey: .result)
    case .error(let id, let error):
      // Where the request cannot be parsed, it is null.
      try values.encode(id, forKey: .id)
      try values.encode(error, forKey: .error)
    case .notification(let method, let parameters):
      try values.encode(method, forKey: .method)
      try values.encode(parameters, forKey: .params)
    }
  }
}

extension OutgoingMessage<Never?> {
  /// The error of a request; `nil` for one that cannot be parsed.
  static func error(_ id: RequestID?, _ error: ResponseError) -> Self { Self(content: .error(id, error)) }
}
