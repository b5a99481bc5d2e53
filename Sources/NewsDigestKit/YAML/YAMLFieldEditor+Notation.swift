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

  /// Edits a table on lines of its own, or a list of such tables, of which the number stays. Returns whether it can be
  /// done.
  private mutating func editTable(_ node: YAMLNode, to value: YAMLValue, depth: Int) -> Bool {
    switch (node.value, value) {
    case (.mapping, .mapping(let entries)): return editLines(of: node, to: entries, depth: depth)
    case (.sequence, .sequence(let values)):
      guard node.parts.count == values.count else { return false }
      for (part, value) in zip(node.parts, values) { edit(part, to: value, depth) }
      return true
    default: return false
    }
  }

  private mutating func edit(_ part: YAMLNode.Part, to value: YAMLValue, _ depth: Int) {
    edit(part, to: value, Slot(column: column, place: .entry), depth: depth + 1)
  }

  /// Edits the lines of a table: those of the keys that stay in their order, and lines that come or go.
  private mutating func editLines(of node: YAMLNode, to entries: [YAMLValue.Entry], depth: Int) -> Bool {
    let indices = Dictionary(
      node.parts.enumerated().map { (ExactText($1.key?.value.string ?? ""), $0) }, uniquingKeysWith: { $1 })
    var next = 0
    for entry in entries {
      if let index = indices[ExactText(entry.key)], index >= next {
        guard removeLines(of: node.parts[next..<index]) else { return false }
        edit(node.parts[index], to: entry.value, depth)
        next = index + 1
      } else {
        guard insertLine(of: entry, in: node, at: next) else { return false }
      }
    }
    return removeLines(of: node.parts[next...])
  }

  private mutating func removeLines(of parts: ArraySlice<YAMLNode.Part>) -> Bool {
    for part in parts {
      guard part.value.form != .block, isFirstOnLine(part.start) else { return false }
      replace(previousLineEnd(of: part.start)..<lineEnd(of: part.end), with: [])
    }
    return true
  }

  /// Adds a line before the part with an index, next to a line of the table.
  private mutating func insertLine(of entry: YAMLValue.Entry, in node: YAMLNode, at index: Int) -> Bool {
    let isAfter = index > 0 && node.parts[index - 1].value.form != .block
    let neighbour = isAfter ? index - 1 : index
    guard node.parts.indices.contains(neighbour) else { return false }
    let part = node.parts[neighbour]
    guard part.value.form != .block, isFirstOnLine(part.start) else { return false }
    let place = isAfter ? lineEnd(of: part.end) : previousLineEnd(of: part.start)
    let text = writer.flowPart(entry, isList: false, like: example(node, isReplaced: false), near: neighbour)
    replace(place..<place, with: newLine(like: part.start, text))
    return true
  }
}
