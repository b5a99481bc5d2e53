import Foundation

/// A request, a notification or a response, whose parameters are not decoded yet.
struct IncomingMessage: Sendable {
  /// The id of a request; `nil` for a notification.
  let id: RequestID?
  /// The method of a request or notification; `nil` for a response.
  let method: String?
  private let body: Data

  /// - Throws: ``ResponseError``: the body is not JSON, or not a message.
  init(_ body: Data) throws(ResponseError) {
    let envelope: Envelope
    do {
      envelope = try JSONDecoder().decode(Envelope.self, from: body)
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
      throw ResponseError(.parseError, "The message is not JSON.")
    } catch {
      throw ResponseError(.invalidRequest, "The message is not a request, a notification or a response.")
    }
    guard envelope.jsonrpc == "2.0", envelope.method != nil || envelope.id != nil else {
      throw ResponseError(.invalidRequest, "The message is not one of JSON-RPC 2.0.", id: envelope.id)
    }
    (id, method, self.body) = (envelope.id, envelope.method, body)
  }

  private struct Envelope: Decodable {
    let jsonrpc: String?
    let id: RequestID?
    let method: String?
  }

  private struct Content<Parameters: Decodable>: Decodable {
    let params: Parameters
  }

  /// The parameters.
  ///
  /// - Throws: ``ResponseError`` with the code for invalid parameters.
  func parameters<Parameters: Decodable>(_ type: Parameters.Type) throws(ResponseError) -> Parameters {
    do {
      return try JSONDecoder().decode(Content<Parameters>.self, from: body).params
    } catch {
      throw ResponseError(.invalidParams, "The parameters of \(method ?? "") cannot be decoded.")
    }
  }
}
