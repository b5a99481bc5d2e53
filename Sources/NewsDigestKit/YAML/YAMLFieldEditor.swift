/// Changes a field of a source where its key, value or comment differ from new ones, and nowhere else.
struct YAMLFieldEditor {
  let bytes: ByteView
  /// The field.
  let range: Range<Int>
  let column: Int
  private let writer = YAMLValueWriter()
  private var edits: [YAMLEdit] = []

  /// How deep in the value parts are matched. What is deeper is written as a whole.
  private var depthLimit: Int

  /// The edits that make a field of `bytes` one with this key, value and comment, in order; `nil` if the field is
  /// written in a rare way, or cannot be written like that.
  static func edits(
    of field: YAMLField, in bytes: ByteView, key: String, value: YAMLValue, comment: String?
  ) -> [YAMLEdit]? {
    let column = bytes.column(of: field.range.lowerBound)
    let line = LineScanner.line(at: field.range.upperBound, in: bytes, end: bytes.count)
    let text = field.range.lowerBound..<line.end
    guard let old = YAMLTreeParser.field(in: bytes, text, column: column), let oldKey = old.key else { return nil }
    let isSameField = oldKey.value == .string(key) || old.value.value.likeness(to: value) > 0
    for depth in (0...(isSameField ? old.value.height : 0)).reversed() {
      var editor = YAMLFieldEditor(bytes: bytes, range: field.range, column: column, depthLimit: depth)
      editor.edit(old, to: YAMLValue.Entry(key: key, value: value), isSameField: isSameField)
      editor.edit(field.trailingComment, to: comment, of: old, value)
      let edits = editor.edits.inOrder
      if edits.areApart, editor.parsesBack(edits, key, value, comment) { return edits }
    }
    return nil
  }

  private init(bytes: ByteView, range: Range<Int>, column: Int, depthLimit: Int) {
    (self.bytes, self.range, self.column, self.depthLimit) = (bytes, range, column, depthLimit)
  }

  private func parsesBack(_ edits: [YAMLEdit], _ key: String, _ value: YAMLValue, _ comment: String?) -> Bool {
    let spaces = Array(repeating: UInt8.space, count: column)
    return (spaces + edits.applied(to: range, of: bytes) + [.lineFeed]).withBytes { text in
      let items = YAMLBlock(parsing: text, in: text.indices).items
      guard items.count == 1, case .field(let field)? = items.first else { return false }
      return field.key.hasSameBytes(as: key) && field.value == value
        && field.trailingComment.map { YAMLComment.text($0, in: text) }.hasSameBytes(as: comment)
    }
  }

  private func example(_ node: YAMLNode, isReplaced: Bool = true) -> YAMLExample {
    YAMLExample(bytes: bytes, node: node, isReplaced: isReplaced)
  }

  private mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    guard !range.isEmpty || !text.isEmpty else { return }
    edits.append(YAMLEdit(range: range, replacement: text))
  }
}

// MARK: - The field

extension YAMLFieldEditor {
  private mutating func edit(_ old: YAMLNode.Part, to new: YAMLValue.Entry, isSameField: Bool) {
    edit(key: old.key, to: new.key, in: .block)
    edit(old, to: new.value, Slot(column: column, place: .field, isReplaced: isSameField), depth: 0)
  }

  private mutating func edit(key: YAMLNode?, to name: String, in context: YAMLScalarWriter.Context) {
    guard let key, key.value != .string(name) else { return }
    var text: [UInt8] = []
    writer.append(key: name, in: context, like: example(key, isReplaced: false), to: &text)
    replace(key.range, with: text)
  }

  private mutating func edit(
    _ old: Range<Int>?, to comment: String?, of field: YAMLNode.Part, _ value: YAMLValue
  ) {
    let oldText = old.map { YAMLComment.text($0, in: bytes) }
    guard !oldText.hasSameBytes(as: comment) else { return }
    let text = comment.map(YAMLComment.written)
    if let old, let text {
      replace(old, with: text)
    } else if let old {
      replace(bytes.trimmingTrailingSpaces(field.indicatorEnd..<old.lowerBound).upperBound..<old.upperBound, with: [])
    } else if let text {
      let place = spans(of: field).inline.upperBound
      let edit = YAMLEdit(range: place..<place, replacement: [.space] + text)
      // Lines that are new below the key come after its comment.
      let below = edits.firstIndex { $0.range.lowerBound == place && $0.replacement.first == .lineFeed }
      edits.insert(edit, at: below ?? edits.count)
    }
  }
}

// MARK: - Values

extension YAMLFieldEditor {
  /// What a value follows.
  private struct Slot {
    /// The column of the key or dash.
    let column: Int
    let place: YAMLValueWriter.Place
    /// Whether the new value replaces the old one, and is not one beside it.
    var isReplaced = true
  }

  private mutating func edit(_ part: YAMLNode.Part, to value: YAMLValue, _ slot: Slot, depth: Int) {
    guard part.value.value != value else { return }
    if depth < depthLimit, part.value.form == .block, editBlock(part.value, to: value, depth: depth) { return }
    if depth < depthLimit, editFlow(part.value, to: value, depth: depth) { return }
    rewrite(part, to: value, slot)
  }

  private mutating func rewrite(_ part: YAMLNode.Part, to value: YAMLValue, _ slot: Slot) {
    let example = example(part.value, isReplaced: slot.isReplaced)
    let text = writer.text(of: value, after: slot.place, column: slot.column, like: example)
    if text.below.isEmpty, !text.inline.isEmpty, part.value.isInline {
      return replace(part.value.range, with: text.inline)
    }
    let (inline, below) = spans(of: part)
    let spaces = text.inline.isEmpty ? [] : writer.spaces(before: text, like: example, part)
    replace(inline, with: spaces + text.inline)
    replace(below, with: text.below)
  }

  /// Where a value is on the line of its colon or dash, and where below it.
  private func spans(of part: YAMLNode.Part) -> (inline: Range<Int>, below: Range<Int>) {
    let start = part.indicatorEnd
    let (node, end) = (part.value, part.value.range.upperBound)
    let isBelow = node.form == .nothing || !bytes.isOneLine(start..<node.range.lowerBound)
    let isBlockScalar = node.form == .literal || node.form == .folded
    let inlineEnd = isBelow ? start : isBlockScalar ? bytes.wordEnd(from: node.range.lowerBound, in: range) : end
    let lineEnd = lineEnd(of: inlineEnd)
    let belowEnd = isBelow && node.form != .nothing ? self.lineEnd(of: end) : end
    return (start..<inlineEnd, lineEnd..<max(lineEnd, belowEnd))
  }
}

// MARK: - Lines

extension YAMLFieldEditor {
  /// The end of the text on the line of an offset, before the line ending.
  private func lineEnd(of offset: Int) -> Int {
    var end = bytes.firstIndex(of: .lineFeed, in: offset..<range.upperBound)
    while end > offset, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  /// The end of the text on the line before that of an offset.
  private func previousLineEnd(of offset: Int) -> Int {
    var end = max(lineStart(of: offset) - 1, range.lowerBound)
    while end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  private func lineStart(of offset: Int) -> Int { bytes.startOfLastLine(in: range.lowerBound..<offset) }

  /// Whether only spaces are before an offset on its line, and that is not the field's first line.
  private func isFirstOnLine(_ offset: Int) -> Bool {
    var start = offset
    while start > range.lowerBound, bytes[start - 1].isSpaceOrTab { start -= 1 }
    return start > range.lowerBound && bytes[start - 1] == .lineFeed
  }

  private func newLine(_ column: Int, _ text: [UInt8]) -> [UInt8] {
    [.lineFeed] + Array(repeating: .space, count: column) + text
  }
}

// MARK: - Lists and mappings in block style

extension YAMLFieldEditor {
  /// Edits the parts of a list or mapping in block style. Returns whether it can be done.
  private mutating func editBlock(_ node: YAMLNode, to value: YAMLValue, depth: Int) -> Bool {
    guard let old = node.value.parts, let new = value.parts, node.value.isList == value.isList else { return false }
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
    var editor = YAMLFieldEditor(bytes: bytes, range: range, column: self.column, depthLimit: depthLimit)
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

// MARK: - Lists and mappings in brackets

extension YAMLFieldEditor {
  /// Edits the parts of a list or mapping in brackets. Returns whether it can be done.
  private mutating func editFlow(_ node: YAMLNode, to value: YAMLValue, depth: Int) -> Bool {
    guard node.form == .flow || node.form == .pair, let old = node.value.parts, let new = value.parts,
      node.value.isList == value.isList, node.form == .flow || new.count == 1
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
    var editor = YAMLFieldEditor(bytes: bytes, range: range, column: column, depthLimit: depthLimit)
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
      replace(place..<place, with: newLine(bytes.column(of: part.start), text + comma))
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

extension YAMLNode {
  /// Whether a scalar, or a list or mapping in brackets, is written, and not in block style.
  fileprivate var isInline: Bool {
    switch form {
    case .plain, .singleQuoted, .doubleQuoted, .flow, .pair: true
    case .nothing, .literal, .folded, .block: false
    }
  }
}

extension ByteView {
  /// The end of the word that starts at `offset`.
  fileprivate func wordEnd(from offset: Int, in range: Range<Int>) -> Int {
    var end = offset
    while end < range.upperBound, self[end] > .space { end += 1 }
    return end
  }
}

extension [UInt8] {
  /// The bytes without the CRs before line feeds.
  fileprivate var withoutCarriageReturns: [UInt8] {
    enumerated().compactMap { index, byte in
      byte == .carriageReturn && index + 1 < count && self[index + 1] == .lineFeed ? nil : byte
    }
  }
}
