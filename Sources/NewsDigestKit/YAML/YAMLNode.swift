/// A node of a YAML text: what it holds, and where it is in the bytes.
struct YAMLNode {
  /// How a node is written.
  enum Form {
    /// Not at all: `key:`.
    case nothing
    case plain, singleQuoted, doubleQuoted, literal, folded
    /// `*a`, the value of an anchor.
    case alias
    /// A list or a mapping in brackets.
    case flow
    /// A mapping of one entry that is an item of a list in brackets: `[a: 1]`.
    case pair
    /// A list or a mapping in block style.
    case block
  }

  let form: Form
  /// With its tag, anchor, quotes, brackets and indicators; empty, and after the indicator before it, when nothing is
  /// written.
  private(set) var range: Range<Int>
  /// Where it starts after its tag and anchor.
  let contentStart: Int
  let value: YAMLValue
  /// The items of a list, or the entries of a mapping.
  let parts: [Part]
  /// How many lists and mappings are in each other here.
  let height: Int
  /// How much further than the key or dash before it a block, or the text of a block scalar, is indented.
  let indentation: Int

  /// An item of a list, or an entry of a mapping.
  struct Part {
    /// The key of an entry.
    let key: YAMLNode?
    /// Where the dash, the key or the item starts.
    let start: Int
    /// The offset after the dash or the colon, if there is one.
    let indicatorEnd: Int
    let value: YAMLNode
    /// The comma after the part.
    var comma: Int?

    /// The end of what is written.
    var end: Int { max(indicatorEnd, value.range.upperBound) }
  }

  init(
    _ form: Form, _ range: Range<Int>, value: YAMLValue, parts: [Part] = [], height: Int = 0, indentation: Int = 0
  ) {
    (self.form, self.range, contentStart) = (form, range, range.lowerBound)
    (self.value, self.parts, self.indentation) = (value, parts, indentation)
    self.height = parts.reduce(height) { max($0, $1.value.height + 1) }
  }

  /// Includes the tag and the anchor before the node.
  mutating func extend(to properties: Range<Int>) { range = properties.lowerBound..<range.upperBound }
}

extension YAMLNode {
  /// A value that is not written.
  static func nothing(at offset: Int) -> YAMLNode { YAMLNode(.nothing, offset..<offset, value: .null) }

  /// A key that is not written.
  static func emptyKey(at offset: Int) -> YAMLNode { YAMLNode(.nothing, offset..<offset, value: "") }

  /// A list or mapping in block style.
  static func block(_ parts: [Part], value: YAMLValue, at start: Int, indentation: Int) -> YAMLNode {
    YAMLNode(.block, start..<(parts.last?.end ?? start), value: value, parts: parts, indentation: indentation)
  }

  /// How a string is written; `nil` for what is not a scalar.
  var scalarStyle: YAMLScalarWriter.Style? {
    switch form {
    case .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .nothing, .alias, .flow, .pair, .block: nil
    }
  }
}
