/// A token of a text: what a full-text index stores.
public struct SearchToken: Hashable, Sendable {
  /// The token: folded, without any white space or punctuation.
  public let text: String
  /// Where it is in the text: UTF-8 offsets.
  public let range: Range<Int>

  /// Makes a token.
  public init(text: String, range: Range<Int>) {
    (self.text, self.range) = (text, range)
  }

  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.range == second.range && first.text.utf8.elementsEqual(second.text.utf8)
  }
}
