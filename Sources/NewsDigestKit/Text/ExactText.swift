/// A text as a key or an element of a set: it equals another one of the same bytes only.
///
/// `String` calls "é" and "e\u{301}" equal, and would make one of two keys.
struct ExactText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (first: Self, second: Self) -> Bool { first.text.hasSameBytes(as: second.text) }

  func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: text) }
}

extension ExactText: CustomStringConvertible {
  var description: String { text }
}

extension ExactText: Codable {
  init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
