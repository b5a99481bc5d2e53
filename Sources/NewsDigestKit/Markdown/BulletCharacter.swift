/// A character that looks like the bullet of a list but starts no item in Markdown: `• text`.
enum BulletCharacter {
  private static let characters: [StaticString] = ["•", "‣", "◦", "▪", "▸", "●", "⁃"]

  /// The character that a line starts with, before a space or text.
  static func start(of line: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let text = bytes.trimmingSpaces(line)
    guard let first = text.first, bytes[first] == 0xE2,
      let character = characters.first(where: { bytes.hasPrefix($0, in: text) })
    else { return nil }
    let range = first..<first + character.utf8CodeUnitCount
    return range.upperBound < text.upperBound ? range : nil
  }
}
