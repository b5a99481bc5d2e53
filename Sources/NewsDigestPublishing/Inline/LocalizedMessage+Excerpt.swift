import NewsDigestKit

extension LocalizedMessage.Argument {
  /// A text as a message shows it.
  static func excerpt(of text: String) -> LocalizedMessage.Argument { .text(Excerpt.text(of: text, limit: 80)) }
}
