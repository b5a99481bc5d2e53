#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The decoder of a value on a tape.
///
/// It and its containers are small enough to be passed without memory of their own.
struct TapeDecoder: Decoder {
  let tape: JSONTape
  let index: Int

  var codingPath: [any CodingKey] { tape.path(of: index) }
  var userInfo: [CodingUserInfoKey: Any] { tape.userInfo }

  private var entry: JSONTape.Entry { tape.entries[index] }
  var kind: JSONTape.Kind { entry.kind }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard entry.kind == .object else { throw mismatch([String: Any].self, expected: "an object") }
    return KeyedDecodingContainer(TapeMembers<Key>(tape: tape, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard entry.kind == .array else { throw mismatch([Any].self, expected: "an array") }
    return TapeElements(tape: tape, index: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  /// The bytes of the value.
  func text() throws(DecodingError) -> [UInt8] {
    do { return try tape.json(index) } catch { throw corrupted(error) }
  }
}

// MARK: - Values

extension TapeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { entry.kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch entry.kind {
    case .yes: true
    case .no: false
    default: throw mismatch(type, expected: "true or false")
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard entry.kind == .text else { throw mismatch(type, expected: "a text") }
    do { return try tape.text(index) } catch { throw corrupted(error) }
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard entry.kind == .number else { throw mismatch(type, expected: "a number") }
    guard let value = tape.double(index) else { throw unrepresentable() }
    return value
  }

  func decode(_ type: Float.Type) throws -> Float {
    let value = Float(try decode(Double.self))
    guard value.isFinite else { throw unrepresentable() }
    return value
  }

  private func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard entry.kind == .number else { throw mismatch(type, expected: "a number") }
    guard let value = tape.integer(index, type) else { throw unrepresentable() }
    return value
  }

  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == [Int].self || type == [String].self || type == URL.self || type == Data.self || type == Decimal.self,
      let value = try foundationValue(type) as? Value
    {
      return value
    }
    return try Value(from: self)
  }

  /// The arrays that are decoded without a container, and the values that `JSONDecoder` does not decode by their
  /// initialisers.
  private func foundationValue(_ type: any Decodable.Type) throws -> Any? {
    if type == [Int].self { return try elements { try $0.decode(Int.self) } }
    if type == [String].self { return try elements { try $0.decode(String.self) } }
    if type == Decimal.self {
      guard entry.kind == .number else { throw mismatch(type, expected: "a number") }
      return Decimal(string: tape.bytes.withBytes { $0.string(entry.range) })
    }
    let text = try decode(String.self)
    let value: Any? = type == URL.self ? URL(string: text) : Data(base64Encoded: text)
    guard let value else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: type == URL.self ? "Expected a URL." : "Expected Base64."))
    }
    return value
  }

  func elements<Element>(_ element: (TapeDecoder) throws -> Element) throws -> [Element] {
    guard entry.kind == .array else { throw mismatch([Element].self, expected: "an array") }
    var elements: [Element] = []
    elements.reserveCapacity(Int(entry.count))
    var place = index + 1
    while place < Int(entry.next) {
      elements.append(try element(TapeDecoder(tape: tape, index: place)))
      place = Int(tape.entries[place].next)
    }
    return elements
  }
}

// MARK: - Errors

extension TapeDecoder {
  private func mismatch(_ type: Any.Type, expected: String) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath, debugDescription: "Expected \(expected), but found \(found).")
    return entry.kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  private var found: String {
    switch entry.kind {
    case .object: "an object"
    case .array: "an array"
    case .key, .escapedKey, .text: "a text"
    case .number: "a number"
    case .yes, .no: "true or false"
    case .null: "null"
    }
  }

  private func unrepresentable() -> DecodingError {
    let number = tape.bytes.withBytes { $0.string(entry.range) }
    return .dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "The number \(number.truncated(to: 40)) cannot be represented."))
  }

  private func corrupted(_ error: RecordSyntaxError) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "\(error)", underlyingError: error))
  }
}
