import Foundation

/// Compiles while the property can be read and set, and has this type.
func settable<Root, Value>(_ property: WritableKeyPath<Root, Value>, _ type: Value.Type) {}

/// Compiles while the property can be read and has this type.
func readable<Root, Value>(_ property: KeyPath<Root, Value>, _ type: Value.Type) {}

/// Compares two equal values by the operator of their type, named at the call.
func same<Value: Equatable>(_ value: Value, by equals: (Value, Value) -> Bool) throws {
  guard equals(value, value) else { throw Incompatibility(description: "\(value) differs from itself") }
}

/// Decodes a value again from its JSON form, by the initialiser of its type, named at the call.
func recoded<Value: Codable & Equatable>(
  _ value: Value, by decode: @escaping @Sendable (any Decoder) throws -> Value
) throws {
  try recoded(value, by: decode) { value in { try value.encode(to: $0) } }
}

/// Decodes a value again from its JSON form, by the initialiser and the method of its type, named at the call.
func recoded<Value: Equatable>(
  _ value: Value, by decode: @escaping @Sendable (any Decoder) throws -> Value,
  _ encode: @escaping (Value) -> (any Encoder) throws -> Void
) throws {
  let data = try JSONEncoder().encode([Encoding(call: encode(value))])
  let decoder = JSONDecoder()
  decoder.userInfo[.call] = decode
  guard try decoder.decode([Decoding<Value>].self, from: data).map(\.value) == [value] else {
    throw Incompatibility(description: "\(value) is decoded as something else")
  }
}

/// What a call does that it did not do before.
struct Incompatibility: Error {
  let description: String
}

private struct Encoding: Encodable {
  let call: (any Encoder) throws -> Void
  func encode(to encoder: any Encoder) throws { try call(encoder) }
}

private struct Decoding<Value>: Decodable {
  let value: Value
  init(from decoder: any Decoder) throws {
    guard let call = decoder.userInfo[.call] as? @Sendable (any Decoder) throws -> Value else {
      throw Incompatibility(description: "no call was given")
    }
    value = try call(decoder)
  }
}

extension CodingUserInfoKey {
  fileprivate static var call: CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "call") else { fatalError("no key") }
    return key
  }
}
