/// A value of a YAML front matter, typed as Jekyll's loader types it.
///
/// Equality is of bytes and of bits: "é" is not "e\u{301}", NaN is itself, and `-0.0` is not `0.0`.
public enum YAMLValue: Sendable {
  /// `null`, `~` or nothing at all.
  case null
  /// `true`, `yes`, `on` and their opposites.
  case bool(Bool)
  /// A whole number. One that does not fit `Int` is a `string` of what was written.
  case integer(Int)
  /// A number with a point, and Jekyll's sexagesimals: `22:31` is 1351.0.
  case float(Double)
  /// Any other scalar, and every quoted one.
  case string(String)
  /// A date without a time.
  case date(CalendarDate)
  /// A date with a time.
  case dateTime(DateTime)
  /// A list.
  case sequence([YAMLValue])
  /// A mapping in the order of the text. A key that was written twice is there twice; the last one counts.
  case mapping([Entry])

  /// A key of a mapping and its value.
  public struct Entry: Codable, JSONObjectForm, Sendable {
    /// The text of the key.
    ///
    /// Whatever type YAML would give it, a key is its text.
    public var key: String
    /// The value.
    public var value: YAMLValue

    private enum CodingKeys: CodingKey {
      case key, value
    }

    /// Writes an object of the properties.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encode(key, forKey: CodingKeys.key)
      try values.encode(value, forKey: CodingKeys.value)
    }

    /// Creates an entry of a mapping.
    public init(key: String, value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLValue {
  /// The text of a `string`, and `nil` for any other value.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of the last entry with this key in a `mapping`; `nil` when there is none, or for any other value.
  public subscript(key: String) -> YAMLValue? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.last { $0.key.hasSameBytes(as: key) }?.value
  }
}

extension YAMLValue: Hashable {
  /// Compares texts by their bytes and floats by their bits.
  public static func == (first: YAMLValue, second: YAMLValue) -> Bool {
    switch (first, second) {
    case (.null, .null): true
    case (.bool(let first), .bool(let second)): first == second
    case (.integer(let first), .integer(let second)): first == second
    case (.float(let first), .float(let second)):
      first.bitPattern == second.bitPattern || first.isNaN && second.isNaN
    case (.string(let first), .string(let second)): first.hasSameBytes(as: second)
    case (.date(let first), .date(let second)): first == second
    case (.dateTime(let first), .dateTime(let second)): first == second
    case (.sequence(let first), .sequence(let second)): first == second
    case (.mapping(let first), .mapping(let second)): first == second
    default: false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value.isNaN ? Double.nan.bitPattern : value.bitPattern)
    case .string(let text): hasher.combine(bytesOf: text)
    case .date(let date): hasher.combine(date)
    case .dateTime(let dateTime): hasher.combine(dateTime)
    case .sequence(let values): hasher.combine(values)
    case .mapping(let entries): hasher.combine(entries)
    }
  }
}

extension YAMLValue.Entry: Hashable {
  /// Compares keys by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.key.hasSameBytes(as: second.key) && first.value == second.value
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: key)
    hasher.combine(value)
  }
}
