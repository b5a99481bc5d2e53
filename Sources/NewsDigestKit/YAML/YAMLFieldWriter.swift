/// Writes a field so that it is parsed back as the same key, value and comment.
///
/// Lines after the first one are separated by LF. What YAML cannot express, such as a comment with a line break, is
/// written as well as possible: a caller that must be sure parses it back.
struct YAMLFieldWriter {
  private let style: YAMLFieldStyle

  /// Writes in canonical form: plain strings, short lists in brackets, `date: 2025-12-03 00:30:59 +0900`.
  ///
  /// `column` is how far the keys of the front matter are indented.
  init(column: Int = 0) { style = YAMLFieldStyle(column: column) }

  /// Writes the field of a key in canonical form.
  ///
  /// A title is quoted, as the generators of the posts and Jekyll's own documentation do: many titles contain something
  /// that YAML would interpret after a later edit.
  init(canonicalFor key: String) {
    var style = YAMLFieldStyle()
    if key.hasSameBytes(as: "title") { style.scalar = .doubleQuoted }
    self.style = style
  }

  /// Writes like `field` in `bytes`, as far as the new value allows.
  init(like field: YAMLField, in bytes: ByteView) { style = YAMLFieldStyle(of: field, in: bytes) }

  /// Appends the field, without a line ending after it.
  ///
  /// `comment` is the text after `# `.
  func append(key: String, _ value: YAMLValue, comment: String? = nil, to output: inout [UInt8]) {
    append(key: key, to: &output)
    output.append(contentsOf: style.spacesBeforeColon)
    output.append(.ascii(":"))
    append(value, level: .field, comment: comment, to: &output)
  }

  private func append(key: String, to output: inout [UInt8]) {
    if let old = style.key, old.text.hasSameBytes(as: key) {
      output.append(contentsOf: old.bytes)
    } else {
      YAMLScalarWriter.append(key, in: .block, to: &output)
    }
  }

  /// Where a value is: after the field's colon, or in a nested value at a column.
  private enum Level: Equatable {
    case field
    case nested(indentation: Int)
  }

  /// The column of the key or dash that a value follows.
  private func column(of level: Level) -> Int {
    if case .nested(let indentation) = level { indentation } else { style.column }
  }

  /// Appends what follows a colon or a dash.
  private func append(_ value: YAMLValue, level: Level, comment: String?, to output: inout [UInt8]) {
    switch value {
    case .sequence(let values) where !values.isEmpty && !isFlow(value, level):
      append(comment: comment, to: &output)
      appendBlock(values.map(Part.item), indentation: inner(level), to: &output)
    case .mapping(let entries) where !entries.isEmpty && !isFlow(value, level):
      append(comment: comment, to: &output)
      appendBlock(entries.map(Part.entry), indentation: max(inner(level), column(of: level) + 1), to: &output)
    case .string(let text) where blockStyle(of: text, level) != nil:
      appendBlockScalar(text, indentation: column(of: level) + 2, level, comment: comment, to: &output)
    default:
      appendInline(value, level, to: &output)
      append(comment: comment, to: &output)
    }
  }

  private func appendInline(_ value: YAMLValue, _ level: Level, to output: inout [UInt8]) {
    let isField = level == .field
    if value == .null, isField { return }
    output.append(contentsOf: isField ? style.spacesAfterColon : [.space])
    if case .dateTime(let dateTime) = value, isField {
      YAMLScalarWriter.append(dateTime, style.dateTime, to: &output)
    } else {
      appendFlow(value, in: .block, to: &output)
    }
  }

  private func append(comment: String?, to output: inout [UInt8]) {
    guard let comment else { return }
    output.append(contentsOf: style.spacesBeforeComment)
    output.append(contentsOf: comment.isEmpty ? "#".utf8 : "# ".utf8)
    output.append(contentsOf: comment.utf8)
  }
}

extension YAMLFieldWriter {
  /// An element of a list or a mapping in block style.
  private enum Part {
    case item(YAMLValue)
    case entry(YAMLValue.Entry)
  }

  /// The indentation of what is nested in a value at `level`.
  private func inner(_ level: Level) -> Int {
    column(of: level) + (level == .field ? style.indentation : 2)
  }

  /// Appends parts, each on a new line; the first one on this line if `isInline`.
  private func appendBlock(
    _ parts: [Part], indentation: Int, isInline: Bool = false, to output: inout [UInt8]
  ) {
    for (index, part) in parts.enumerated() {
      if index == 0, isInline {
        output.append(.space)
      } else {
        output.append(.lineFeed)
        output.append(contentsOf: repeatElement(.space, count: indentation))
      }
      append(part, indentation: indentation, to: &output)
    }
  }

  private func append(_ part: Part, indentation: Int, to output: inout [UInt8]) {
    switch part {
    case .item(let value):
      output.append(.ascii("-"))
      appendItem(value, indentation: indentation, to: &output)
    case .entry(let entry):
      YAMLScalarWriter.append(entry.key, in: .block, to: &output)
      output.append(.ascii(":"))
      append(entry.value, level: .nested(indentation: indentation), comment: nil, to: &output)
    }
  }

  /// Appends what follows a dash: `- a: 1` has its first entry on the line of the dash.
  private func appendItem(_ value: YAMLValue, indentation: Int, to output: inout [UInt8]) {
    let level = Level.nested(indentation: indentation)
    switch value {
    case .sequence(let values) where !values.isEmpty && !isFlow(value, level):
      appendBlock(values.map(Part.item), indentation: indentation + 2, isInline: true, to: &output)
    case .mapping(let entries) where !entries.isEmpty && !isFlow(value, level):
      appendBlock(entries.map(Part.entry), indentation: indentation + 2, isInline: true, to: &output)
    default:
      append(value, level: level, comment: nil, to: &output)
    }
  }
}

extension YAMLFieldWriter {
  /// Whether a list or mapping is written in brackets: as in the example, or else a list of a few short scalars.
  private func isFlow(_ value: YAMLValue, _ level: Level) -> Bool {
    if level == .field, let usesFlow = style.usesFlow { return usesFlow }
    if style.usesFlow == true { return true }
    guard case .sequence(let values) = value, values.allSatisfy(\.isShortScalar) else { return false }
    var text: [UInt8] = []
    appendFlow(value, in: .flow, to: &text)
    return text.count <= 80
  }

  private func appendFlow(_ value: YAMLValue, in context: YAMLScalarWriter.Context, to output: inout [UInt8]) {
    switch value {
    case .sequence(let values):
      appendList(values, "[", "]", to: &output) { appendFlow($0, in: .flow, to: &$1) }
    case .mapping(let entries):
      appendList(entries, "{", "}", to: &output) { entry, output in
        YAMLScalarWriter.append(entry.key, in: .flow, to: &output)
        output.append(contentsOf: ": ".utf8)
        appendFlow(entry.value, in: .flow, to: &output)
      }
    default:
      YAMLScalarWriter.append(value, in: context, style: style.scalar, to: &output)
    }
  }

  private func appendList<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to output: inout [UInt8],
    _ append: (Element, inout [UInt8]) -> Void
  ) {
    output.append(.ascii(open))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(contentsOf: ", ".utf8) }
      append(element, &output)
    }
    output.append(.ascii(close))
  }
}

extension YAMLFieldWriter {
  /// The block style for a text of several lines, if the example has one, or no style at all, and it can hold the text.
  private func blockStyle(of text: String, _ level: Level) -> YAMLScalarWriter.Style? {
    let asked = level == .field ? style.scalar : nil
    switch asked {
    case .literal, .folded: break
    case nil: guard text.utf8.contains(.lineFeed) else { return nil }
    default: return nil
    }
    guard let lines = Self.lines(of: text) else { return nil }
    let canFold = lines.allSatisfy { $0.first?.isSpaceOrTab != true }
    return asked == .folded && canFold ? .folded : .literal
  }

  /// The lines of a text that a block scalar can hold; `nil` if it cannot: the first line starts with a space or is
  /// empty, or more than one line break ends the text, or a line needs an escape, or starts with too many spaces.
  private static func lines(of text: String) -> [[UInt8]]? {
    var lines = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first?.first, !first.isSpaceOrTab, lines.last?.isEmpty == false,
      lines.allSatisfy({ $0.prefix { $0.isSpaceOrTab }.count <= YAMLLimits.textIndentation }),
      lines.allSatisfy({ YAMLPlainText.needsNoEscape(String(decoding: $0, as: UTF8.self)) })
    else { return nil }
    return lines
  }

  private func appendBlockScalar(
    _ text: String, indentation: Int, _ level: Level, comment: String?, to output: inout [UInt8]
  ) {
    let isFolded = blockStyle(of: text, level) == .folded
    output.append(.space)
    output.append(.ascii(isFolded ? ">" : "|"))
    if text.utf8.last != .lineFeed { output.append(.ascii("-")) }
    append(comment: comment, to: &output)
    var isAfterText = false
    for line in Self.lines(of: text) ?? [] {
      // Folding takes the first line break after a text away.
      if isFolded, isAfterText { output.append(.lineFeed) }
      output.append(.lineFeed)
      if !line.isEmpty { output.append(contentsOf: repeatElement(.space, count: indentation)) }
      output.append(contentsOf: line)
      isAfterText = !line.isEmpty
    }
  }
}

extension YAMLValue {
  fileprivate var isShortScalar: Bool {
    switch self {
    case .sequence, .mapping: false
    case .string(let text): !text.utf8.contains(.lineFeed)
    default: true
    }
  }
}
