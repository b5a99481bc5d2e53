/// A link in the text of a line, `[text](destination)`, as ranges of the text.
struct InlineLink {
  /// From the opening bracket to behind the closing parenthesis.
  var range: Range<Int>
  /// What stands between the brackets, as written.
  var text: Range<Int>
  /// The destination without angle brackets, as written.
  var destination: Range<Int>

  /// Reads the link that starts with the bracket at `start`.
  ///
  /// Brackets in the text and parentheses in the destination may be balanced or escaped (CommonMark 6.3). Where the brackets do not
  /// balance, the text ends at the first `](`. Blanks between `]` and `(` are allowed, as in some real posts. A link
  /// title is not: `nil` is given.
  init?(at start: Int, in bytes: ByteView, end: Int) {
    guard start < end, bytes[start] == .ascii("["),
      let close = Self.balancedClose(from: start, in: bytes, end: end)
        ?? bytes.firstRange(of: "](", in: start..<end)?.lowerBound
    else { return nil }
    let open = bytes.trimmingLeadingBlanks(close + 1..<end).lowerBound
    guard open < end, bytes[open] == .ascii("("),
      let destination = Self.destination(from: open + 1, in: bytes, end: end)
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

  /// How deep brackets in a text, and parentheses in a destination, may nest. CommonMark asks for three levels at least; a
  /// limit keeps time linear where none of them is closed.
  private static let depthLimit = 32

  /// The destination behind the opening parenthesis, and the offset of the closing one.
  private static func destination(from start: Int, in bytes: ByteView, end: Int) -> (inner: Range<Int>, end: Int)? {
    if start < end, bytes[start] == .ascii("<") {
      var close = start + 1
      while close < end, bytes[close] != .ascii(">"), bytes[close] != .ascii("<"), bytes[close] != .lineFeed {
        close += 1
      }
      guard close + 1 < end, bytes[close] == .ascii(">"), bytes[close + 1] == .ascii(")") else { return nil }
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
      if byte <= .space || byte == 0x7F { return nil }
      if byte == .ascii("(") { depth += 1 }
      if byte == .ascii(")") {
        if depth == 0 { return (start..<index, index) }
        depth -= 1
      }
      index += 1
    }
    return nil
  }

  /// All links in a line or paragraph, in order; images are none.
  ///
  /// Time is linear: where a bracket starts no link, reading goes on behind the next place where one could end.
  static func all(in range: Range<Int>, of bytes: ByteView) -> [InlineLink] {
    var links: [InlineLink] = []
    var brackets: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case .ascii("\\"): index += 1
      case .ascii("["): brackets.append(index)
      case .ascii("]"):
        guard let start = brackets.popLast() else { break }
        if let link = InlineLink(text: start + 1..<index, in: bytes, end: range.upperBound) {
          if start == range.lowerBound || bytes[start - 1] != .ascii("!") { links.append(link) }
          brackets.removeAll(keepingCapacity: true)
          index = link.range.upperBound - 1
        }
      default: break
      }
      index += 1
    }
    return links
  }

  /// Reads the destination of a link whose text is known.
  private init?(text: Range<Int>, in bytes: ByteView, end: Int) {
    let open = text.upperBound + 1
    guard open < end, bytes[open] == .ascii("("),
      let destination = Self.destination(from: open + 1, in: bytes, end: end)
    else { return nil }
    self.text = text
    self.destination = destination.inner
    range = text.lowerBound - 1..<destination.end + 1
  }
}

extension SegmentWriter {
  /// Writes the destination of a link, in angle brackets where it could not stand without (CommonMark 6.3).
  mutating func destination(_ url: String, as name: StaticString) {
    let needsBrackets = InlineLink.needsAngleBrackets(url)
    if needsBrackets { syntax("<") }
    content(url, as: name)
    if needsBrackets { syntax(">") }
  }
}

extension InlineLink {
  fileprivate static func needsAngleBrackets(_ url: String) -> Bool {
    url.withByteView { bytes in
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
