/// What may surround a word without changing what it means: `**`, an emoji, a colon.
enum Decoration {
  /// A spelling without the emoji before it and the spaces around it.
  static func removing(from spelling: String) -> String {
    spelling.withBytes { bytes in
      bytes.string(bytes.trimmingSpaces(afterEmoji(skippingSpaces(bytes.indices, in: bytes), in: bytes)))
    }
  }

  /// A range without the marks of emphasis, emoji and spaces at its start, and how many marks there were.
  static func skippingLead(_ range: Range<Int>, in bytes: ByteView) -> (rest: Range<Int>, marks: Int) {
    var (rest, marks) = (range, 0)
    while let first = rest.first, mayStart(with: bytes[first]) {
      let start = rest.lowerBound
      marks += skipEmphasis(&rest, limit: .max, in: bytes)
      rest = afterEmoji(skippingSpaces(rest, in: bytes), in: bytes)
      if rest.lowerBound == start { break }
    }
    return (rest, marks)
  }

  /// A range without the colon, so many marks of emphasis and spaces at its start, and whether there was a colon.
  static func skippingTail(
    _ range: Range<Int>, marks: Int, in bytes: ByteView
  ) -> (rest: Range<Int>, hasColon: Bool) {
    var (rest, marks, hasColon) = (range, marks, false)
    while true {
      let start = rest.lowerBound
      marks -= skipEmphasis(&rest, limit: marks, in: bytes)
      rest = skippingSpaces(rest, in: bytes)
      if !hasColon, let length = colonLength(rest, in: bytes) {
        hasColon = true
        rest = rest.lowerBound + length..<rest.upperBound
      }
      if rest.lowerBound == start { return (rest, hasColon) }
    }
  }

  /// A range without the spaces at its start, of any width.
  private static func skippingSpaces(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    var rest = bytes.trimmingLeadingSpaces(range)
    while let length = lengthOfUnusualSpace(rest, in: bytes) {
      rest = bytes.trimmingLeadingSpaces(rest.dropFirst(length))
    }
    return rest
  }

  /// How many bytes a space takes that is not ASCII's, or what takes no width.
  private static func lengthOfUnusualSpace(_ range: Range<Int>, in bytes: ByteView) -> Int? {
    guard let first = range.first else { return nil }
    switch bytes[first] {
    case 0xC2: return bytes.hasPrefix("\u{A0}", in: range) ? 2 : nil
    case 0xE2: return bytes.hasPrefix("\u{200B}", in: range) ? 3 : nil
    case 0xE3: return bytes.hasPrefix("\u{3000}", in: range) ? 3 : nil
    case 0xEF: return bytes.hasPrefix("\u{FEFF}", in: range) ? 3 : nil
    default: return nil
    }
  }

  private static func skipEmphasis(_ range: inout Range<Int>, limit: Int, in bytes: ByteView) -> Int {
    let start = range.lowerBound
    var end = start
    while end < range.upperBound, end - start < limit, bytes[end] == .ascii("*") || bytes[end] == .ascii("_") {
      end += 1
    }
    range = end..<range.upperBound
    return end - start
  }

  /// How many bytes a colon of either width takes at the start of a range; `nil` where there is none.
  static func colonLength(_ range: Range<Int>, in bytes: ByteView) -> Int? {
    if bytes.hasPrefix(":", in: range) { return 1 }
    return bytes.hasPrefix("\u{FF1A}", in: range) ? 3 : nil
  }

  /// A range without the emoji at its start, and the spaces after it.
  private static func afterEmoji(_ range: Range<Int>, in bytes: ByteView) -> Range<Int> {
    guard let first = range.first, mayStartEmoji(with: bytes[first]) else { return range }
    var (rest, found) = (range, false)
    while let length = emojiLength(rest, in: bytes) {
      rest = rest.lowerBound + length..<rest.upperBound
      found = true
    }
    return found ? skippingSpaces(rest, in: bytes) : range
  }

  /// Whether a word may be decorated by what starts with a byte: a mark of emphasis, a space or an emoji.
  @inline(__always)
  static func mayStart(with byte: UInt8) -> Bool {
    byte == .ascii("*") || byte == .ascii("_") || byte.isSpaceOrTab || byte == 0xC2 || mayStartEmoji(with: byte)
  }

  /// Whether an emoji, what joins two, or a wide or invisible space may start with a byte.
  ///
  /// They are at U+2000 to U+3FFF, and from U+F000 on.
  @inline(__always)
  private static func mayStartEmoji(with byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xE3 || byte >= 0xEF }

  /// How many bytes a scalar of an emoji takes at the start of a range.
  private static func emojiLength(_ range: Range<Int>, in bytes: ByteView) -> Int? {
    guard let first = range.first, mayStartEmoji(with: bytes[first]),
      let scalar = bytes.scalar(at: first, end: range.upperBound)
    else { return nil }
    // All of a plane's first blocks are emoji, or pictures like them.
    if 0x1F000...0x1FAFF ~= scalar.value { return 4 }
    let isPartOfEmoji = scalar == "\u{FE0F}" || scalar == "\u{200D}" || scalar.properties.isEmoji
    return isPartOfEmoji ? UTF8.width(scalar) : nil
  }
}

/// A word of the vocabulary with what decorates it, as a label: `**💡 Summary:**`.
struct LabelMatch {
  let word: WordMatch
  /// The decorations before the word, the word, and those after it.
  let range: Range<Int>
  let hasColon: Bool
  /// Whether the word is bold or has an emoji or a colon.
  var isDecorated: Bool { hasColon || word.range.lowerBound > range.lowerBound }

  var term: Term { word.term }
}

extension WordTable {
  /// The label that a range starts with.
  func label(_ range: Range<Int>, in bytes: ByteView) -> LabelMatch? {
    guard let first = range.first, mayStartLabel(with: bytes[first]) else { return nil }
    let (start, marks) = Decoration.skippingLead(range, in: bytes)
    guard let word = match(start, in: bytes) else { return nil }
    let (rest, hasColon) = Decoration.skippingTail(word.range.upperBound..<range.upperBound, marks: marks, in: bytes)
    return LabelMatch(word: word, range: range.lowerBound..<rest.lowerBound, hasColon: hasColon)
  }

  /// The label that all of a range is, spaces aside.
  func label(whole range: Range<Int>, in bytes: ByteView) -> LabelMatch? {
    guard let label = label(range, in: bytes), label.range.upperBound == range.upperBound else { return nil }
    return label
  }
}
