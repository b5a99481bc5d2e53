extension YAMLValue: ExpressibleByNilLiteral {
  /// Creates `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension YAMLValue: ExpressibleByBooleanLiteral {
  /// Creates a `bool`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension YAMLValue: ExpressibleByIntegerLiteral {
  /// Creates an `integer`.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension YAMLValue: ExpressibleByFloatLiteral {
  /// Creates a `float`.
  public init(floatLiteral value: Double) { self = .float(value) }
}

extension YAMLValue: ExpressibleByStringInterpolation {
  /// Creates a `string`, also when the text looks like a number or a date.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension YAMLValue: ExpressibleByArrayLiteral {
  /// Creates a `sequence`.
  public init(arrayLiteral elements: YAMLValue...) { self = .sequence(elements) }
}

extension YAMLValue: ExpressibleByDictionaryLiteral {
  /// Creates a `mapping` with its entries in the order of the literal.
  public init(dictionaryLiteral elements: (String, YAMLValue)...) {
    self = .mapping(elements.map { Entry(key: $0.0, value: $0.1) })
  }
}
