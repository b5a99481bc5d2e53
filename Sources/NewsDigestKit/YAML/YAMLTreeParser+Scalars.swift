extension YAMLTreeParser {
  /// Parses a scalar without quotes or in quotes.
  ///
  /// - Parameter parent: The column of the block that the scalar is in; `nil` in brackets.
  mutating func scalar(parent: Int?) throws(Refusal) -> YAMLNode {
    switch bytes[offset] {
    case .ascii("\""), .ascii("'"): return try quoted()
    default: return try plain(parent: parent)
    }
  }
}

// MARK: - Plain scalars

extension YAMLTreeParser {
  private mutating func plain(parent: Int?) throws(Refusal) -> YAMLNode {
    guard canStartPlain(inFlow: parent == nil) else { throw refusal }
    let start = offset
    var lines: FoldedText?
    var line = try plainLine(inFlow: parent == nil)
    var range = start..<line.upperBound
    while let next = continuation(after: line, parent: parent) {
      lines = lines ?? FoldedText(bytes.bytes(line))
      offset = next.offset
      lineStart = next.lineStart
      line = try plainLine(inFlow: parent == nil)
      lines?.append(breaks: next.breaks)
      lines?.append(bytes, line)
      range = start..<line.upperBound
    }
    offset = range.upperBound
    let value = lines.map { YAMLResolver.value(of: $0.string) } ?? YAMLResolver.value(of: range, in: bytes)
    return YAMLNode(.plain, range, value: value)
  }

  private func canStartPlain(inFlow: Bool) -> Bool {
    let byte = bytes[offset]
    guard YAMLText.isIndicator(byte) else { return true }
    let isBeforeText = !isBlank(at: offset + 1)
    switch byte {
    case .ascii("-"): return isBeforeText && !(inFlow && bytes[offset + 1].isFlowIndicator)
    case .ascii("?"), .ascii(":"): return isBeforeText && !inFlow
    default: return false
    }
  }

  /// The text of a plain scalar on the line of `offset`.
  private func plainLine(inFlow: Bool) throws(Refusal) -> Range<Int> {
    var (next, textEnd) = (offset, offset)
    loop: while next < end {
      let byte = bytes[next]
      switch byte {
      case .lineFeed, .carriageReturn: break loop
      case .space, .tab:
        next += 1
        continue
      case .ascii("#") where textEnd < next: break loop
      case .ascii(":") where isBlank(at: next + 1): break loop
      case .ascii(":") where inFlow && bytes[next + 1].isFlowIndicator: throw Refusal(offset: next)
      case .ascii("?") where inFlow: throw Refusal(offset: next)
      case _ where inFlow && byte.isFlowIndicator: break loop
      default: break
      }
      next += 1
      textEnd = next
    }
    return offset..<textEnd
  }

  /// Where a plain scalar continues below a line of it, and after how many line endings.
  private func continuation(
    after line: Range<Int>, parent: Int?
  ) -> (offset: Int, lineStart: Int, breaks: Int)? {
    var (next, breaks, start) = (line.upperBound, 0, lineStart)
    while next < end {
      switch bytes[next] {
      case .space, .tab: next += 1
      case .lineFeed:
        next += 1
        (start, breaks) = (next, breaks + 1)
      case .carriageReturn: next += 1
      default:
        guard breaks > 0, bytes[next] != .ascii("#") else { return nil }
        let indentation = start..<next
        if let parent {
          guard indentation.count > parent, !bytes.hasTab(in: start..<start + parent + 1) else { return nil }
        }
        return continues(at: next, inFlow: parent == nil) ? (next, start, breaks) : nil
      }
    }
    return nil
  }

  /// Whether the text of a plain scalar goes on at the start of a line.
  private func continues(at next: Int, inFlow: Bool) -> Bool {
    if inFlow, bytes[next].isFlowIndicator { return false }
    return !(bytes[next] == .ascii(":") && isBlank(at: next + 1))
  }
}

// MARK: - Quoted scalars

extension YAMLTreeParser {
  private mutating func quoted() throws(Refusal) -> YAMLNode {
    let start = offset
    let quote = bytes[offset]
    let form: YAMLNode.Form = quote == .ascii("'") ? .singleQuoted : .doubleQuoted
    offset += 1
    let simpleEnd = bytes.firstIndex(of: quote, in: offset..<end)
    guard simpleEnd < end else { throw Refusal(offset: end) }
    let text = offset..<simpleEnd
    if bytes.isOneLine(text), !isEscaped(quote, at: simpleEnd, text) {
      offset = simpleEnd + 1
      return YAMLNode(form, start..<offset, value: .string(bytes.string(text)))
    }
    let value = try quotedText(quote)
    return YAMLNode(form, start..<offset, value: .string(value))
  }

  /// Whether there may be an escape in the text before a quote, or with it.
  private func isEscaped(_ quote: UInt8, at offset: Int, _ text: Range<Int>) -> Bool {
    quote == .ascii("'")
      ? offset + 1 < end && bytes[offset + 1] == quote
      : bytes.firstIndex(of: .ascii("\\"), in: text) < text.upperBound
  }

  private mutating func quotedText(_ quote: UInt8) throws(Refusal) -> String {
    var text = FoldedText()
    while offset < end {
      let byte = bytes[offset]
      if byte == quote {
        offset += 1
        guard quote == .ascii("'"), offset < end, bytes[offset] == quote else { return text.string }
        text.append(quote)
      } else if byte == .ascii("\\"), quote == .ascii("\"") {
        try escape(into: &text)
        continue
      } else if byte.isSpaceOrTab || isBreak(at: offset) {
        skipSpace(into: &text)
        continue
      } else {
        text.append(byte)
      }
      offset += 1
    }
    throw refusal
  }

  /// Takes spaces as they are, and the line endings in them as folded.
  private mutating func skipSpace(into text: inout FoldedText) {
    let start = offset
    let breaks = skipBreaks()
    guard breaks > 0 else { return text.append(bytes, start..<offset) }
    text.append(breaks: breaks)
  }

  /// Skips spaces and line endings, and counts these.
  private mutating func skipBreaks() -> Int {
    var breaks = 0
    while offset < end, bytes[offset].isSpaceOrTab || isBreak(at: offset) {
      if isBreak(at: offset) {
        skipLineEnding()
        breaks += 1
      } else {
        offset += 1
      }
    }
    return breaks
  }

  private mutating func escape(into text: inout FoldedText) throws(Refusal) {
    offset += 1
    guard offset < end else { throw refusal }
    if isBreak(at: offset) {
      // A line ending after a backslash is not content; those of blank lines after it are.
      text.append(.lineFeed, count: skipBreaks() - 1)
      return
    }
    let letter = bytes[offset]
    offset += 1
    if let digits = Self.hexDigits(of: letter) {
      guard let scalar = hexScalar(digits) else { throw refusal }
      offset += digits
      text.append(scalar)
    } else {
      guard let scalar = Self.scalar(ofEscape: letter) else { throw refusal }
      text.append(scalar)
    }
  }

  private static func hexDigits(of letter: UInt8) -> Int? {
    switch letter {
    case .ascii("x"): 2
    case .ascii("u"): 4
    case .ascii("U"): 8
    default: nil
    }
  }

  private func hexScalar(_ count: Int) -> Unicode.Scalar? {
    let range = offset..<offset + count
    guard range.upperBound <= end, range.allSatisfy({ bytes[$0].isASCIIDigit || bytes[$0].isASCIILetter }) else {
      return nil
    }
    return UInt32(bytes.string(range), radix: 16).flatMap(Unicode.Scalar.init)
  }

  private static func scalar(ofEscape letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case .ascii("0"): "\u{0}"
    case .ascii("a"): "\u{7}"
    case .ascii("b"): "\u{8}"
    case .ascii("t"), .tab: "\t"
    case .ascii("n"): "\n"
    case .ascii("v"): "\u{B}"
    case .ascii("f"): "\u{C}"
    case .ascii("r"): "\r"
    case .ascii("e"): "\u{1B}"
    case .space, .ascii("\""), .ascii("/"), .ascii("\\"): Unicode.Scalar(letter)
    case .ascii("N"): "\u{85}"
    case .ascii("_"): "\u{A0}"
    case .ascii("L"): "\u{2028}"
    case .ascii("P"): "\u{2029}"
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isFlowIndicator: Bool {
    switch self {
    case .ascii(","), .ascii("["), .ascii("]"), .ascii("{"), .ascii("}"), .ascii("?"): true
    default: false
    }
  }
}

extension ByteView {
  fileprivate func hasTab(in range: Range<Int>) -> Bool { firstIndex(of: .tab, in: range) < range.upperBound }
}
