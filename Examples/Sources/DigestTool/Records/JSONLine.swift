import NewsDigestKit

/// JSON Lines: a value a line.
///
/// JSON escapes the line breaks inside of texts.
enum JSONLine {
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

  /// A record as a line of JSON, for what is written with other texts.
  static func encode(_ record: some Encodable, in language: Language = .english) throws -> String {
    var line: [UInt8] = []
    try append(record, nil, in: language, to: &line)
    return String(decoding: line, as: UTF8.self)
  }
}
