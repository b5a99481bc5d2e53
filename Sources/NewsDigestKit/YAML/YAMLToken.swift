/// A token of YAML, as LibYAML separates them.
struct YAMLToken {
  enum Kind {
    /// The start of a list or mapping in block style, and the end of either: there is no text for them.
    case list, mapping, blockEnd
    case openingBracket, closingBracket, openingBrace, closingBrace, comma
    case dash, colon
    /// A `?`, or the place of a key without one.
    case key
    case alias, anchor, tag
    case scalar
    case directive, documentStart, documentEnd
    case end
  }

  let kind: Kind
  let range: Range<Int>
  let column: Int
  /// How a scalar is written.
  var form = YAMLNode.Form.plain
  /// Which of the scanner's texts is that of a scalar, if it is not as it is in the bytes.
  var text: Int?
  /// The column of the text of a block scalar, if the source says it.
  var textColumn: Int?
  /// Whether a tag makes a text of a scalar.
  var isText = false

  /// Where it starts.
  var start: Int { range.lowerBound }
}
