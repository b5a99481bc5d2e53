/// What LibYAML calls a character and a line.
enum YAMLText {
  /// The length of the line break at `offset`: LF, CR, CRLF, U+0085, U+2028 or U+2029; 0 when there is none.
  @inline(__always)
  static func breakLength(in bytes: ByteView, at offset: Int, end: Int) -> Int {
    switch bytes[offset] {
    case .lineFeed: 1
    case .carriageReturn: offset + 1 < end && bytes[offset + 1] == .lineFeed ? 2 : 1
    case 0xC2 where bytes.hasPrefix("\u{85}", in: offset..<end): 2
    case 0xE2 where bytes.hasPrefix("\u{2028}", in: offset..<end): 3
    case 0xE2 where bytes.hasPrefix("\u{2029}", in: offset..<end): 3
    default: 0
    }
  }

  /// The first scalar in `range` that YAML does not allow: a control character, a byte-order mark, U+FFFE or U+FFFF.
  static func firstRefused(in bytes: ByteView, _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x20 ? !(byte == .tab || byte == .lineFeed || byte == .carriageReturn) : byte == 0x7F {
        return offset..<offset + 1
      }
      if byte >= 0xC2, let length = refusedLength(in: bytes, at: offset, end: range.upperBound) {
        return offset..<offset + length
      }
      offset += 1
    }
    return nil
  }

  private static func refusedLength(in bytes: ByteView, at offset: Int, end: Int) -> Int? {
    switch bytes[offset] {
    case 0xC2 where offset + 1 < end && bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85: 2
    case 0xEF where bytes.hasPrefix("\u{FEFF}", in: offset..<end): 3
    case 0xEF where bytes.hasPrefix("\u{FFFE}", in: offset..<end): 3
    case 0xEF where bytes.hasPrefix("\u{FFFF}", in: offset..<end): 3
    default: nil
    }
  }

  /// Whether a text on a line can be written as it is: no tabs, no control characters, no line
  /// breaks but the one at its end, no byte-order mark.
  static func isOrdinary(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    for offset in range {
      let byte = bytes[offset]
      if byte < 0x20 || byte == 0x7F { return false }
      guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { continue }
      if breakLength(in: bytes, at: offset, end: range.upperBound) > 0 { return false }
      if refusedLength(in: bytes, at: offset, end: range.upperBound) != nil { return false }
    }
    return true
  }
}

extension ByteView {
  /// How many bytes there are on the line of `offset` before it.
  func column(of offset: Int) -> Int { offset - startOfLastLine(in: 0..<offset) }
}

extension YAMLText {
  /// Whether a plain scalar cannot begin with this byte, or only under conditions.
  static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case .ascii("-"), .ascii("?"), .ascii(":"), .ascii(","), .ascii("["), .ascii("]"), .ascii("{"), .ascii("}"),
      .ascii("#"), .ascii("&"), .ascii("*"), .ascii("!"), .ascii("|"), .ascii(">"), .ascii("'"), .ascii("\""),
      .ascii("%"), .ascii("@"), .ascii("`"):
      true
    default: false
    }
  }
}
