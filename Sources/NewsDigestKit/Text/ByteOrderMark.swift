/// U+FEFF at the very start of a text, which names its encoding and is no part of what it says.
enum ByteOrderMark {
  private static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The length of the byte-order mark at the start of `view`: three bytes, or zero without one.
  static func length(in view: ByteView) -> Int {
    view.hasPrefix("\u{FEFF}", at: 0) ? bytes.count : 0
  }

  /// `text`, with a byte-order mark before it when its own first character would be treated as one.
  static func protecting(_ text: [UInt8]) -> [UInt8] {
    text.starts(with: bytes) ? bytes + text : text
  }
}
