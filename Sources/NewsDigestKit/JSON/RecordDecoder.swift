/// Decodes models and records of JSON, as ``RecordEncoder`` or any other encoder wrote them.
///
///     let post = try RecordDecoder().decode(NewsPost.self, from: line)
///
/// It decodes what Foundation's `JSONDecoder` decodes, and is strict: one value, no comments, no unpaired surrogates,
/// objects and arrays at most 512 in each other. Of two members with one name, the first one counts.
public struct RecordDecoder: Sendable {
  /// What the initialisers of the values may look at, such as ``Swift/CodingUserInfoKey/digestFormats``.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// Makes a decoder.
  public init() {}

  /// Decodes a value.
  ///
  /// - Parameters:
  ///   - type: Its type.
  ///   - json: JSON in UTF-8.
  /// - Throws: `DecodingError`. Where the bytes are not JSON, its underlying error is a ``RecordSyntaxError``.
  /// - Complexity: O(*n*) in the number of bytes.
  public func decode<Value: Decodable>(_ type: Value.Type, from json: some Sequence<UInt8>) throws -> Value {
    let tape: JSONTape
    do {
      tape = try JSONTape(json as? [UInt8] ?? Array(json), userInfo: userInfo)
    } catch {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "\(error)", underlyingError: error))
    }
    return try TapeDecoder(tape: tape, index: 0).decode(type)
  }
}
