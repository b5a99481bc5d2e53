/// Names for the ASCII bytes that the formats' grammars are made of.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20

  static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }

  /// Whether this is a space or a tab, CommonMark's only white space inside a line.
  @inline(__always)
  var isSpaceOrTab: Bool { self == .space || self == .tab }

  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The small letter of a capital one of ASCII; any other byte is itself.
  @inline(__always)
  var asciiLowercased: UInt8 { isASCIILetter ? self | 0x20 : self }

  /// The value of a hexadecimal digit; `nil` for any other byte.
  var hexadecimalDigit: UInt8? {
    if isASCIIDigit { return self - .ascii("0") }
    let small = self | 0x20
    return .ascii("a") ... .ascii("f") ~= small ? small - .ascii("a") + 10 : nil
  }

  /// Ruby's `\s`.
  @inline(__always)
  var isRubyWhiteSpace: Bool { self == .space || 0x09...0x0D ~= self }

  /// A byte after the first one of a scalar of several bytes.
  @inline(__always)
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
