/// Which texts need no quotes, or no escapes.
enum YAMLPlainText {
  /// Whether `text` without quotes is parsed as itself, by Jekyll's loader and by any YAML 1.1 or 1.2 parser.
  static func isSafe(_ text: String, in context: YAMLScalarWriter.Context) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.indices.first, !YAMLText.isIndicator(bytes[first]), needsNoEscape(bytes),
        !bytes[first].isSpaceOrTab, !bytes[bytes.count - 1].isSpaceOrTab, !looksTyped(bytes)
      else { return false }
      return bytes.indices.allSatisfy { isSafe(at: $0, in: bytes, context) }
    }
  }

  /// Whether `text` can be written in single quotes on a line: no line break, no tab, no character that YAML does not
  /// allow.
  static func needsNoEscape(_ text: String) -> Bool { text.withBytes(needsNoEscape) }

  private static func needsNoEscape(_ bytes: ByteView) -> Bool { YAMLText.isOrdinary(bytes.indices, in: bytes) }

  private static func isSafe(at offset: Int, in bytes: ByteView, _ context: YAMLScalarWriter.Context) -> Bool {
    switch bytes[offset] {
    case .ascii(":"): context == .block && offset + 1 < bytes.count && bytes[offset + 1] != .space
    case .ascii("#"): bytes[offset - 1] != .space
    case .ascii(","), .ascii("["), .ascii("]"), .ascii("{"), .ascii("}"), .ascii("?"): context == .block
    default: true
    }
  }

  /// Whether some parser could treat `text` as a number, a date, a boolean, null or a merge key.
  private static func looksTyped(_ bytes: ByteView) -> Bool {
    if isKeyword(bytes) { return true }
    let first = bytes[0]
    guard first.isASCIIDigit || first.startsYAMLNumber else { return false }
    return bytes.indices.allSatisfy { isNumeric(bytes[$0]) }
  }

  private static func isKeyword(_ bytes: ByteView) -> Bool {
    guard bytes.count <= 5 else { return false }
    return keywords.contains { bytes.equals(ignoringCase: $0, in: bytes.indices) }
  }

  private static let keywords: [StaticString] = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<", ".inf", "+.inf", "-.inf", ".nan",
  ]

  /// A byte of a number in any notation and base, or of a date or time.
  private static func isNumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || "+-._,: abcdefoxtzABCDEFOXTZ".utf8.contains(byte)
  }
}
