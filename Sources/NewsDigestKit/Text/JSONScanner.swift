/// A cursor over JSON that keeps the bytes of what it skips. It is strict, and needs no recursion.
struct JSONScanner<Failure: JSONFailure> {
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

  /// Skips the next byte, whatever it is.
  mutating func skipByte() { offset += 1 }

  /// Skips a byte after spaces and line endings.
  mutating func expect(_ byte: Unicode.Scalar, or fault: JSONFault) throws(Failure) {
    guard skip(byte) else { throw failure(fault) }
  }

  /// The error of what comes next.
  func failure(_ fault: JSONFault) -> Failure {
    Failure(fault, at: offset..<min(offset + 1, end), isAtEnd: offset >= end)
  }

  /// Calls `body` with the name of each member of an object; it must take the value.
  mutating func members(
    _ body: (String, Range<Int>, inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try expect("{", or: .value)
    if skip("}") { return }
    repeat {
      _ = peek()
      let key = try skipString()
      try expect(":", or: .colon)
      try body(try string(key), key, &self)
    } while skip(",")
    try expect("}", or: .object)
  }

  /// Calls `body` for each element of an array; it must take the element.
  mutating func elements(
    _ body: (inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try expect("[", or: .value)
    if skip("]") { return }
    repeat { try body(&self) } while skip(",")
    try expect("]", or: .array)
  }

  /// Skips any value.
  ///
  /// - Returns: Its range.
  mutating func skipValue() throws(Failure) -> Range<Int> {
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
        guard peek() == last + 2 else { throw failure(last == .ascii("{") ? .object : .array) }
        offset += 1
        open.removeLast()
      }
    } while !open.isEmpty
    return start..<offset
  }

  /// Skips a scalar, an empty object or an empty array, or what opens another one.
  ///
  /// - Returns: Whether it is a whole value.
  private mutating func skipStart(_ open: inout [UInt8]) throws(Failure) -> Bool {
    guard let byte = peek() else { throw failure(.value) }
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

  private mutating func skipKey() throws(Failure) {
    _ = peek()
    _ = try skipString()
    try expect(":", or: .colon)
  }

  private mutating func skipScalar(_ byte: UInt8) throws(Failure) {
    switch byte {
    case .ascii("\""): _ = try skipString()
    case .ascii("t"): try skip(word: "true")
    case .ascii("f"): try skip(word: "false")
    case .ascii("n"): try skip(word: "null")
    default: _ = try skipNumber()
    }
  }

  private mutating func skip(word: StaticString) throws(Failure) {
    guard bytes.hasPrefix(word, in: offset..<end) else {
      throw Failure(.value, at: offset..<offset + 1, isAtEnd: false)
    }
    offset += word.utf8CodeUnitCount
  }

  // MARK: Strings

  /// Skips a string.
  ///
  /// - Returns: The range between its quotation marks.
  mutating func skipString() throws(Failure) -> Range<Int> {
    guard offset < end, bytes[offset] == .ascii("\"") else { throw failure(.key) }
    let start = offset + 1
    offset = start
    while offset < end, bytes[offset] != .ascii("\"") {
      guard bytes[offset] >= .space else {
        throw bytes[offset] == .lineFeed || bytes.hasPrefix("\r\n", in: offset..<end)
          ? Failure(.unclosedText, at: start - 1..<offset, isAtEnd: false) : failure(.character)
      }
      offset += bytes[offset] == .ascii("\\") ? 2 : 1
    }
    guard offset < end else { throw Failure(.unclosedText, at: start - 1..<end, isAtEnd: true) }
    defer { offset += 1 }
    return start..<offset
  }

  /// The text of a string between its quotation marks.
  ///
  /// - Parameter half: What an escape is that is half of a pair, and no scalar; `nil` refuses it.
  func string(_ range: Range<Int>, half: Unicode.Scalar? = "\u{FFFD}") throws(Failure) -> String {
    var escape = bytes.firstIndex(of: .ascii("\\"), in: range)
    guard escape < range.upperBound else { return bytes.string(range) }
    var (output, start): ([UInt8], Int) = ([], range.lowerBound)
    while escape < range.upperBound {
      bytes.append(start..<escape, to: &output)
      start = try appendEscape(at: escape, end: range.upperBound, half: half, to: &output)
      escape = bytes.firstIndex(of: .ascii("\\"), in: start..<range.upperBound)
    }
    bytes.append(start..<range.upperBound, to: &output)
    return output.withBytes { $0.string($0.indices) }
  }

  /// - Returns: Where the escape ends.
  private func appendEscape(
    at offset: Int, end: Int, half: Unicode.Scalar?, to output: inout [UInt8]
  ) throws(Failure) -> Int {
    switch bytes[offset + 1] {
    case .ascii("n"): output.append(.lineFeed)
    case .ascii("r"): output.append(.carriageReturn)
    case .ascii("t"): output.append(.tab)
    case .ascii("b"): output.append(0x08)
    case .ascii("f"): output.append(0x0C)
    case .ascii("\""), .ascii("\\"), .ascii("/"): output.append(bytes[offset + 1])
    case .ascii("u"):
      guard let unit = unit(at: offset, end: end) else { fallthrough }
      let (scalar, next) = scalar(of: unit, at: offset, end: end)
      guard let scalar = scalar ?? half else { fallthrough }
      output.append(contentsOf: UTF8.encode(scalar) ?? .init())
      return next
    default: throw Failure(.escape, at: offset..<offset + 2, isAtEnd: false)
    }
    return offset + 2
  }

  /// The scalar of one or two escapes, `nil` for half of a pair, and where they end.
  private func scalar(of unit: UInt16, at offset: Int, end: Int) -> (scalar: Unicode.Scalar?, next: Int) {
    let next = offset + 6
    if UTF16.isLeadSurrogate(unit), let low = self.unit(at: next, end: end), UTF16.isTrailSurrogate(low) {
      return (Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00), next + 6)
    }
    return (Unicode.Scalar(unit), next)
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
  mutating func skipNumber() throws(Failure) -> Range<Int> {
    let start = offset
    if offset < end, bytes[offset] == .ascii("-") { offset += 1 }
    let whole = try skipDigits()
    if whole.count > 1, bytes[whole.lowerBound] == .ascii("0") { throw Failure(.value, at: whole, isAtEnd: false) }
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

  private mutating func skipDigits() throws(Failure) -> Range<Int> {
    let start = offset
    while offset < end, bytes[offset].isASCIIDigit { offset += 1 }
    guard offset > start else { throw failure(.value) }
    return start..<offset
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { isSpaceOrTab || self == .lineFeed || self == .carriageReturn }
}
