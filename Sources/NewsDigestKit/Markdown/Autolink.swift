/// An address that is a link by itself: `<https://…>` (CommonMark 6.5), or a bare one, which GitHub makes a link.
struct Autolink {
  /// With the angle brackets, where there are any.
  let range: Range<Int>
  let address: Range<Int>

  /// Parses a link that starts at an offset.
  init?(at start: Int, in bytes: ByteView, end: Int) {
    if bytes[start] == .ascii("<") {
      guard Self.hasScheme(start + 1..<end, in: bytes) else { return nil }
      var index = start + 1
      while index < end, bytes[index] > .space, bytes[index] != .ascii("<"), bytes[index] != .ascii(">") { index += 1 }
      guard index < end, bytes[index] == .ascii(">") else { return nil }
      (range, address) = (start..<index + 1, start + 1..<index)
    } else {
      guard Self.hasScheme(start..<end, in: bytes) else { return nil }
      let address = start..<Self.endOfBareAddress(from: start, in: bytes, end: end)
      (range, self.address) = (address, address)
    }
  }

  /// Whether a text starts with the scheme of a page of the web, and something after it.
  static func hasScheme(_ range: Range<Int>, in bytes: ByteView) -> Bool {
    for scheme: StaticString in ["https://", "http://"] where bytes.hasPrefix(ignoringCase: scheme, in: range) {
      let host = range.lowerBound + scheme.utf8CodeUnitCount
      return host < range.upperBound && (bytes[host] >= 0x80 || bytes[host].isASCIILetter || bytes[host].isASCIIDigit)
    }
    return false
  }

  /// An address ends at white space and brackets; punctuation at its end belongs to the sentence.
  private static func endOfBareAddress(from start: Int, in bytes: ByteView, end: Int) -> Int {
    var depth = 0
    var index = start
    scan: while index < end {
      switch bytes[index] {
      case ...(.space), .ascii("<"), .ascii(">"), .ascii("["), .ascii("]"), .ascii("`"), .ascii("\""), .ascii("|"),
        .ascii("*"), 0x7F:
        break scan
      case .ascii("("): depth += 1
      case .ascii(")"):
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      index += 1
    }
    while index > start, ".,;:!?'_~".utf8.contains(bytes[index - 1]) { index -= 1 }
    return index
  }
}
