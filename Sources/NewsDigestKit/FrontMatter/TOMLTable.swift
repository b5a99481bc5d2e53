/// A table while it is parsed: its entries in the order of the text.
final class TOMLTable {
  enum Value {
    case node(YAMLNode)
    case table(TOMLTable)
    case tables(TOMLTableList)
  }

  struct Entry {
    let key: YAMLNode
    /// The offset after the `=`, or after the key of a table.
    let indicatorEnd: Int
    var value: Value
  }

  private(set) var entries: [Entry] = []
  private var indices: [ExactText: Int] = [:]
  /// Whether a heading defined it.
  var hasHeading = false
  /// The number of the heading below which dotted keys defined it.
  var dottedBody: Int?

  /// The value of a key.
  subscript(key: YAMLNode) -> Value? { indices[ExactText(key.value.string ?? "")].map { entries[$0].value } }

  /// Sets the value of a key.
  func set(_ value: Value, for key: YAMLNode, indicatorEnd: Int) {
    let text = ExactText(key.value.string ?? "")
    if let index = indices[text] {
      entries[index].value = value
    } else {
      indices[text] = entries.count
      entries.append(Entry(key: key, indicatorEnd: indicatorEnd, value: value))
    }
  }

  /// The table as a node on lines of its own.
  ///
  /// Its depth is that of headings and dotted keys, which the parser limits.
  var node: YAMLNode {
    let parts = entries.map(\.part)
    return YAMLNode(.block, span(of: parts), value: .mapping(parts.mappingEntries), parts: parts)
  }
}

/// Tables that headings in double brackets add to a list.
final class TOMLTableList {
  private(set) var tables: [TOMLTable]

  init(_ table: TOMLTable) { tables = [table] }

  func append(_ table: TOMLTable) { tables.append(table) }
}

extension TOMLTable.Entry {
  var part: YAMLNode.Part {
    let node: YAMLNode =
      switch value {
      case .node(let node): node
      case .table(let table): table.node
      case .tables(let tables): self.list(of: tables)
      }
    return YAMLNode.Part(key: key, start: key.range.lowerBound, indicatorEnd: indicatorEnd, value: node)
  }

  private func list(of list: TOMLTableList) -> YAMLNode {
    let parts = list.tables.map { table in
      let node = table.node
      return YAMLNode.Part(key: nil, start: node.range.lowerBound, indicatorEnd: node.range.lowerBound, value: node)
    }
    return YAMLNode(.block, span(of: parts), value: .sequence(parts.map(\.value.value)), parts: parts)
  }
}

extension [YAMLNode.Part] {
  /// The entries of a mapping in a notation that merges no others into it.
  var mappingEntries: [YAMLValue.Entry] {
    map { YAMLValue.Entry(key: $0.key?.value.string ?? "", value: $0.value.value) }
  }
}

private func span(of parts: [YAMLNode.Part]) -> Range<Int> {
  guard let first = parts.first else { return 0..<0 }
  return first.start..<max(first.start, parts.map(\.end).max() ?? first.start)
}
