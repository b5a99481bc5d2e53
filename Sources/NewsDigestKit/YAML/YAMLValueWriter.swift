/// Writes values like an example, or else in canonical form.
///
/// Lines after the first one are separated by LF.
struct YAMLValueWriter {
  /// How strings are written if no example says it.
  var defaultStyle: YAMLScalarWriter.Style?
  /// How keys and values are spelled; `nil` for YAML.
  var notation: (any FieldNotation)?

  /// What a value follows.
  enum Place {
    case field, entry, item
  }

  /// A value as it is written.
  struct Text {
    /// What is on the line of the colon or dash, without the spaces before it.
    var inline: [UInt8] = []
    /// The lines below, each with the line feed before it.
    var below: [UInt8] = []
    /// How many spaces must be after the dash, so that all parts of an item start at one column; `nil`: any number.
    var spacing: Int?
  }

  /// The text of a value after a key or a dash at `column`.
  func text(of value: YAMLValue, after place: Place, column: Int, like example: YAMLExample?) -> Text {
    if value == .null, place == .field { return Text() }
    if let parts = value.parts, !isFlow(value, example) {
      return block(parts, isList: value.isList, after: place, column: column, like: example)
    }
    if case .string(let text) = value, let text = blockScalar(text, column: column, like: example) { return text }
    var output: [UInt8] = []
    appendFlow(value, in: .block, like: example, to: &output)
    return Text(inline: output)
  }
}

// MARK: - Block style

extension YAMLValueWriter {
  private func block(
    _ parts: [YAMLValue.Entry], isList: Bool, after place: Place, column: Int, like example: YAMLExample?
  ) -> Text {
    let example = example.flatMap { $0.node.form == .block ? $0 : nil }
    var indentation = example?.node.indentation ?? 2
    if !isList { indentation = max(indentation, 1) }
    // An item's own parts start on the line of its dash.
    if place == .item { indentation = max(indentation, 2) }
    indentation = StyleLimit.spaces(indentation)
    var text = Text(spacing: place == .item ? indentation - 1 : nil)
    for (index, part) in parts.enumerated() {
      let line = self.part(part, isList: isList, column: column + indentation, like: example, near: index)
      if index == 0, place == .item {
        text.inline = line
      } else {
        text.below.append(.lineFeed)
        text.below.append(contentsOf: repeatElement(.space, count: column + indentation))
        text.below += line
      }
    }
    return text
  }

  /// The text of an item with its dash, or of an entry with its key, both at `column`.
  ///
  /// - Parameter index: Where the example's parts are that it is written like.
  func part(
    _ part: YAMLValue.Entry, isList: Bool, column: Int, like example: YAMLExample?, near index: Int
  ) -> [UInt8] {
    let old = example?.part(for: part, near: index)
    var output: [UInt8] = []
    if isList {
      output.append(.ascii("-"))
    } else {
      append(key: part.key, in: .block, like: example.flatMap { e in old?.key.map { e.neighbour($0) } }, to: &output)
      output += example?.spacesBeforeColon(of: old) ?? []
      output.append(.ascii(":"))
    }
    let neighbour = example.flatMap { example in old.map { example.neighbour($0.value) } }
    let text = text(of: part.value, after: isList ? .item : .entry, column: column, like: neighbour)
    if !text.inline.isEmpty { output += spaces(before: text, like: example, old) }
    return output + text.inline + text.below
  }

  /// The spaces after a dash or a colon.
  func spaces(before text: Text, like example: YAMLExample?, _ part: YAMLNode.Part?) -> [UInt8] {
    if let spacing = text.spacing { return Array(repeating: .space, count: spacing) }
    return example?.spacing(of: part) ?? [.space]
  }
}

// MARK: - Keys, and lists and mappings in brackets

extension YAMLValueWriter {
  /// Whether a list or mapping is written in brackets: as in the example, or else a list of a few short scalars.
  private func isFlow(_ value: YAMLValue, _ example: YAMLExample?) -> Bool {
    if let usesFlow = example?.usesFlow { return usesFlow }
    guard case .sequence(let values) = value, values.allSatisfy(\.isShortScalar) else { return false }
    var text: [UInt8] = []
    appendFlow(value, in: .flow, like: nil, to: &text)
    return text.count <= 80
  }

  func append(
    key: String, in context: YAMLScalarWriter.Context, like example: YAMLExample?, to output: inout [UInt8]
  ) {
    if let example, example.node.value == .string(key) {
      example.bytes.append(example.node.range, to: &output)
    } else if let notation {
      notation.append(key: key, like: example, to: &output)
    } else {
      YAMLScalarWriter.append(key, in: context, style: example?.style(for: key), to: &output)
    }
  }

  /// Appends what is between a key and its value.
  private func appendSeparator(to output: inout [UInt8]) {
    (notation?.separator ?? ": ").withUTF8Buffer { output.append(contentsOf: $0) }
  }

  /// Appends a value on one line.
  func appendFlow(
    _ value: YAMLValue, in context: YAMLScalarWriter.Context, like example: YAMLExample?, to output: inout [UInt8]
  ) {
    switch value {
    case .sequence(let values):
      if notation?.append(list: values, like: example, to: &output) == true { return }
      let parts = values.map { YAMLValue.Entry(key: "", value: $0) }
      appendFlow(parts, ("[", "]"), like: example, to: &output) { part, example, _, output in
        appendFlow(part.value, in: .flow, like: example, to: &output)
      }
    case .mapping(let entries):
      appendFlow(entries, ("{", "}"), like: example, to: &output) { entry, example, key, output in
        append(key: entry.key, in: .flow, like: key, to: &output)
        appendSeparator(to: &output)
        appendFlow(entry.value, in: .flow, like: example, to: &output)
      }
    case _ where notation != nil: notation?.append(value, like: example, to: &output)
    case .string(let text):
      YAMLScalarWriter.append(text, in: context, style: example?.style(for: text) ?? defaultStyle, to: &output)
    case .dateTime(let dateTime):
      YAMLScalarWriter.append(dateTime, example?.dateTime ?? dateTime.canonicalSpelling, to: &output)
    default: YAMLScalarWriter.append(value, in: context, to: &output)
    }
  }

  private func appendFlow(
    _ parts: [YAMLValue.Entry], _ brackets: (Unicode.Scalar, Unicode.Scalar), like example: YAMLExample?,
    to output: inout [UInt8],
    _ append: (YAMLValue.Entry, YAMLExample?, _ key: YAMLExample?, inout [UInt8]) -> Void
  ) {
    let example = example.flatMap { $0.node.form == .flow ? $0 : nil }
    output.append(.ascii(brackets.0))
    if !parts.isEmpty { output += example?.padding ?? [] }
    for (index, part) in parts.enumerated() {
      if index > 0 { output += example?.separator ?? [.ascii(","), .space] }
      let old = example?.part(for: part, near: index)
      append(
        part, example.flatMap { example in old.map { example.neighbour($0.value) } },
        example.flatMap { example in old?.key.map(example.neighbour) }, &output)
    }
    if !parts.isEmpty { output += example?.padding ?? [] }
    output.append(.ascii(brackets.1))
  }

  /// The text of a field in another notation than YAML.
  func flowField(_ field: YAMLValue.Entry) -> [UInt8] {
    var output: [UInt8] = []
    append(key: field.key, in: .flow, like: nil, to: &output)
    appendSeparator(to: &output)
    appendFlow(field.value, in: .flow, like: nil, to: &output)
    return output
  }

  /// The text of an item or entry in brackets.
  func flowPart(_ part: YAMLValue.Entry, isList: Bool, like example: YAMLExample, near index: Int) -> [UInt8] {
    let old = example.part(for: part, near: index)
    var output: [UInt8] = []
    if !isList {
      append(key: part.key, in: .flow, like: old?.key.map(example.neighbour), to: &output)
      appendSeparator(to: &output)
    }
    appendFlow(part.value, in: .flow, like: old.map { example.neighbour($0.value) }, to: &output)
    return output
  }
}

// MARK: - Block scalars

extension YAMLValueWriter {
  /// A text as a block scalar, if the example is one, or no example says how a text of several lines is written, and a
  /// block scalar can hold it.
  private func blockScalar(_ text: String, column: Int, like example: YAMLExample?) -> Text? {
    let asked = example?.style(for: text) ?? defaultStyle
    switch asked {
    case .literal, .folded: break
    case nil: guard text.utf8.contains(.lineFeed) else { return nil }
    default: return nil
    }
    guard let lines = Self.lines(of: text) else { return nil }
    let isFolded = asked == .folded && lines.allSatisfy { $0.first?.isSpaceOrTab != true }
    let isLikeExample = example?.node.form == .literal || example?.node.form == .folded
    let indentation = isLikeExample ? example?.node.indentation ?? 2 : 2
    var output = Text(inline: [.ascii(isFolded ? ">" : "|")])
    if text.utf8.last != .lineFeed { output.inline.append(.ascii("-")) }
    var isAfterText = false
    for line in lines {
      // Folding takes the first line break after a text away.
      if isFolded, isAfterText { output.below.append(.lineFeed) }
      output.below.append(.lineFeed)
      if !line.isEmpty { output.below.append(contentsOf: repeatElement(.space, count: column + indentation)) }
      output.below += line
      isAfterText = !line.isEmpty
    }
    return output
  }

  /// How many spaces may start a line of a text that is written on several lines.
  private static let textIndentation = 24

  /// The lines of a text that a block scalar can hold; `nil` if it cannot: the first line starts with a space or is
  /// empty, or more than one line break ends the text, or a line needs an escape, or starts with too many spaces.
  private static func lines(of text: String) -> [[UInt8]]? {
    var lines = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first?.first, !first.isSpaceOrTab, lines.last?.isEmpty == false,
      lines.allSatisfy({ $0.prefix { $0.isSpaceOrTab }.count <= textIndentation }),
      lines.allSatisfy({ YAMLPlainText.needsNoEscape(String(decoding: $0, as: UTF8.self)) })
    else { return nil }
    return lines
  }
}

extension YAMLValue {
  /// The items of a list, with empty keys, or the entries of a mapping; `nil` for a scalar, and if there are none.
  var parts: [Entry]? {
    switch self {
    case .sequence(let values) where !values.isEmpty: values.map { Entry(key: "", value: $0) }
    case .mapping(let entries) where !entries.isEmpty: entries
    default: nil
    }
  }

  var isList: Bool {
    if case .sequence = self { true } else { false }
  }

  fileprivate var isShortScalar: Bool {
    switch self {
    case .sequence, .mapping: false
    case .string(let text): !text.utf8.contains(.lineFeed)
    default: true
    }
  }
}
