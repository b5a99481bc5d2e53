/// A value that a slot of a ``Pattern`` holds: `String`, `Int`, ``CalendarDate``, ``DateTime``, `Duration`, an optional
/// of these, or a type of your own, such as an enumeration of strings.
public protocol GrammarValue: Hashable, Sendable {
  /// Parses the text of a slot.
  ///
  /// - Parameter slotText: The text, not empty, without spaces at its ends.
  /// - Returns: `nil` if it is not such a value. The line does not match then.
  static func parsed(slotText: String) -> Self?

  /// The text of the value in canonical form; `nil` if the value is absent, and so its slot.
  var slotText: String? { get }

  /// The text of the value in the spelling of another one.
  ///
  /// - Parameter example: The text of another value, as ``parsed(slotText:)`` took it.
  func slotText(like example: String) -> String?
}

extension GrammarValue {
  /// The text in canonical form.
  public func slotText(like example: String) -> String? { slotText }
}

extension GrammarValue where Self: RawRepresentable, RawValue == String {
  /// The case with this raw value.
  public static func parsed(slotText: String) -> Self? { Self(rawValue: slotText) }
  /// The raw value.
  public var slotText: String? { rawValue }
}

extension String: GrammarValue {
  /// The text itself.
  public static func parsed(slotText: String) -> String? { slotText }
  /// The text itself; an empty text is absent.
  public var slotText: String? { isEmpty ? nil : self }
}

extension Int: GrammarValue {
  /// Parses digits of ASCII.
  public static func parsed(slotText: String) -> Int? {
    slotText.utf8.allSatisfy(\.isASCIIDigit) ? Int(slotText) : nil
  }

  /// The digits.
  public var slotText: String? { String(self) }

  /// The digits, with zeros before them where the example has them.
  public func slotText(like example: String) -> String? {
    guard example.utf8.first == .ascii("0"), self >= 0 else { return slotText }
    var digits: [UInt8] = []
    digits.append(self, digits: example.utf8.count)
    return String(decoding: digits, as: UTF8.self)
  }
}

extension CalendarDate: GrammarValue {
  /// Parses a date in numbers or in the words of a language: `2025-12-01`, `December 1, 2025`.
  public static func parsed(slotText: String) -> CalendarDate? { DateInWords.whole(slotText)?.date }

  /// The date as ISO 8601 has it.
  public var slotText: String? { description }

  /// The date in the words of the example.
  public func slotText(like example: String) -> String? {
    DateInWords.whole(example).map { $0.replaced(by: self, in: example) } ?? slotText
  }
}

extension DateInWords {
  /// The date that a whole text is.
  fileprivate static func whole(_ text: String) -> DateInWords? {
    text.withBytes { bytes in
      guard bytes.count > 0, let date = DateInWords(at: 0, in: bytes, words: .builtIn), date.range == bytes.indices
      else { return nil }
      return date
    }
  }
}

extension DateTime: GrammarValue {
  /// Parses a date-time as Jekyll and RFC 3339 write it: `2025-12-01 09:30:00 +0900`.
  public static func parsed(slotText: String) -> DateTime? { spelled(slotText)?.value }

  private static func spelled(_ text: String) -> ParsedDateTime? {
    text.withBytes { bytes in ParsedDateTime(in: bytes, bytes.indices).flatMap { $0.end == bytes.count ? $0 : nil } }
  }

  /// The date-time as RFC 3339 has it.
  public var slotText: String? { description }

  /// The date-time in the spelling of the example, if that can hold it.
  public func slotText(like example: String) -> String? {
    guard let spelling = Self.spelled(example)?.spelling else { return slotText }
    var text: [UInt8] = []
    spelling.append(self, to: &text)
    let written = String(decoding: text, as: UTF8.self)
    return DateTime.parsed(slotText: written) == self ? written : slotText
  }
}

extension Duration: GrammarValue {
  /// Parses a place in a recording: `1:02:33`, `02:33`.
  public static func parsed(slotText: String) -> Duration? { spelled(slotText)?.value }

  private static func spelled(_ text: String) -> Timestamp? {
    text.withBytes { bytes in
      guard case .timestamp(let timestamp) = ParsedTimestamp(in: bytes, bytes.indices),
        timestamp.range == bytes.indices
      else { return nil }
      return timestamp
    }
  }

  /// Hours, minutes and seconds, each of two digits.
  public var slotText: String? { Self.text(of: self, TimestampSpelling()) }

  /// The duration in the spelling of the example, if that can hold it.
  public func slotText(like example: String) -> String? {
    guard let spelling = Self.spelled(example)?.spelling else { return slotText }
    let text = Self.text(of: self, spelling)
    return Duration.parsed(slotText: text) == self ? text : slotText
  }

  private static func text(of duration: Duration, _ spelling: TimestampSpelling) -> String {
    var text: [UInt8] = []
    spelling.append(duration, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension Optional: GrammarValue where Wrapped: GrammarValue {
  /// Parses the wrapped value.
  public static func parsed(slotText: String) -> Wrapped?? { Wrapped.parsed(slotText: slotText).map { .some($0) } }

  /// The text of the wrapped value; `nil` without one.
  public var slotText: String? { flatMap(\.slotText) }

  /// The text of the wrapped value in the spelling of another one.
  public func slotText(like example: String) -> String? { flatMap { $0.slotText(like: example) } }
}
