/// Two properties of a model's JSON form say different things: a view and what it is a view of, as `citations` and
/// `blocks`.
///
/// It is the underlying error of a `DecodingError.dataCorrupted`.
public struct ContradictionError: Error, Hashable, Sendable, Codable {
  /// The view, as a path from the top of the JSON: `stories[0].citations`.
  public var view: String
  /// What it is a view of, as a path from the top of the JSON: `stories[0].blocks`.
  public var origin: String

  /// Makes an error.
  public init(view: String, origin: String) {
    (self.view, self.origin) = (view, origin)
  }
}

extension ContradictionError: CustomStringConvertible {
  /// What was found and what to do, in plain words.
  public var description: String { "\(view): \(reason)" }

  /// The same without the view.
  var reason: String {
    "It contradicts \(origin), which holds the same in another form. Change one of the two, or leave \(view) out."
  }
}

extension [any CodingKey] {
  /// The path as in Swift: `stories[0].headline`.
  var pathDescription: String {
    let path = map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }
}
