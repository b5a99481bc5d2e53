/// A value of JSON, or of what a decoder has that is like it.
enum RecordValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(ExactText)
  case array([RecordValue])
  case object([String: RecordValue])

  /// How much the value holds: what it shares with another one says more the more it is.
  var weight: Int {
    switch self {
    case .null, .bool: 1
    case .integer, .number: 2
    case .text(let text): 2 + text.text.utf8.count
    case .array(let values): values.reduce(1) { $0 + $1.weight }
    case .object(let members): members.values.reduce(1) { $0 + $1.weight }
    }
  }
}

/// The key of a member of any name, or the index of an element.
struct RecordKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(_ index: Int) { (stringValue, intValue) = ("Index \(index)", index) }
  init?(intValue: Int) { self.init(intValue) }
}

extension RecordValue: Codable {
  init(from decoder: any Decoder) throws {
    if let values = try? decoder.container(keyedBy: RecordKey.self) {
      var members: [String: RecordValue] = [:]
      for key in values.allKeys { members[key.stringValue] = try values.decode(RecordValue.self, forKey: key) }
      self = .object(members)
    } else if var values = try? decoder.unkeyedContainer() {
      var elements: [RecordValue] = []
      while !values.isAtEnd { elements.append(try values.decode(RecordValue.self)) }
      self = .array(elements)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) throws -> RecordValue {
    if value.decodeNil() { return .null }
    if let text = try? value.decode(String.self) { return .text(ExactText(text)) }
    if let bool = try? value.decode(Bool.self) { return .bool(bool) }
    if let integer = try? value.decode(Int.self) { return .integer(integer) }
    return .number(try value.decode(Double.self))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var value = encoder.singleValueContainer()
      try value.encodeNil()
    case .bool(let bool): try bool.encode(to: encoder)
    case .integer(let integer): try integer.encode(to: encoder)
    case .number(let number): try number.encode(to: encoder)
    case .text(let text): try text.text.encode(to: encoder)
    case .array(let values): try values.encode(to: encoder)
    case .object(let members):
      var values = encoder.container(keyedBy: RecordKey.self)
      for (name, value) in members { try values.encode(value, forKey: RecordKey(stringValue: name)) }
    }
  }
}
