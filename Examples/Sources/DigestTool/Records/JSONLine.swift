import Foundation

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
}
