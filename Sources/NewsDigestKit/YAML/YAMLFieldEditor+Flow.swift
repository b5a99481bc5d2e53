extension YAMLFieldEditor {
  /// Edits the parts of a list or mapping in brackets. Returns whether it can be done.
  mutating func editFlow(_ node: YAMLNode, to value: YAMLValue, depth: Int) -> Bool {
    guard node.form == .flow || node.form == .pair, let old = node.value.parts, let new = value.parts,
      node.value.isList == value.isList, node.form == .flow || new.count == 1, !node.mergesOthers
    else { return false }
    let match = YAMLPartMatch(old: old, new: new, isList: value.isList)
    guard let firstKept = match.sources.lazy.compactMap(\.kept).first else { return false }
    var flow = FlowParts(node: node, count: new.count)
    for (index, (source, part)) in zip(match.sources, new).enumerated() {
      flow.isLast = index == new.count - 1
      if let kept = source.kept {
        editFlow(node.parts[kept], to: part, depth: depth)
        setComma(of: kept, in: flow)
        flow.last = kept
        flow.isKept[kept] = true
      } else {
        let text = flowText(of: part, from: source, in: node, near: (flow.last ?? firstKept - 1) + 1, depth: depth)
        insertFlow(text, before: firstKept, in: flow)
      }
    }
    removeFlowParts(of: flow, firstKept: firstKept)
    return true
  }

  /// The parts of a list or mapping in brackets while they are edited.
  private struct FlowParts {
    let node: YAMLNode
    /// The last part that was kept, and whether the current new part is the last of all.
    var last: Int?
    var isLast = false
    var isKept: [Bool]

    init(node: YAMLNode, count: Int) {
      self.node = node
      isKept = Array(repeating: false, count: node.parts.count)
    }

    var parts: [YAMLNode.Part] { node.parts }
    var hasTrailingComma: Bool { parts.last?.comma != nil }
    /// Whether the current new part has a comma after it.
    var hasComma: Bool { !isLast || hasTrailingComma }
  }

  private mutating func editFlow(_ old: YAMLNode.Part, to new: YAMLValue.Entry, depth: Int) {
    edit(key: old.key, to: new.key, in: .flow)
    guard old.value.value != new.value else { return }
    if depth + 1 < depthLimit, editFlow(old.value, to: new.value, depth: depth + 1) { return }
    var text: [UInt8] = []
    writer.appendFlow(new.value, in: .flow, like: example(old.value), to: &text)
    guard old.value.form == .nothing else { return replace(old.value.range, with: text) }
    let hasColon = old.indicatorEnd > old.key?.range.upperBound ?? 0
    replace(old.indicatorEnd..<old.indicatorEnd, with: (hasColon ? [.space] : [.ascii(":"), .space]) + text)
  }

  private func flowText(
    of part: YAMLValue.Entry, from source: YAMLPartMatch.Source, in node: YAMLNode, near index: Int, depth: Int
  ) -> [UInt8] {
    guard case .moved(let old) = source else {
      return writer.flowPart(
        part, isList: node.value.isList, like: example(node, isReplaced: false), near: index)
    }
    var editor = YAMLFieldEditor(bytes: bytes, range: range, column: column, depthLimit: depthLimit, writer: writer)
    editor.editFlow(node.parts[old], to: part, depth: depth)
    return editor.edits.inOrder.applied(to: node.parts[old].start..<node.parts[old].end, of: bytes)
      .withoutCarriageReturns
  }

  /// Whether a part has its lines for itself.
  private func hasOwnLines(_ index: Int, in node: YAMLNode) -> Bool {
    let part = node.parts[index]
    guard isFirstOnLine(part.start) else { return false }
    let next = index + 1 < node.parts.count ? node.parts[index + 1].start : node.range.upperBound - 1
    return next >= lineEnd(of: part.end)
  }

  /// Gives a kept part that has its lines for itself a comma, or takes it away.
  private mutating func setComma(of index: Int, in flow: FlowParts) {
    guard hasOwnLines(index, in: flow.node) else { return }
    let part = flow.parts[index]
    if let comma = part.comma, !flow.hasComma { replace(comma..<comma + 1, with: []) }
    if part.comma == nil, flow.hasComma { replace(part.end..<part.end, with: [.ascii(",")]) }
  }

  private mutating func insertFlow(_ text: [UInt8], before firstKept: Int, in flow: FlowParts) {
    let neighbour = flow.last ?? firstKept
    let part = flow.parts[neighbour]
    let comma: [UInt8] = flow.hasComma ? [.ascii(",")] : []
    let separator = example(flow.node).separator
    if hasOwnLines(neighbour, in: flow.node) {
      let place = flow.last == nil ? previousLineEnd(of: part.start) : lineEnd(of: part.end)
      replace(place..<place, with: newLine(like: part.start, text + comma))
    } else if flow.last == nil {
      replace(part.start..<part.start, with: text + separator)
    } else {
      replace(part.end..<part.end, with: separator + text)
    }
  }

  private mutating func removeFlowParts(of flow: FlowParts, firstKept: Int) {
    var last: Int?
    for (index, part) in flow.parts.enumerated() {
      if flow.isKept[index] {
        last = index
        continue
      }
      if hasOwnLines(index, in: flow.node) {
        replace(previousLineEnd(of: part.start)..<lineEnd(of: part.end), with: [])
      } else if last != nil {
        let start = flow.parts[index - 1].end
        replace(start..<part.end, with: [])
      } else {
        replace(part.start..<flow.parts[index + 1].start, with: [])
      }
    }
  }
}
