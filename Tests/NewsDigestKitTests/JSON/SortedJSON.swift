import Foundation

@testable import NewsDigestKit

/// JSON with the members of its objects in the order of their names, so that texts in which they are in another order
/// can be compared byte for byte.
enum SortedJSON {
  static func bytes(of json: some Sequence<UInt8>) throws -> [UInt8] {
    let tape = try JSONTape(Array(json), userInfo: [:])
    return try bytes(of: 0, on: tape)
  }

  /// The JSON of Foundation's encoder, which escapes slashes by default.
  static func foundation(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return try bytes(of: encoder.encode(value))
  }

  private static func bytes(of index: Int, on tape: JSONTape) throws -> [UInt8] {
    switch tape.entries[index].kind {
    case .object:
      let members = try tape.keys(of: index).map { key in
        (name: try tape.json(key), value: try bytes(of: key + 1, on: tape))
      }
      let sorted = members.sorted { $0.name.lexicographicallyPrecedes($1.name) }
      let inner = sorted.map { [UInt8(ascii: "\"")] + $0.name + Array("\":".utf8) + $0.value }
      return Array("{".utf8) + inner.joined(separator: Array(",".utf8)) + Array("}".utf8)
    case .array:
      var elements: [[UInt8]] = []
      var element = index + 1
      while element < Int(tape.entries[index].next) {
        elements.append(try bytes(of: element, on: tape))
        element = Int(tape.entries[element].next)
      }
      return Array("[".utf8) + elements.joined(separator: Array(",".utf8)) + Array("]".utf8)
    default: return try tape.json(index)
    }
  }
}
