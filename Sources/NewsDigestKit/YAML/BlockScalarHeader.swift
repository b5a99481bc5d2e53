/// What follows the `|` or `>` of a block scalar.
struct BlockScalarHeader {
  /// How the line endings at the end count.
  enum Chomping {
    case strip, clip, keep
  }

  private(set) var chomping = Chomping.clip
  /// How much further than its parent the text is indented; `nil`: as far as its first line.
  private(set) var indentation: Int?

  /// Takes a byte of the header. Returns whether it is one.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case .ascii("+") where chomping == .clip: chomping = .keep
    case .ascii("-") where chomping == .clip: chomping = .strip
    case .ascii("1")...(.ascii("9")) where indentation == nil: indentation = Int(byte - .ascii("0"))
    default: return false
    }
    return true
  }
}
