extension YAMLScanner {
  mutating func skipTrivia() {
    while offset < end {
      switch bytes[offset] {
      case .space: offset += 1
      case .tab:
        guard isInBrackets || !allowsKey else { return }
        offset += 1
      case .ascii("#"): offset += lineLength
      default:
        guard skipBreak() else { return }
        if !isInBrackets { allowsKey = true }
      }
    }
  }

  /// Skips a line break. Returns whether there is one.
  mutating func skipBreak() -> Bool {
    guard isBreak(at: offset) else { return false }
    offset += YAMLText.breakLength(in: bytes, at: offset, end: end)
    lineStart = offset
    return true
  }

  @inline(__always)
  func isBreak(at offset: Int) -> Bool {
    guard offset < end else { return false }
    let byte = bytes[offset]
    if byte == .lineFeed || byte == .carriageReturn { return true }
    return byte >= 0xC2 && YAMLText.breakLength(in: bytes, at: offset, end: end) > 0
  }

  /// Whether a byte is white space, or the end.
  @inline(__always)
  func isBlank(at offset: Int) -> Bool { offset >= end || bytes[offset].isSpaceOrTab || isBreak(at: offset) }

  func isNext(_ byte: UInt8) -> Bool { offset < end && bytes[offset] == byte }

  /// Whether a line is next that starts or ends a document.
  var isAtDocumentMarker: Bool {
    column == 0 && isBlank(at: offset + 3)
      && (bytes.hasPrefix("---", in: offset..<end) || bytes.hasPrefix("...", in: offset..<end))
  }

  /// How many bytes are left on the line.
  var lineLength: Int {
    var next = offset
    while next < end, !isBreak(at: next) { next += 1 }
    return next - offset
  }
}
