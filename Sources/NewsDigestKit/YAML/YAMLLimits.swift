/// What a front matter may be made of before LibYAML and Yams see it.
///
/// Both recurse a level of nesting at a time, and Yams compares all keys of a mapping. These bounds are taken from the
/// bytes alone, so that no text can hide from them: they count more than there is, never less.
enum YAMLLimits {
  /// How deep lists and mappings may be in each other.
  static let depth = 32
  /// How many `[` and `{` there may be that can open a list or a mapping and are not seen to be closed on their line:
  /// as deep as a hostile text can nest with them.
  static let brackets = 256
  /// At how many columns lines and compact entries (`- - a`) may start.
  ///
  /// Each level of a block is at another column. Canonical form needs fewer for everything that can be parsed: two for
  /// each level, and the spaces before the lines of a text.
  static let columns = 96
  /// How many spaces may start a line of a text that is written on several lines.
  static let textIndentation = 24
  /// How many aliases, times columns, there may be: an alias can add all levels of its anchor.
  static let aliasLevels = 512

  static func check(_ bytes: ByteView, _ range: Range<Int>) throws(YAMLProblem) {
    var counter = Counter(bytes, range)
    counter.count()
    guard let message = counter.complaint else { return }
    throw YAMLProblem(kind: .tooComplex, message: message, range: range)
  }

  private struct Counter {
    let bytes: ByteView
    let start: Int
    let end: Int
    private var columns: Set<Int> = []
    /// Brackets that may still be open, and the most that are in each other where all are closed.
    private var brackets = 0
    private var closedBrackets = 0
    private var aliases = 0
    private var hasComplexKey = false

    init(_ bytes: ByteView, _ range: Range<Int>) {
      self.bytes = bytes
      start = range.lowerBound
      end = range.upperBound
    }

    /// What is too much, in plain words.
    var complaint: String? {
      if columns.count > YAMLLimits.columns { return "The front matter is nested too deeply." }
      if brackets + closedBrackets > YAMLLimits.brackets {
        return "The front matter has too many lists or mappings in brackets."
      }
      if aliases * columns.count > YAMLLimits.aliasLevels { return "The front matter has too many aliases." }
      // Comparing keys would expand the aliases in them.
      if aliases > 0, hasComplexKey { return "The front matter has aliases and keys that are not plain text." }
      return nil
    }

    mutating func count() {
      var offset = start
      var isLineStart = true
      while offset < end, columns.count <= YAMLLimits.columns, brackets <= YAMLLimits.brackets {
        if isLineStart { countColumns(of: offset) }
        offset = count(bytes[offset], at: offset)
        let length = YAMLText.breakLength(in: bytes, at: offset, end: end)
        isLineStart = length > 0
        offset += max(length, 1)
      }
    }

    /// The columns at which something can start on the line: its first byte, and what follows each `- `, `? ` or `: `.
    private mutating func countColumns(of lineStart: Int) {
      var offset = lineStart
      while columns.count <= YAMLLimits.columns {
        offset = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
        columns.insert(offset - lineStart)
        guard offset < end, "-?:".utf8.contains(bytes[offset]) else { return }
        offset += 1
        guard offset < end, bytes[offset].isSpaceOrTab else { return }
      }
    }

    /// Counts what starts at `offset`, and gives the offset of its last byte.
    private mutating func count(_ byte: UInt8, at offset: Int) -> Int {
      switch byte {
      case .ascii("["), .ascii("{"): return countBracket(at: offset)
      case .ascii("]"), .ascii("}"): noteKey(endingAt: offset + 1)
      case .ascii("?"): if !isInWord(offset) { hasComplexKey = true }
      case .ascii("*"): countAlias(at: offset)
      default: break
      }
      return offset
    }

    private mutating func countBracket(at offset: Int) -> Int {
      guard !isInText(offset) else { return offset }
      guard let list = SimpleList(at: offset, in: bytes, end: end) else {
        brackets += 1
        return offset
      }
      closedBrackets = max(closedBrackets, list.depth)
      noteKey(endingAt: list.end)
      return list.end - 1
    }

    private mutating func countAlias(at offset: Int) {
      guard !isInText(offset) else { return }
      var nameEnd = offset + 1
      while nameEnd < end, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
      guard nameEnd > offset + 1 else { return }
      aliases += 1
      noteKey(endingAt: nameEnd)
    }

    /// Whether a word precedes `offset` on its line, so that no list, mapping or alias can start there: LibYAML rejects
    /// a value directly after another one.
    private func isInText(_ offset: Int) -> Bool {
      var end = offset
      while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
      guard end > start, !"[{,:?".utf8.contains(bytes[end - 1]) else { return false }
      return end == offset ? isInWord(offset) : endsInText(end)
    }

    /// Whether a `*` or `?` at `offset` has text before it, so that it cannot begin an alias or a key.
    private func isInWord(_ offset: Int) -> Bool {
      guard offset > start, bytes[offset - 1] > .space else { return false }
      if bytes[offset - 1].isContinuation {
        return !(2...3).contains { offset - $0 >= start && isBreak(at: offset - $0, length: $0) }
      }
      return !"[{,:".utf8.contains(bytes[offset - 1])
    }

    private func isBreak(at offset: Int, length: Int) -> Bool {
      YAMLText.breakLength(in: bytes, at: offset, end: end) == length
    }

    /// Whether the word that ends before `end` is part of a text, and not an anchor, a tag or an indicator.
    private func endsInText(_ end: Int) -> Bool {
      guard !"-|>".utf8.contains(bytes[end - 1]) else { return false }
      var hasLetter = false
      var offset = end
      while offset > start, bytes[offset - 1] > .space {
        offset -= 1
        let byte = bytes[offset]
        if byte == .ascii("&") || byte == .ascii("!") || end - offset > Self.wordLimit { return false }
        if byte >= 0x80, YAMLText.breakLength(in: bytes, at: offset, end: end) > 0 { return false }
        if byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit { hasLetter = true }
      }
      return hasLetter
    }

    /// How long a word is looked at, so that time is linear.
    private static let wordLimit = 256

    private func isNameByte(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == .ascii("-") || byte == .ascii("_")
    }

    private mutating func noteKey(endingAt offset: Int) {
      guard !hasComplexKey else { return }
      let colon = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
      hasComplexKey = colon < end && bytes[colon] == .ascii(":")
    }
  }
}

/// A list or mapping in brackets, closed on its line, that holds nothing in which a bracket, an alias or a key could
/// hide: no comment, no tag, and quotes only around whole items.
private struct SimpleList {
  let depth: Int
  let end: Int

  init?(at start: Int, in bytes: ByteView, end: Int) {
    guard bytes[start] == .ascii("[") || bytes[start] == .ascii("{") else { return nil }
    let range = start..<min(end, start + Self.lengthLimit)
    var open = 0
    var depth = 0
    var isItemStart = true
    var offset = start
    while offset < range.upperBound {
      let byte = bytes[offset]
      switch byte {
      case .ascii("["), .ascii("{"):
        open += 1
        depth = max(depth, open)
      case .ascii("]"), .ascii("}"):
        open -= 1
        if open == 0 {
          (self.depth, self.end) = (depth, offset + 1)
          return
        }
      case .ascii("\"") where isItemStart, .ascii("'") where isItemStart:
        guard let end = Self.endOfItem(quotedAt: offset, in: bytes, range) else { return nil }
        offset = end
        continue
      case .ascii("\""), .ascii("'"), .ascii("#"), .ascii("!"), .ascii("&"), .ascii("*"), .ascii("?"), .ascii("|"),
        .ascii(">"), .ascii("%"), .ascii("@"), .ascii("`"):
        // Inside a word they are text: `R&D`, `C#`, `it's`.
        guard offset > start, bytes[offset - 1].isWordByte else { return nil }
      case 0..<0x20: return nil
      case 0xC2, 0xE2:
        if YAMLText.breakLength(in: bytes, at: offset, end: end) > 0 { return nil }
      default: break
      }
      if !byte.isSpaceOrTab { isItemStart = byte == .ascii("[") || byte == .ascii("{") || byte == .ascii(",") }
      offset += 1
    }
    return nil
  }

  /// Where the comma or bracket after an item in quotes is.
  private static func endOfItem(quotedAt start: Int, in bytes: ByteView, _ range: Range<Int>) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < range.upperBound, bytes[offset] >= 0x20 {
      if YAMLText.breakLength(in: bytes, at: offset, end: range.upperBound) > 0 { return nil }
      let isEscape =
        quote == .ascii("\"") ? bytes[offset] == .ascii("\\") : bytes.hasPrefix("''", in: offset..<range.upperBound)
      guard isEscape || bytes[offset] == quote else {
        offset += 1
        continue
      }
      if isEscape {
        guard offset + 1 < range.upperBound, bytes[offset + 1] >= 0x20 else { return nil }
        offset += 2
        continue
      }
      let next = bytes.trimmingLeadingSpaces(offset + 1..<range.upperBound).lowerBound
      guard next < range.upperBound, [.ascii(","), .ascii("]"), .ascii("}")].contains(bytes[next]) else { return nil }
      return next
    }
    return nil
  }

  /// How long a list is looked at, so that time is linear.
  private static let lengthLimit = 512
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
