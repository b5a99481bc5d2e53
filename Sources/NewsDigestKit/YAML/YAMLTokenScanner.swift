/// Finds where YAML's tokens end, in a text that LibYAML has accepted.
struct YAMLTokenScanner {
  let bytes: ByteView
  let end: Int

  /// The key that starts at `offset`, and its colon.
  func key(at offset: Int) -> (range: Range<Int>, colon: Int)? {
    let start = skippingProperties(offset)
    guard start < end else { return nil }
    var colon = isQuote(bytes[start]) ? quotedEnd(at: start) : start
    let isQuoted = colon > start
    while colon < end, !isColon(at: colon) {
      if bytes[colon] == .lineFeed || isQuoted && !bytes[colon].isSpaceOrTab { return nil }
      colon += 1
    }
    guard colon < end else { return nil }
    return (bytes.trimmingTrailingSpaces(offset..<colon), colon)
  }

  /// A colon that ends a key: one before a space or the end of the line.
  private func isColon(at offset: Int) -> Bool {
    bytes[offset] == .ascii(":") && (offset + 1 == end || isSpace(at: offset + 1))
  }

  /// How the value at `offset` is written.
  func form(at offset: Int) -> YAMLFieldShape.Form {
    let start = skippingProperties(offset)
    guard start < end else { return .below }
    switch bytes[start] {
    case .ascii("\""), .ascii("'"): return .quoted
    case .ascii("["), .ascii("{"): return .flow
    case .ascii("|"), .ascii(">"): return .blockScalar
    case .ascii("#"): return .below
    default: return isSpace(at: start) ? .below : .plain
    }
  }

  /// The offset after a tag and an anchor, and the spaces after them.
  func skippingProperties(_ offset: Int) -> Int {
    var start = offset
    while start < end, bytes[start] == .ascii("!") || bytes[start] == .ascii("&") {
      while start < end, !isSpace(at: start) { start += 1 }
      start = bytes.trimmingLeadingSpaces(start..<end).lowerBound
    }
    return start
  }

  /// The end of a plain scalar: the first ` #`, or the last text of the region.
  func plainEnd(from offset: Int) -> Int {
    var stop = offset
    while stop < end, !(bytes[stop] == .ascii("#") && stop > offset && isSpace(at: stop - 1)) { stop += 1 }
    while stop > offset, isSpace(at: stop - 1) { stop -= 1 }
    return stop
  }

  /// The offset after the closing quote of the scalar whose opening quote is at `offset`.
  func quotedEnd(at offset: Int) -> Int {
    let quote = bytes[offset]
    var next = offset + 1
    while next < end {
      if bytes[next] == .ascii("\\"), quote == .ascii("\"") {
        next += 2
      } else if bytes[next] != quote {
        next += 1
      } else if quote == .ascii("'"), next + 1 < end, bytes[next + 1] == quote {
        next += 2
      } else {
        return next + 1
      }
    }
    return end
  }

  /// The offset after the bracket that closes the one at `offset`.
  func flowEnd(at offset: Int) -> Int {
    var next = offset
    var depth = 0
    // In a plain scalar, quotes are text.
    var isInPlain = false
    while next < end {
      let byte = bytes[next]
      switch byte {
      case .ascii("["), .ascii("{"):
        depth += 1
        isInPlain = false
      case .ascii("]"), .ascii("}"):
        depth -= 1
        isInPlain = false
        if depth == 0 { return next + 1 }
      case .ascii(","): isInPlain = false
      case .ascii(":"), .ascii("?"): if next + 1 < end, isSpace(at: next + 1) { isInPlain = false }
      case .ascii("#") where isSpace(at: next - 1):
        next = bytes.firstIndex(of: .lineFeed, in: next..<end)
        isInPlain = false
        continue
      case .ascii("\""), .ascii("'"):
        if !isInPlain {
          next = quotedEnd(at: next)
          continue
        }
      case .ascii("!"), .ascii("&"):
        if !isInPlain {
          next = propertyEnd(at: next)
          continue
        }
      default: isInPlain = isInPlain || !isSpace(at: next)
      }
      next += 1
    }
    return end
  }

  private func propertyEnd(at offset: Int) -> Int {
    var next = offset
    while next < end, !isSpace(at: next), !",[]{}".utf8.contains(bytes[next]) { next += 1 }
    return next
  }

  /// The comment after `offset`, if only white space is between them on the line.
  func comment(from offset: Int) -> Range<Int>? {
    let start = bytes.trimmingLeadingSpaces(offset..<end).lowerBound
    guard start < end, bytes[start] == .ascii("#") else { return nil }
    return bytes.trimmingTrailingSpaces(start..<bytes.firstIndex(of: .lineFeed, in: start..<end))
  }

  /// The first comment on the line of `offset`, which is at or after the value's indicator.
  func commentOnLine(from offset: Int) -> Range<Int>? {
    let lineEnd = bytes.firstIndex(of: .lineFeed, in: offset..<end)
    for start in offset..<lineEnd where bytes[start] == .ascii("#") && isSpace(at: start - 1) {
      return bytes.trimmingTrailingSpaces(start..<lineEnd)
    }
    return nil
  }

  /// The end of the text on the line of `offset`.
  func lineContentEnd(from offset: Int) -> Int {
    bytes.trimmingTrailingSpaces(offset..<bytes.firstIndex(of: .lineFeed, in: offset..<end)).upperBound
  }

  /// The first text on the lines after `offset` that is not a comment.
  func nextContent(from offset: Int) -> Int {
    var lines = LineScanner(bytes, in: min(bytes.firstIndex(of: .lineFeed, in: offset..<end) + 1, end)..<end)
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      if !content.isEmpty, bytes[content.lowerBound] != .ascii("#") { return content.lowerBound }
    }
    return end
  }

  /// The end of the last line below that of `offset` that belongs to the value; `nil` when there is none.
  ///
  /// Blank lines and comments that are not indented deeper than the key are not the value's, except that blank lines
  /// are content where `|+` or `>+` keeps them.
  func blockEnd(from offset: Int, indentation: Int) -> Int? {
    var lines = LineScanner(bytes, in: offset..<end)
    var last: Int?
    var keeps = lines.next().map { keepsBlankLines($0.content) } ?? false
    while let line = lines.next() {
      let content = bytes.trimmingSpaces(line.content)
      if content.isEmpty {
        if keeps { last = line.content.upperBound }
      } else if bytes[content.lowerBound] != .ascii("#") || content.lowerBound - line.start > indentation {
        keeps = keeps || keepsBlankLines(line.content)
        last = line.content.upperBound
      }
    }
    return last
  }

  /// Whether a line seems to have `|+`, `>+`, `|2+` or such in it.
  private func keepsBlankLines(_ line: Range<Int>) -> Bool {
    line.dropFirst().contains { offset in
      guard bytes[offset] == .ascii("+") else { return false }
      let before = bytes[offset - 1]
      return before == .ascii("|") || before == .ascii(">") || before.isASCIIDigit
    }
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == .ascii("\"") || byte == .ascii("'") }

  private func isSpace(at offset: Int) -> Bool {
    bytes[offset].isSpaceOrTab || bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn
  }
}
