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

extension WritingError {
  /// Why a format cannot hold a value. Its text is stable.
  public enum Reason: String, Hashable, Codable, Sendable, CaseIterable {
    /// It has a line break, and the format has a line for it.
    case lineBreak = "line-break"
    /// It has spaces where the format drops them, mostly at its ends.
    case spaces
    /// The format has no notation for exactly this value, or none for it in this place: fractions of a second.
    case inexact
    /// It would not be there.
    case lost
    /// It would be parsed as something else.
    case otherMeaning = "other-meaning"
  }

  /// Why the format cannot hold the value.
  public var reason: Reason {
    guard let parsedBack else { return .lost }
    if written.hasSameBytes(as: parsedBack) { return .inexact }
    if written.utf8.starts(with: parsedBack.utf8) {
      let next = written.utf8.dropFirst(parsedBack.utf8.count).first
      if next == .lineFeed || next == .carriageReturn { return .lineBreak }
    }
    func words(_ text: String) -> [UInt8] { text.utf8.filter { $0 != .space && $0 != .ascii("\t") } }
    return words(written) == words(parsedBack) ? .spaces : .otherMeaning
  }
}

extension WritingError: CustomStringConvertible {
  /// What was found, what was expected and what to do, in plain words.
  public var description: String {
    switch reason {
    case .lineBreak: "\(property) cannot have a line break: “\(written)”. Put it on one line."
    case .spaces: "\(property) cannot have these spaces: “\(written)” would be parsed back without. Remove them."
    case .inexact:
      "\(property) cannot be represented exactly: it would be written as “\(written)”. Use a value that this stands for."
    case .lost: "\(property) cannot be represented in this format: “\(written)” would not be parsed back. \(advice)"
    case .otherMeaning:
      "\(property) cannot be represented in this format: “\(written)” would be parsed back as “\(parsedBack ?? "")”. \(advice)"
    }
  }

  private var advice: String { "Use a different value." }
}
