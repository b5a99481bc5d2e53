/// A line with an attribute list taken apart, as ranges of the text.
struct AttributeListSyntax {
  /// A part of the list.
  enum Item {
    case id(Range<Int>)
    case className(Range<Int>)
    /// The value is as written, escapes and all.
    case attribute(key: Range<Int>, value: Range<Int>)
    case reference(Range<Int>)
  }

  /// The name of a definition.
  private(set) var name: Range<Int>?
  private(set) var items: [Item] = []
  /// The spaces between the opening, or the name, and the first item.
  private(set) var leadingSpaces: Range<Int>
  /// The spaces between the last item and the closing brace.
  private(set) var trailingSpaces: Range<Int>

  /// Parses a line that is an attribute list, apart from spaces around it.
  init?(_ line: Range<Int>, in bytes: ByteView) {
    let line = bytes.trimmingSpaces(line)
    guard Self.isOpening(line, in: bytes), Self.closingBrace(in: line, of: bytes) == line.upperBound - 1 else {
      return nil
    }
    var list = line.lowerBound + 2..<line.upperBound - 1
    if let name = Self.name(in: list, of: bytes) {
      self.name = name
      list = name.upperBound + 1..<list.upperBound
    }
    let trimmed = bytes.trimmingSpaces(list)
    guard !trimmed.isEmpty else { return nil }
    leadingSpaces = list.lowerBound..<trimmed.lowerBound
    trailingSpaces = trimmed.upperBound..<list.upperBound
    guard parseItems(trimmed, in: bytes) else { return nil }
  }

  /// Whether a line starts as an attribute list does. `{::` and `{:/` start other things of kramdown's.
  static func isOpening(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    guard bytes.hasPrefix("{:", in: line), line.count > 2 else { return false }
    let next = bytes[line.lowerBound + 2]
    return next != .ascii(":") && next != .ascii("/")
  }

  /// Whether a line of a text after the first one starts as an attribute list does.
  static func startsLine(of text: ByteView) -> Bool {
    text.joinedLineRanges.dropFirst().contains { isOpening(text.trimmingSpaces($0), in: text) }
  }

  private static func closingBrace(in line: Range<Int>, of bytes: ByteView) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound {
      if bytes[index] == .ascii("}") { return index }
      index += isEscape(of: .ascii("}"), at: index, in: line, of: bytes) ? 2 : 1
    }
    return nil
  }

  private static func isEscape(of byte: UInt8, at index: Int, in range: Range<Int>, of bytes: ByteView) -> Bool {
    bytes[index] == .ascii("\\") && index + 1 < range.upperBound && bytes[index + 1] == byte
  }

  private static func name(in list: Range<Int>, of bytes: ByteView) -> Range<Int>? {
    let end = endOfWord(in: list, of: bytes)
    guard end > list.lowerBound, end + 1 < list.upperBound, bytes[end] == .ascii(":") else { return nil }
    return list.lowerBound..<end
  }

  /// The end of a word that starts with a letter, a digit or `_`; without one, the start of the range.
  private static func endOfWord(in range: Range<Int>, of bytes: ByteView) -> Int {
    guard let first = range.first, bytes[first].isWordByte else { return range.lowerBound }
    var end = first
    while end < range.upperBound, bytes[end].isWordByte || bytes[end] == .ascii("-") { end += 1 }
    return end
  }
}

// MARK: - Items

extension AttributeListSyntax {
  private mutating func parseItems(_ list: Range<Int>, in bytes: ByteView) -> Bool {
    var rest = list
    while let first = rest.first {
      let isChain = bytes[first] == .ascii(".") || bytes[first] == .ascii("#")
      guard let end = isChain ? parseChain(rest, in: bytes) : parseWord(rest, in: bytes),
        end == rest.upperBound || bytes[end].isSpaceOrTab
      else { return false }
      rest = bytes.trimmingLeadingSpaces(end..<rest.upperBound)
    }
    return true
  }

  /// Parses `#a.b.c` and returns its end.
  private mutating func parseChain(_ range: Range<Int>, in bytes: ByteView) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound, !bytes[index].isSpaceOrTab {
      let start = index + 1
      var end = start
      switch bytes[index] {
      case .ascii("#"):
        while end < range.upperBound, bytes[end].isIDByte { end += 1 }
        guard end > start, bytes[start].isASCIILetter else { return nil }
        items.append(.id(start..<end))
      case .ascii("."):
        while end < range.upperBound, bytes[end].isClassByte { end += 1 }
        guard end > start else { return nil }
        items.append(.className(start..<end))
      default: return nil
      }
      index = end
    }
    return index
  }

  /// Parses `key="value"` or a bare word and returns its end.
  private mutating func parseWord(_ range: Range<Int>, in bytes: ByteView) -> Int? {
    let end = Self.endOfWord(in: range, of: bytes)
    let word = range.lowerBound..<end
    guard !word.isEmpty else { return nil }
    guard end + 1 < range.upperBound, bytes[end] == .ascii("=") else {
      items.append(.reference(word))
      return end
    }
    let quote = bytes[end + 1]
    guard quote == .ascii("\"") || quote == .ascii("'") else { return nil }
    var index = end + 2
    while index < range.upperBound, bytes[index] != quote {
      index += Self.isEscape(of: quote, at: index, in: range, of: bytes) ? 2 : 1
    }
    guard index < range.upperBound else { return nil }
    items.append(.attribute(key: word, value: end + 2..<index))
    return index + 1
  }
}

extension UInt8 {
  /// Ruby's `\w`.
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit || self == .ascii("_") }

  fileprivate var isIDByte: Bool { isWordByte || self == .ascii(":") || self == .ascii("-") }

  /// Neither white space, as Ruby's `\s` has it, nor what starts the next part or ends the list.
  fileprivate var isClassByte: Bool {
    !isRubyWhiteSpace && self != .ascii(".") && self != .ascii("#") && self != .ascii("}")
  }
}

// MARK: - The model of it

extension AttributeList {
  /// Writes the list.
  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    let style = example.flatMap { AttributeListSyntax($0.range, in: $0.bytes) }
    writer.syntax("{:")
    if let name {
      writer.content(name, as: .name)
      writer.syntax(":")
    }
    if let example, let style, (style.name == nil) == (name == nil), StyleLimit.allows(style.leadingSpaces) {
      writer.syntax(example.bytes, style.leadingSpaces)
    } else if name != nil {
      writer.syntax(.space)
    }
    for (index, item) in items.enumerated() {
      if index > 0 { writer.syntax(.space) }
      item.write(to: &writer)
    }
    if let example, let style, StyleLimit.allows(style.trailingSpaces) {
      writer.syntax(example.bytes, style.trailingSpaces)
    }
    writer.syntax("}")
  }
}

extension SlotList {
  /// Adds the slots of an attribute list.
  mutating func attributes(_ list: AttributeListSyntax, in bytes: ByteView) {
    text(.name, at: list.name)
    for item in list.items {
      switch item {
      case .id(let range): text(.id, at: range)
      case .className(let range): text(.className, at: range)
      case .reference(let range): text(.reference, at: range)
      case .attribute(let key, let value):
        text(.key, at: key)
        text(.value, AttributeList.Item.unescaped(value, quote: bytes[value.upperBound], in: bytes), at: value)
      }
    }
  }

  /// Adds the slots of an attribute list.
  mutating func attributes(_ list: AttributeList) {
    text(.name, list.name)
    for item in list.items {
      switch item {
      case .id(let id): text(.id, id)
      case .className(let name): text(.className, name)
      case .reference(let name): text(.reference, name)
      case .attribute(let key, let value):
        text(.key, key)
        text(.value, value)
      }
    }
  }
}

extension AttributeList {
  /// The list of a segment.
  init(_ segment: borrowing Segment) {
    self.init(name: segment.optionalText(.name), [])
    var key = ""
    for slot in segment.slots {
      let text = segment.text(of: slot) ?? ""
      switch slot.name {
      case .id: items.append(.id(text))
      case .className: items.append(.className(text))
      case .reference: items.append(.reference(text))
      case .key: key = text
      case .value: items.append(.attribute(key: key, value: text))
      default: break
      }
    }
  }

  /// The list of a text.
  init(_ syntax: AttributeListSyntax, in bytes: ByteView) {
    self.init(Segment(.verbatim, in: bytes) { $0.attributes(syntax, in: bytes) })
  }
}

extension AttributeList.Item {
  fileprivate static func unescaped(_ value: Range<Int>, quote: UInt8, in bytes: ByteView) -> String {
    guard bytes.firstIndex(of: .ascii("\\"), in: value) < value.upperBound else { return bytes.string(value) }
    var output: [UInt8] = []
    for index in value {
      if index > value.lowerBound, bytes[index] == quote || bytes[index] == .ascii("}") { output.removeLast() }
      output.append(bytes[index])
    }
    return String(decoding: output, as: UTF8.self)
  }

  fileprivate func write(to writer: inout SegmentWriter) {
    switch self {
    case .id(let id):
      writer.syntax("#")
      writer.content(id, as: .id)
    case .className(let name):
      writer.syntax(".")
      writer.content(name, as: .className)
    case .reference(let name):
      writer.content(name, as: .reference)
    case .attribute(let key, let value):
      writer.content(key, as: .key)
      writer.syntax("=\"")
      writer.content(Self.escaped(value), as: .value)
      writer.syntax("\"")
    }
  }

  private static func escaped(_ value: String) -> String {
    var output: [UInt8] = []
    for byte in value.utf8 {
      if byte == .ascii("\"") || byte == .ascii("}") { output.append(.ascii("\\")) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
