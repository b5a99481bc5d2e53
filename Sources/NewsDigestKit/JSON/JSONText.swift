/// A value of JSON as it was written: an identifier of any type, which comes back byte for byte.
///
/// ``RecordDecoder`` keeps the bytes of the value, and ``RecordEncoder`` writes them. Other encoders get the value.
public struct JSONText: Sendable {
  /// The bytes of the value.
  let bytes: [UInt8]

  init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a text of JSON.
  ///
  /// - Returns: `nil` if it is not one value of JSON.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init?(_ text: String) {
    guard let json = try? RecordDecoder().decode(JSONText.self, from: text.utf8) else { return nil }
    self = json
  }

  /// The JSON.
  public var description: String { bytes.withBytes { $0.string($0.indices) } }

  var value: RecordValue {
    get throws { try RecordDecoder().decode(RecordValue.self, from: bytes) }
  }
}

extension JSONText: LosslessStringConvertible {}

extension JSONText: Hashable {}

extension JSONText: Codable, JSONForm {
  /// Decodes any value.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder {
      bytes = try decoder.text()
    } else {
      bytes = try RecordEncoder().encode(RecordValue(from: decoder))
    }
  }

  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encode(self) }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }
}
