extension YAMLFieldEditor {
  /// Edits a value in another notation than YAML: the parts of one in brackets, or of a table; any other as a whole.
  mutating func editInNotation(_ part: YAMLNode.Part, to value: YAMLValue, depth: Int) {
    guard part.value.form != .block else {
      if depth >= depthLimit || !editTable(part.value, to: value, depth: depth) { isRefused = true }
      return
    }
    if depth < depthLimit, editFlow(part.value, to: value, depth: depth) { return }
    var text: [UInt8] = []
    writer.appendFlow(value, in: .block, like: example(part.value), to: &text)
    let isAfterSeparator = part.value.range.isEmpty && part.value.range.lowerBound == part.indicatorEnd
    replace(part.value.range, with: (isAfterSeparator ? [.space] : []) + text)
  }

  /// Edits the values of a table on lines of its own, or of a list of such tables. Returns whether it can be done: only
  /// where the keys stay, and the number of tables.
  private mutating func editTable(_ node: YAMLNode, to value: YAMLValue, depth: Int) -> Bool {
    switch (node.value, value) {
    case (.mapping, .mapping(let entries)):
      guard node.parts.map(\.key?.value) == entries.map({ .string($0.key) }) else { return false }
    case (.sequence, .sequence(let values)):
      guard node.parts.count == values.count else { return false }
    default: return false
    }
    for (part, entry) in zip(node.parts, value.parts ?? []) {
      edit(part, to: entry.value, Slot(column: column, place: .entry), depth: depth + 1)
    }
    return true
  }
}
