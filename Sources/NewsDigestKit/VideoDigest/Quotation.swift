/// Words that an item of a list quotes, `"…" (remark)`.
public struct Quotation: Hashable, Codable, Sendable {
  /// The text between the quotation marks.
  public var text: String
  /// The text in parentheses after them.
  public var remark: String?

  /// Makes a quotation.
  public init(text: String, remark: String? = nil) {
    (self.text, self.remark) = (text, remark)
  }

  /// The quotation that all of an item's text is; `nil` when it says anything else.
  ///
  /// The marks are `"` or `“` and `”`.
  public init?(_ item: ListItem) {
    guard item.label == nil else { return nil }
    let quotation = item.text.withBytes { bytes in
      Self.parse(bytes, open: "\"", close: "\"") ?? Self.parse(bytes, open: "“", close: "”")
    }
    guard let quotation else { return nil }
    self = quotation
  }

  private static func parse(_ bytes: ByteView, open: StaticString, close: StaticString) -> Quotation? {
    guard bytes.hasPrefix(open, at: 0) else { return nil }
    let start = open.utf8CodeUnitCount
    let length = close.utf8CodeUnitCount
    var end = bytes.count - length
    while end >= start, !bytes.hasPrefix(close, at: end) { end -= 1 }
    guard end >= start else { return nil }
    let text = bytes.string(start..<end)
    let rest = bytes.trimmingSpaces(end + length..<bytes.count)
    if rest.isEmpty { return Quotation(text: text) }
    guard rest.count >= 2, bytes[rest.lowerBound] == .ascii("("), bytes[rest.upperBound - 1] == .ascii(")") else {
      return nil
    }
    return Quotation(text: text, remark: bytes.string(rest.lowerBound + 1..<rest.upperBound - 1))
  }
}

extension Quotation {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.hasSameBytes(as: second.text) && first.remark.hasSameBytes(as: second.remark)
  }
}
