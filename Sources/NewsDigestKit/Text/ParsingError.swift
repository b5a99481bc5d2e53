/// Why bytes could not be taken as a document at all.
///
/// What a text *says* never throws: it gives a ``Diagnostic``.
public enum ParsingError: Error, Hashable, Sendable {
  /// The bytes are not UTF-8. `offset` is that of the first byte of the first sequence that is not.
  case invalidUTF8(offset: Int, reason: UTF8Reason)
  /// The text has more bytes than the limit allows.
  case tooLarge(byteCount: Int, limit: Int)

  /// What is wrong with a sequence of bytes that is not UTF-8.
  public enum UTF8Reason: String, Hashable, Sendable, Codable {
    /// A byte that occurs nowhere in UTF-8.
    case invalidByte
    /// A continuation byte without a byte that it continues.
    case strayContinuation
    /// A sequence that ends too early.
    case truncated
    /// A sequence longer than its scalar needs.
    case overlong
    /// A surrogate code point.
    case surrogate
    /// A value above U+10FFFF.
    case beyondUnicode
  }
}
