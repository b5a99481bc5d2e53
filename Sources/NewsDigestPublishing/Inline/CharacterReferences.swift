/// Escapes and entities of Markdown (CommonMark 2.4 and 2.5).
enum CharacterReferences {
  /// The text of a range, with escapes and entities replaced by what they represent.
  static func decoded(_ range: Range<Int>, of bytes: Bytes) -> Bytes {
    var (output, index): (Bytes, Int) = ([], range.lowerBound)
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == .ascii("\\"), index + 1 < range.upperBound, bytes[index + 1].isPunctuation {
        output.append(bytes[index + 1])
        index += 2
      } else if byte == .ascii("&"), let entity = entity(at: index, in: bytes, end: range.upperBound) {
        output += entity.text
        index = entity.end
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }

  /// The longest name has 31 letters and digits.
  private static let nameLimit = 32

  /// The entity that starts with the ampersand at an offset, and the offset after it.
  static func entity(at start: Int, in bytes: Bytes, end: Int) -> (text: Bytes, end: Int)? {
    let limit = min(end, start + nameLimit + 2)
    guard let close = (start + 1..<max(limit, start + 1)).first(where: { !isInName(bytes[$0]) }),
      bytes[close] == .ascii(";"), close > start + 1
    else { return nil }
    let name = start + 1..<close
    let text = bytes[name.lowerBound] == .ascii("#") ? character(name.dropFirst(), of: bytes) : named(name, of: bytes)
    return text.map { ($0, close + 1) }
  }

  private static func isInName(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == .ascii("#") }

  private static func named(_ name: Range<Int>, of bytes: Bytes) -> Bytes? {
    NamedEntities.text(named: Bytes(bytes[name]))
  }

  /// The character of a number: `#1234`, or `#x12AB`.
  private static func character(_ digits: Range<Int>, of bytes: Bytes) -> Bytes? {
    guard let first = digits.first else { return nil }
    let isHexadecimal = bytes[first] | 0x20 == .ascii("x")
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count),
      bytes[digits].allSatisfy({ isHexadecimal ? $0.isHexadecimal : $0.isDigit })
    else { return nil }
    let value = UInt32(String(decoding: bytes[digits], as: UTF8.self), radix: isHexadecimal ? 16 : 10) ?? 0
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return String(Character(scalar ?? "\u{FFFD}")).bytes
  }
}
