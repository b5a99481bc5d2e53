/// U+FEFF at the very start of a text, which names its encoding and is no part of what it says.
enum ByteOrderMark {
  private static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes of `view` are a byte-order mark: three or none.
  static func length(in view: ByteView) -> Int {
    view.hasPrefix("\u{FEFF}", at: 0) ? bytes.count : 0
  }

  /// `text`, with a byte-order mark in front when its own first character would be taken for one.
  static func protecting(_ text: [UInt8]) -> [UInt8] {
    text.starts(with: bytes) ? bytes + text : text
  }
}
