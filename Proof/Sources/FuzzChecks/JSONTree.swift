import Foundation

/// A JSON value, to change a property of any model without knowing its type.
enum JSONTree: Hashable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(_ value: some Encodable) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: JSONEncoder().encode(value))
  }

  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(self))
  }

  /// How many values there are in it, itself among them.
  var count: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.count }
    case .object(let members): members.values.reduce(1) { $0 + $1.count }
    default: 1
    }
  }

  /// Calls `body` with the value at an index, counted in the order of keys and elements, parents first.
  mutating func change(at index: Int, _ body: (inout JSONTree) -> Void) {
    var countdown = index
    walk(&countdown, body)
  }

  private mutating func walk(_ countdown: inout Int, _ body: (inout JSONTree) -> Void) {
    countdown -= 1
    if countdown == -1 { body(&self) }
    guard countdown >= 0 else { return }
    switch self {
    case .array(var elements):
      for position in elements.indices { elements[position].walk(&countdown, body) }
      self = .array(elements)
    case .object(var members):
      for key in members.keys.sorted() { members[key]?.walk(&countdown, body) }
      self = .object(members)
    default: break
    }
  }
}

extension JSONTree: Codable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let elements = try? value.decode([JSONTree].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .flag(let flag): try value.encode(flag)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .array(let elements): try value.encode(elements)
    case .object(let members): try value.encode(members)
    }
  }
}
