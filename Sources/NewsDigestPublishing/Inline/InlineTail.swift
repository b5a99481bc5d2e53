/// What follows the text of a link: `(destination "title")` (CommonMark 6.3).
struct InlineTail {
  let destination: Range<Int>
  let title: Range<Int>?
  /// The offset after it.
  let end: Int

  /// How deep parentheses may nest in a destination. A limit keeps time linear when they are never closed.
  private static let depthLimit = 32

  /// Parses the tail that starts with the parenthesis at an offset.
  init?(at open: Int, in bytes: Bytes) {
    guard open < bytes.count, bytes[open] == .ascii("("),
      let start = Self.skippingSpace(from: open + 1, in: bytes),
      let target = Self.destination(at: start, in: bytes),
      var next = Self.skippingSpace(from: target.end, in: bytes)
    else { return nil }
    var title: Range<Int>?
    if bytes[next] != .ascii(")"), next > target.end, let found = Self.title(at: next, in: bytes) {
      title = found
      guard let close = Self.skippingSpace(from: found.upperBound + 1, in: bytes) else { return nil }
      next = close
    }
    guard bytes[next] == .ascii(")") else { return nil }
    (destination, self.title, end) = (target.inner, title, next + 1)
  }

  /// The destination at an offset, without angle brackets, and the offset after it.
  static func destination(at start: Int, in bytes: Bytes) -> (inner: Range<Int>, end: Int)? {
    var index = start
    if index < bytes.count, bytes[index] == .ascii("<") {
      index += 1
      while index < bytes.count, bytes[index] != .ascii(">") {
        if bytes[index] == .lineFeed || bytes[index] == .ascii("<") { return nil }
        index += bytes[index] == .ascii("\\") && index + 1 < bytes.count && bytes[index + 1].isPunctuation ? 2 : 1
      }
      return index < bytes.count ? (start + 1..<index, index + 1) : nil
    }
    var depth = 0
    while index < bytes.count, bytes[index] > .space, bytes[index] != 0x7F {
      switch bytes[index] {
      case .ascii("\\") where index + 1 < bytes.count && bytes[index + 1].isPunctuation: index += 1
      case .ascii("("):
        depth += 1
        if depth > depthLimit { return nil }
      case .ascii(")"):
        if depth == 0 { return (start..<index, index) }
        depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// The title in quotation marks or parentheses at an offset, without these.
  static func title(at start: Int, in bytes: Bytes) -> Range<Int>? {
    let opening = bytes[start]
    guard opening == .ascii("\"") || opening == .ascii("'") || opening == .ascii("(") else { return nil }
    let closing = opening == .ascii("(") ? .ascii(")") : opening
    var index = start + 1
    while index < bytes.count, bytes[index] != closing {
      if opening == .ascii("("), bytes[index] == opening { return nil }
      index += bytes[index] == .ascii("\\") ? 2 : 1
    }
    return index < bytes.count ? start + 1..<index : nil
  }

  /// The offset after spaces and at most one line ending; `nil` at the end.
  static func skippingSpace(from start: Int, in bytes: Bytes) -> Int? {
    var (index, lineEndings) = (start, 0)
    while index < bytes.count, bytes[index].isWhiteSpace {
      if bytes[index] == .lineFeed { lineEndings += 1 }
      index += 1
    }
    return index < bytes.count && lineEndings <= 1 ? index : nil
  }
}
