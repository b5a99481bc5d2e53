/// Two properties of a model's JSON form say different things: a view and what it is a view of, as `citations` and
/// `blocks`.
///
/// It is the underlying error of a `DecodingError.dataCorrupted`.
public struct ContradictionError: Hashable, Sendable, Codable {
  /// The view, as a path from the top of the JSON: `stories[0].citations`.
  public var view: String
  /// What it is a view of, as a path from the top of the JSON: `stories[0].blocks`.
  public var origin: String

  /// Makes an error.
  public init(view: String, origin: String) {
    (self.view, self.origin) = (view, origin)
  }
}

extension ContradictionError: DigestError {
  /// What was found and what to do.
  public var localizedMessage: LocalizedMessage {
    LocalizedMessage("contradiction-error", arguments: ["view": .text(view), "origin": .text(origin)])
  }
}

extension [any CodingKey] {
  /// The path as in Swift: `stories[0].headline`.
  var pathDescription: String {
    let path = map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }
}
