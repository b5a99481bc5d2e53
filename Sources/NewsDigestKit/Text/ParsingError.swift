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

extension ParsingError: CustomStringConvertible {
  /// What was found, what was expected and what to do, in plain words.
  public var description: String {
    switch self {
    case .invalidUTF8(let offset, let reason):
      "The text is not UTF-8: \(reason.found) at byte offset \(offset). Convert the file to UTF-8."
    case .tooLarge(let byteCount, let limit):
      "The text has \(byteCount) bytes. The limit is \(limit). Raise the limit."
    }
  }
}

extension ParsingError.UTF8Reason {
  fileprivate var found: String {
    switch self {
    case .invalidByte: "a byte that UTF-8 never uses"
    case .strayContinuation: "a continuation byte with nothing before it"
    case .truncated: "an incomplete sequence"
    case .overlong: "an overlong sequence"
    case .surrogate: "a surrogate code point"
    case .beyondUnicode: "a value above U+10FFFF"
    }
  }
}
