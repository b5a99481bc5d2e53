/// A cursor over JSON that keeps the bytes of what it skips. It is strict, and needs no recursion.
struct JSONScanner {
  let bytes: ByteView
  private(set) var offset: Int
  let end: Int

  init(_ bytes: ByteView, _ range: Range<Int>) {
    (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
  }

  var isAtEnd: Bool { offset == end }

  /// The next byte after spaces and line endings; `nil` at the end.
  mutating func peek() -> UInt8? {
    while offset < end, bytes[offset].isJSONSpace { offset += 1 }
    return offset < end ? bytes[offset] : nil
  }

  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard peek() == .ascii(byte) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: Unicode.Scalar) throws(ChapterImportError) {
    guard skip(byte) else { throw fault }
  }

  /// The error of what comes next.
  var fault: ChapterImportError {
    offset < end ? .init(.syntax, at: offset..<offset + 1) : .init(.unclosed, at: end..<end)
  }

  /// Calls `body` with the name of each member of an object; it must take the value.
  mutating func members(
    _ body: (String, Range<Int>, inout JSONScanner) throws(ChapterImportError) -> Void
  ) throws(ChapterImportError) {
    try expect("{")
    if skip("}") { return }
    repeat {
      _ = peek()
      let key = try skipString()
      try expect(":")
      try body(try string(key), key, &self)
    } while skip(",")
    try expect("}")
  }

  /// Calls `body` for each element of an array; it must take the element.
  mutating func elements(
    _ body: (inout JSONScanner) throws(ChapterImportError) -> Void
  ) throws(ChapterImportError) {
    try expect("[")
    if skip("]") { return }
    repeat { try body(&self) } while skip(",")
    try expect("]")
  }

  /// Skips any value.
  ///
  /// - Returns: Its range.
  mutating func skipValue() throws(ChapterImportError) -> Range<Int> {
    _ = peek()
    let start = offset
    var open: [UInt8] = []
    repeat {
      if try !skipStart(&open) { continue }
      // After a value: what is closed, and what comes next in what is open.
      while let last = open.last {
        if skip(",") {
          if last == .ascii("{") { try skipKey() }
          break
        }
        guard peek() == last + 2 else { throw fault }
        offset += 1
        open.removeLast()
      }
    } while !open.isEmpty
    return start..<offset
  }

  /// Skips a scalar, an empty object or an empty array, or what opens another one.
  ///
  /// - Returns: Whether it is a whole value.
  private mutating func skipStart(_ open: inout [UInt8]) throws(ChapterImportError) -> Bool {
    guard let byte = peek() else { throw fault }
    guard byte == .ascii("{") || byte == .ascii("[") else {
      try skipScalar(byte)
      return true
    }
    offset += 1
    // In ASCII, the closing bracket and the closing brace come two after the opening ones.
    if peek() == byte + 2 {
      offset += 1
      return true
    }
    open.append(byte)
    if byte == .ascii("{") { try skipKey() }
    return false
  }

  private mutating func skipKey() throws(ChapterImportError) {
    _ = peek()
    _ = try skipString()
    try expect(":")
  }

  private mutating func skipScalar(_ byte: UInt8) throws(ChapterImportError) {
    switch byte {
    case .ascii("\""): _ = try skipString()
    case .ascii("t"): try skip(word: "true")
    case .ascii("f"): try skip(word: "false")
    case .ascii("n"): try skip(word: "null")
    default: _ = try skipNumber()
    }
  }

  private mutating func skip(word: StaticString) throws(ChapterImportError) {
    guard bytes.hasPrefix(word, in: offset..<end) else { throw .init(.syntax, at: offset..<offset + 1) }
    offset += word.utf8CodeUnitCount
  }

  // MARK: Strings

  /// Skips a string.
  ///
  /// - Returns: The range between its quotation marks.
  mutating func skipString() throws(ChapterImportError) -> Range<Int> {
    guard offset < end, bytes[offset] == .ascii("\"") else { throw fault }
    let start = offset + 1
    offset = start
    while offset < end, bytes[offset] != .ascii("\"") {
      guard bytes[offset] >= .space else { throw fault }
      offset += bytes[offset] == .ascii("\\") ? 2 : 1
    }
    guard offset < end else { throw .init(.unclosed, at: start - 1..<end) }
    defer { offset += 1 }
    return start..<offset
  }

  /// The text of a string between its quotation marks.
  func string(_ range: Range<Int>) throws(ChapterImportError) -> String {
    var escape = bytes.firstIndex(of: .ascii("\\"), in: range)
    guard escape < range.upperBound else { return bytes.string(range) }
    var (output, start): ([UInt8], Int) = ([], range.lowerBound)
    while escape < range.upperBound {
      bytes.append(start..<escape, to: &output)
      start = try appendEscape(at: escape, end: range.upperBound, to: &output)
      escape = bytes.firstIndex(of: .ascii("\\"), in: start..<range.upperBound)
    }
    bytes.append(start..<range.upperBound, to: &output)
    return output.withBytes { $0.string($0.indices) }
  }

  /// - Returns: Where the escape ends.
  private func appendEscape(at offset: Int, end: Int, to output: inout [UInt8]) throws(ChapterImportError) -> Int {
    switch bytes[offset + 1] {
    case .ascii("n"): output.append(.lineFeed)
    case .ascii("r"): output.append(.carriageReturn)
    case .ascii("t"): output.append(.tab)
    case .ascii("b"): output.append(0x08)
    case .ascii("f"): output.append(0x0C)
    case .ascii("\""), .ascii("\\"), .ascii("/"): output.append(bytes[offset + 1])
    case .ascii("u"):
      guard let unit = unit(at: offset, end: end) else { fallthrough }
      return append(unit, at: offset, end: end, to: &output)
    default: throw .init(.syntax, at: offset..<offset + 2)
    }
    return offset + 2
  }

  /// Appends a scalar of one or two escapes; half of a pair is U+FFFD.
  private func append(_ unit: UInt16, at offset: Int, end: Int, to output: inout [UInt8]) -> Int {
    var next = offset + 6
    var scalar = Unicode.Scalar(unit)
    if 0xD800..<0xDC00 ~= unit, let low = self.unit(at: next, end: end), 0xDC00..<0xE000 ~= low {
      scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
      next += 6
    }
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? .init())
    return next
  }

  private func unit(at offset: Int, end: Int) -> UInt16? {
    guard offset + 6 <= end, bytes.hasPrefix("\\u", at: offset) else { return nil }
    var value: UInt16 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = bytes[index].hexadecimalDigit else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  // MARK: Numbers

  /// Skips a number.
  ///
  /// - Returns: Its range.
  mutating func skipNumber() throws(ChapterImportError) -> Range<Int> {
    let start = offset
    if offset < end, bytes[offset] == .ascii("-") { offset += 1 }
    let whole = try skipDigits()
    if whole.count > 1, bytes[whole.lowerBound] == .ascii("0") { throw .init(.syntax, at: whole) }
    if offset < end, bytes[offset] == .ascii(".") {
      offset += 1
      _ = try skipDigits()
    }
    if offset < end, bytes[offset] | 0x20 == .ascii("e") {
      offset += 1
      if offset < end, bytes[offset] == .ascii("+") || bytes[offset] == .ascii("-") { offset += 1 }
      _ = try skipDigits()
    }
    return start..<offset
  }

  private mutating func skipDigits() throws(ChapterImportError) -> Range<Int> {
    let start = offset
    while offset < end, bytes[offset].isASCIIDigit { offset += 1 }
    guard offset > start else { throw fault }
    return start..<offset
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { isSpaceOrTab || self == .lineFeed || self == .carriageReturn }

  /// The value of a hexadecimal digit.
  var hexadecimalDigit: UInt8? {
    if isASCIIDigit { return self - .ascii("0") }
    let small = self | 0x20
    return .ascii("a") ... .ascii("f") ~= small ? small - .ascii("a") + 10 : nil
  }
}
