/// The key at the start of a line, where it can be seen without the rest of the text: no quotes, no spaces, a colon.
struct YAMLFieldKey {
  let range: Range<Int>
  let colonEnd: Int
  /// Whether something directly follows the colon, so that YAML does not take the line for a field.
  let isGlued: Bool

  init?(_ line: Range<Int>, in bytes: ByteView) {
    let end = line.first { !bytes[$0].isInKey } ?? line.upperBound
    guard end > line.lowerBound, end < line.upperBound, bytes[end] == .ascii(":"),
      bytes[line.lowerBound] != .ascii("-"), bytes[line.lowerBound] != .ascii(".")
    else { return nil }
    (range, colonEnd) = (line.lowerBound..<end, end + 1)
    isGlued = colonEnd < line.upperBound && !bytes[colonEnd].isSpaceOrTab
    // An address, and a time of day.
    if isGlued, bytes.hasPrefix("//", in: colonEnd..<line.upperBound) || bytes[colonEnd] == .ascii(":") { return nil }
  }
}

extension UInt8 {
  fileprivate var isInKey: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("_") || self == .ascii("-") || self == .ascii(".") || self >= 0x80
  }
}
