/// Percent-encoding (RFC 3986, 2.1) in one form.
enum PercentEncoding {
  /// A part of an address in which only what may be is not encoded, with capital digits.
  ///
  /// - Parameters:
  ///   - bytes: The part as written.
  ///   - isForm: Whether a space is a plus sign, as in queries.
  static func canonical(_ bytes: ArraySlice<UInt8>, isForm: Bool = false) -> String {
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let encoded = value(of: bytes, at: index)
      let byte = encoded ?? bytes[index]
      index += encoded == nil ? 1 : 3
      if isUnreserved(byte) || encoded == nil && isAllowed(byte) {
        output.append(byte)
      } else if isForm, byte == UInt8(ascii: " ") {
        output.append(UInt8(ascii: "+"))
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What is encoded.
  static func decoded(_ text: String, isForm: Bool) -> String {
    let bytes = Array(text.utf8)[...]
    var (output, index): ([UInt8], Int) = ([], 0)
    while index < bytes.endIndex {
      let encoded = value(of: bytes, at: index)
      let byte = isForm && bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index]
      output.append(encoded ?? byte)
      index += encoded == nil ? 1 : 3
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The byte that three characters are.
  private static func value(of bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex else { return nil }
    guard let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~".utf8.contains(byte)
    }
  }

  /// What means something by itself, and stays as it is.
  private static func isAllowed(_ byte: UInt8) -> Bool { "!$&'()*+,;=:@/?%".utf8.contains(byte) }
}
