extension Decoder {
  /// The value that a single string spells.
  func decodeText<Value>(
    _ expectation: StaticString, _ parse: (String) throws -> Value
  ) throws -> Value {
    let container = try singleValueContainer()
    guard let value = try? parse(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "Expected \(expectation).")
    }
    return value
  }
}
