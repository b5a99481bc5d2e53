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

extension RecordValue: Codable, JSONForm {
  init(from decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder {
      self = try RecordValue(decoder)
    } else if let values = try? decoder.container(keyedBy: RecordKey.self) {
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

  /// A value on a tape, whose kind needs no trial.
  private init(_ decoder: TapeDecoder) throws {
    switch decoder.kind {
    case .object:
      var members: [String: RecordValue] = [:]
      for key in decoder.tape.keys(of: decoder.index).reversed() {
        members[try decoder.tape.text(key)] = try RecordValue(TapeDecoder(tape: decoder.tape, index: key + 1))
      }
      self = .object(members)
    case .array: self = .array(try decoder.elements { try RecordValue($0) })
    case .number: self = try Self.number(decoder)
    case .key, .escapedKey, .text, .yes, .no, .null: self = try Self.scalar(decoder)
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) throws -> RecordValue {
    if value.decodeNil() { return .null }
    if let text = try? value.decode(String.self) { return .text(ExactText(text)) }
    if let bool = try? value.decode(Bool.self) { return .bool(bool) }
    return try number(value)
  }

  private static func number(_ value: any SingleValueDecodingContainer) throws -> RecordValue {
    if let integer = try? value.decode(Int.self) { return .integer(integer) }
    return .number(try value.decode(Double.self))
  }

  func encodeForm<Output: JSONOutput>(to output: inout Output) throws {
    switch self {
    case .null: try output.encodeNil()
    case .bool(let bool): try output.encode(bool)
    case .integer(let integer): try output.encode(Int64(integer))
    case .number(let number): try output.encode(number)
    case .text(let text): try output.encode(text.text)
    case .array(let values): try output.encodeElements(values)
    case .object(let members): try output.encodeObject(RecordMembersForm(members: members))
    }
  }

  func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }
}

/// The members of an object, in any order.
private struct RecordMembersForm: JSONObjectForm {
  let members: [String: RecordValue]

  func encodeMembers<Output: JSONOutput>(to output: inout Output) throws {
    for (name, value) in members { try output.encode(value, forKey: RecordKey(stringValue: name)) }
  }

  func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }
}
