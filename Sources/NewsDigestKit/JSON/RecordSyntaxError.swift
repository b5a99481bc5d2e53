/// Why bytes are not JSON: the underlying error of a `DecodingError` of ``RecordDecoder``.
public struct RecordSyntaxError: Error, Hashable, Sendable {
  /// The offset of the byte where JSON ends.
  public var offset: Int
  /// What was found or expected, in plain words.
  public var reason: String

  /// Makes an error.
  public init(offset: Int, reason: String) {
    (self.offset, self.reason) = (offset, reason)
  }
}

extension RecordSyntaxError: CustomStringConvertible {
  /// What was found, and where.
  public var description: String { "\(reason) It is at byte offset \(offset)." }
}

extension RecordSyntaxError: JSONFailure {
  init(_ fault: JSONFault, at range: Range<Int>, isAtEnd: Bool) {
    let end = "JSON goes on after the end of the text."
    self.init(offset: range.lowerBound, reason: isAtEnd && fault != .unclosedText ? end : fault.rawValue)
  }
}
