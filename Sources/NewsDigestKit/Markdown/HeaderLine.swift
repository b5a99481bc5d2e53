/// A line `Key: value` at the head of a page, as Python-Markdown's extension for metadata parses it: up to three
/// spaces, letters, digits, `_` or `-`, a colon, and the value.
struct HeaderLine {
  let key: Range<Int>
  let colonEnd: Int
  /// Without the spaces around it; empty, and after the colon, where there is none.
  let value: Range<Int>

  init?(_ line: Range<Int>, in bytes: ByteView) {
    let start = line.first { bytes[$0] != .space } ?? line.upperBound
    let end = (start..<line.upperBound).first { !bytes[$0].isInHeaderKey } ?? line.upperBound
    guard start - line.lowerBound < Self.continuationIndent, end > start, end < line.upperBound,
      bytes[end] == .ascii(":")
    else { return nil }
    (key, colonEnd) = (start..<end, end + 1)
    let text = bytes.trimmingSpaces(end + 1..<line.upperBound)
    value = text.isEmpty ? end + 1..<end + 1 : text
  }

  /// How many spaces start a line that continues a value.
  static let continuationIndent = 4

  /// The text of a line that continues the value of the line above; `nil` for another line.
  static func continuation(_ line: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let text = bytes.trimmingSpaces(line)
    let spaces = line.prefix { bytes[$0] == .space }
    return spaces.count >= continuationIndent && !text.isEmpty ? text : nil
  }

  /// Whether the key is one that Pelican or MultiMarkdown has for a page.
  func isKnown(in bytes: ByteView) -> Bool { PageKey.ofHeaders.contains { bytes.equals(ignoringCase: $0, in: key) } }

  /// Whether the values of a key are a list, as Pelican has it.
  static func isList(_ key: String) -> Bool {
    key.withBytes { bytes in ["tags", "authors"].contains { bytes.equals(ignoringCase: $0, in: bytes.indices) } }
  }
}

extension UInt8 {
  fileprivate var isInHeaderKey: Bool {
    isASCIILetter || isASCIIDigit || self == .ascii("_") || self == .ascii("-")
  }
}
