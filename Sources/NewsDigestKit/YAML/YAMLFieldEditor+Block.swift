extension YAMLFieldEditor {
  /// Edits the parts of a list or mapping in block style. Returns whether it can be done.
  mutating func editBlock(_ node: YAMLNode, to value: YAMLValue, depth: Int) -> Bool {
    guard let old = node.value.parts, let new = value.parts, node.value.isList == value.isList, !node.mergesOthers
    else { return false }
    let match = YAMLPartMatch(old: old, new: new, isList: value.isList)
    guard let firstKept = match.sources.lazy.compactMap(\.kept).first else { return false }
    let column = bytes.column(of: node.parts[0].start)
    var isKept = Array(repeating: false, count: old.count)
    var last: Int?
    var front: [[UInt8]] = []
    for (source, part) in zip(match.sources, new) {
      if let index = source.kept {
        isKept[index] = true
        edit(node.parts[index], to: part, column: column, depth: depth)
        last = index
        continue
      }
      let text = text(of: part, from: source, in: node, after: last ?? firstKept - 1, column: column, depth: depth)
      if let last {
        let end = lineEnd(of: node.parts[last].end)
        replace(end..<end, with: newLine(column, text))
      } else {
        front.append(text)
      }
    }
    insert(front, before: firstKept, of: node, column: column)
    removeParts(of: node, where: isKept.map { !$0 }, firstKept: firstKept)
    return true
  }

  private mutating func edit(_ old: YAMLNode.Part, to new: YAMLValue.Entry, column: Int, depth: Int) {
    edit(key: old.key, to: new.key, in: .block)
    edit(old, to: new.value, Slot(column: column, place: old.key == nil ? .item : .entry), depth: depth + 1)
  }

  /// The text of a part that is new in its place: with the bytes of the old one that it comes from, or like those
  /// beside it.
  private func text(
    of part: YAMLValue.Entry, from source: YAMLPartMatch.Source, in node: YAMLNode, after index: Int, column: Int,
    depth: Int
  ) -> [UInt8] {
    guard case .moved(let old) = source else {
      return writer.part(
        part, isList: node.value.isList, column: column, like: example(node, isReplaced: false), near: index + 1)
    }
    var editor = YAMLFieldEditor(
      bytes: bytes, range: range, column: self.column, depthLimit: depthLimit, writer: writer)
    editor.edit(node.parts[old], to: part, column: column, depth: depth)
    let lines = node.parts[old].start..<lineEnd(of: node.parts[old].end)
    return editor.edits.inOrder.applied(to: lines, of: bytes).withoutCarriageReturns
  }

  /// Inserts parts before the first one that is kept.
  private mutating func insert(_ texts: [[UInt8]], before firstKept: Int, of node: YAMLNode, column: Int) {
    let start = node.parts[0].start
    guard isFirstOnLine(start) else {
      // The first one starts on the line of a dash.
      let next = node.parts[firstKept].start
      for text in texts { replace(next..<next, with: text + newLine(column, [])) }
      return
    }
    let end = previousLineEnd(of: node.parts[firstKept].start)
    for text in texts { replace(end..<end, with: newLine(column, text)) }
  }

  private mutating func removeParts(of node: YAMLNode, where isRemoved: [Bool], firstKept: Int) {
    let startsInline = !isFirstOnLine(node.parts[0].start)
    if startsInline, firstKept > 0 {
      replace(node.parts[0].start..<node.parts[firstKept].start, with: [])
    }
    for (index, part) in node.parts.enumerated() where isRemoved[index] && !(startsInline && index < firstKept) {
      var start = previousLineEnd(of: part.start)
      let end = lineEnd(of: part.end)
      if end == range.upperBound, index > 0, hasCommentOfFields(start: lineEnd(of: node.parts[index - 1].end), start) {
        start = lineEnd(of: node.parts[index - 1].end)
      }
      replace(start..<end, with: [])
    }
  }

  /// Whether there is a comment that would be one between fields at the end of this field.
  private func hasCommentOfFields(start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    var lines = LineScanner(bytes, in: start..<end)
    while let line = lines.next() {
      let text = bytes.trimmingSpaces(line.content)
      if !text.isEmpty, text.lowerBound - line.start <= column { return true }
    }
    return false
  }
}
