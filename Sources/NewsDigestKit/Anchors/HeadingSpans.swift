/// What follows the text of a link in a heading: `(destination "title")`.
enum HeadingLink {
  /// The offset after the closing parenthesis; `nil` if none opens at `start`, or it is never closed.
  static func end(afterTextAt start: Int, in bytes: ByteView, end: Int) -> Int? {
    guard start < end, bytes[start] == .ascii("(") else { return nil }
    var depth = 0
    var index = start
    while index < end {
      switch bytes[index] {
      case .ascii("\\"): index += 1
      case .ascii("("): depth += 1
      case .ascii(")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// A tag or an address in angle brackets in a heading.
struct HeadingTag {
  enum Kind {
    /// The name of a tag.
    case opening(Range<Int>)
    case closing(Range<Int>)
    /// An address, which readers see.
    case address(Range<Int>)
  }

  let kind: Kind
  let end: Int

  init?(at start: Int, in bytes: ByteView, end: Int) {
    let isClosing = bytes.hasPrefix("</", in: start..<end)
    let inner = start + (isClosing ? 2 : 1)
    guard inner < end, bytes[inner].isASCIILetter, let close = Self.close(from: inner, in: bytes, end: end) else {
      return nil
    }
    var nameEnd = inner
    while bytes[nameEnd].isASCIILetter || bytes[nameEnd].isASCIIDigit || bytes[nameEnd] == .ascii("-") { nameEnd += 1 }
    self.end = close + 1
    if isClosing {
      kind = .closing(inner..<nameEnd)
    } else if bytes.firstIndex(of: .space, in: inner..<close) == close,
      bytes.hasPrefix("://", at: nameEnd) || bytes[nameEnd] == .ascii("@")
    {
      kind = .address(inner..<close)
    } else {
      kind = .opening(inner..<nameEnd)
    }
  }

  /// The offset of the `>` that closes a tag; those in quotes do not.
  private static func close(from start: Int, in bytes: ByteView, end: Int) -> Int? {
    var quote: UInt8?
    for index in start..<end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .ascii("\"") || byte == .ascii("'") {
        quote = byte
      } else if byte == .ascii(">") {
        return index
      } else if byte == .ascii("<") {
        return nil
      }
    }
    return nil
  }
}

/// A character reference in a heading, `&amp;` or `&#8217;`.
struct HeadingEntity {
  let scalar: Unicode.Scalar
  let end: Int

  private static let lengthLimit = 12

  init?(at start: Int, in bytes: ByteView, end: Int) {
    let limit = min(end, start + Self.lengthLimit)
    let close = bytes.firstIndex(of: .ascii(";"), in: start..<limit)
    guard close < limit, let scalar = Self.scalar(named: bytes.string(start + 1..<close).unicodeScalars) else {
      return nil
    }
    (self.scalar, self.end) = (scalar, close + 1)
  }

  private static func scalar(named name: String.UnicodeScalarView) -> Unicode.Scalar? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = UInt32(String(isHexadecimal ? digits.dropFirst() : digits), radix: isHexadecimal ? 16 : 10)
    return number.flatMap(Unicode.Scalar.init)
  }

  /// The names that headings really use.
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "middot": "·", "bull": "•", "times": "×", "divide": "÷", "deg": "°", "plusmn": "±",
    "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔",
  ]
}
