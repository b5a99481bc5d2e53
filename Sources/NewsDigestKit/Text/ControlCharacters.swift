/// Control characters other than TAB, LF and CR: XML and YAML forbid them, and nobody sees them.
enum ControlCharacters {
  /// Calls `body` with the range of each control character.
  static func forEach(in bytes: ByteView, _ body: (Range<Int>) -> Void) {
    for offset in bytes.indices {
      let byte = bytes[offset]
      guard byte < .space || byte == 0x7F, byte != .tab, byte != .lineFeed, byte != .carriageReturn else { continue }
      body(offset..<offset + 1)
    }
  }
}
