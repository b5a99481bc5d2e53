/// Encodes models and records as JSON, several times as fast as `JSONEncoder`.
///
///     let line = try RecordEncoder().encode(post)  // the same JSON as `JSONEncoder`'s
///
/// The models of the library are written straight to UTF-8. Any other `Encodable` value may hold them: its own members
/// are encoded by its `encode(to:)`.
///
/// The values are those of Foundation's `JSONEncoder`, without escaped slashes. Members are in the order in which they
/// are encoded.
public struct RecordEncoder: Sendable {
  /// What is written; `nil` for everything.
  public var selection: RecordSelection?
  /// The `userInfo` of the encoder, such as `CodingUserInfoKey.messageLanguage`.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// Makes an encoder.
  public init(selection: RecordSelection? = nil) { self.selection = selection }

  /// Encodes a value.
  ///
  /// - Returns: UTF-8 without line endings.
  /// - Throws: `EncodingError`, or what the value's `encode(to:)` throws.
  /// - Complexity: O(*n*) in the size of the value.
  public func encode(_ value: some Encodable) throws -> [UInt8] {
    var output: [UInt8] = []
    try encode(value, appendingTo: &output)
    return output
  }

  /// Encodes a value and appends it to bytes, as to the lines before it.
  ///
  /// - Throws: `EncodingError`, or what the value's `encode(to:)` throws. The bytes are as before.
  public func encode(_ value: some Encodable, appendingTo output: inout [UInt8]) throws {
    var writer = JSONWriter(selection, wanted: selection?.wanted, userInfo: userInfo)
    // A writer looks at the last byte for what is open: what was there before is no part of its text.
    try writer.encodeAny(value)
    if output.isEmpty { output = writer.takeOutput() } else { output += writer.output }
  }
}
