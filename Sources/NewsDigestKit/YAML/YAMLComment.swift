/// A comment in YAML.
enum YAMLComment {
  /// The text of a comment whose `#` starts `range`.
  static func text(_ range: Range<Int>, in bytes: ByteView) -> String {
    let start = range.lowerBound + 1
    return bytes.string(start + (bytes.hasPrefix(" ", in: start..<range.upperBound) ? 1 : 0)..<range.upperBound)
  }

  /// A comment with this text, on one line.
  static func written(_ text: String) -> [UInt8] { Array((text.isEmpty ? "#" : "# ").utf8) + Array(text.utf8) }
}
