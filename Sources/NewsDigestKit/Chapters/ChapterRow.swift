/// A row of a Markdown table: `| 0:00 | title |`.
struct ChapterRow {
  /// The row without the bars at its ends and the empty cells beside them.
  let content: Range<Int>
  /// How many bars it has, at its ends and between its cells.
  let bars: Int

  /// Parses a line without its ending and the spaces before that.
  init?(_ line: Range<Int>, in bytes: ByteView) {
    guard Self.isRow(line, in: bytes) else { return nil }
    bars = Self.bars(in: line, of: bytes)
    guard bars > 1 else { return nil }
    var content = bytes.trimmingLeadingSpaces(line)
    while let first = content.first, bytes[first] == .ascii("|") {
      content = bytes.trimmingLeadingSpaces(content.dropFirst())
    }
    while let last = content.last, bytes[last] == .ascii("|"), !Self.isEscaped(last, in: bytes, from: line.lowerBound) {
      content = bytes.trimmingTrailingSpaces(content.dropLast())
    }
    self.content = content
  }

  /// Whether a line starts with the bar of a row.
  static func isRow(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    bytes.trimmingLeadingSpaces(line).first.map { bytes[$0] == .ascii("|") } ?? false
  }

  /// How many bars end a cell.
  static func bars(in range: Range<Int>, of bytes: ByteView) -> Int {
    var (count, offset) = (0, bytes.firstIndex(of: .ascii("|"), in: range))
    while offset < range.upperBound {
      if !isEscaped(offset, in: bytes, from: range.lowerBound) { count += 1 }
      offset = bytes.firstIndex(of: .ascii("|"), in: offset + 1..<range.upperBound)
    }
    return count
  }

  private static func isEscaped(_ offset: Int, in bytes: ByteView, from start: Int) -> Bool {
    offset > start && bytes[offset - 1] == .ascii("\\")
  }

  /// Whether a line is the second one of a table: `| --- | :-: |`.
  static func isDelimiter(_ line: Range<Int>, in bytes: ByteView) -> Bool {
    var hasDash = false
    for offset in line {
      switch bytes[offset] {
      case .ascii("-"): hasDash = true
      case .ascii("|"), .ascii(":"), .space, .tab: break
      default: return false
      }
    }
    return hasDash && isRow(line, in: bytes)
  }
}

extension ChapterRow {
  /// What the words in the head of a table say of its columns.
  struct Head {
    /// Whether all its words are known, so that it says nothing else.
    fileprivate(set) var isKnown = true
    fileprivate(set) var hasTimes = false
    fileprivate(set) var hasTitles = false

    /// Whether the rows below it are chapters.
    var isOfChapters: Bool { hasTimes && (isKnown || hasTitles) }
  }

  /// What a row says of the columns below it.
  static func head(_ line: Range<Int>, in bytes: ByteView, words: Vocabulary) -> Head? {
    guard isRow(line, in: bytes) else { return nil }
    var (head, start) = (Head(), bytes.trimmingLeadingSpaces(line).lowerBound + 1)
    while start < line.upperBound {
      let end = bytes.firstIndex(of: .ascii("|"), in: start..<line.upperBound)
      let cell = bytes.trimmingSpaces(start..<end)
      switch words[.chapterColumns].label(whole: cell, in: bytes)?.term {
      case .timeColumn: head.hasTimes = true
      case .titleColumn: head.hasTitles = true
      case nil where cell.contains(where: { bytes[$0] >= 0x80 || bytes[$0].isASCIILetter || bytes[$0].isASCIIDigit }):
        head.isKnown = false
      default: break
      }
      start = end + 1
    }
    return head
  }
}
