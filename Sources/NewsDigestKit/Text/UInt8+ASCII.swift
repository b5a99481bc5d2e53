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

  /// A byte after the first one of a scalar of several bytes.
  @inline(__always)
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
