extension Decoder {
  /// The value that a single string spells.
  func decodeText<Value: LosslessStringConvertible>(_ expectation: StaticString) throws -> Value {
    let container = try singleValueContainer()
    guard let value = Value(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "Expected \(expectation).")
    }
    return value
  }
}
