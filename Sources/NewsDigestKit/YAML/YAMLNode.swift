/// A node of a YAML text: what it holds, and where it is in the bytes.
struct YAMLNode {
  /// How a node is written.
  enum Form {
    /// Not at all: `key:`.
    case nothing
    case plain, singleQuoted, doubleQuoted, literal, folded
    /// A list or a mapping in brackets.
    case flow
    /// A mapping of one entry that is an item of a list in brackets: `[a: 1]`.
    case pair
    /// A list or a mapping in block style.
    case block
  }

  let form: Form
  /// With its quotes, brackets and indicators; empty, and after the indicator before it, when nothing is written.
  let range: Range<Int>
  let value: YAMLValue
  /// The items of a list, or the entries of a mapping.
  let parts: [Part]
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

  init(_ form: Form, _ range: Range<Int>, value: YAMLValue, parts: [Part] = [], indentation: Int = 0) {
    (self.form, self.range, self.value) = (form, range, value)
    (self.parts, self.indentation) = (parts, indentation)
  }
}

extension YAMLNode {
  /// How a string is written; `nil` for what is not a scalar.
  var scalarStyle: YAMLScalarWriter.Style? {
    switch form {
    case .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .nothing, .flow, .pair, .block: nil
    }
  }

  /// How many lists and mappings are in each other here.
  var height: Int { (parts.map { $0.value.height + 1 }).max() ?? 0 }
}
