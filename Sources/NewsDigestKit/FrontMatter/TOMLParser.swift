/// Parses TOML 1.0 into the fields of a front matter: a field is a line `key = value`, or all lines of a table or of
/// dotted keys that start with the same key.
struct TOMLParser {
  let bytes: ByteView
  let end: Int
  var offset: Int
  private let start: Int
  private let root = TOMLTable()
  /// The table that lines `key = value` go into.
  private var table: TOMLTable
  /// How many headings there were.
  private var body = 0
  /// The first part of the key in the last heading.
  private var headingKey: YAMLNode?
  private var statements: [Statement] = []
  private var comments: [Range<Int>] = []

  /// A line `key = value`, or the heading of a table.
  private struct Statement {
    let key: YAMLNode
    let start: Int
    var end: Int
    var comment: Range<Int>?
    /// Whether it is a field by itself.
    let isWhole: Bool
  }

  init(_ bytes: ByteView, _ range: Range<Int>) {
    (self.bytes, start, offset, end) = (bytes, range.lowerBound, range.lowerBound, range.upperBound)
    table = root
  }

  mutating func items() throws(YAMLProblem) -> [YAMLItem] {
    while offset < end {
      skipSpaces()
      guard offset < end, !skipLineEnd() else { continue }
      if bytes[offset] == .ascii("#") {
        comments.append(try comment())
      } else if bytes[offset] == .ascii("[") {
        try heading()
      } else {
        try keyValue()
      }
    }
    return try fields()
  }

  // MARK: Lines

  private mutating func keyValue() throws(YAMLProblem) {
    let start = offset
    let keys = try self.keys()
    let equals = try skipEquals()
    let value = try self.value(depth: 1)
    try set(value, keys, indicatorEnd: equals, in: table, body: body)
    // Below a heading, the line is a part of the heading's field.
    try finishLine(
      Statement(key: headingKey ?? keys[0], start: start, end: offset, isWhole: body == 0 && keys.count == 1))
  }

  private mutating func heading() throws(YAMLProblem) {
    let start = offset
    offset += 1
    let isList = skip(.ascii("["))
    skipSpaces()
    let keys = try self.keys()
    guard skip(.ascii("]")), !isList || skip(.ascii("]")) else { throw TOMLFault.headerEnd.problem(at: offset) }
    (body, headingKey) = (body + 1, keys[0])
    table = try table(for: keys, isList: isList)
    try finishLine(Statement(key: keys[0], start: start, end: offset, isWhole: false))
  }

  private mutating func finishLine(_ statement: Statement) throws(YAMLProblem) {
    var statement = statement
    skipSpaces()
    if offset < end, bytes[offset] == .ascii("#") {
      let comment = try comment()
      (statement.comment, statement.end) = (comment, comment.upperBound)
    }
    guard offset == end || skipLineEnd() else { throw TOMLFault.lineEnd.problem(at: offset) }
    statements.append(statement)
  }

  // MARK: Fields

  /// The fields and comments in order. The lines of a table are one field, so nothing else can be between them.
  private func fields() throws(YAMLProblem) -> [YAMLItem] {
    var items: [YAMLItem] = []
    var keys: Set<ExactText> = []
    var parts = root.entries.lazy.map(\.part).makeIterator()
    var comments = comments[...]
    var index = 0
    while index < statements.count {
      let (first, last) = (statements[index], endOfField(from: index))
      guard keys.insert(ExactText(first.key.value.string ?? "")).inserted, let part = parts.next() else {
        throw YAMLProblem(kind: .layout, name: "toml-split-table", range: first.key.range)
      }
      guard part.value.height <= YAMLTreeParser.depthLimit else { throw tooDeep(at: first.start) }
      let range = first.start..<statements[last].end
      items += comments.prefix { $0.lowerBound < range.lowerBound }.map(YAMLItem.comment)
      // Comments between the lines of a table are in its field.
      comments = comments.drop { $0.lowerBound < range.upperBound }
      items.append(.field(field(part, range, first)))
      index = last + 1
    }
    return items + comments.map(YAMLItem.comment)
  }

  /// The last line of the field that starts with a line.
  private func endOfField(from index: Int) -> Int {
    guard !statements[index].isWhole else { return index }
    let key = statements[index].key.value
    return (statements.dropFirst(index + 1).firstIndex { $0.isWhole || $0.key.value != key } ?? statements.count) - 1
  }

  private func field(_ part: YAMLNode.Part, _ range: Range<Int>, _ first: Statement) -> YAMLField {
    let value = first.isWhole ? part.value.range : min(part.indicatorEnd, range.upperBound)..<range.upperBound
    return YAMLField(
      key: part.key?.value.string ?? "", part: part, range: range, keyRange: part.key?.range ?? range,
      valueRange: value, trailingComment: first.isWhole ? first.comment : nil)
  }

  func tooDeep(at offset: Int) -> YAMLProblem {
    YAMLProblem(kind: .tooComplex, name: "too-deep", range: offset..<offset)
  }
}

// MARK: - Tables

extension TOMLParser {
  /// The table that a heading defines.
  private func table(for keys: [YAMLNode], isList: Bool) throws(YAMLProblem) -> TOMLTable {
    var parent = root
    for key in keys.dropLast() {
      switch parent[key] {
      case nil:
        let table = TOMLTable()
        parent.set(.table(table), for: key, indicatorEnd: key.range.upperBound)
        parent = table
      case .table(let table): parent = table
      case .tables(let list): parent = list.tables[list.tables.count - 1]
      case .node: throw TOMLFault.notATable.problem(at: key.range.lowerBound)
      }
    }
    guard let key = keys.last else { return parent }
    let table = TOMLTable()
    table.hasHeading = true
    switch parent[key] {
    case nil:
      parent.set(isList ? .tables(TOMLTableList(table)) : .table(table), for: key, indicatorEnd: key.range.upperBound)
    case .table(let old) where !isList && !old.hasHeading && old.dottedBody == nil:
      old.hasHeading = true
      return old
    case .tables(let list) where isList: list.append(table)
    case .node: throw TOMLFault.notATable.problem(at: key.range.lowerBound)
    default: throw TOMLFault.duplicateTable.problem(at: key.range.lowerBound)
    }
    return table
  }

  /// Sets the value of a dotted key in a table.
  func set(
    _ value: YAMLNode, _ keys: [YAMLNode], indicatorEnd: Int, in table: TOMLTable, body: Int
  ) throws(YAMLProblem) {
    var parent = table
    for key in keys.dropLast() {
      switch parent[key] {
      case nil:
        let table = TOMLTable()
        table.dottedBody = body
        parent.set(.table(table), for: key, indicatorEnd: key.range.upperBound)
        parent = table
      case .table(let table) where !table.hasHeading && (table.dottedBody ?? body) == body:
        table.dottedBody = body
        parent = table
      case .table, .tables: throw TOMLFault.duplicateTable.problem(at: key.range.lowerBound)
      case .node: throw TOMLFault.notATable.problem(at: key.range.lowerBound)
      }
    }
    guard let key = keys.last else { return }
    guard parent[key] == nil else { throw TOMLFault.duplicateKey.problem(at: key.range.lowerBound) }
    parent.set(.node(value), for: key, indicatorEnd: indicatorEnd)
  }
}

// MARK: - Tokens

extension TOMLParser {
  mutating func skipSpaces() { offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Skips LF or CRLF.
  mutating func skipLineEnd() -> Bool {
    if skip(.lineFeed) { return true }
    guard offset + 1 < end, bytes[offset] == .carriageReturn, bytes[offset + 1] == .lineFeed else { return false }
    offset += 2
    return true
  }

  mutating func skipEquals() throws(YAMLProblem) -> Int {
    skipSpaces()
    guard skip(.ascii("=")) else { throw TOMLFault.equals.problem(at: offset) }
    let end = offset
    skipSpaces()
    return end
  }

  /// A comment from its `#` on, without the spaces at its end.
  mutating func comment() throws(YAMLProblem) -> Range<Int> {
    let start = offset
    let line = LineScanner.line(at: offset, in: bytes, end: end)
    if let refused = line.content.first(where: { bytes[$0].isRefusedInTOML }) {
      throw TOMLFault.character.problem(at: refused)
    }
    offset = line.content.upperBound
    return bytes.trimmingTrailingSpaces(start..<line.content.upperBound)
  }

  /// The parts of a key, which periods separate.
  mutating func keys() throws(YAMLProblem) -> [YAMLNode] {
    var keys = [try key()]
    skipSpaces()
    while skip(.ascii(".")) {
      skipSpaces()
      guard keys.count < YAMLTreeParser.depthLimit else { throw tooDeep(at: offset) }
      keys.append(try key())
      skipSpaces()
    }
    return keys
  }

  private mutating func key() throws(YAMLProblem) -> YAMLNode {
    guard offset < end else { throw TOMLFault.key.problem(at: offset) }
    if bytes[offset] == .ascii("\"") || bytes[offset] == .ascii("'") { return try text(canBeLong: false) }
    let start = offset
    while offset < end, bytes[offset].isInTOMLKey { offset += 1 }
    guard offset > start else { throw TOMLFault.key.problem(at: offset) }
    return YAMLNode(.plain, start..<offset, value: .string(bytes.string(start..<offset)))
  }
}

extension UInt8 {
  var isInTOMLKey: Bool { isASCIILetter || isASCIIDigit || self == .ascii("_") || self == .ascii("-") }

  /// Whether it is a control character that TOML has neither in comments nor in texts.
  var isRefusedInTOML: Bool { self < 0x20 && self != .tab || self == 0x7F }
}
