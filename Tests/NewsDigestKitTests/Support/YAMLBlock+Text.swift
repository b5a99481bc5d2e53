@testable import NewsDigestKit

/// A block and its text, so that ranges can be shown as what they hold.
struct ParsedBlock {
  let text: String
  let block: YAMLBlock

  init(_ text: String) {
    self.text = text
    block = text.withBytes { YAMLBlock(parsing: $0, in: $0.indices) }
  }

  var fields: [YAMLField] { block.fields }

  func string(_ range: Range<Int>) -> String { text.withBytes { $0.string(range) } }

  /// The items, each as its text: fields and comments.
  var itemTexts: [String] {
    block.items.map {
      switch $0 {
      case .comment(let range): string(range)
      case .field(let field): string(field.range)
      }
    }
  }

  subscript(key: String) -> YAMLValue? { fields.last { $0.key.hasSameBytes(as: key) }?.value }
}

/// `text` with every LF made a CRLF.
func crlf(_ text: String) -> String {
  String(decoding: text.utf8.flatMap { $0 == .lineFeed ? [.carriageReturn, .lineFeed] : [$0] }, as: UTF8.self)
}
