import Foundation
import NewsDigestKit

/// JSON Lines: a value a line.
///
/// JSON escapes the line breaks inside of texts.
enum JSONLine {
  /// A value as a line of JSON, keys in the order of the alphabet.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// A record as a line of JSON, members in the order in which they are documented.
  static func append(_ record: some Encodable, _ selection: RecordSelection?, to output: inout [UInt8]) throws {
    try RecordEncoder(selection: selection).encode(record, appendingTo: &output)
    output.append(UInt8(ascii: "\n"))
  }
}
