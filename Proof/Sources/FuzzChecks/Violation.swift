/// A law that does not hold for an input.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// The law's name.
  public let law: String
  /// What happened.
  public let message: String

  init(_ law: String, _ message: String) {
    (self.law, self.message) = (law, message)
  }

  /// The law and what happened.
  public var description: String { "\(law): \(message)" }
}
