/// A property has a value that the format cannot hold: a headline with a line break, a paragraph that is a rule.
///
/// Nothing is written when it is thrown.
public struct WritingError: Hashable, Sendable, Codable {
  /// The property, as a path from the model: `stories[0].headline`.
  ///
  /// Where no value alone is at fault, it is the part that has them: `stories[0].blocks[2]`.
  public var property: String
  /// The value as it would be written, its beginning where it is long.
  public var written: String
  /// What it would be parsed back as; `nil` if it would disappear.
  public var parsedBack: String?

  /// Why it cannot be held.
  public var reason: Reason

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - property: The path of the property.
  ///   - written: The value as it would be written.
  ///   - parsedBack: What it would be parsed back as; `nil` if it would disappear.
  ///   - reason: Why; by default, what the texts show.
  public init(property: String, written: String, parsedBack: String?, reason: Reason? = nil) {
    (self.property, self.written, self.parsedBack) = (property, written, parsedBack)
    self.reason = reason ?? Self.reason(written, parsedBack)
  }

  /// What two texts show.
  private static func reason(_ written: String, _ parsedBack: String?) -> Reason {
    guard let parsedBack else { return .lost }
    if written.hasSameBytes(as: parsedBack) { return .misplaced }
    if written.utf8.starts(with: parsedBack.utf8) {
      let next = written.utf8.dropFirst(parsedBack.utf8.count).first
      if next == .lineFeed || next == .carriageReturn { return .lineBreak }
    }
    func words(_ text: String) -> [UInt8] { text.utf8.filter { !$0.isSpaceOrTab } }
    return words(written) == words(parsedBack) ? .spaces : .changed
  }

  /// Why a format cannot hold a value. Its text is stable.
  public enum Reason: String, Hashable, Codable, Sendable, CaseIterable {
    /// It would be parsed back as another value.
    case changed
    /// It has a line break, and the format has one line for it.
    case lineBreak = "line-break"
    /// It has spaces where the format drops them, mostly at its ends.
    case spaces
    /// It would not be parsed back.
    case lost
    /// It would be parsed back as a part of something else.
    case misplaced
    /// It is a fraction of a second, and the format has whole seconds.
    case fraction
    /// The parts of the document, in their order, would be parsed back as others.
    case document
  }
}

extension WritingError: DigestError {
  /// Which property cannot be held, why, and what to do.
  public var localizedMessage: LocalizedMessage {
    let message = LocalizedMessage("writing-error", reason: reason.rawValue)
    switch reason {
    case .document: return message
    case .fraction: return message.adding("property", .text(property)).adding("seconds", .text(written))
    case .changed:
      return message.adding("property", .text(property)).adding("written", .text(written))
        .adding("parsedBack", .text(parsedBack ?? ""))
    case .lineBreak, .lost, .misplaced, .spaces:
      return message.adding("property", .text(property)).adding("written", .text(written))
    }
  }
}
