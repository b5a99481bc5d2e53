/// A cursor over the tags and texts of XML 1.0.
///
/// It knows no entities but those of XML itself, so that no text can grow.
struct XMLScanner {
  /// A tag, and what it says.
  struct Tag {
    let name: Range<Int>
    let attributes: [(name: Range<Int>, value: Range<Int>)]
    let range: Range<Int>
  }

  enum Event {
    case start(Tag)
    case end(name: Range<Int>)
    /// Text, or the content of a CDATA section.
    case text(Range<Int>, isRaw: Bool)
  }

  let bytes: ByteView
  private var offset: Int
  private let end: Int
  /// The names of the elements that are open.
  private var open: [Range<Int>] = []
  private var hasRoot = false
  private var isEmptyTag = false

  init(_ bytes: ByteView, _ range: Range<Int>) {
    (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
  }

  /// The next tag or text; `nil` at the end.
  mutating func next() throws(ChapterImportError) -> Event? {
    if isEmptyTag {
      isEmptyTag = false
      return .end(name: open.removeLast())
    }
    while offset < end {
      guard bytes[offset] == .ascii("<") else {
        if let text = try nextText() { return text }
        continue
      }
      if bytes.hasPrefix("<!--", in: offset..<end) {
        try skip(from: offset + 4, to: "-->")
      } else if bytes.hasPrefix("<![CDATA[", in: offset..<end) {
        return try nextSection()
      } else if bytes.hasPrefix("<?", in: offset..<end) {
        try skip(from: offset + 2, to: "?>")
      } else if bytes.hasPrefix("<!DOCTYPE", in: offset..<end) {
        try skipDeclaration()
      } else {
        return bytes.hasPrefix("</", in: offset..<end) ? try nextEnd() : try nextStart()
      }
    }
    guard let last = open.last else { return nil }
    throw .init(.unclosed, at: last)
  }

  // MARK: Texts

  private mutating func nextText() throws(ChapterImportError) -> Event? {
    let range = offset..<bytes.firstIndex(of: .ascii("<"), in: offset..<end)
    offset = range.upperBound
    if !open.isEmpty { return .text(range, isRaw: false) }
    guard bytes.isBlank(range) else { throw .init(.syntax, at: bytes.trimmingWhiteSpace(range)) }
    return nil
  }

  private mutating func nextSection() throws(ChapterImportError) -> Event {
    let start = offset
    guard !open.isEmpty else { throw .init(.syntax, at: start..<start + 9) }
    try skip(from: start + 9, to: "]]>")
    return .text(start + 9..<offset - 3, isRaw: true)
  }

  private mutating func skip(from start: Int, to closing: StaticString) throws(ChapterImportError) {
    guard let range = bytes.firstRange(of: closing, in: start..<end) else { throw .init(.unclosed, at: offset..<end) }
    offset = range.upperBound
  }

  /// Skips a document type; what is declared in it counts for nothing.
  private mutating func skipDeclaration() throws(ChapterImportError) {
    let start = offset
    var (quote, isInside): (UInt8?, Bool) = (nil, false)
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .ascii("\"") || byte == .ascii("'") {
        quote = byte
      } else if byte == .ascii("[") || byte == .ascii("]") {
        isInside = byte == .ascii("[")
      } else if byte == .ascii(">"), !isInside {
        return
      }
    }
    throw .init(.unclosed, at: start..<end)
  }

  // MARK: Tags

  private mutating func nextEnd() throws(ChapterImportError) -> Event {
    let start = offset
    offset += 2
    let name = try self.name()
    skipSpaces()
    guard offset < end else { throw .init(.unclosed, at: start..<end) }
    guard bytes[offset] == .ascii(">"), let last = open.last, bytes.equals(last, bytes, name) else {
      throw .init(.syntax, at: start..<offset)
    }
    offset += 1
    open.removeLast()
    return .end(name: name)
  }

  private mutating func nextStart() throws(ChapterImportError) -> Event {
    let start = offset
    guard !open.isEmpty || !hasRoot else { throw .init(.syntax, at: start..<start + 1) }
    hasRoot = true
    offset += 1
    let name = try self.name()
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    while true {
      let hasSpace = skipSpaces()
      guard offset < end else { throw .init(.unclosed, at: start..<end) }
      if bytes[offset] == .ascii(">") { break }
      if bytes.hasPrefix("/>", in: offset..<end) {
        isEmptyTag = true
        offset += 1
        break
      }
      guard hasSpace else { throw .init(.syntax, at: offset..<offset + 1) }
      attributes.append(try attribute())
    }
    offset += 1
    open.append(name)
    return .start(Tag(name: name, attributes: attributes, range: start..<offset))
  }

  private mutating func attribute() throws(ChapterImportError) -> (name: Range<Int>, value: Range<Int>) {
    let name = try self.name()
    skipSpaces()
    guard offset < end, bytes[offset] == .ascii("=") else { throw .init(.syntax, at: name) }
    offset += 1
    skipSpaces()
    guard offset < end, bytes[offset] == .ascii("\"") || bytes[offset] == .ascii("'") else {
      throw .init(.syntax, at: name)
    }
    let start = offset + 1
    let close = bytes.firstIndex(of: bytes[offset], in: start..<end)
    guard close < end else { throw .init(.unclosed, at: offset..<end) }
    let less = bytes.firstIndex(of: .ascii("<"), in: start..<close)
    guard less == close else { throw .init(.syntax, at: less..<less + 1) }
    offset = close + 1
    return (name, start..<close)
  }

  private mutating func name() throws(ChapterImportError) -> Range<Int> {
    let start = offset
    while offset < end, bytes[offset].isInXMLName { offset += 1 }
    guard offset > start else {
      throw offset < end ? .init(.syntax, at: start..<start + 1) : .init(.unclosed, at: start..<end)
    }
    return start..<offset
  }

  @discardableResult
  private mutating func skipSpaces() -> Bool {
    let start = offset
    offset = bytes.trimmingLeadingWhiteSpace(offset..<end).lowerBound
    return offset > start
  }

  // MARK: Values

  /// The text of a range, with its line endings as LF.
  func text(_ range: Range<Int>, isRaw: Bool = false) throws(ChapterImportError) -> [UInt8] {
    var (output, offset): ([UInt8], Int) = ([], range.lowerBound)
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == .ascii("&"), !isRaw {
        offset = try appendReference(at: offset, end: range.upperBound, to: &output)
        continue
      }
      offset += 1
      if byte == .carriageReturn {
        if offset == range.upperBound || bytes[offset] != .lineFeed { output.append(.lineFeed) }
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// The value of an attribute of a tag; its line endings and tabs are spaces.
  func value(_ name: StaticString, of tag: Tag) throws(ChapterImportError) -> String? {
    guard let attribute = tag.attributes.first(where: { bytes.equals(name, in: $0.name) }) else { return nil }
    var (output, start): ([UInt8], Int) = ([], attribute.value.lowerBound)
    for offset in attribute.value where bytes[offset] < .space {
      output += try text(start..<offset)
      if bytes[offset] != .carriageReturn || !bytes.hasPrefix("\n", in: offset + 1..<attribute.value.upperBound) {
        output.append(.space)
      }
      start = offset + 1
    }
    output += try text(start..<attribute.value.upperBound)
    return output.withBytes { $0.string($0.indices) }
  }

  /// The longest reference to a character: `&#x10FFFF;`, with some zeros more.
  private static let referenceLimit = 16

  private func appendReference(at offset: Int, end: Int, to output: inout [UInt8]) throws(ChapterImportError) -> Int {
    let limit = min(end, offset + Self.referenceLimit)
    let close = bytes.firstIndex(of: .ascii(";"), in: offset..<limit)
    guard close < limit, let scalar = character(offset + 1..<close) else {
      throw .init(.syntax, at: offset..<min(close + 1, limit))
    }
    output.append(contentsOf: UTF8.encode(scalar) ?? .init())
    return close + 1
  }

  /// The character that a reference names.
  private func character(_ name: Range<Int>) -> Unicode.Scalar? {
    if bytes.equals("amp", in: name) { return "&" }
    if bytes.equals("lt", in: name) { return "<" }
    if bytes.equals("gt", in: name) { return ">" }
    if bytes.equals("quot", in: name) { return "\"" }
    if bytes.equals("apos", in: name) { return "'" }
    let isHexadecimal = bytes.hasPrefix("#x", in: name)
    guard isHexadecimal || bytes.hasPrefix("#", in: name) else { return nil }
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    var value: UInt32 = 0
    for offset in digits {
      guard let digit = bytes[offset].hexadecimalDigit, isHexadecimal || digit < 10, value < 0x110000 else {
        return nil
      }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
    }
    return digits.isEmpty || value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension UInt8 {
  /// Whether a name of XML may have this byte. Names that are not ASCII are not looked at more closely.
  fileprivate var isInXMLName: Bool {
    isASCIIDigit || isASCIILetter || self >= 0x80 || self == .ascii("-") || self == .ascii(".") || self == .ascii("_")
      || self == .ascii(":")
  }
}

extension [UInt8] {
  /// Appends a text as the content of an element or, with quotation marks around it, an attribute.
  mutating func appendXML(_ text: String, isAttribute: Bool = false) {
    // Some parsers ignore content that is nothing but spaces.
    let isEscaped = !isAttribute && text.utf8.first == .space
    if isEscaped { append("&#32;") }
    for byte in text.utf8.dropFirst(isEscaped ? 1 : 0) {
      switch byte {
      case .ascii("&"): append("&amp;")
      case .ascii("<"): append("&lt;")
      case .ascii(">"): append("&gt;")
      case .carriageReturn: append("&#13;")
      case .ascii("\"") where isAttribute: append("&quot;")
      case .ascii("'") where isAttribute: append("&#39;")
      case .tab where isAttribute: append("&#9;")
      case .lineFeed where isAttribute: append("&#10;")
      default: append(byte)
      }
    }
  }
}
