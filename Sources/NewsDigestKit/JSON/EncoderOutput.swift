/// Gives the JSON form of a value to any encoder.
struct EncoderOutput: JSONOutput {
  private let encoder: any Encoder
  private var members: KeyedEncodingContainer<RecordKey>?

  init(_ encoder: any Encoder) { self.encoder = encoder }

  mutating func encodeNil() throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }

  mutating func encode(_ value: Bool) throws { try value.encode(to: encoder) }

  mutating func encode(_ value: Int64) throws { try value.encode(to: encoder) }

  mutating func encode(_ value: Double) throws { try value.encode(to: encoder) }

  mutating func encode(_ value: String) throws { try value.encode(to: encoder) }

  mutating func encode(_ json: JSONText) throws { try json.value.encode(to: encoder) }

  mutating func encodeElements<Element: JSONForm>(_ elements: [Element]) throws { try elements.encode(to: encoder) }

  mutating func encodeObject(_ object: some JSONObjectForm) throws {
    members = encoder.container(keyedBy: RecordKey.self)
    try object.encodeMembers(to: &self)
  }

  mutating func encode<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value, forKey key: some CodingKey
  ) throws {
    try encodeAny(try value(), forKey: key)
  }

  mutating func encodeIfPresent<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value?, forKey key: some CodingKey
  ) throws {
    if let value = try value() { try encodeAny(value, forKey: key) }
  }

  mutating func encodeIfNotEmpty<Element: JSONForm>(
    _ elements: @autoclosure () throws -> [Element], forKey key: some CodingKey
  ) throws {
    let elements = try elements()
    if !elements.isEmpty { try encodeAny(elements, forKey: key) }
  }

  mutating func encodeAny(_ value: some Encodable, forKey key: some CodingKey) throws {
    try members?.encode(value, forKey: RecordKey(stringValue: key.stringValue))
  }
}
