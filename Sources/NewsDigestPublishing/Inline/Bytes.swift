/// The bytes of a text in UTF-8.
typealias Bytes = [UInt8]

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")

  static func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(ascii: character) }

  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isWhiteSpace: Bool { isSpaceOrTab || self == .lineFeed || self == .carriageReturn }
  var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
  var isDigit: Bool { 0x30...0x39 ~= self }
  var isHexadecimal: Bool { isDigit || 0x61...0x66 ~= self | 0x20 }
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// The letter in lower case, if it is one of ASCII's.
  var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }

  /// Whether it is one of the characters that Markdown's backslash escapes (CommonMark 2.4).
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension Bytes {
  init(_ text: StaticString) { self = text.withUTF8Buffer { Bytes($0) } }

  /// The text. It is UTF-8 wherever it came from.
  var text: String { String(decoding: self, as: UTF8.self) }

  mutating func append(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  func hasPrefix(_ prefix: StaticString, at index: Int) -> Bool {
    guard index >= 0, count - index >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { prefix in
      prefix.indices.allSatisfy { self[index + $0] == prefix[$0] }
    }
  }

  /// Where a text is found from an offset on.
  func firstOffset(of text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start.pointee
    var index = start
    while index + text.utf8CodeUnitCount <= count {
      if self[index] == first, hasPrefix(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The bytes of a range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isWhiteSpace { start += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }

  /// The character that starts at an offset; a line feed at the end.
  func scalar(at index: Int) -> Unicode.Scalar {
    guard index < count else { return "\n" }
    var end = index + 1
    while end < count, self[end].isContinuation { end += 1 }
    return String(decoding: self[index..<end], as: UTF8.self).unicodeScalars.first ?? "\n"
  }

  /// The character that ends before an offset; a line feed at the start.
  func scalar(before index: Int) -> Unicode.Scalar {
    guard index > 0 else { return "\n" }
    var start = index - 1
    while start > 0, self[start].isContinuation { start -= 1 }
    return scalar(at: start)
  }
}

extension String {
  var bytes: Bytes { Bytes(utf8) }

  /// Whether both have the same bytes; `==` also finds texts equal that are in other forms of normalisation.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension String? {
  func hasSameBytes(as other: String?) -> Bool {
    switch (self, other) {
    case (let one?, let other?): one.hasSameBytes(as: other)
    case (nil, nil): true
    case (nil, _), (_, nil): false
    }
  }
}
