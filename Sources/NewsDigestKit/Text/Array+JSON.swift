extension [UInt8] {
  /// Appends a text as a string of JSON, escaped as Foundation does.
  mutating func append(jsonText text: String) {
    append(.ascii("\""))
    text.withBytes { bytes in
      var start = 0
      while true {
        let escape = bytes.firstJSONEscape(from: start)
        bytes.append(start..<escape, to: &self)
        guard escape < bytes.count else { break }
        append(jsonEscapeOf: bytes[escape])
        start = escape + 1
      }
    }
    append(.ascii("\""))
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    append(.ascii("\\"))
    switch byte {
    case .lineFeed: append(.ascii("n"))
    case .carriageReturn: append(.ascii("r"))
    case .tab: append(.ascii("t"))
    case 0x08: append(.ascii("b"))
    case 0x0C: append(.ascii("f"))
    case 0..<0x20:
      append(contentsOf: "u00".utf8)
      append(.ascii(byte < 0x10 ? "0" : "1"))
      append(byte & 0xF < 10 ? .ascii("0") + byte & 0xF : .ascii("a") + byte & 0xF - 10)
    default: append(byte)
    }
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int64) {
    if number < 0 { append(.ascii("-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(.ascii("0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if count - start > 1 { self[start...].reverse() }
  }
}

extension ByteView {
  /// The offset of the first byte that a string of JSON escapes, or the end.
  fileprivate func firstJSONEscape(from start: Int) -> Int {
    var offset = start
    // Eight bytes at once. A byte that is subtracted from borrows only after one that is found, and a byte of a scalar
    // outside ASCII is never one.
    while offset + 8 <= count {
      let word = word(at: offset)
      let found =
        (word &- UInt64(eachByte: 0x20)) | zeroMark(word ^ UInt64(eachByte: .ascii("\"")))
        | zeroMark(word ^ UInt64(eachByte: .ascii("\\")))
      if found & ~word & UInt64(eachByte: 0x80) != 0 { break }
      offset += 8
    }
    while offset < count, !self[offset].isJSONEscaped { offset += 1 }
    return offset
  }

  /// Marks the bytes of a word that are zero, and some after those.
  @inline(__always)
  private func zeroMark(_ word: UInt64) -> UInt64 { word &- UInt64(eachByte: 0x01) }
}

extension UInt64 {
  /// A word of eight times the same byte.
  @inline(__always)
  fileprivate init(eachByte byte: UInt8) { self = 0x0101_0101_0101_0101 * UInt64(byte) }
}

extension UInt8 {
  fileprivate var isJSONEscaped: Bool { self < .space || self == .ascii("\"") || self == .ascii("\\") }
}
