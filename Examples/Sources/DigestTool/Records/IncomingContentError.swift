/// Why JSON on standard input is no model.
enum IncomingContentError: Error {
  case undecodable(DecodingError)
  case failureRecord(FailureRecord)
}

extension IncomingContentError: CustomStringConvertible {
  var description: String {
    switch self {
    case .failureRecord(let failure):
      "The record is of a file that could not be read. \(failure.path): \(failure.error)"
    case .undecodable(let error):
      "Standard input is no record of `digest json`. \(Self.reason(for: error))"
    }
  }

  static func reason(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])): It is missing."
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      [path(context.codingPath), context.debugDescription].filter { !$0.isEmpty }.joined(separator: ": ")
    @unknown default: "\(error)"
    }
  }

  /// The place as in Swift: `content.stories[0].headline`.
  private static func path(_ keys: [any CodingKey]) -> String {
    let path = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }
}
