/// A property has a value that the format cannot hold: a headline with a line break, a paragraph that is a rule.
///
/// Nothing is written when it is thrown.
public struct WritingError: Error, Hashable, Sendable, Codable {
  /// The property, as a path from the model: `stories[0].headline`.
  ///
  /// Where no value alone is at fault, it is the part that has them: `stories[0].blocks[2]`.
  public var property: String
  /// The value as it would be written, its beginning where it is long.
  public var written: String
  /// What it would be parsed back as; `nil` if it would disappear.
  public var parsedBack: String?

  /// Makes an error.
  public init(property: String, written: String, parsedBack: String?) {
    (self.property, self.written, self.parsedBack) = (property, written, parsedBack)
  }
}

extension WritingError: CustomStringConvertible {
  /// What was found, what was expected and what to do, in plain words.
  public var description: String {
    let effect =
      parsedBack.map { "“\(written)” would be parsed back as “\($0)”" } ?? "“\(written)” would not be parsed back"
    return "\(property) cannot be represented in this format: \(effect). Use a different value."
  }
}
