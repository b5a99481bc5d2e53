extension ByteView {
  /// Whether a text is at most as long as so many Latin letters. One of Hangul, Han or kana says as much as three, and
  /// a mark on a letter nothing.
  ///
  /// It is the same in every normalization form; the number of bytes or scalars is not.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  func fits(_ range: Range<Int>, letters limit: Int) -> Bool {
    // No scalar counts for more letters than it has bytes.
    guard range.count > limit else { return true }
    var (count, index) = (0, range.lowerBound)
    while index < range.upperBound {
      let end = min(index + Self.length(ofScalarAt: self[index]), range.upperBound)
      count += letterCount(of: index..<end)
      guard count <= limit else { return false }
      index = end
    }
    return true
  }

  private func letterCount(of scalar: Range<Int>) -> Int {
    switch scalar.count {
    case 2: isMark(at: scalar.lowerBound) ? 0 : 1
    case 3: letterCount(of: scalar.reduce(0) { $0 << 6 | UInt32(self[$1] & 0x3F) } & 0xFFFF)
    default: 1
    }
  }

  /// Whether U+0300 to U+036F is at an offset.
  private func isMark(at offset: Int) -> Bool {
    self[offset] == 0xCC || self[offset] == 0xCD && self[offset + 1] < 0xB0
  }

  private func letterCount(of scalar: UInt32) -> Int {
    switch scalar {
    // The vowels and final consonants of a syllable, and the marks of kana.
    case 0x1160...0x11FF, 0x3099...0x309A: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60: 3
    default: 1
    }
  }

  /// How many bytes a scalar has, by its first one.
  private static func length(ofScalarAt first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
