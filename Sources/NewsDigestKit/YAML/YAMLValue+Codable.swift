extension YAMLValue: Codable {
  private enum CodingKeys: CodingKey { case type, value, entries }

  private enum Kind: String, Codable { case string, float, mapping }

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
    CalendarDate(text).map(YAMLValue.date) ?? DateTime(text).map(YAMLValue.dateTime)
  }

  /// Encodes plain JSON, or an object with a `type` where plain JSON would be decoded as something else.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value): try value.encode(to: encoder)
    case .integer(let value): try value.encode(to: encoder)
    case .date(let date): try date.encode(to: encoder)
    case .dateTime(let dateTime): try dateTime.encode(to: encoder)
    case .sequence(let values): try values.encode(to: encoder)
    case .string(let text) where Self.dated(text) == nil: try text.encode(to: encoder)
    case .string(let text): try Self.encode(text, as: .string, forKey: .value, to: encoder)
    case .mapping(let entries): try Self.encode(entries, as: .mapping, forKey: .entries, to: encoder)
    case .float(let value): try Self.encode(value, to: encoder)
    }
  }

  private static func encode(_ value: Double, to encoder: any Encoder) throws {
    if value.isNaN {
      try encode(".nan", as: .float, forKey: .value, to: encoder)
    } else if value.isInfinite {
      try encode(value < 0 ? "-.inf" : ".inf", as: .float, forKey: .value, to: encoder)
    } else if value == 0, value.sign == .minus {
      try encode("-0.0", as: .float, forKey: .value, to: encoder)
    } else if value.rounded() == value {
      try encode(value, as: .float, forKey: .value, to: encoder)
    } else {
      try value.encode(to: encoder)
    }
  }

  private static func encode(
    _ value: some Encodable, as kind: Kind, forKey key: CodingKeys, to encoder: any Encoder
  ) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .type)
    try container.encode(value, forKey: key)
  }
}
