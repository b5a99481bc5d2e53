// MARK: - Plain scalars

extension YAMLScanner {
  /// Whether a scalar without quotes can start with the next byte.
  var canStartPlain: Bool {
    switch bytes[offset] {
    case .ascii("-"): !isBlank(at: offset + 1)
    case .ascii("?"), .ascii(":"): !isInBrackets && !isBlank(at: offset + 1)
    case .tab: false
    case let byte: !YAMLText.isIndicator(byte)
    }
  }

  mutating func scanPlain() throws(YAMLProblem) -> YAMLToken {
    let (start, startColumn) = (offset, column)
    var textEnd = offset
    var folded: FoldedText?
    var isAfterBreak = false
    repeat {
      let line = try scanPlainLine()
      if !line.isEmpty {
        if isAfterBreak {
          if folded == nil { folded = FoldedText(bytes.bytes(start..<textEnd)) }
          folded?.append(folding: breaks(in: textEnd..<line.lowerBound))
          folded?.append(bytes, line)
        }
        (textEnd, isAfterBreak) = (line.upperBound, false)
      }
      guard !isAfterBreak, isBreak(at: offset) else { break }
      try skipPlainBreaks()
      isAfterBreak = true
    } while (isInBrackets || column > indentation) && !isAtDocumentMarker && !isNext(.ascii("#"))
    if isAfterBreak { allowsKey = true }
    let text = folded.map { keep($0.string) }
    return YAMLToken(kind: .scalar, range: start..<textEnd, column: startColumn, text: text)
  }

  /// Scans the text of a plain scalar on a line, and the white space after it.
  mutating func scanPlainLine() throws(YAMLProblem) -> Range<Int> {
    let start = offset
    var textEnd = offset
    while offset < end {
      let byte = bytes[offset]
      if byte.isSpaceOrTab {
        offset += 1
        continue
      }
      if byte == .ascii("#") && textEnd < offset || isBreak(at: offset) || isInBrackets && byte.isBracketOrComma {
        break
      }
      if byte == .ascii(":") {
        if isInBrackets, offset + 1 < end, bytes[offset + 1].isBracketOrComma || bytes[offset + 1] == .ascii("?") {
          throw problem(.other)
        }
        if isBlank(at: offset + 1) { break }
      }
      offset += 1
      textEnd = offset
    }
    return start..<textEnd
  }

  /// Skips the line breaks in a plain scalar, and the spaces around them.
  private mutating func skipPlainBreaks() throws(YAMLProblem) {
    while offset < end, isBlank(at: offset) {
      if bytes[offset].isSpaceOrTab {
        guard bytes[offset] != .tab || column > indentation else { throw problem(.tab) }
        offset += 1
      } else {
        _ = skipBreak()
      }
    }
  }

  /// What the line breaks in a range mean: line feeds, and U+2028 and U+2029 as they are.
  func breaks(in range: Range<Int>) -> [UInt8] {
    var breaks: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = YAMLText.breakLength(in: bytes, at: offset, end: range.upperBound)
      if length == 3 {
        bytes.append(offset..<offset + length, to: &breaks)
      } else if length > 0 {
        breaks.append(.lineFeed)
      }
      offset += max(length, 1)
    }
    return breaks
  }
}

// MARK: - Quoted scalars

extension YAMLScanner {
  mutating func scanQuoted() throws(YAMLProblem) -> YAMLToken {
    let (start, startColumn, quote) = (offset, column, bytes[offset])
    offset += 1
    let text = try scanSimpleQuoted(quote) ? nil : keep(scanQuotedText(quote))
    return YAMLToken(
      kind: .scalar, range: start..<offset, column: startColumn,
      form: quote == .ascii("'") ? .singleQuoted : .doubleQuoted, text: text)
  }

  /// Skips a text that is as it is in the bytes, and its quote. Returns whether the text is one.
  mutating func scanSimpleQuoted(_ quote: UInt8) -> Bool {
    var next = offset
    while next < end, bytes[next] != quote {
      if isBreak(at: next) || bytes[next] == .ascii("\\") { return false }
      next += 1
    }
    guard next < end, quote == .ascii("\"") || next + 1 == end || bytes[next + 1] != quote else { return false }
    offset = next + 1
    return true
  }

  private mutating func scanQuotedText(_ quote: UInt8) throws(YAMLProblem) -> String {
    var text = FoldedText()
    while true {
      guard !isAtDocumentMarker else { throw problem(.other) }
      guard offset < end else { throw problem(.unclosed) }
      let endsInEscapedBreak = try scanQuotedWord(quote, into: &text)
      if isNext(quote) {
        offset += 1
        return text.string
      }
      let start = offset
      skipWhiteSpace()
      let breaks = breaks(in: start..<offset)
      if endsInEscapedBreak {
        text.append(breaks)
      } else if breaks.isEmpty {
        text.append(bytes, start..<offset)
      } else {
        text.append(folding: breaks)
      }
    }
  }

  /// Scans what has no white space in it. Returns whether an escaped line break ends it.
  private mutating func scanQuotedWord(_ quote: UInt8, into text: inout FoldedText) throws(YAMLProblem) -> Bool {
    while !isBlank(at: offset) {
      let byte = bytes[offset]
      if quote == .ascii("'"), byte == quote, offset + 1 < end, bytes[offset + 1] == quote {
        text.append(quote)
        offset += 2
      } else if byte == quote {
        return false
      } else if byte == .ascii("\\"), quote == .ascii("\"") {
        guard !isBreak(at: offset + 1) else {
          offset += 1
          _ = skipBreak()
          return true
        }
        try scanEscape(into: &text)
      } else {
        text.append(byte)
        offset += 1
      }
    }
    return false
  }

  private mutating func skipWhiteSpace() {
    while offset < end {
      if bytes[offset].isSpaceOrTab { offset += 1 } else if !skipBreak() { return }
    }
  }

  private mutating func scanEscape(into text: inout FoldedText) throws(YAMLProblem) {
    guard offset + 1 < end else { throw problem(.escape) }
    let letter = bytes[offset + 1]
    if let digits = Self.hexDigits(of: letter) {
      offset += 2
      guard let scalar = hexNumber(at: offset, digits: digits).flatMap(Unicode.Scalar.init) else {
        throw problem(.other)
      }
      offset += digits
      text.append(scalar)
    } else {
      guard let scalar = Self.scalar(ofEscape: letter) else { throw problem(.escape) }
      offset += 2
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

  func hexNumber(at offset: Int, digits: Int) -> UInt32? {
    let range = offset..<offset + digits
    guard range.upperBound <= end, range.allSatisfy({ bytes[$0].isASCIIDigit || bytes[$0].isASCIILetter }) else {
      return nil
    }
    return UInt32(bytes.string(range), radix: 16)
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
  fileprivate var isBracketOrComma: Bool {
    switch self {
    case .ascii(","), .ascii("["), .ascii("]"), .ascii("{"), .ascii("}"): true
    default: false
    }
  }
}
