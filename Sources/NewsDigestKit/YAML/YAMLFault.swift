/// Something that YAML refuses in a field, and what would fix it.
struct YAMLFault {
  let problem: YAMLProblem
  /// The message that says what the fix does.
  let fix: String
  /// The changes that make YAML of the field; none where it is not clear what is meant.
  let edits: [YAMLEdit]
}

/// What YAML refuses in a line of a front matter: a value without the quotes that it needs, or tabs before it.
struct YAMLLineFault {
  private(set) var problem: YAMLProblem?
  private(set) var edits: [YAMLEdit] = []
  private(set) var fix = ""
  /// Whether the lines below that are indented deeper are the text of a block scalar.
  private(set) var startsBlockScalar = false
  /// Whether a value starts here that may end on a later line.
  private(set) var isOpen = false

  private let bytes: ByteView
  private let line: Range<Int>

  /// Inspects a line.
  ///
  /// - Parameters:
  ///   - line: Without its ending.
  ///   - key: The key and the end of its colon, if the line starts a field.
  ///   - isLast: Whether the field ends on this line.
  init(_ line: Range<Int>, of bytes: ByteView, key: YAMLFieldKey? = nil, isLast: Bool) {
    (self.bytes, self.line) = (bytes, bytes.trimmingTrailingSpaces(line))
    if let key {
      inspectColon(of: key)
      inspectValue(from: key.colonEnd, isAfterKey: true, isLast: isLast)
    } else {
      inspectIndentation()
      let (start, isAfterKey) = valueStart
      inspectValue(from: start, isAfterKey: isAfterKey, isLast: isLast)
    }
  }

  private mutating func report(_ syntax: YAMLProblem.Syntax, at offset: Int, _ fix: String, _ edit: YAMLEdit?) {
    if problem == nil {
      problem = YAMLProblem(syntax, at: offset)
      self.fix = fix
    }
    if let edit { edits.append(edit) }
  }

  // MARK: Before the value

  private mutating func inspectColon(of key: YAMLFieldKey) {
    guard key.isGlued else { return }
    let edit = YAMLEdit(range: key.colonEnd..<key.colonEnd, replacement: [.space])
    report(.gluedColon, at: key.colonEnd, "add-space-after-colon", edit)
  }

  private mutating func inspectIndentation() {
    let indentation = line.lowerBound..<bytes.trimmingLeadingSpaces(line).lowerBound
    guard let tab = indentation.first(where: { bytes[$0] == .tab }), indentation.upperBound < line.upperBound else {
      return
    }
    let spaces = indentation.flatMap { Array(repeating: UInt8.space, count: bytes[$0] == .tab ? 2 : 1) }
    report(.tab, at: tab, "indent-with-spaces", YAMLEdit(range: indentation, replacement: spaces))
  }

  /// Where the value starts after dashes and a key.
  private var valueStart: (offset: Int, isAfterKey: Bool) {
    var offset = bytes.trimmingLeadingSpaces(line).lowerBound
    while offset + 1 < line.upperBound, bytes[offset] == .ascii("-"), bytes[offset + 1].isSpaceOrTab {
      offset = bytes.trimmingLeadingSpaces(offset + 1..<line.upperBound).lowerBound
    }
    let key = YAMLFieldKey(offset..<line.upperBound, in: bytes)
    guard let key, !key.isGlued else { return (offset, false) }
    return (key.colonEnd, true)
  }

  // MARK: The value

  private mutating func inspectValue(from start: Int, isAfterKey: Bool, isLast: Bool) {
    let rest = bytes.trimmingLeadingSpaces(start..<line.upperBound)
    guard let first = rest.first.map({ bytes[$0] }), first != .ascii("#") else { return }
    let value = first == .ascii("\"") || first == .ascii("'") ? rest : withoutComment(rest)
    startsBlockScalar = isBlockScalarHeader(value)
    guard !startsBlockScalar, let found = syntaxProblem(of: value, isAfterKey: isAfterKey) else { return }
    switch first {
    case .ascii("\""), .ascii("'"): inspectQuoted(value, by: first, found, isLast: isLast)
    case .ascii("["), .ascii("{"): inspectFlow(value, found, isLast: isLast)
    default:
      let isColon = found.name == YAMLProblem.Syntax.colon.rawValue
      report(
        isColon ? .colon : .start, at: isColon ? found.range.lowerBound : value.lowerBound, Self.quote, quote(value))
    }
  }

  private static let quote = "quote-value"

  private func withoutComment(_ value: Range<Int>) -> Range<Int> {
    let comment = value.first { bytes[$0] == .ascii("#") && $0 > value.lowerBound && bytes[$0 - 1].isSpaceOrTab }
    return bytes.trimmingTrailingSpaces(value.lowerBound..<(comment ?? value.upperBound))
  }

  private func isBlockScalarHeader(_ value: Range<Int>) -> Bool {
    guard bytes[value.lowerBound] == .ascii("|") || bytes[value.lowerBound] == .ascii(">") else { return false }
    return value.dropFirst().allSatisfy {
      bytes[$0].isASCIIDigit || bytes[$0] == .ascii("-") || bytes[$0] == .ascii("+")
    }
  }

  /// Why YAML refuses the value.
  private func syntaxProblem(of value: Range<Int>, isAfterKey: Bool) -> YAMLProblem? {
    do throws(YAMLProblem) {
      var parser = YAMLTreeParser(bytes, value)
      let root = try parser.root()
      // A list or a mapping cannot be on the line of a key.
      guard isAfterKey, root.form == .block else { return nil }
      guard case .mapping = root.value else { return YAMLProblem(.start, at: value.lowerBound) }
      return YAMLProblem(.colon, at: root.parts.first.map { $0.indicatorEnd - 1 } ?? value.lowerBound)
    } catch {
      return error.kind == .syntax || error.kind == .severalDocuments ? error : nil
    }
  }

  private mutating func inspectQuoted(_ value: Range<Int>, by quote: UInt8, _ found: YAMLProblem, isLast: Bool) {
    let (inner, close) = (value.lowerBound + 1, closingQuote(of: value))
    guard let close else {
      isOpen = !isLast
      return report(.unclosed, at: value.lowerBound, Self.quote, isOpen ? nil : self.quote(value))
    }
    let isLastByte = close + 1 == value.upperBound
    let isWhole =
      isLastByte || value.upperBound > inner && bytes[value.upperBound - 1] == quote && !closes(close, of: value)
    let text = isWhole ? unescaped(inner..<value.upperBound - 1, quote) : bytes.bytes(value)
    let edit = YAMLEdit(range: value, replacement: Self.quoted(text))
    if isLastByte { return report(.escape, at: found.range.lowerBound, Self.quote, edit) }
    let after = bytes.trimmingLeadingSpaces(close + 1..<value.upperBound).lowerBound
    report(.afterQuote, at: after, Self.quote, edit)
  }

  private func closingQuote(of value: Range<Int>) -> Int? {
    let quote = bytes[value.lowerBound]
    var offset = value.lowerBound + 1
    while offset < value.upperBound {
      if bytes[offset] == .ascii("\\"), quote == .ascii("\"") {
        offset += 2
      } else if bytes[offset] == quote {
        guard quote == .ascii("'"), offset + 1 < value.upperBound, bytes[offset + 1] == quote else { return offset }
        offset += 2
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// Whether a quote ends a quotation: it is no apostrophe, and does not start one in the text.
  private func closes(_ quote: Int, of value: Range<Int>) -> Bool {
    let (before, after) = (bytes[quote - 1], quote + 1 < value.upperBound ? bytes[quote + 1] : .space)
    let isApostrophe = bytes[quote] == .ascii("'") && before.isASCIILetter && after.isASCIILetter
    return !before.isSpaceOrTab && before != .ascii("(") && !isApostrophe
  }

  /// The text between quotes, in which escaped quotes are quotes.
  private func unescaped(_ range: Range<Int>, _ quote: UInt8) -> [UInt8] {
    let escape = quote == .ascii("'") ? quote : .ascii("\\")
    return range.filter {
      !(bytes[$0] == escape && $0 + 1 < range.upperBound && bytes[$0 + 1] == quote)
    }.map { bytes[$0] }
  }

  private mutating func inspectFlow(_ value: Range<Int>, _ found: YAMLProblem, isLast: Bool) {
    guard let close = closingBracket(of: value) else {
      isOpen = !isLast
      let isList = bytes[value.lowerBound] == .ascii("[")
      let bracket: UInt8 = isList ? .ascii("]") : .ascii("}")
      let edit = YAMLEdit(range: value.upperBound..<value.upperBound, replacement: [bracket])
      let fix = isList ? "close-list" : "close-mapping"
      return report(isList ? .listUnclosed : .mappingUnclosed, at: value.lowerBound, fix, isOpen ? nil : edit)
    }
    let after = bytes.trimmingLeadingSpaces(close + 1..<value.upperBound)
    report(
      after.isEmpty ? .flow : .afterBracket, at: after.isEmpty ? found.range.lowerBound : after.lowerBound, Self.quote,
      quote(value))
  }

  private func closingBracket(of value: Range<Int>) -> Int? {
    var depth = 0
    for offset in value {
      switch bytes[offset] {
      case .ascii("["), .ascii("{"): depth += 1
      case .ascii("]"), .ascii("}"):
        depth -= 1
        if depth == 0 { return offset }
      default: break
      }
    }
    return nil
  }

  private func quote(_ value: Range<Int>) -> YAMLEdit {
    YAMLEdit(range: value, replacement: Self.quoted(bytes.bytes(value)))
  }

  /// A text in the quotes that need no escapes in it, if there are some.
  static func quoted(_ text: [UInt8]) -> [UInt8] {
    let isSingle = text.contains(.ascii("\"")) || text.contains(.ascii("\\"))
    var output: [UInt8] = []
    YAMLScalarWriter.append(
      String(decoding: text, as: UTF8.self), in: .block, style: isSingle ? .singleQuoted : .doubleQuoted, to: &output)
    return output
  }
}
