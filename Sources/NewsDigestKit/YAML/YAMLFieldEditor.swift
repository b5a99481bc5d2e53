/// Changes a field of a source where its key, value or comment differ from new ones, and nowhere else.
struct YAMLFieldEditor {
  let bytes: ByteView
  /// The field.
  let range: Range<Int>
  let column: Int
  let writer: YAMLValueWriter
  var edits: [YAMLEdit] = []
  /// Whether the notation cannot have the new value in the place of the old one.
  var isRefused = false

  /// How deep in the value parts are matched. What is deeper is written as a whole.
  var depthLimit: Int

  /// The edits that make a field of `bytes` one with this key, value and comment, in order; `nil` if the field is
  /// written in a rare way, or cannot be written like that.
  ///
  /// - Parameter notation: How the field is written; `nil` for YAML.
  static func edits(
    of field: YAMLField, in bytes: ByteView, key: String, value: YAMLValue, comment: String?,
    as notation: (any FieldNotation)? = nil
  ) -> [YAMLEdit]? {
    let old = field.part
    guard let oldKey = old.key else { return nil }
    let column = bytes.column(of: field.range.lowerBound)
    let isSameField = oldKey.value == .string(key) || old.value.value.likeness(to: value) > 0
    for depth in (0...(isSameField ? old.value.height : 0)).reversed() {
      var editor = YAMLFieldEditor(
        bytes: bytes, range: field.range, column: column, depthLimit: depth,
        writer: YAMLValueWriter(notation: notation))
      editor.edit(old, to: YAMLValue.Entry(key: key, value: value), isSameField: isSameField)
      editor.edit(field.trailingComment, to: comment, of: old, value)
      let edits = editor.edits.inOrder
      if !editor.isRefused, edits.areApart, editor.parsesBack(edits, key, value, comment) { return edits }
    }
    return nil
  }

  init(bytes: ByteView, range: Range<Int>, column: Int, depthLimit: Int, writer: YAMLValueWriter) {
    (self.bytes, self.range, self.column, self.depthLimit) = (bytes, range, column, depthLimit)
    self.writer = writer
  }

  private func parsesBack(_ edits: [YAMLEdit], _ key: String, _ value: YAMLValue, _ comment: String?) -> Bool {
    let spaces = Array(repeating: UInt8.space, count: column)
    return (spaces + edits.applied(to: range, of: bytes) + [.lineFeed]).withBytes { text in
      let items = YAMLBlock(parsing: text, in: text.indices, as: writer.notation).items
      guard items.count == 1, case .field(let field)? = items.first else { return false }
      return field.key.hasSameBytes(as: key) && field.value == value
        && field.trailingComment.map { YAMLComment.text($0, in: text) }.hasSameBytes(as: comment)
    }
  }

  func example(_ node: YAMLNode, isReplaced: Bool = true) -> YAMLExample {
    YAMLExample(bytes: bytes, node: node, isReplaced: isReplaced)
  }

  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    guard !range.isEmpty || !text.isEmpty else { return }
    edits.append(YAMLEdit(range: range, replacement: text))
  }
}

// MARK: - The field

extension YAMLFieldEditor {
  private mutating func edit(_ old: YAMLNode.Part, to new: YAMLValue.Entry, isSameField: Bool) {
    // The key of a table is in all of its headings.
    isRefused = writer.notation != nil && old.value.form == .block && old.key?.value != .string(new.key)
    edit(key: old.key, to: new.key, in: .block)
    edit(old, to: new.value, Slot(column: column, place: .field, isReplaced: isSameField), depth: 0)
  }

  mutating func edit(key: YAMLNode?, to name: String, in context: YAMLScalarWriter.Context) {
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
  struct Slot {
    /// The column of the key or dash.
    let column: Int
    let place: YAMLValueWriter.Place
    /// Whether the new value replaces the old one, and is not one beside it.
    var isReplaced = true
  }

  mutating func edit(_ part: YAMLNode.Part, to value: YAMLValue, _ slot: Slot, depth: Int) {
    guard part.value.value != value else { return }
    if writer.notation != nil { return editInNotation(part, to: value, depth: depth) }
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
    let isBelow = !bytes.isOneLine(start..<node.range.lowerBound)
    let isBlockScalar = node.form == .literal || node.form == .folded
    let inlineEnd = isBelow ? start : isBlockScalar ? bytes.wordEnd(from: node.contentStart, in: range) : end
    let lineEnd = lineEnd(of: inlineEnd)
    let belowEnd = isBelow ? self.lineEnd(of: end) : end
    return (start..<inlineEnd, lineEnd..<max(lineEnd, belowEnd))
  }
}

// MARK: - Lines

extension YAMLFieldEditor {
  /// The end of the text on the line of an offset, before the line ending.
  func lineEnd(of offset: Int) -> Int {
    var end = bytes.firstIndex(of: .lineFeed, in: offset..<range.upperBound)
    while end > offset, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  /// The end of the text on the line before that of an offset.
  func previousLineEnd(of offset: Int) -> Int {
    var end = max(lineStart(of: offset) - 1, range.lowerBound)
    while end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  private func lineStart(of offset: Int) -> Int { bytes.startOfLastLine(in: range.lowerBound..<offset) }

  /// Whether only spaces are before an offset on its line, and that is not the field's first line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var start = offset
    while start > range.lowerBound, bytes[start - 1].isSpaceOrTab { start -= 1 }
    return start > range.lowerBound && bytes[start - 1] == .lineFeed
  }

  func newLine(_ column: Int, _ text: [UInt8]) -> [UInt8] {
    [.lineFeed] + Array(repeating: .space, count: column) + text
  }

  /// A line that is indented as far as the one that starts at an offset; with its tabs, which YAML does not have.
  func newLine(like offset: Int, _ text: [UInt8]) -> [UInt8] {
    let indentation = lineStart(of: offset)..<offset
    guard writer.notation != nil, StyleLimit.allows(indentation) else {
      return newLine(bytes.column(of: offset), text)
    }
    return [.lineFeed] + bytes.bytes(indentation) + text
  }
}

extension YAMLNode {
  /// Whether other mappings are merged into this one, so that its parts are not its entries.
  var mergesOthers: Bool { parts.contains { $0.key?.isMergeKey == true } }

  /// Whether a scalar, or a list or mapping in brackets, is written, and not in block style.
  fileprivate var isInline: Bool {
    switch form {
    case .plain, .singleQuoted, .doubleQuoted, .alias, .flow, .pair: true
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
