/// What a front matter may be made of before LibYAML and Yams see it.
///
/// Both recurse a level of nesting at a time, and Yams compares all keys of a mapping. These bounds are taken from the
/// bytes alone, so that no text can hide from them: they count more than there is, never less.
enum YAMLLimits {
  /// How deep lists and mappings may be in each other.
  static let depth = 64
  /// How many `[` and `{` there may be, wherever they stand: as deep as a hostile text can nest with them.
  static let brackets = 256
  /// At how many columns lines and compact entries (`- - a`) may start.
  ///
  /// Each level of a block is at another column.
  static let columns = 64
  /// How many aliases, times columns, there may be: an alias can add all levels of what it stands for.
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
    private var brackets = 0
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
      if brackets > YAMLLimits.brackets { return "The front matter has too many lists or mappings in brackets." }
      if aliases * columns.count > YAMLLimits.aliasLevels { return "The front matter has too many aliases." }
      // Comparing keys would expand the aliases in them.
      if aliases > 0, hasComplexKey { return "The front matter has aliases and keys that are not plain text." }
      return nil
    }

    mutating func count() {
      var offset = start
      var isLineStart = true
      while offset < end, columns.count <= YAMLLimits.columns {
        if isLineStart { countColumns(of: offset) }
        count(bytes[offset], at: offset)
        let length = YAMLText.breakLength(in: bytes, at: offset, end: end)
        isLineStart = length > 0
        offset += max(length, 1)
      }
    }

    /// The columns at which something can start on the line: its first byte, and what follows each `- `, `? ` or `: `.
    private mutating func countColumns(of lineStart: Int) {
      var offset = lineStart
      while columns.count <= YAMLLimits.columns {
        offset = bytes.trimmingLeadingBlanks(offset..<end).lowerBound
        columns.insert(offset - lineStart)
        guard offset < end, "-?:".utf8.contains(bytes[offset]) else { return }
        offset += 1
        guard offset < end, bytes[offset].isBlank else { return }
      }
    }

    private mutating func count(_ byte: UInt8, at offset: Int) {
      switch byte {
      case .ascii("["), .ascii("{"): brackets += 1
      case .ascii("]"), .ascii("}"): noteKey(endingAt: offset + 1)
      case .ascii("?"): if !isInWord(offset) { hasComplexKey = true }
      case .ascii("*"): countAlias(at: offset)
      default: break
      }
    }

    private mutating func countAlias(at offset: Int) {
      guard !isInWord(offset) else { return }
      var nameEnd = offset + 1
      while nameEnd < end, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
      guard nameEnd > offset + 1 else { return }
      aliases += 1
      noteKey(endingAt: nameEnd)
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

    private func isNameByte(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == .ascii("-") || byte == .ascii("_")
    }

    private mutating func noteKey(endingAt offset: Int) {
      guard !hasComplexKey else { return }
      let colon = bytes.trimmingLeadingBlanks(offset..<end).lowerBound
      hasComplexKey = colon < end && bytes[colon] == .ascii(":")
    }
  }
}
