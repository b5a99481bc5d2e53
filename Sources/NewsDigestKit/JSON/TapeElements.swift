/// The elements of an array on a tape, one after the other.
struct TapeElements: UnkeyedDecodingContainer {
  private let tape: JSONTape
  private let array: UInt32
  /// The entry of the next element.
  private var place: UInt32
  private(set) var currentIndex = 0

  init(tape: JSONTape, index: Int) {
    (self.tape, array, place) = (tape, UInt32(index), UInt32(index + 1))
  }

  private var entry: JSONTape.Entry { tape.entries[Int(array)] }

  var codingPath: [any CodingKey] { tape.path(of: Int(array)) }
  var count: Int? { Int(entry.count) }
  var isAtEnd: Bool { place >= entry.next }

  private func value() throws -> TapeDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Any.self,
        .init(codingPath: codingPath + [RecordKey(currentIndex)], debugDescription: "The array has no more elements."))
    }
    return TapeDecoder(tape: tape, index: Int(place))
  }

  /// Decodes the next element, and goes on after it.
  private mutating func next<Value>(_ decode: (TapeDecoder) throws -> Value) throws -> Value {
    let value = try decode(try value())
    place = tape.entries[Int(place)].next
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard try value().decodeNil() else { return false }
    return try next { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.decode(type) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.decode(type) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.decode(type) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.decode(type) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.decode(type) } }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next { try $0.decode(type) } }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try next { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next { try $0.unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { try next { $0 } }
}
