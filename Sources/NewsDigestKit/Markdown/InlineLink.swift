/// A link in the text of a line, `[text](destination)`, as ranges of the text.
struct InlineLink {
  /// From the opening bracket to after the closing parenthesis.
  var range: Range<Int>
  /// The text between the brackets, as written.
  var text: Range<Int>
  /// The destination without angle brackets, as written.
  var destination: Range<Int>
  /// Whether a title follows the destination.
  private(set) var hasTitle = false

  /// Parses the link that starts with the bracket at `start`.
  ///
  /// Brackets in the text and parentheses in the destination may be balanced or escaped (CommonMark 6.3). Where the
  /// brackets do not balance, the text ends at the first `](`. Spaces between `]` and `(` are allowed, as in some real
  /// posts. A link title is not: the result is `nil`.
  init?(at start: Int, in bytes: ByteView, end: Int) {
    guard start < end, bytes[start] == .ascii("["),
      let close = Self.balancedClose(from: start, in: bytes, end: end)
        ?? bytes.firstRange(of: "](", in: start..<end)?.lowerBound
    else { return nil }
    let open = bytes.trimmingLeadingSpaces(close + 1..<end).lowerBound
    guard open < end, bytes[open] == .ascii("("),
      let destination = Self.destination(from: open + 1, in: bytes, end: end), destination.end < end,
      bytes[destination.end] == .ascii(")")
    else { return nil }
    text = start + 1..<close
    self.destination = destination.inner
    range = start..<destination.end + 1
  }

  /// The offset of the `]` that closes the bracket at `start`, where brackets balance before the end.
  private static func balancedClose(from start: Int, in bytes: ByteView, end: Int) -> Int? {
    var depth = 0
    var index = start
    while index < end, depth <= depthLimit {
      switch bytes[index] {
      case .ascii("\\"): index += 1
      case .ascii("["): depth += 1
      case .ascii("]"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// How deep brackets in a text, and parentheses in a destination, may nest. CommonMark requires at least three
  /// levels; a limit keeps time linear when they are never closed.
  private static let depthLimit = 32

  /// The destination that starts at `start`, and the offset after it.
  private static func destination(from start: Int, in bytes: ByteView, end: Int) -> (inner: Range<Int>, end: Int)? {
    if start < end, bytes[start] == .ascii("<") {
      var close = start + 1
      while close < end, bytes[close] != .ascii(">"), bytes[close] != .ascii("<"), bytes[close] != .lineFeed {
        close += 1
      }
      guard close < end, bytes[close] == .ascii(">") else { return nil }
      return (start + 1..<close, close + 1)
    }
    var depth = 0
    var index = start
    while index < end, depth <= depthLimit {
      let byte = bytes[index]
      if byte > .ascii(")"), byte != .ascii("\\"), byte != 0x7F {
        index += 1
        continue
      }
      if byte == .ascii("\\"), index + 1 < end, bytes[index + 1] > .space {
        index += 2
        continue
      }
      if byte <= .space { return depth == 0 ? (start..<index, index) : nil }
      if byte == 0x7F { return nil }
      if byte == .ascii("(") { depth += 1 }
      if byte == .ascii(")") {
        if depth == 0 { return (start..<index, index) }
        depth -= 1
      }
      index += 1
    }
    return nil
  }

  /// All links in a line or paragraph, in order, including those with a title, but not images or links in code.
  ///
  /// Time is linear: if a bracket does not start a link, the search continues after the next place where one could end.
  static func all(in range: Range<Int>, of bytes: ByteView) -> [InlineLink] {
    var links: [InlineLink] = []
    var brackets: [(start: Int, isImage: Bool)] = []
    var escaped: Int?
    var codeSpans: CodeSpans?
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case .ascii("\\"):
        index += 1
        escaped = index
      case .ascii("`"):
        let spans = codeSpans ?? CodeSpans(in: index..<range.upperBound, of: bytes)
        codeSpans = spans
        index = (spans.end(ofSpanAt: index) ?? Self.endOfRun(at: index, in: bytes, end: range.upperBound)) - 1
      case .ascii("["):
        let isImage = index > range.lowerBound && bytes[index - 1] == .ascii("!") && escaped != index - 1
        brackets.append((index, isImage))
      case .ascii("]"):
        guard let bracket = brackets.popLast() else { break }
        if let link = InlineLink(text: bracket.start + 1..<index, in: bytes, end: range.upperBound) {
          if !bracket.isImage {
            links.append(link)
            // A link cannot contain another one; it can contain an image.
            brackets.removeAll(keepingCapacity: true)
          }
          index = link.range.upperBound - 1
        }
      default: break
      }
      index += 1
    }
    return links
  }

  private static func endOfRun(at start: Int, in bytes: ByteView, end: Int) -> Int {
    (start..<end).first { bytes[$0] != bytes[start] } ?? end
  }

  /// Parses the destination of a link whose text is known, and its title.
  private init?(text: Range<Int>, in bytes: ByteView, end: Int) {
    guard let tail = Self.tail(at: text.upperBound + 1, in: bytes, end: end) else { return nil }
    self.text = text
    (destination, hasTitle) = (tail.destination, tail.hasTitle)
    range = text.lowerBound - 1..<tail.end
  }

  /// What follows the text of a link: `(destination "title")`, by CommonMark's rules.
  static func tail(
    at open: Int, in bytes: ByteView, end: Int
  ) -> (destination: Range<Int>, hasTitle: Bool, end: Int)? {
    guard open < end, bytes[open] == .ascii("("),
      let start = skippingSpace(from: open + 1, in: bytes, end: end),
      let destination = destination(from: start, in: bytes, end: end),
      let close = close(afterDestinationAt: destination.end, in: bytes, end: end)
    else { return nil }
    return (destination.inner, close.hasTitle, close.offset + 1)
  }
}

extension InlineLink {
  /// How long a title may be. A limit keeps time linear when they are never closed.
  private static let titleLimit = 1_024

  /// The closing parenthesis of a link, after its title if there is one.
  private static func close(
    afterDestinationAt start: Int, in bytes: ByteView, end: Int
  ) -> (offset: Int, hasTitle: Bool)? {
    guard let next = skippingSpace(from: start, in: bytes, end: end) else { return nil }
    if bytes[next] == .ascii(")") { return (next, false) }
    guard next > start, let titleEnd = titleEnd(from: next, in: bytes, end: min(end, next + titleLimit)),
      let close = skippingSpace(from: titleEnd, in: bytes, end: end), bytes[close] == .ascii(")")
    else { return nil }
    return (close, true)
  }

  /// The offset after a title in quotes or parentheses.
  private static func titleEnd(from start: Int, in bytes: ByteView, end: Int) -> Int? {
    let closing: UInt8
    switch bytes[start] {
    case .ascii("\""), .ascii("'"): closing = bytes[start]
    case .ascii("("): closing = .ascii(")")
    default: return nil
    }
    var index = start + 1
    while index < end, bytes[index] != closing { index += bytes[index] == .ascii("\\") ? 2 : 1 }
    return index < end ? index + 1 : nil
  }

  /// The offset after spaces and at most one line break; `nil` at the end.
  private static func skippingSpace(from start: Int, in bytes: ByteView, end: Int) -> Int? {
    var lineBreaks = 0
    var index = start
    while index < end, bytes[index].isSpaceOrTab || bytes[index] == .carriageReturn || bytes[index] == .lineFeed {
      if bytes[index] == .lineFeed { lineBreaks += 1 }
      index += 1
    }
    return index < end && lineBreaks <= 1 ? index : nil
  }
}

extension SegmentWriter {
  /// Writes the destination of a link, in angle brackets if it needs them (CommonMark 6.3).
  mutating func destination(_ url: String, as name: SlotName) {
    let needsBrackets = InlineLink.needsAngleBrackets(url)
    if needsBrackets { syntax("<") }
    content(url, as: name)
    if needsBrackets { syntax(">") }
  }
}

extension InlineLink {
  fileprivate static func needsAngleBrackets(_ url: String) -> Bool {
    url.withBytes { bytes in
      var depth = 0
      var isEscaped = false
      for index in bytes.indices {
        let byte = bytes[index]
        if byte > .ascii(")"), byte != .ascii("\\"), byte != 0x7F {
          isEscaped = false
          continue
        }
        if byte <= .space || byte == 0x7F { return true }
        if isEscaped {
          isEscaped = false
          continue
        }
        switch byte {
        case .ascii("\\"): isEscaped = true
        case .ascii("("): depth += 1
        case .ascii(")"): depth -= 1
        default: break
        }
        if depth < 0 { return true }
      }
      return depth != 0 || isEscaped || bytes.hasPrefix("<", at: 0)
    }
  }
}
