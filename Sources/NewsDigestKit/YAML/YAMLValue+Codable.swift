extension YAMLValue: Codable, JSONForm {
  private enum CodingKeys: CodingKey { case type, value, entries }

  private enum Kind: String, Codable, JSONForm { case string, float, mapping }

  /// Decodes plain JSON, or an object with a `type` where plain JSON would be decoded as something else.
  ///
  /// A plain string of the form `YYYY-MM-DD` or RFC 3339 is a date or a date-time.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: CodingKeys.self) {
      self = try Self.typed(container)
    } else {
      self = try Self.plain(decoder)
    }
  }

  private static func typed(_ container: KeyedDecodingContainer<CodingKeys>) throws -> YAMLValue {
    switch try container.decode(Kind.self, forKey: .type) {
    case .string: .string(try container.decode(String.self, forKey: .value))
    case .mapping: .mapping(try container.decode([Entry].self, forKey: .entries))
    case .float:
      if let name = try? container.decode(String.self, forKey: .value) {
        .float(try special(name, in: container))
      } else {
        .float(try container.decode(Double.self, forKey: .value))
      }
    }
  }

  private static func special(_ name: String, in container: KeyedDecodingContainer<CodingKeys>) throws -> Double {
    switch name {
    case ".nan": .nan
    case ".inf": .infinity
    case "-.inf": -.infinity
    case "-0.0": -0.0
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .value, in: container, debugDescription: "Expected a number, .nan, .inf, -.inf or -0.0.")
    }
  }

  private static func plain(_ decoder: any Decoder) throws -> YAMLValue {
    if var list = try? decoder.unkeyedContainer() {
      var values: [YAMLValue] = []
      while !list.isAtEnd { values.append(try list.decode(YAMLValue.self)) }
      return .sequence(values)
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() { return .null }
    if let bool = try? container.decode(Bool.self) { return .bool(bool) }
    if let integer = try? container.decode(Int.self) { return .integer(integer) }
    if let float = try? container.decode(Double.self) { return .float(float) }
    let text = try container.decode(String.self)
    return dated(text) ?? .string(text)
  }

  /// The date or date-time that a plain JSON string means.
  private static func dated(_ text: String) -> YAMLValue? {
    if let date = try? CalendarDate(parsing: text) { return .date(date) }
    return (try? DateTime(parsing: text)).map(YAMLValue.dateTime)
  }

  /// Encodes plain JSON, or an object with a `type` where plain JSON would be decoded as something else.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeForm<Output: JSONOutput>(to output: inout Output) throws {
    switch self {
    case .null: try output.encodeNil()
    case .bool(let value): try output.encode(value)
    case .integer(let value): try output.encode(Int64(value))
    case .date(let date): try date.encodeForm(to: &output)
    case .dateTime(let dateTime): try dateTime.encodeForm(to: &output)
    case .sequence(let values): try output.encodeElements(values)
    case .string(let text) where Self.dated(text) == nil: try output.encode(text)
    case .string(let text): try output.encodeObject(TypedValue(kind: .string, value: text))
    case .mapping(let entries):
      try output.encodeObject(TypedValue(kind: .mapping, value: entries, key: .entries))
    case .float(let value): try Self.encode(value, to: &output)
    }
  }

  private static func encode<Output: JSONOutput>(_ value: Double, to output: inout Output) throws {
    if let name = specialName(of: value) {
      try output.encodeObject(TypedValue(kind: .float, value: name))
    } else if value.rounded() == value {
      try output.encodeObject(TypedValue(kind: .float, value: value))
    } else {
      try output.encode(value)
    }
  }

  /// The name of a number that JSON has not.
  private static func specialName(of value: Double) -> String? {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
    return value == 0 && value.sign == .minus ? "-0.0" : nil
  }

  /// A value with its type.
  private struct TypedValue<Value: JSONForm>: JSONObjectForm {
    let kind: Kind
    let value: Value
    var key = CodingKeys.value

    func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encode(kind, forKey: CodingKeys.type)
      try values.encode(value, forKey: key)
    }
  }
}
