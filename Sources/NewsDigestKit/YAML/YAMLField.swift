/// A field of a front matter as it is in the text.
///
/// All ranges are byte offsets into that text.
struct YAMLField {
  let key: String
  /// The key and the value as nodes.
  let part: YAMLNode.Part
  /// From the key's first byte to the end of the value's last line, without the spaces after it.
  ///
  /// The spaces after a block scalar are content, and are included.
  let range: Range<Int>
  /// The key with its quotes, and with a tag or an anchor if it has one.
  let keyRange: Range<Int>
  /// The value with its quotes, indicators, tag and anchor; empty, and after the colon, when nothing is written.
  let valueRange: Range<Int>
  /// The comment on the value's last line, or on the key's line if the value is in block style; from its `#` on.
  let trailingComment: Range<Int>?
  /// Whether YAML refuses the field, so that its value is what a fix makes of it, or its text.
  var isBroken = false

  var value: YAMLValue { part.value.value }
}

/// What a front matter is made of.
///
/// Blank lines are not in it.
enum YAMLItem {
  /// A line with nothing but a comment, above, between or below the fields: from its `#` on.
  case comment(Range<Int>)
  case field(YAMLField)
}

/// Why a front matter is not a readable mapping.
struct YAMLProblem: Error, Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A character that YAML does not allow.
    case character
    /// YAML refuses the text.
    case syntax
    /// A list or a scalar, and no mapping.
    case notAMapping
    /// A key that is a list or a mapping.
    case complexKey
    /// More than one document.
    case severalDocuments
    /// YAML, but written in a way that cannot be edited line by line: a mapping in braces, keys with `?`.
    case layout
    /// Nested too deeply, or with too many aliases.
    case tooComplex
  }

  let kind: Kind
  /// What is wrong, as messages name it: `yaml-tab`.
  let name: String
  /// Where.
  let range: Range<Int>
}
