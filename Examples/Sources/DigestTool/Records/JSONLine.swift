import Foundation
import NewsDigestKit

/// JSON Lines: a value a line.
///
/// JSON escapes the line breaks inside of texts.
enum JSONLine {
  /// A value as a line of JSON, keys in the order of the alphabet.
  ///
  /// - Parameter language: The language of the messages of diagnostics.
  static func encode(_ value: some Encodable, in language: Language = .english) throws -> String {
    let encoder = JSONEncoder()
    encoder.userInfo[.messageLanguage] = language
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// A record as a line of JSON, members in the order in which they are documented.
  ///
  /// - Parameter language: The language of the messages of diagnostics.
  static func append(
    _ record: some Encodable, _ selection: RecordSelection?, in language: Language = .english,
    to output: inout [UInt8]
  ) throws {
    var encoder = RecordEncoder(selection: selection)
    encoder.userInfo[.messageLanguage] = language
    try encoder.encode(record, appendingTo: &output)
    output.append(UInt8(ascii: "\n"))
  }
}
